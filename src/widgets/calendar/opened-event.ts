import { detailMeanwhile, detailOf, shownIn, type CalendarAnswer } from './calendar-asking.js';
import type { SessionHost, SessionSettings } from './calendar-session-host.js';
import type { DetailState } from './calendar-state.js';

/** The event that is open, and what is known of it by now. */
export class OpenedEvent {
  readonly #host: SessionHost;
  readonly #settings: SessionSettings;
  /** The one that was asked for last. */
  #id = '';
  state: DetailState;

  constructor(host: SessionHost, settings: SessionSettings) {
    this.#host = host;
    this.#settings = settings;
    this.state = host.snapshot?.detail ?? { status: 'none' };
  }

  /** Shows the event of that id, '' for none. `isAnew`: what is on the screen, `shown`, is of before. */
  async open(id: string, shown: CalendarAnswer | undefined, now: number, isAnew = false): Promise<void> {
    this.#id = id;
    const known = shownIn(shown, id);
    this.state = detailMeanwhile(id, known, this.state);
    this.#host.requestUpdate();
    const store = this.#settings.store();
    if (!id || !store) return;
    const detail = await detailOf(store, id, isAnew ? undefined : known, now);
    if (id !== this.#id) return;
    this.state = detail;
    this.#host.requestUpdate();
  }
}
