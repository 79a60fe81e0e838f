/**
 * Lets so many through at once; the others wait in line, in order and for as long as it takes. A pool of connections
 * would give up on those who wait too long, and a rush is no reason to lose anybody.
 * @param {number} width
 */
export function makeGate(width) {
  let free = width;
  /** @type {(() => void)[]} */
  const line = [];
  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise((resolve) => line.push(() => resolve(undefined)));
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else free += 1;
    }
  };
}
