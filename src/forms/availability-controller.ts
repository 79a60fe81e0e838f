import { timeOf } from '../core/time-of.js';
import { resolveUrl } from '../core/page.js';
import { safeUrl } from '../core/safe-url.js';
import { isRecord } from '../data/decode.js';
import { loadJson } from '../data/load-json.js';
import { withRef } from './meeting-ref.js';
import type { FormSession } from './form-session.js';
import { seatsSentence } from './form-view-model.js';

const SOON = 400;

/** How many places there are now. */
export interface Availability {
  total?: number;
  taken?: number;
  /** Whether one can wait for a place. */
  hasWaitlist: boolean;
  closesAt?: string;
}

/** A number of places; some servers write all their numbers as texts. */
const count = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
};

export function readAvailability(raw: unknown, hasWaitlist: boolean): Availability | undefined {
  if (!isRecord(raw)) return undefined;
  const total = count(raw.total);
  const taken = count(raw.taken);
  const { waitlist } = raw;
  // A queue may say how long it is, how long it may be, or only that it is.
  const isOpen =
    typeof waitlist === 'boolean'
      ? waitlist
      : isRecord(waitlist)
        ? (count(waitlist.remaining) ?? Number(hasWaitlist)) > 0
        : hasWaitlist;
  return {
    ...(total === undefined ? {} : { total }),
    ...(taken === undefined ? {} : { taken }),
    hasWaitlist: isOpen,
    ...(typeof raw.closesAt === 'string' ? { closesAt: raw.closesAt } : {}),
  };
}

/** Asks how many places are left: when the form opens, when a group grows, and after there were too few. */
export class AvailabilityController {
  readonly #session: FormSession;
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  now: Availability | undefined;
  /** Nobody said how many places there are. */
  hasFailed = false;

  constructor(session: FormSession) {
    this.#session = session;
  }

  /** Places that are left; undefined where nobody knows. */
  get seatsLeft(): number | undefined {
    const { total, taken } = this.now ?? {};
    return total === undefined || taken === undefined ? undefined : Math.max(0, total - taken);
  }

  /** When the form closes: the endpoint knows it for each meeting, the definition for all. */
  get closesAt(): string | undefined {
    const { closesAt } = this.now ?? {};
    return closesAt && timeOf(closesAt) > 0 ? closesAt : this.#session.progress?.definition.closes;
  }

  /** What is known is not of this meeting. */
  forget(): void {
    this.stop();
    this.now = undefined;
    this.hasFailed = false;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.ask(), SOON);
  }

  ask(): void {
    clearTimeout(this.#timer);
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const { host, url: base, progress } = this.#session;
    const capacity = progress?.definition.capacity;
    if (!capacity?.statusUrl || !host.isConnected) return;
    const address = withRef(capacity.statusUrl, host);
    const url = address && safeUrl(address, base || resolveUrl(''));
    if (!url) return;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    try {
      const { transport, credentials } = host;
      const raw = await loadJson(url, {
        signal,
        credentials,
        ...(transport ? { transport } : {}),
      });
      if (signal.aborted) return;
      const before = this.seatsLeft;
      this.now = readAvailability(raw, capacity.waitlist);
      // What is there when the form opens is read with it; only a change is news.
      if (before !== undefined && this.seatsLeft !== before)
        this.#session.announcer.say(seatsSentence(this, this.#session.strings));
      this.#session.desk.times.look();
      host.requestUpdate();
    } catch (error) {
      // People can sign up without knowing; the endpoint counts anyway.
      if (signal.aborted) return;
      this.hasFailed = true;
      host.requestUpdate();
      this.#session.warn(`${url}: how many places are left is not known (${String(error)}).`);
    }
  }
}
