import { askCalendar, soughtBy, type CalendarAnswer } from './calendar-asking.js';
import type { CalendarChoice } from './calendar-choice.js';
import { stepDay } from './calendar-period.js';
import { drawn, type SessionHost, type SessionSettings } from './calendar-session-host.js';
import type { GridState } from './calendar-state.js';

/** Milliseconds for which an answer that nobody has seen yet holds. */
const FRESH = 60_000;

interface Ready {
  readonly answer: CalendarAnswer;
  readonly at: number;
}

/**
 * The month, or week, that follows the way somebody goes: asked for once the one they went to is on the screen and the browser
 * has time to spare, so that going on takes the same however many events there are. Whoever stays has no work done, nor has
 * a server.
 */
export class PeriodAhead {
  readonly #host: SessionHost;
  readonly #settings: SessionSettings;
  #ready: Ready | undefined;
  /** Counts what makes all that is under way worthless. */
  #turns = 0;

  constructor(host: SessionHost, settings: SessionSettings) {
    this.#host = host;
    this.#settings = settings;
  }

  /** What is ready may not be true any more. */
  drop(): void {
    this.#turns++;
    this.#ready = undefined;
  }

  /** The answer to that choice, where it is ready. */
  take(choice: CalendarChoice, now: number): CalendarAnswer | undefined {
    const ready = this.#ready;
    if (!ready || ready.answer.sought !== soughtBy(choice) || now - ready.at > FRESH) return undefined;
    return ready.answer.grid?.layout === this.#settings.layoutOf(choice) ? ready.answer : undefined;
  }

  /** Somebody has gone from one period to another. */
  async follow(choice: CalendarChoice, to: GridState, from: GridState, now: number): Promise<void> {
    const store = this.#settings.store();
    const isSheet = to.layout === 'month' || to.layout === 'week';
    if (!store || store.isRemote || !isSheet || to.layout !== from.layout || to.from === from.from) return;
    const turn = this.#turns;
    const day = stepDay(to, to.from > from.from ? 1 : -1);
    const next = { ...choice, day, item: '', page: 1, more: 0 };
    await drawn(this.#host);
    if (turn !== this.#turns || !this.#host.isConnected) return;
    const answer = await askCalendar(store, next, this.#settings, now).catch(() => undefined);
    if (turn === this.#turns && answer) this.#ready = { answer, at: now };
  }
}
