/** A number from 0 to 1, the same for the same words: FNV-1a, stirred so that words that are alike lead far apart. */
function dieOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** What falls, from 0 to 1, for the choice at a number of the field at a path. */
export type Dice = (path: string, at: number) => number;

/** Dice that fall the same for the same seed, in whatever order they are asked. */
export const diceOf =
  (seed: string): Dice =>
  (path, at) =>
    dieOf(`${seed}/${path}/${at}`);

export function shuffled<T>(list: readonly T[], random: (at: number) => number): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random(at) * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
