import { own } from '../../core/own.js';
import { searchableText, searchTerms, type SearchTerm } from '../../core/text-fold.js';
import type { FacetCount } from '../../data/formats/table.js';
import { chosenBy } from '../../data/rows/row-facets.js';
import type { CalendarEvent } from './calendar-item.js';
import type { EventQuery } from './calendar-query.js';
import { eventText, facetValues } from './event-facets.js';
import type { Candidate } from './local-event-store.js';
import { isIn } from './occurrences.js';
import { registrationState } from './registration-state.js';

const NONE: readonly number[] = [];

/** The values of one facet: numbers stand for them, so that comparing is cheap. */
interface FacetTable {
  /** Number → value as it is shown. */
  values: string[];
  /** Any word a value is known by → number. */
  numbers: Map<string, number>;
  ofEvent: Map<CalendarEvent, readonly number[]>;
}

/** What becomes of an event under a query: how many conditions it fails, which facet alone, and how many times it has. */
interface Verdict {
  event: CalendarEvent;
  fails: number;
  facet: string;
  times: number;
}

/** Knows of each event which values it has and what stands in it; asks nothing about time. */
export class EventIndex {
  readonly #lang: string;
  readonly #events: CalendarEvent[] = [];
  readonly #tables = new Map<string, FacetTable>();
  readonly #texts = new Map<CalendarEvent, string>();
  #searched: { q: string; hits: Map<CalendarEvent, boolean>; terms: readonly SearchTerm[] } | undefined;

  constructor(lang: string) {
    this.#lang = lang;
  }

  add(...events: readonly CalendarEvent[]): void {
    for (const event of events) this.#events.push(event);
    this.#tables.clear();
  }

  /** The times that match, and what each facet would offer. An event is judged once, however often it takes place. */
  select(
    candidates: readonly Candidate[],
    { q, filters, facets, now, countIn }: EventQuery,
  ): { matches: Candidate[]; facets: Record<string, FacetCount[]> } {
    if (!q && facets.length === 0 && Object.keys(filters).length === 0)
      return { matches: [...candidates], facets: {} };
    const chosen = Object.keys(filters)
      .filter((facet) => (own(filters, facet) ?? []).length > 0)
      .map((facet) => ({ facet, table: this.#table(facet), wanted: this.#wanted(facet, filters) }));
    const counted = facets.map((facet) => {
      const table = this.#table(facet);
      return { facet, table, counts: table.values.map(() => 0) };
    });
    const byHour = counted.find(({ facet }) => facet === HOURLY);
    const isHourly = chosen.some(({ facet }) => facet === HOURLY);
    const judge = (one: Candidate): Verdict => {
      const { event } = one;
      const verdict = { event, fails: q && !this.#mentions(event, q) ? 2 : 0, facet: '', times: 0 };
      for (const { facet, table, wanted } of chosen) {
        if (this.#numbersOf(one, facet, table, now).some((number) => wanted.has(number))) continue;
        verdict.facet = facet;
        if (++verdict.fails > 1) break;
      }
      return verdict;
    };
    const isCountedDay = countIn && isIn(countIn);
    const matches: Candidate[] = [];
    const verdicts = new Map<unknown, Verdict>();
    for (const one of candidates) {
      const key = isHourly ? one : one.event;
      let verdict = verdicts.get(key);
      if (!verdict) verdicts.set(key, (verdict = judge(one)));
      if (verdict.fails === 0) matches.push(one);
      if (isCountedDay && !isCountedDay('whole' in one ? one.whole : one)) continue;
      verdict.times++;
      if (byHour && isCounted(verdict, HOURLY))
        for (const number of this.#numbersOf(one, HOURLY, byHour.table, now)) add(byHour.counts, number, 1);
    }
    for (const { facet, table, counts } of counted)
      if (facet !== HOURLY)
        for (const verdict of verdicts.values())
          if (isCounted(verdict, facet))
            for (const number of this.#numbersOfEvent(verdict.event, facet, table))
              add(counts, number, verdict.times);
    return {
      matches,
      facets: Object.fromEntries(
        counted.map(({ facet, table, counts }) => [facet, rank(table, counts, own(filters, facet) ?? [])]),
      ),
    };
  }

  /** What is called so, in any language, as it is shown; undefined where no event has it. */
  valueOf(facet: string, word: string): string | undefined {
    const { values, numbers } = this.#table(facet);
    return values[numbers.get(word) ?? -1];
  }

  /** Numbers of the chosen values; a word that no event has is one nothing matches. */
  #wanted(facet: string, filters: EventQuery['filters']): ReadonlySet<number> {
    const { numbers } = this.#table(facet);
    return new Set((own(filters, facet) ?? []).map((word) => numbers.get(word) ?? -1));
  }

  #table(facet: string): FacetTable {
    let table = this.#tables.get(facet);
    if (!table) {
      table = { values: [], numbers: new Map(), ofEvent: new Map() };
      this.#tables.set(facet, table);
      for (const event of this.#events) this.#enter(table, facet, event);
      if (facet === HOURLY && this.#events.some(({ registration }) => registration))
        for (const state of STATES) numberOf(table, state);
    }
    return table;
  }

  #enter(table: FacetTable, facet: string, event: CalendarEvent): readonly number[] {
    const found = facetValues(event, facet, this.#lang);
    const numbers = found.map(({ value, aliases }) => {
      const number = numberOf(table, value);
      for (const alias of aliases) if (!table.numbers.has(alias)) table.numbers.set(alias, number);
      return number;
    });
    const different = numbers.length > 1 ? [...new Set(numbers)] : numbers;
    const kept = different.length ? different : NONE;
    table.ofEvent.set(event, kept);
    return kept;
  }

  #numbersOf(one: Candidate, facet: string, table: FacetTable, now: number): readonly number[] {
    if (facet !== HOURLY) return this.#numbersOfEvent(one.event, facet, table);
    if (!one.event.registration) return NONE;
    const state = registrationState('whole' in one ? one.whole : one, now);
    return state === 'none' ? NONE : [numberOf(table, state)];
  }

  #numbersOfEvent(event: CalendarEvent, facet: string, table: FacetTable): readonly number[] {
    return table.ofEvent.get(event) ?? this.#enter(table, facet, event);
  }

  #mentions(event: CalendarEvent, q: string): boolean {
    if (this.#searched?.q !== q) this.#searched = { q, hits: new Map(), terms: searchTerms(q) };
    const { hits, terms } = this.#searched;
    let hit = hits.get(event);
    if (hit === undefined) {
      let text = this.#texts.get(event);
      if (text === undefined) this.#texts.set(event, (text = searchableText(eventText(event))));
      hit = terms.every(({ keys }) => keys.some((key) => (text as string).includes(key)));
      hits.set(event, hit);
    }
    return hit;
  }
}

/** The facet that depends on the hour, so that each time of an event has its own value. */
const HOURLY = 'registration';
const STATES = ['open', 'waitlist', 'notYet', 'full', 'closed'];

/** What is chosen in a facet does not lower its own counts. */
const isCounted = ({ fails, facet }: Verdict, counted: string) =>
  fails === 0 || (fails === 1 && facet === counted);

const add = (counts: number[], number: number, times: number) =>
  (counts[number] = (counts[number] ?? 0) + times);

function numberOf({ values, numbers }: FacetTable, value: string): number {
  let number = numbers.get(value);
  if (number === undefined) {
    number = values.push(value) - 1;
    numbers.set(value, number);
  }
  return number;
}

/** Most first; those with none stay, so that nothing jumps while a person chooses. */
function rank(
  { values, numbers }: FacetTable,
  counts: readonly number[],
  chosen: readonly string[],
): FacetCount[] {
  const words = new Map(chosen.map((word) => [values[numbers.get(word) ?? -1] ?? word, word]));
  return values
    .map((value, i) => chosenBy(words, { value, count: counts[i] ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
