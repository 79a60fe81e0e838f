import { own } from '../../core/own.js';
import type { FacetCount, Table } from '../../data/formats/table.js';
import type { AskServer } from '../../data/rows/follow-pages.js';
import { facetsSaid } from '../../data/rows/server-facets.js';
import type { RowSource } from '../../data/rows/row-kit.js';
import type { EventAnswer, EventQuery } from './calendar-query.js';
import { readCalendar } from './calendar-read.js';
import { EventBuilder, type CalendarOptions } from './event-builder.js';
import type { LocalEventStore } from './local-event-store.js';
import type { Occurrence } from './calendar-item.js';

const PAGE = 100;
/** How much of a server's answer is fetched for one question. */
const MOST_PAGES = 50;

export interface StreamContext {
  source: RowSource;
  options: CalendarOptions;
  ask: AskServer;
}

const iso = (ms: number) => new Date(Math.min(Math.max(ms, 0), 8.64e15)).toISOString().slice(0, 19) + 'Z';

/** A question in the words of the data contract, without its page. */
export function eventParams(
  { q, filters, facets, span, from, to, now }: EventQuery,
  lang: string,
): URLSearchParams {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const [facet, values] of Object.entries(filters))
    for (const value of values) params.append(facet, value);
  if (span === 'upcoming') params.set('from', iso(now));
  // Without it some servers give what is to come, whatever else they are asked for.
  if (span === 'all' || span === 'past') params.set('from', '1970-01-01');
  if (span === 'window') {
    params.set('from', iso(from ?? 0));
    if (to !== undefined) params.set('to', iso(to - 1000));
  }
  if (span === 'past') {
    params.set('sort', '-startDate');
    params.set('to', iso(now));
  }
  params.set('lang', lang);
  params.set('facets', facets.join(','));
  params.set('pageSize', String(PAGE));
  return params;
}

/**
 * The answer of a server to one question, page by page as far as it is needed. The server pages
 * events, people see times: so only what begins before the last event that has come is certain.
 */
export class EventStream {
  readonly #context: StreamContext;
  readonly #params: URLSearchParams;
  readonly #builder: EventBuilder;
  #store: LocalEventStore | undefined;
  #page = 0;
  #received = 0;
  #isDone = false;
  #total: number | undefined;
  #facets: Readonly<Record<string, readonly FacetCount[]>> = {};

  constructor(context: StreamContext, params: URLSearchParams) {
    this.#context = context;
    this.#params = params;
    this.#builder = new EventBuilder(context.options);
  }

  /** What has come so far, for a look at single events. */
  get store(): LocalEventStore | undefined {
    return this.#store;
  }

  /** Whether no further page is needed for any question. */
  get isWhole(): boolean {
    return this.#isDone;
  }

  /** Answers the question, with as many pages as its own page needs. Whatever comes back is checked here once more. */
  async answer(query: EventQuery): Promise<EventAnswer & { isIgnored: boolean }> {
    const wanted = query.span === 'window' ? Infinity : query.page * query.pageSize;
    for (;;) {
      const certain = this.#store ? await this.#certain(query, this.#store) : undefined;
      if (certain && (this.#isDone || certain.items.length >= wanted)) {
        const isIgnored = await this.#isIgnored(query, certain);
        // What the server has counted is of something else then: all of it is counted here.
        if (this.#isDone || !isIgnored) return { ...this.#shown(query, certain), isIgnored };
      }
      await this.#more();
    }
  }

  /** Takes a page that is there already as the first one. */
  async start(table: Table): Promise<void> {
    await this.#take(table);
    this.#store = await this.#builder.makeStore();
  }

  async #more(): Promise<void> {
    const url = new URL(this.#context.source.url);
    for (const key of new Set(this.#params.keys())) url.searchParams.delete(key);
    for (const [key, value] of this.#params) url.searchParams.append(key, value);
    url.searchParams.set('page', String(this.#page + 1));
    const { source, options, ask } = this.#context;
    await this.#take(await readCalendar(await ask(url.href), source, options.timeZone));
    this.#store = await this.#builder.makeStore();
  }

  async #take(table: Table): Promise<void> {
    this.#page++;
    this.#received += table.records.length;
    this.#total ??= table.total;
    if (this.#page === 1) this.#facets = facetsSaid(table.facets, this.#context.options.lang);
    await this.#builder.addTable(this.#context.source, table);
    const isLast =
      table.next === undefined && (table.records.length === 0 || this.#received >= (table.total ?? 0));
    this.#isDone = isLast || this.#page >= MOST_PAGES;
  }

  /** All times that match and that no further page can come before. */
  async #certain(query: EventQuery, store: LocalEventStore): Promise<EventAnswer> {
    const found = await store.query({ ...query, page: 1, pageSize: Infinity });
    // A store turns to the past where nothing is upcoming; here that is a question of its own.
    const answer = found.span === query.span ? found : { ...found, items: [], total: 0 };
    if (this.#isDone || query.span === 'window') return answer;
    const bound = horizonOf(answer.items, query.span === 'past');
    const isBefore = ({ start }: Occurrence) => (query.span === 'past' ? start >= bound : start <= bound);
    return { ...answer, items: answer.items.filter(isBefore) };
  }

  #shown(query: EventQuery, certain: EventAnswer): EventAnswer {
    const first = (query.page - 1) * query.pageSize;
    const total = this.#isDone ? certain.total : Math.max(this.#total ?? 0, certain.items.length + 1);
    return {
      ...certain,
      items: Number.isFinite(query.pageSize)
        ? certain.items.slice(first, first + query.pageSize)
        : certain.items,
      total,
      span: query.span,
      facets: this.#isDone
        ? mergeFacets(this.#facetsNamed(), certain.facets, query.filters)
        : { ...certain.facets, ...this.#facetsNamed() },
    };
  }

  /** What the server has counted, by the names the events have here: where a language lacks, either falls back its own way. */
  #facetsNamed(): Readonly<Record<string, readonly FacetCount[]>> {
    const named = ([facet, counts]: [string, readonly FacetCount[]]) => [
      facet,
      counts.map((one) => ({ ...one, value: this.#store?.valueOf(facet, one.value) ?? one.value })),
    ];
    return Object.fromEntries(Object.entries(this.#facets).map(named));
  }

  /** Whether events have come that the question did not ask for. The state of a registration changes while one looks. */
  async #isIgnored(query: EventQuery, certain: EventAnswer): Promise<boolean> {
    const { registration: _, ...filters } = query.filters;
    const isNarrowed = query.q !== '' || Object.values(filters).some((values) => values.length > 0);
    if (!isNarrowed || !this.#store) return false;
    const all = { ...query, q: '', filters: {}, facets: [], page: 1, pageSize: Infinity };
    const narrowed = { ...all, q: query.q, filters };
    const [everything, matching] = await Promise.all([this.#store.query(all), this.#store.query(narrowed)]);
    return certain.total < everything.total && matching.total < everything.total;
  }
}

/** The begin of the last event that has come: every other one comes after it (or, in the past, before). */
function horizonOf(items: readonly Occurrence[], isPast: boolean): number {
  const firsts = new Map<string, number>();
  for (const { event, start } of items) if (!firsts.has(event.id)) firsts.set(event.id, start);
  const all = [...firsts.values()];
  return isPast ? Math.min(...all) : Math.max(...all);
}

/**
 * The values that the server knows, counted here: it counts events, people see times. Of a facet in which something
 * is chosen nothing else has come, and the server's own counts stand.
 */
function mergeFacets(
  theirs: Readonly<Record<string, readonly FacetCount[]>>,
  ours: Readonly<Record<string, readonly FacetCount[]>>,
  filters: EventQuery['filters'],
): Record<string, readonly FacetCount[]> {
  return Object.fromEntries(
    Object.entries(ours).map(([facet, counts]) => {
      const known = new Set(counts.map(({ value }) => value));
      const others = (theirs[facet] ?? []).filter(({ value }) => !known.has(value));
      const isTheirs = counts.length === 0 || (own(filters, facet) ?? []).length > 0;
      return [
        facet,
        [...counts, ...others.map(({ value, count }) => ({ value, count: isTheirs ? count : 0 }))],
      ];
    }),
  );
}
