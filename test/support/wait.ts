const LONGEST_PAUSE = 60;

/** Waits until `look` answers with something true, and gives it back; fails with what it last saw or threw. */
export async function until<T>(look: () => T, patience = 8000): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  // What takes its time is looked at less and less often: looking takes time itself.
  for (let wait = 5; ; wait = Math.min(LONGEST_PAUSE, wait * 1.5)) {
    let seen: unknown;
    try {
      const value = look();
      if (value) return value;
      seen = value;
    } catch (error) {
      seen = error;
    }
    if (performance.now() > end) {
      if (seen instanceof Error) throw seen;
      throw new Error(`waited ${patience} ms for ${String(look).replace(/\s+/g, ' ')}, got ${String(seen)}`);
    }
    await pause(wait);
  }
}

/** For what must *not* happen: long enough for it to have happened. */
export const pause = (ms: number) => new Promise<void>((done) => realSetTimeout(done, ms));

/** Tests that hold the clock still have to wait on one that runs. */
const realSetTimeout = globalThis.setTimeout.bind(globalThis);
