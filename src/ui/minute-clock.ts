const MINUTE = 60_000;

/** The present moment, minute by minute as long as somebody can see it: what is going on now is told by it. */
export class MinuteClock {
  readonly #onMinute: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds since 1970. */
  now = Date.now();

  constructor(onMinute: () => void) {
    this.#onMinute = onMinute;
  }

  start(): void {
    if (typeof document === 'undefined') return;
    document.addEventListener('visibilitychange', this.#onVisible);
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.now = Date.now();
    if (document.visibilityState === 'hidden') return;
    this.#timer = setTimeout(
      () => {
        this.#wait();
        this.#onMinute();
      },
      MINUTE - (this.now % MINUTE),
    );
  }

  readonly #onVisible = () => {
    this.#wait();
    this.#onMinute();
  };
}
