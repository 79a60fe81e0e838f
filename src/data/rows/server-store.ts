import { readAttribution } from '../attribution.js';
import type { Complaint } from '../complaint.js';
import { readTable } from '../formats/read-table.js';
import type { Table } from '../formats/table.js';
import { incomplete, MOST_PAGES, unlikePage, type AskServer } from './follow-pages.js';
import { LocalStore } from './local-store.js';
import { RowBuilder } from './row-builder.js';
import type { RecordDecoder, RowKit, RowSource } from './row-kit.js';
import { Overtaken } from './overtaken.js';
import { facetsSaid } from './server-facets.js';
import { findRelaxations } from './relaxations.js';
import { ignoredOf, ignoredOfPage, isByCursor, ownAddress, uncountedOf } from './server-proof.js';
import { isPlainQuery, joinPages, PAGE, pagesOf, queryParams, type ServerPage } from './server-query.js';
import type { LoadReport, RowAnswer, RowQuery, RowSort, RowStore } from './row-store.js';

/** So many pages are fetched to count what a server does not: how long its list is, or the values of facets. */
const PAGES_TO_COUNT = 10;
/** While somebody types, the server is asked when the typing pauses. */
const TYPING_PAUSE = 180;

interface ServerOptions<Item> {
  source: RowSource;
  table: Table;
  kit: RowKit<Item>;
  options: { facets: readonly string[]; lang: string; ask: AskServer };
}

/**
 * Rows that stay on a server which speaks the native contract. What it answers is checked: a server
 * that ignores a filter answers everything, with status 200, and only the rows tell.
 */
export class ServerStore<Item> implements RowStore<Item> {
  readonly #source: RowSource;
  readonly #kit: RowKit<Item>;
  readonly #options: ServerOptions<Item>['options'];
  readonly #decoder: RecordDecoder<Item>;
  readonly #total: number | undefined;
  readonly #complaints: Complaint[] = [];
  report: LoadReport = { total: 0, dropped: 0, complaints: [], sources: [] };
  readonly sorts: readonly RowSort[] = ['', 'name', '-updated'];
  #first: Table | undefined;
  #number = 0;
  #abort: AbortController | undefined;
  /** Set once the server has been found wanting: all its rows, searched here. */
  #local: Promise<LocalStore<Item>> | undefined;
  #counting: Promise<LocalStore<Item> | undefined> | undefined;

  private constructor({ source, table, kit, options }: ServerOptions<Item>) {
    this.#source = source;
    this.#kit = kit;
    this.#options = options;
    this.#decoder = kit.makeDecoder(source, { sample: table.records, native: true });
    this.#first = this.#told(table);
    this.#total = table.total;
  }

  /** Where a server does not say how many rows it has, they are counted here, unless they are too many to be fetched. */
  static async open<Item>(options: ServerOptions<Item>): Promise<RowStore<Item>> {
    const store = new ServerStore(options);
    if (options.table.total === undefined) {
      const { isCut, builder } = await store.#fetchPagesOf(PAGES_TO_COUNT);
      if (!isCut) return new LocalStore(builder);
    }
    await store.#count(options);
    return store;
  }

  async #count({ source: { id, name, url }, table }: ServerOptions<Item>): Promise<void> {
    const { items, dropped } = await this.#decode(table);
    const attribution = { name, ...readAttribution(table.attribution) };
    const total = (table.total ?? items.length) - dropped;
    const own = { id, name, url, total, dropped, attribution };
    const sources = [table.updated ? { ...own, updated: table.updated } : own];
    this.report = { total, dropped, complaints: this.#complaints, sources };
  }

  async query(query: RowQuery, onHits?: (answer: RowAnswer<Item>) => void): Promise<RowAnswer<Item>> {
    const number = ++this.#number;
    if (this.#local) return (await this.#local).query(query, onHits);
    const ready = await this.#fromFirst(query);
    if (ready) return ready;
    this.#abort?.abort();
    this.#abort = new AbortController();
    if (query.q) await new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE));
    if (number !== this.#number) throw new Overtaken();
    try {
      const answer = await this.#ask(query, this.#abort.signal, onHits);
      if (number !== this.#number) throw new Overtaken();
      return answer;
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw new Overtaken();
      throw error;
    }
  }

  async get(id: string): Promise<Item | undefined> {
    const isIt = (item: Item) => this.#kit.spec.idOf(item) === id;
    if (this.#first) {
      const found = (await this.#decode(this.#first)).items.find(isIt);
      if (found) return found;
    }
    if (!this.#local) {
      const table = await this.#fetch(new URLSearchParams({ id }));
      const found = (await this.#decode(table)).items.find(isIt);
      if (found) return found;
    }
    return (await this.#fallBack()).get(id);
  }

  close(): void {
    this.#number++;
    this.#abort?.abort();
  }

  /** The first page came with the first answer; it is not asked for again. */
  async #fromFirst(query: RowQuery): Promise<RowAnswer<Item> | undefined> {
    const table = this.#first;
    const hasFacets = query.facets.every((facet) => table?.facets?.[facet]);
    if (
      !table ||
      !isPlainQuery(query) ||
      !hasFacets ||
      (table.records.length < query.count && table.records.length < (table.total ?? Infinity))
    )
      return undefined;
    const { items } = await this.#decode(table);
    // The first question names no language; where the values are not in ours, they are asked for again.
    const isOurs = query.facets.every((facet) => {
      const values = new Set(table.facets?.[facet]?.map(({ value }) => value));
      return items.every((item) => this.#kit.spec.valuesOf(item, facet).every((value) => values.has(value)));
    });
    return isOurs ? this.#answer(table, query, items.slice(0, query.count)) : undefined;
  }

  async #ask(
    query: RowQuery,
    signal: AbortSignal,
    onHits?: (answer: RowAnswer<Item>) => void,
  ): Promise<RowAnswer<Item>> {
    const table = await this.#fetchPages(query, signal);
    if (!table) return (await this.#fallBack()).query(query);
    const { items } = await this.#decode(table);
    const { lang } = this.#options;
    const answered = { items, total: table.total, whole: this.#total };
    const ignored = ignoredOf(query, answered, this.#kit.spec, lang);
    if (ignored !== undefined) {
      this.#deny(ignored);
      return (await this.#fallBack()).query(query);
    }
    const answer = this.#answer(table, query, items);
    const uncounted = uncountedOf(query, { items, counts: table.facets }, this.#kit.spec);
    if (uncounted.length && (this.#total ?? Infinity) <= PAGES_TO_COUNT * PAGE) {
      onHits?.({ ...answer, total: undefined });
      const local = await (this.#counting ??= this.#countHere().catch(() => undefined));
      if (local) return local.query(query);
    }
    for (const facet of uncounted)
      this.#complain(`The server counts no "${facet}" when asked for facets: nobody can filter by it.`);
    if (answer.total !== 0) return answer;
    const countOf = async (other: RowQuery) =>
      (await this.#fetch(queryParams({ ...other, facets: [] }, lang, { page: 1, pageSize: 1 }), signal))
        .total ?? 0;
    return { ...answer, relaxations: await findRelaxations(query, countOf) };
  }

  /** The rows asked for, of as many pages as they are on; undefined where the server's pages are not those asked for. */
  async #fetchPages(query: RowQuery, signal: AbortSignal): Promise<Table | undefined> {
    const [first, ...others] = pagesOf(query) as [ServerPage, ...ServerPage[]];
    const ask = (page: ServerPage) => this.#fetch(queryParams(query, this.#options.lang, page), signal);
    const tables: [Table, ...Table[]] = [await ask(first)];
    if (!this.#keepsTo(first, tables[0])) return undefined;
    for (const page of others) {
      if ((tables.at(-1)?.records.length ?? 0) < page.pageSize) break;
      const table = await ask(page);
      if (!this.#keepsTo(page, table)) return undefined;
      tables.push(table);
    }
    return joinPages(tables, query.from - (first.page - 1) * first.pageSize, query.count);
  }

  /** Whether an answer is the page it was asked for. */
  #keepsTo(asked: ServerPage, table: Table): boolean {
    const ignored = ignoredOfPage(asked, table, this.#source.url);
    return ignored === undefined || this.#deny(ignored);
  }

  #answer(table: Table, query: RowQuery, items: readonly Item[]): RowAnswer<Item> {
    const total = table.total ?? query.from + items.length + (table.next ? 1 : 0);
    return { items, total, facets: table.facets ?? {}, similar: [], relaxations: [] };
  }

  async #fetch(params: URLSearchParams, signal?: AbortSignal): Promise<Table> {
    const url = new URL(this.#source.url);
    for (const key of new Set(params.keys())) url.searchParams.delete(key);
    for (const [key, value] of params) if (value) url.searchParams.append(key, value);
    return this.#read(url, signal);
  }

  async #read(url: URL, signal?: AbortSignal): Promise<Table> {
    return this.#told(await readTable(await this.#options.ask(url.href, signal), this.#source));
  }

  #told(table: Table): Table {
    return { ...table, facets: facetsSaid(table.facets, this.#options.lang) };
  }

  async #decode(table: Table): Promise<{ items: Item[]; dropped: number }> {
    const said = this.#decoder.complaints.length;
    const decoded = await this.#decoder.decodeAll(table.records, table.pathOf);
    const items = decoded.filter((item) => item !== undefined);
    if (this.#complaints.length < PAGE) this.#complaints.push(...this.#decoder.complaints.slice(said));
    return { items, dropped: table.records.length - items.length };
  }

  #deny(parameter: string): false {
    this.#complain(
      `The server took no notice of "${parameter}", so its records are searched in the browser instead.`,
    );
    return false;
  }

  /** Each thing once. */
  #complain(reason: string): void {
    if (this.#complaints.some((one) => one.reason === reason)) return;
    this.#complaints.push({ source: this.#source.name, path: '', code: 'filter-ignored', reason });
  }

  #fallBack(): Promise<LocalStore<Item>> {
    return (this.#local ??= this.#fetchAll());
  }

  async #fetchAll(): Promise<LocalStore<Item>> {
    const { isCut, builder, got } = await this.#fetchPagesOf(MOST_PAGES);
    if (isCut) this.#complaints.push(incomplete(this.#source, got, this.#total));
    return this.#here(builder);
  }

  /** The whole list, where it is short enough to be counted here; the server's own answers are good without. */
  async #countHere(): Promise<LocalStore<Item> | undefined> {
    const { isCut, builder } = await this.#fetchPagesOf(PAGES_TO_COUNT);
    if (isCut) return undefined;
    this.#deny('facets');
    return (this.#local ??= Promise.resolve(this.#here(builder)));
  }

  #here(builder: RowBuilder<Item>): LocalStore<Item> {
    builder.ledger.complain(...this.#complaints);
    return new LocalStore(builder);
  }

  /** The rows of so many pages of the whole list. */
  async #fetchPagesOf(most: number): Promise<{ builder: RowBuilder<Item>; got: number; isCut: boolean }> {
    const builder = new RowBuilder(this.#kit, { ...this.#options, isPacked: false });
    const number = builder.open(this.#source);
    const { idOf } = this.#kit.spec;
    let firstId: string | undefined;
    let got = 0;
    let further: URL | undefined;
    const isNew = unlikePage([]);
    let isCut = true;
    for (let page = 1; page <= most; page++) {
      const numbered = new URLSearchParams({ page: String(page), pageSize: String(PAGE) });
      const table = further ? await this.#read(further) : await this.#fetch(numbered);
      const [head] = (await this.#decode({ ...table, records: table.records.slice(0, 1) })).items;
      const id = head && idOf(head);
      // The same page again: there is no other.
      if (page > 1 && id === firstId) {
        isCut &&= this.#total !== undefined;
        break;
      }
      if (page === 1) firstId = id;
      const records = isNew(table.records);
      await builder.addTable(number, { ...table, records });
      got += records.length;
      further = isByCursor(page, table, this.#source.url)
        ? ownAddress(table.next, this.#source.url)
        : undefined;
      const total = table.total ?? this.#total;
      const isFull = records.length > 0 && table.records.length >= Math.min(PAGE, table.pageSize ?? PAGE);
      isCut = total === undefined ? table.next !== undefined || isFull : got < total;
      if (!isCut || (table.next === undefined && table.records.length === 0)) break;
    }
    return { builder, got, isCut };
  }
}
