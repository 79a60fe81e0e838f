import type { Delivery, Parcel } from '../data/submit.js';

/** Seconds before the second, third and fourth attempt, where the server does not say. */
const WAITS = [2, 8, 30];
/** Longer than this nobody waits: the person decides. */
const MOST_WAIT = 120;
/** Seconds without a further change after which what was changed while waiting is taken to be finished. */
const CALM = 3;

/** How an attempt to send stands. */
export type SubmissionState =
  | { status: 'idle' }
  | { status: 'sending' }
  /** Counting down to the next attempt. */
  | { status: 'waiting'; seconds: number }
  /** Given up for now; what was to be sent is kept. */
  | { status: 'kept'; isOffline: boolean };

export interface SubmissionOptions {
  send(parcel: Parcel, signal: AbortSignal): Promise<Delivery>;
  /** Whether sending the same once more may help, and after how many seconds where the answer says so. */
  isPassing(delivery: Delivery): boolean | number;
  onChange(): void;
  /** It begins to count down from so many seconds. */
  onWait(seconds: number): void;
}

/**
 * Sends one parcel until there is an answer that will not change: at most three more times, after a
 * countdown, and the same bytes each time, so that a lost answer leaves one entry and not two. Offline it
 * waits for the connection. A lock keeps a second click from sending twice.
 */
export class SubmissionController {
  readonly #options: SubmissionOptions;
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wake: (() => void) | undefined;
  #isHurried = false;
  state: SubmissionState = { status: 'idle' };

  constructor(options: SubmissionOptions) {
    this.#options = options;
  }

  /** Whether something is on its way or about to be. */
  get isBusy(): boolean {
    return this.state.status === 'sending' || this.state.status === 'waiting';
  }

  /**
   * The answer, or undefined where none came for good: then `state` is `kept`. `look` says what there is to be
   * sent: where that has changed by the time of the next attempt, the parcel is `outdated` and not sent again.
   */
  async send(parcel: Parcel, look: () => string = () => ''): Promise<Delivery | 'outdated' | undefined> {
    if (this.isBusy) return undefined;
    const sent = look();
    const { signal } = (this.#abort = new AbortController());
    try {
      for (let attempt = 0; ; attempt++) {
        this.#show({ status: 'sending' });
        const delivery = await this.#options.send(parcel, signal);
        if (signal.aborted) return undefined;
        const passing = this.#options.isPassing(delivery);
        if (passing === false) {
          this.#show({ status: 'idle' });
          return delivery;
        }
        const wait = typeof passing === 'number' ? passing : WAITS[attempt];
        const isOffline = 'failure' in delivery && delivery.failure === 'offline';
        if (attempt >= WAITS.length || wait === undefined || wait > MOST_WAIT || isOffline) {
          this.#show({ status: 'kept', isOffline });
          return undefined;
        }
        this.#isHurried = false;
        await this.#countDown(Math.max(1, Math.ceil(wait)));
        let seen = sent;
        for (let now = look(); now !== seen && !signal.aborted; now = look()) {
          seen = now;
          if (!this.#isHurried) await this.#countDown(CALM);
        }
        if (signal.aborted) return undefined;
        if (seen !== sent) {
          this.#show({ status: 'kept', isOffline: false });
          return 'outdated';
        }
      }
    } catch (error) {
      if (!signal.aborted) throw error;
      return undefined;
    }
  }

  /** Does not wait any longer. */
  hurry(): void {
    this.#isHurried = true;
    this.#wake?.();
  }

  stop(): void {
    this.#abort?.abort();
    clearTimeout(this.#timer);
    this.#wake?.();
    this.state = { status: 'idle' };
  }

  /** Nothing could be sent at all: what there is to be sent is kept. */
  giveUp(): void {
    this.#show({ status: 'kept', isOffline: globalThis.navigator?.onLine === false });
  }

  /** What was kept is of no use any more. */
  clear(): void {
    if (!this.isBusy) this.#show({ status: 'idle' });
  }

  #countDown(from: number): Promise<void> {
    return new Promise((resolve) => {
      const tick = (seconds: number) => {
        if (seconds <= 0) return done();
        this.#show({ status: 'waiting', seconds });
        this.#timer = setTimeout(() => tick(seconds - 1), 1000);
      };
      const done = () => {
        clearTimeout(this.#timer);
        this.#wake = undefined;
        resolve();
      };
      this.#wake = done;
      this.#options.onWait(from);
      tick(from);
    });
  }

  #show(state: SubmissionState): void {
    this.state = state;
    this.#options.onChange();
  }
}
