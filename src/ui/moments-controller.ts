/** Timers of browsers hold 2^31 ms, and stand still while a device sleeps: longer waits are cut. */
const LONGEST = 600_000;

/** Waits for moments of which it knows in advance: a page that stays open follows them by itself. */
export class MomentsController {
  readonly #momentsOf: () => readonly number[];
  readonly #onPassed: (hasPassed: (at: number) => boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When it was looked at last. */
  #seen = 0;

  /** `onPassed` is told which of the moments have passed since it was last looked at. */
  constructor(momentsOf: () => readonly number[], onPassed: (hasPassed: (at: number) => boolean) => void) {
    this.#momentsOf = momentsOf;
    this.#onPassed = onPassed;
  }

  begin(): void {
    this.#seen = Date.now();
    globalThis.document?.addEventListener('visibilitychange', this.look);
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    globalThis.document?.removeEventListener('visibilitychange', this.look);
  }

  /** Waits anew: another time may have been said. */
  #wait(): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    const next = Math.min(...this.#momentsOf().filter((at) => at > now));
    // A second later rather than one too early, by a clock that is a little ahead of the endpoint's.
    if (next < Infinity) this.#timer = setTimeout(this.look, Math.min(LONGEST, next - now + 1000));
  }

  /** Looks at the clock: at a time that is waited for, and when another one may have been said. */
  readonly look = () => {
    const now = Date.now();
    const hasPassed = (at: number) => at > this.#seen && at <= now;
    const passed = this.#momentsOf().filter(hasPassed);
    if (passed.length) this.#onPassed((at) => passed.includes(at));
    this.#seen = now;
    this.#wait();
  };
}
