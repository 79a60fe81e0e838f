/** @typedef {ReturnType<typeof makeRandom>} Random */

/**
 * The same numbers for the same seed, on every machine (mulberry32).
 * @param {number} seed
 */
export function makeRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (/** @type {number} */ min, /** @type {number} */ max) =>
    min + Math.floor(next() * (max - min + 1));
  /** @type {<T>(list: readonly T[]) => T} */
  const pick = (list) => /** @type {any} */ (list[Math.floor(next() * list.length)]);
  /** @type {<T extends { weight: number }>(list: readonly T[]) => T} */
  const pickWeighted = (list) => {
    let left = next() * list.reduce((sum, { weight }) => sum + weight, 0);
    return /** @type {any} */ (list.find(({ weight }) => (left -= weight) < 0) ?? list.at(-1));
  };
  /** @type {<T>(list: readonly T[], count: number) => T[]} */
  const sample = (list, count) => {
    const rest = [...list];
    return Array.from(
      { length: Math.min(count, rest.length) },
      () => /** @type {any} */ (rest.splice(Math.floor(next() * rest.length), 1)[0]),
    );
  };
  return {
    next,
    int,
    pick,
    pickWeighted,
    sample,
    chance: (/** @type {number} */ probability) => next() < probability,
    digits: (/** @type {number} */ count) => Array.from({ length: count }, () => int(0, 9)).join(''),
  };
}
