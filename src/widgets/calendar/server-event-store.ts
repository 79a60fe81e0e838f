import { readAttribution } from '../../data/attribution.js';
import type { Complaint } from '../../data/complaint.js';
import type { Table } from '../../data/formats/table.js';
import { Overtaken } from '../../data/rows/overtaken.js';
import { findRelaxations } from '../../data/rows/relaxations.js';
import type { LoadReport } from '../../data/rows/row-store.js';
import type { Occurrence } from './calendar-item.js';
import type { DayCounts, EventAnswer, EventQuery, EventStore } from './calendar-query.js';
import { EventStream, eventParams, type StreamContext } from './event-stream.js';
import { daysOf } from './occurrences.js';

/** Questions whose answers are kept, so that going back costs nothing. */
const KEPT = 12;
/** While somebody types, the server is asked when the typing pauses. */
const TYPING_PAUSE = 180;
const MINUTE = 60_000;

/** Events that stay on a server which speaks the native contract. */
export class ServerEventStore implements EventStore {
  readonly #context: StreamContext;
  readonly #streams = new Map<string, EventStream>();
  readonly #complaints: Complaint[] = [];
  readonly #first: EventStream;
  readonly report: LoadReport;
  readonly isRemote = true;
  #latest = 0;
  #isClosed = false;

  private constructor(context: StreamContext, table: Table, first: EventStream) {
    const { source } = context;
    this.#context = context;
    this.#first = first;
    const dropped = first.store?.report.dropped ?? 0;
    const total = (table.total ?? table.records.length) - dropped;
    const attribution = { name: source.name, ...readAttribution(table.attribution) };
    const own = { id: source.id, name: source.name, url: source.url, total, dropped, attribution };
    this.#complaints.push(...(first.store?.report.complaints ?? []));
    this.report = {
      total,
      dropped,
      complaints: this.#complaints,
      sources: [table.updated ? { ...own, updated: table.updated } : own],
    };
  }

  /** A store whose first answer has come. */
  static async open(context: StreamContext, table: Table): Promise<ServerEventStore> {
    const first = new EventStream(context, new URLSearchParams());
    await first.start(table);
    return new ServerEventStore(context, table, first);
  }

  /** @throws Overtaken when a later query came before this one was answered. */
  async query(query: EventQuery): Promise<EventAnswer> {
    const number = ++this.#latest;
    if (query.q) await new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE));
    if (number !== this.#latest || this.#isClosed) throw new Overtaken();
    const answer = await this.#ask(query);
    if (answer.total > 0) return answer;
    const past = query.span === 'upcoming' ? await this.#ask({ ...query, span: 'past' }) : answer;
    if (past.total > 0) return past;
    const count = async (other: EventQuery) => (await this.#ask({ ...other, page: 1, facets: [] })).total;
    return { ...answer, relaxations: await findRelaxations(query, count) };
  }

  async countDays(query: EventQuery): Promise<DayCounts> {
    const { items } = await this.#ask({ ...query, span: 'window', page: 1, pageSize: Infinity });
    const counts: Record<string, number> = {};
    for (const one of items) for (const day of daysOf(one)) counts[day] = (counts[day] ?? 0) + 1;
    return counts;
  }

  async get(id: string, now: number): Promise<Occurrence | undefined> {
    for (const stream of [this.#first, ...this.#streams.values()]) {
      const found = await stream.store?.get(id, now);
      if (found) return found;
    }
    // Of a repeated event, the server knows the event and not its times.
    for (const wanted of new Set([id, id.replace(/\/\d{8}(?:T\d{6}Z?)?$/, '')])) {
      const params = new URLSearchParams({ id: wanted, facets: '' });
      const stream = new EventStream(this.#context, params);
      const all = { q: '', filters: {}, span: 'window', now, page: 1, pageSize: 1, facets: [] } as const;
      await stream.answer({ ...all, from: now, to: now + MINUTE });
      const found = await stream.store?.get(id, now);
      if (found) return found;
    }
    return undefined;
  }

  close(): void {
    this.#isClosed = true;
    this.#streams.clear();
  }

  async #ask(query: EventQuery): Promise<EventAnswer> {
    // Within one minute nothing changes that a question could tell apart.
    const steady = { ...query, now: Math.floor(query.now / MINUTE) * MINUTE };
    const params = eventParams(
      { ...steady, filters: this.#named(query.filters) },
      this.#context.options.lang,
    );
    const key = params.toString();
    let stream = this.#streams.get(key);
    if (!stream) {
      stream = this.#isFirst(steady) ? this.#first : new EventStream(this.#context, params);
      if (this.#streams.size >= KEPT) this.#streams.delete(this.#streams.keys().next().value as string);
      this.#streams.set(key, stream);
    }
    try {
      const { isIgnored, ...answer } = await stream.answer(query);
      if (isIgnored) this.#complainOnce();
      return answer;
    } catch (error) {
      this.#streams.delete(key);
      throw error;
    }
  }

  /** Pages and addresses may name a series by its id, which servers need not know: they are told its name as well. */
  #named(filters: EventQuery['filters']): EventQuery['filters'] {
    const { series } = filters;
    if (!series?.length) return filters;
    const names = series.map((word) => this.#first.store?.valueOf('series', word) ?? word);
    return { ...filters, series: [...new Set([...series, ...names])] };
  }

  /** What came with the first answer is not asked for again, where it is all there is. */
  #isFirst({ span, q, filters }: EventQuery): boolean {
    return (
      span === 'upcoming' &&
      !q &&
      Object.values(filters).every((values) => values.length === 0) &&
      this.#first.isWhole
    );
  }

  #complainOnce(): void {
    if (this.#complaints.some(({ code }) => code === 'filter-ignored')) return;
    const { name } = this.#context.source;
    const reason =
      'The server took no notice of a filter or a search; what does not match was left out here.';
    this.#complaints.push({ source: name, path: '', code: 'filter-ignored', reason });
  }
}
