import type { FormSession } from './form-session.js';

/** Timers of browsers hold 2^31 ms, and stand still while a device sleeps: longer waits are cut. */
const LONGEST = 600_000;

/** Opens a form at its time and closes it at its time, and says so; nobody has to load the page again. */
export class TimesController {
  readonly #session: FormSession;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When it was looked at last. */
  #seen = 0;

  constructor(session: FormSession) {
    this.#session = session;
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

  get #moments(): { opens: number; closes: number } {
    const { progress, desk } = this.#session;
    const opens = Date.parse(progress?.definition.opens ?? '');
    const closes = Date.parse(desk.availability.closesAt ?? '');
    return { opens, closes };
  }

  /** Waits anew: the endpoint may have said another time. */
  #wait(): void {
    clearTimeout(this.#timer);
    const { opens, closes } = this.#moments;
    const now = Date.now();
    const next = Math.min(...[opens, closes].filter((at) => at > now));
    // A second later rather than one too early, by a clock that is a little ahead of the endpoint's.
    if (next < Infinity) this.#timer = setTimeout(this.look, Math.min(LONGEST, next - now + 1000));
  }

  /** Looks at the clock: at a time that is waited for, and when the endpoint may have said another one. */
  readonly look = () => {
    const { opens, closes } = this.#moments;
    const now = Date.now();
    const hasPassed = (at: number) => at > this.#seen && at <= now;
    if (hasPassed(closes)) this.#close();
    else if (hasPassed(opens)) this.#open();
    this.#seen = now;
    this.#wait();
  };

  #open(): void {
    const { host, announcer, strings, desk } = this.#session;
    desk.availability.ask();
    desk.start.begin();
    announcer.say(strings.openedNow);
    host.requestUpdate();
  }

  /** What somebody has begun stays, with all that was typed; else there is nothing to fill in any more. */
  #close(): void {
    const { host, progress, announcer, strings, desk } = this.#session;
    if (!progress || progress.where === 'done') return;
    announcer.say(strings.closedTitle);
    if (progress.hasBegun && !desk.isSending)
      progress.notice = {
        kind: 'other',
        title: strings.closedTitle,
        text: strings.closedMeanwhile,
        actions: ['save'],
      };
    host.requestUpdate();
  }
}
