import type { Complaint } from '../complaint.js';
import type { Attribution, FacetCount } from '../formats/table.js';

/** `''` is the order of the source; with a search, best hits first. */
export type RowSort = '' | 'name' | '-updated' | 'distance';

export interface RowQuery {
  /** What was typed, '' for nothing. */
  q: string;
  /** Facet → chosen values: OR inside one facet, AND across. */
  filters: Readonly<Record<string, readonly string[]>>;
  sort: RowSort;
  /** Index of the first row wanted, 0-based. */
  from: number;
  /** How many rows are wanted. */
  count: number;
  /** Facets to count. */
  facets: readonly string[];
  /** Where 'distance' is measured from. */
  near?: { lat: number; lon: number };
}

/** A way out of an empty result: leave this one thing out and so many rows remain. */
export interface Relaxation {
  /** The facet to drop a value of, or '' for the typed text. */
  facet: string;
  value: string;
  total: number;
}

export interface RowAnswer<Item> {
  items: readonly Item[];
  /** Rows that match in all; undefined while they are still being counted. */
  total: number | undefined;
  facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** Words the result was widened to, because nothing is spelled as typed. */
  similar: readonly string[];
  /** Only where nothing matched. */
  relaxations: readonly Relaxation[];
  /** When a server found it, in milliseconds; only of what it has rendered. */
  at?: number;
}

/** One source's part in what is loaded. */
export interface SourceReport {
  id: string;
  name: string;
  url: string;
  /** Readable records, before merging. */
  total: number;
  dropped: number;
  /** Why it gave nothing, in English, or that it has not answered yet. */
  problem?: string;
  isWaiting?: boolean;
  updated?: string;
  attribution?: Attribution;
  /** Calendar programs can subscribe to it at its address. */
  isFeed?: boolean;
}

/** What became of everything that was read. */
export interface LoadReport {
  /** Readable source records before merging. */
  total: number;
  /** Records that could not be read. */
  dropped: number;
  complaints: readonly Complaint[];
  sources: readonly SourceReport[];
}

/**
 * Rows behind one asynchronous door, wherever they live: an array in the page, a worker, a server.
 * `onHits` may be called before the promise settles, with the first rows and no counts yet.
 */
export interface RowStore<Item> {
  readonly report: LoadReport;
  /** Orders this store can give. */
  readonly sorts: readonly RowSort[];
  query(query: RowQuery, onHits?: (answer: RowAnswer<Item>) => void): Promise<RowAnswer<Item>>;
  /** The row of that id, or undefined where there is none. */
  get(id: string): Promise<Item | undefined>;
  close(): void;
}

/** What a widget tells the rows about its items: pure functions, the same on the page and in a worker. */
export interface RowSpec<Item> {
  idOf(item: Item): string;
  withId(item: Item, id: string): Item;
  /** What a person calls it by: hits here come first. */
  headOf(item: Item): string;
  /** Everything else that can be searched for. */
  textOf(item: Item): string;
  /** Values of a facet; a tree's inner levels are named too. */
  valuesOf(item: Item, facet: string): readonly string[];
  /** Words of other languages that mean one of these values: `[word, value]`. */
  aliasesOf?(item: Item, facet: string): readonly (readonly [string, string])[];
  /** ISO date the row was last changed or added, or ''. */
  updatedOf(item: Item): string;
  placeOf(item: Item): { lat: number; lon: number } | undefined;
  /** Registration numbers by which the same firm in two sources is one. */
  identifiersOf(item: Item): readonly string[];
  /** One record out of two of the same firm: the first, its gaps filled from the second. */
  merge(first: Item, second: Item): Item;
}
