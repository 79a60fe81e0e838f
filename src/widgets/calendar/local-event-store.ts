import type { LoadReport } from '../../data/rows/row-store.js';
import { findRelaxations } from '../../data/rows/relaxations.js';
import type { CalendarEvent, Occurrence } from './calendar-item.js';
import type { DayCounts, EventAnswer, EventQuery, EventStore } from './calendar-query.js';
import type { EventIndex } from './event-index.js';
import { daysOf } from './occurrences.js';
import { touches, type TimeLine } from './time-line.js';
import { byTime, isOverAt, type Timed } from './event-phase.js';

const DAY = 86_400_000;
/** How far ahead a first page of a full calendar is looked for. */
const SOON = 14 * DAY;
/** How far ahead a rule is followed at first, and at most, where no window is given. */
const AHEAD = 400 * DAY;
const MOST_AHEAD = 20 * AHEAD;

/** One time of a repeated event, told in full where it is shown. */
export interface RuleTime extends Timed {
  readonly event: CalendarEvent;
  readonly whole: Occurrence;
}

/** What a question is asked of. */
export type Candidate = Occurrence | RuleTime;

const whole = (one: Candidate): Occurrence => ('whole' in one ? one.whole : one);

/** The times of repeated events that are not over at `from` and begin before `to`, in the order of time. */
export interface RuleBook {
  /** Ids of the events whose rules have times before the stretch or after it; an end that is infinite has none beyond it. */
  goingOn(from: number, to: number): ReadonlySet<string>;
  between(from: number, to: number): readonly RuleTime[];
}

const NOTHING: ReadonlySet<string> = new Set();

/** A calendar without rules. */
export const NO_RULES: RuleBook = { goingOn: () => NOTHING, between: () => [] };

export interface LocalEvents {
  index: EventIndex;
  /** All times that are written out. */
  line: TimeLine<Occurrence>;
  /** Further ids of events, each with the one that the event is kept under. */
  aliases: ReadonlyMap<string, string>;
  rules: RuleBook;
  report: LoadReport;
}

/** All that a question finds, before a page of it is cut out. */
interface Found {
  matches: readonly Candidate[];
  facets: EventAnswer['facets'];
  /** Events whose rules go on behind what was looked through. */
  goingOn: ReadonlySet<string>;
}

/** Events kept where this code runs: on the page, or in a worker on behalf of the page. */
export class LocalEventStore implements EventStore {
  readonly #events: LocalEvents;
  readonly report: LoadReport;
  /** The last answer without a window: its further pages, and the way back to it from a month, are the same one. */
  #found: (Found & { key: string }) | undefined;
  #byId: ReadonlyMap<string, Occurrence> | undefined;

  constructor(events: LocalEvents) {
    this.#events = events;
    this.report = events.report;
  }

  async query(query: EventQuery): Promise<EventAnswer> {
    const answer = this.#answer(query);
    if (answer.total > 0 || answer.isPartial) return answer;
    const count = (other: EventQuery) =>
      Promise.resolve(this.#answer({ ...other, page: 1, facets: [] }).total);
    return { ...answer, relaxations: await findRelaxations(query, count) };
  }

  #answer(query: EventQuery): EventAnswer {
    const answer =
      query.span === 'window'
        ? this.#window(query)
        : (query.isFirst && this.#soon(query)) || this.#endless(query);
    if (answer.total > 0 || query.span !== 'upcoming') return answer;
    const past = this.#endless({ ...query, span: 'past' });
    return past.total > 0 ? past : answer;
  }

  countDays(query: EventQuery): Promise<DayCounts> {
    const { items } = this.#window({ ...query, facets: [], page: 1, pageSize: Infinity });
    const counts: Record<string, number> = {};
    for (const one of items) for (const day of daysOf(one)) counts[day] = (counts[day] ?? 0) + 1;
    return Promise.resolve(counts);
  }

  get(id: string, now: number): Promise<Occurrence | undefined> {
    const [, event = id, time = ''] = /^(.*?)(\/\d{8}(?:T\d{6}Z?)?)?$/s.exec(id) ?? [];
    const known = this.#events.aliases.get(event);
    return Promise.resolve(
      this.#find(id, now) ?? (known === undefined ? undefined : this.#find(known + time, now)),
    );
  }

  #find(id: string, now: number): Occurrence | undefined {
    this.#byId ??= new Map(this.#events.line.all.map((one) => [one.id, one]));
    const written = this.#byId.get(id);
    if (written) return written;
    const at = momentOfId(id);
    if (at !== undefined) {
      const near = this.#events.rules.between(at - 2 * DAY, at + 2 * DAY);
      const found = near.find((one) => id.startsWith(one.event.id) && one.whole.id === id);
      if (found) return found.whole;
    }
    const ofEvent = (one: Candidate) => one.event.id === id;
    const next = this.#candidates(now, now + AHEAD).find(ofEvent);
    const one = next ?? this.#candidates(-Infinity, now).findLast(ofEvent);
    return one && whole(one);
  }

  /** What the calendar calls a value of a facet that is known by this word too; the word itself where it is not. */
  valueOf(facet: string, word: string): string {
    return this.#events.index.valueOf(facet, word) ?? word;
  }

  close(): void {
    this.#byId = undefined;
  }

  #window(query: EventQuery): EventAnswer {
    const { from = -Infinity, to = Infinity } = query;
    const touching = this.#candidates(from, to).filter((one) => touches(one, { from, to }));
    const answer = this.#page(touching, query.isFirst ? { ...query, facets: [] } : query);
    return query.isFirst ? { ...answer, isPartial: true } : answer;
  }

  /** The page alone, where it fills from what comes soon: how many come after it is another question. */
  #soon(query: EventQuery): EventAnswer | false {
    const { now, page, pageSize, span } = query;
    for (let reach = SOON; span === 'upcoming' && reach < AHEAD; reach *= 4) {
      const answer = this.#page(this.#candidates(now, now + reach), { ...query, facets: [] });
      if (answer.total >= page * pageSize) return { ...answer, isPartial: true };
    }
    return false;
  }

  /** What is asked for without a window: rules are followed as far as the page needs. */
  #endless(query: EventQuery): EventAnswer {
    const { now, span, page, pageSize } = query;
    const wanted = Math.min(page * pageSize, 10_000);
    const { page: _, pageSize: __, isFirst: ___, ...same } = query;
    const key = JSON.stringify(same);
    const known = this.#found;
    if (known?.key === key && (known.goingOn.size === 0 || known.matches.length > wanted))
      return this.#cut(known, query);
    for (let reach = AHEAD; ; reach *= 2) {
      const from = span === 'upcoming' ? now : now - reach;
      const to = span === 'past' ? now : now + reach;
      // What is over does not make what is to come any longer, nor the other way round.
      const goingOn = this.#events.rules.goingOn(
        span === 'upcoming' ? -Infinity : from,
        span === 'past' ? Infinity : to,
      );
      const rules = this.#events.rules.between(from, to);
      const written = this.#events.line.between(
        span === 'upcoming' ? now : -Infinity,
        span === 'past' ? now : Infinity,
      );
      const candidates = inOrder(written, rules).filter((one) => fitsSpan(one, query));
      if (span === 'past') candidates.reverse();
      const found = { key, goingOn, ...this.#events.index.select(candidates, query) };
      if (goingOn.size > 0 && found.matches.length <= wanted && reach < MOST_AHEAD) continue;
      this.#found = found;
      return this.#cut(found, query);
    }
  }

  #candidates(from: number, to: number): Candidate[] {
    const written = this.#events.line.between(from, to);
    const rules = this.#events.rules.between(Math.max(from, -8.64e15), Math.min(to, 8.64e15));
    return rules.length ? inOrder(written, rules) : written;
  }

  #page(candidates: readonly Candidate[], query: EventQuery): EventAnswer {
    return this.#cut({ ...this.#events.index.select(candidates, query), goingOn: NOTHING }, query);
  }

  /** The page that is asked for, out of all that was found. */
  #cut({ matches, facets, goingOn }: Found, query: EventQuery): EventAnswer {
    const first = (query.page - 1) * query.pageSize;
    const total = matches.length;
    const shown = Number.isFinite(query.pageSize) ? matches.slice(first, first + query.pageSize) : matches;
    return {
      items: shown.map(whole),
      total,
      isEndless: goingOn.size > 0 && matches.some(({ event }) => goingOn.has(event.id)),
      span: query.span,
      facets,
      relaxations: [],
    };
  }
}

/** Two lists that are in the order of time, as one that is. */
function inOrder(a: readonly Candidate[], b: readonly Candidate[]): Candidate[] {
  const all: Candidate[] = [];
  let i = 0;
  for (const one of b) {
    for (let next = a[i]; next && byTime(next, one) <= 0; next = a[++i]) all.push(next);
    all.push(one);
  }
  for (; i < a.length; i++) all.push(a[i] as Candidate);
  return all;
}

function fitsSpan(one: Candidate, { span, now }: EventQuery): boolean {
  if (span === 'all') return true;
  return span === 'upcoming' ? isOverAt(one) > now : isOverAt(one) <= now;
}

/** The moment that the id of a repeated event's occurrence names. */
function momentOfId(id: string): number | undefined {
  const parts = /\/(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(id);
  if (!parts) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute);
}
