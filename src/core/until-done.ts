/** Milliseconds until it is tried again; twice as long after each further failure. */
const FIRST_WAIT = 2000;

/** Does it until it succeeds; `onFailed` hears of each failure. */
export async function untilDone(act: () => Promise<void>, onFailed: () => void): Promise<void> {
  for (let wait = FIRST_WAIT; ; wait *= 2) {
    try {
      return await act();
    } catch {
      onFailed();
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}
