const MINUTE = 60_000;
/** More addresses than this are not remembered: the oldest go first. */
const MOST = 50_000;

/**
 * So many a minute from one address, with as many at once. Lives in memory: addresses are written nowhere.
 * @param {{ perMinute: number, now: () => number }} options perMinute 0: no limit
 */
export function makeRateLimiter({ perMinute, now }) {
  /** @type {Map<string, { left: number, at: number }>} */
  const seen = new Map();
  return {
    /** Seconds to wait, or 0 where it may go on. @param {string} address */
    take(address) {
      if (!perMinute) return 0;
      const { left, at } = seen.get(address) ?? { left: perMinute, at: now() };
      const refilled = Math.min(perMinute, left + ((now() - at) / MINUTE) * perMinute);
      seen.delete(address);
      seen.set(address, { left: refilled < 1 ? refilled : refilled - 1, at: now() });
      if (seen.size > MOST) seen.delete(/** @type {string} */ (seen.keys().next().value));
      return refilled < 1 ? Math.ceil(((1 - refilled) / perMinute) * 60) : 0;
    },
  };
}
