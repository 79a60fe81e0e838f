import { times } from '../../core/numbered.js';
import { own } from '../../core/own.js';
import { createPacer, type Pacer } from '../../core/pacer.js';
import { Overtaken } from './overtaken.js';
import { searchTerms, type SearchTerm } from '../../core/text-fold.js';
import { findRelaxations } from './relaxations.js';
import { Numbers } from './numbers.js';
import { FacetColumn, FacetTally } from './row-facets.js';
import type { RowKeeper } from './row-keeper.js';
import { RowOrders } from './row-orders.js';
import type { FacetCount } from '../formats/table.js';
import type { RowAnswer, RowQuery, RowSort, RowSpec } from './row-store.js';
import { RowText, TIERS } from './row-text.js';
import { gatherWords } from './similar-words.js';
import { widenTerms } from './widen-terms.js';

export interface RowIndexOptions<Item> {
  spec: RowSpec<Item>;
  keeper: RowKeeper<Item>;
  /** Facets that can be counted and filtered by. */
  facets: readonly string[];
  /** Language whose alphabet orders names and values. */
  lang: string;
}

/** More columns than this nobody filters by. */
const MOST_COLUMNS = 40;
/** So many rows are read between two looks at the clock. */
const SPELL = 200;

/** For what is over before a pause would be worth it. */
const TIRELESS: Pacer = { isDue: () => false, rest: () => Promise.resolve() };

interface Hits {
  /** Rows by how good they are. */
  tiers: readonly number[][];
  total: number;
  tally: FacetTally;
  /** Some row has the typed words, whatever the filters say. */
  anyText: boolean;
}

/** All rows of a directory, searchable: the same on the page and in a worker. */
export class RowIndex<Item> {
  readonly #spec: RowSpec<Item>;
  readonly #keeper: RowKeeper<Item>;
  readonly #facets: string[];
  readonly #columns: FacetColumn[];
  readonly #text = new RowText();
  readonly #hashes = new Numbers((length) => new Int32Array(length));
  readonly #orders: RowOrders;
  #words: Promise<ReadonlySet<string>> | undefined;
  readonly #vocabulary = {
    texts: () => this.#segments(),
    words: () => (this.#words ??= gatherWords(this.#segments(), createPacer())),
  };

  constructor({ spec, keeper, facets, lang }: RowIndexOptions<Item>) {
    this.#spec = spec;
    this.#keeper = keeper;
    this.#facets = [...facets];
    this.#columns = facets.map(() => new FacetColumn());
    // Made when it is needed: the first one of a page takes tens of milliseconds.
    let collator: Intl.Collator | undefined;
    const compare = (a: string, b: string) =>
      (collator ??= new Intl.Collator(lang || 'en', { numeric: true })).compare(a, b);
    this.#orders = new RowOrders((row) => this.#text.headOf(row), compare);
  }

  get length(): number {
    return this.#text.length;
  }

  get sorts(): readonly RowSort[] {
    return this.#orders.sorts;
  }

  /** Adds a row and says its number. The item itself is the keeper's to keep. */
  add(item: Item): number {
    const row = this.#text.length;
    this.#text.add(this.#spec.headOf(item), this.#spec.textOf(item));
    this.#columns.forEach((column, i) => this.#enter(column, item, this.#facets[i] ?? ''));
    this.#hashes.set(row, hashOf(this.#spec.idOf(item)));
    this.#orders.add(row, this.#spec.updatedOf(item), this.#spec.placeOf(item));
    return row;
  }

  #enter(column: FacetColumn, item: Item, facet: string): void {
    // Rows with the same values know the same other words for them.
    if (column.add(this.#spec.valuesOf(item, facet))) column.alias(this.#spec.aliasesOf?.(item, facet) ?? []);
  }

  /** To be called after adding and before asking. */
  finish(): void {
    this.#text.finish();
    this.#orders.forget();
    this.#words = undefined;
  }

  async find(id: string): Promise<Item | undefined> {
    const hash = hashOf(id);
    for (let row = this.#hashes.indexOf(hash); row >= 0; row = this.#hashes.indexOf(hash, row + 1)) {
      const item = await this.#keeper.item(row);
      if (this.#spec.idOf(item) === id) return item;
    }
    return undefined;
  }

  /**
   * Answers a query; `onHits` gets the first rows as soon as it is sure that they are the first.
   * @throws Overtaken when `isOvertaken` says so at one of the steps.
   */
  async query(
    query: RowQuery,
    onHits?: (answer: RowAnswer<Item>) => void,
    isOvertaken = () => false,
  ): Promise<RowAnswer<Item>> {
    const inner = createPacer();
    const pacer: Pacer = {
      isDue: () => inner.isDue(),
      rest: async () => {
        await inner.rest();
        if (isOvertaken()) throw new Overtaken();
      },
    };
    await this.#addColumns(query.filters, pacer);
    const terms = searchTerms(query.q);
    let similar: readonly string[] = [];
    const onFirst = async (rows: readonly number[]) => {
      const items = await this.#items(rows);
      if (isOvertaken()) throw new Overtaken();
      onHits?.({ items, total: undefined, facets: {}, similar: [], relaxations: [] });
    };
    let hits = await this.#hits(query, terms, pacer, onHits && !query.sort ? onFirst : undefined);
    if (terms.length > 0 && !hits.anyText) {
      const widened = await widenTerms(terms, this.#vocabulary, pacer);
      if (widened) {
        similar = widened.flatMap((term, i) => (term === terms[i] ? [] : term.keys));
        hits = await this.#hits(query, widened, pacer);
      }
    }
    const { from, count } = query;
    const rows = query.sort
      ? (await this.#orders.sort(hits.tiers.flat(), query, pacer)).slice(from, from + count)
      : slicesOf(hits.tiers, from, count);
    const items = await this.#items(rows);
    const facets: Record<string, readonly FacetCount[]> = {};
    for (const facet of query.facets) {
      const i = this.#facets.indexOf(facet);
      const column = this.#columns[i];
      if (column) facets[facet] = column.count(hits.tally.countsOf(i), own(query.filters, facet));
    }
    const countOf = async (other: RowQuery) => (await this.#hits(other, searchTerms(other.q), pacer)).total;
    const relaxations = hits.total === 0 ? await findRelaxations(query, countOf) : [];
    return { items, total: hits.total, facets, similar, relaxations };
  }

  /** The first page, where enough of the best hits are here to be sure that no later row belongs on it. */
  async firstPage(query: Pick<RowQuery, 'q' | 'filters' | 'from' | 'count'>): Promise<Item[] | undefined> {
    await this.#addColumns(query.filters, TIRELESS);
    const end = query.from + query.count;
    const {
      tiers: [best = []],
    } = await this.#hits(query, searchTerms(query.q), TIRELESS);
    return best.length >= end ? this.#items(best.slice(query.from, end)) : undefined;
  }

  /** A page may filter by what it offers no facet for: the badge of a campaign, say. Rows are read for it once. */
  async #addColumns(filters: RowQuery['filters'], pacer: Pacer): Promise<void> {
    for (const name of Object.keys(filters)) {
      if (this.#facets.includes(name) || !own(filters, name)?.length || this.#facets.length >= MOST_COLUMNS)
        continue;
      const column = new FacetColumn();
      for (let row = 0; row < this.length; row++) {
        this.#enter(column, await this.#keeper.item(row), name);
        if (row % SPELL === 0 && pacer.isDue()) await pacer.rest();
      }
      // Meanwhile another question may have added it.
      if (!this.#facets.includes(name)) {
        this.#facets.push(name);
        this.#columns.push(column);
      }
    }
  }

  #items(rows: Iterable<number>): Promise<Item[]> {
    return Promise.all([...rows].map((row) => this.#keeper.item(row)));
  }

  /** `onFirst` gets the first page as soon as nothing better can come, where there is much left to look through. */
  async #hits(
    query: Pick<RowQuery, 'filters' | 'from' | 'count'>,
    terms: readonly SearchTerm[],
    pacer: Pacer,
    onFirst?: (rows: readonly number[]) => Promise<void>,
  ): Promise<Hits> {
    const tally = new FacetTally(
      this.#columns,
      this.#facets.map((facet) => own(query.filters, facet)),
    );
    const tiers: number[][] = times(TIERS, () => []);
    const wanted = query.from + query.count;
    const last = this.#text.segmentCount - 1;
    let early = onFirst;
    let total = 0;
    let anyText = false;
    for (let segment = 0; segment <= last; segment++) {
      this.#text.scan(segment, terms, (row, tier) => {
        anyText = true;
        if (!tally.passes(row)) return;
        total++;
        (tiers[tier] as number[]).push(row);
      });
      const best = tiers[0] as number[];
      if (early && best.length >= wanted && segment < last) {
        await early(best.slice(query.from, wanted));
        early = undefined;
      }
      // After the last one there is nothing to rest for: what is answered now is drawn in this very frame.
      if (segment < last && pacer.isDue()) await pacer.rest();
    }
    return { tiers, total, tally, anyText };
  }

  *#segments(): Generator<string> {
    for (let i = 0; i < this.#text.segmentCount; i++) yield this.#text.textOfSegment(i);
  }
}

/** The rows from `from` on of several lists as if they were one. */
function slicesOf(lists: readonly (readonly number[])[], from: number, count: number): number[] {
  const rows: number[] = [];
  let skip = from;
  for (const list of lists) {
    rows.push(...list.slice(skip, skip + count - rows.length));
    skip = Math.max(0, skip - list.length);
  }
  return rows;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
