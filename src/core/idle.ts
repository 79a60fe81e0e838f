/** A page that is never idle goes on after this many milliseconds. */
const BUSY = 200;

/** Settles when the page has time to spare, or has had none for a while. */
export const idle = () =>
  new Promise<unknown>((resolve) =>
    typeof requestIdleCallback === 'function'
      ? requestIdleCallback(resolve, { timeout: BUSY })
      : setTimeout(resolve, BUSY / 4),
  );
