import type { FacetCount } from '../../data/formats/table.js';
import type { LoadReport, Relaxation } from '../../data/rows/row-store.js';
import type { Occurrence } from './calendar-item.js';
import type { Period } from './calendar-period.js';

/** Facets of every calendar; the name of any other column is a facet too. */
export type EventFacet =
  'town' | 'series' | 'topic' | 'audience' | 'language' | 'format' | 'free' | 'registration';

/**
 * Which times are asked for: a window (`from`, `to`), or an end of the calendar without a horizon.
 * `upcoming`: what has not ended; where there is none, the answer is `past`. `past`: the latest first.
 */
export type EventSpan = 'window' | 'upcoming' | 'past' | 'all';

export interface EventQuery {
  /** What was typed, '' for nothing. */
  q: string;
  /** Facet → chosen values: OR inside one facet, AND across. A value may be a text in any of its languages, or the id of a series. */
  filters: Readonly<Record<string, readonly string[]>>;
  span: EventSpan;
  /** Of a window: milliseconds since 1970; what touches it is in it. `to` is not included. */
  from?: number;
  to?: number;
  /** The moment that divides past from upcoming. */
  now: number;
  /** From 1. */
  page: number;
  /** How many on a page; Infinity for all. */
  pageSize: number;
  /** Of a window: the days that facets are counted in, by the clocks of each event, where those are not all of it. */
  countIn?: Period;
  /** Facets to count. */
  facets: readonly string[];
  /** Somebody waits before an empty screen: what is counted may be left for later. */
  isFirst?: boolean;
}

export interface EventAnswer {
  /** In the order of time; of `past`, the latest first. */
  items: readonly Occurrence[];
  /** Occurrences that match in all; where a rule never ends, as far as it was followed. */
  total: number;
  /** A rule without end goes on after `total`. */
  isEndless: boolean;
  /** What was answered: `past` where nothing is upcoming. */
  span: EventSpan;
  /** Every value there is, with how many occurrences of the span have it; what is chosen in a facet does not lower its own counts. */
  facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** Only where nothing matched. */
  relaxations: readonly Relaxation[];
  /** Only `items` and `span` hold; the same question has more of an answer. */
  isPartial?: boolean;
}

/** How many occurrences each day has: day (`2026-11-24`) → count. */
export type DayCounts = Readonly<Record<string, number>>;

/** Events behind one asynchronous door, wherever they live: in the page, a worker, a server. */
export interface EventStore {
  readonly report: LoadReport;
  /** Every question is a request: nothing is asked that nobody waits for. */
  readonly isRemote?: boolean;
  query(query: EventQuery): Promise<EventAnswer>;
  /** For dots in a month and the shades of a year: counts only, of all days that an occurrence lasts. */
  countDays(query: EventQuery): Promise<DayCounts>;
  /** The occurrence of that id; of a repeated event's bare id the next one, else the last. */
  get(id: string, now: number): Promise<Occurrence | undefined>;
  close(): void;
}
