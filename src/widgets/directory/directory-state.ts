import type { UrlEntries } from '../../core/page-link.js';
import type { FacetCount } from '../../data/formats/table.js';
import type { EndpointError } from '../../data/endpoint-error.js';
import type { LoadState } from '../../data/load-state.js';
import type { RowAnswer } from '../../data/rows/row-store.js';
import type { DirectoryItem } from './directory-item.js';
import type { FacetNode } from './directory-model.js';
import type { DirectoryQuery } from './directory-query.js';
import type { OpenState } from './opening-hours.js';
import type { DirectoryStrings, FirstStrings } from './directory-strings.js';

/** What the detail view shows: an entry, that it is being looked for, or that it is gone. */
export type DetailState =
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'missing' }
  | { status: 'open'; item: DirectoryItem };

/** What a server has found and rendered. */
export interface ServedAnswer extends RowAnswer<DirectoryItem> {
  /** What it has found it by: what the widget has of the page's address. */
  asked?: UrlEntries;
  /** The entry that the address leads to. */
  detail?: DetailState;
}

export interface FacetDefinition {
  name: string;
  label: string;
}

/** What the page has set, and how far loading has come: enough for the first rows. */
export interface FirstViewState {
  lang: string;
  locale: string;
  timeZone: string;
  strings: FirstStrings;
  heading: string;
  headingLevel: number;
  /** Level of the entries' headings: one below the heading, or in its place. */
  itemLevel: number;
  load: LoadState<DirectoryItem>;
  /** Columns to filter by. */
  facets: readonly FacetDefinition[];
  /** Columns to show beside the usual ones. */
  extras: readonly FacetDefinition[];
  pageSize: number;
  /** Whether an image may be loaded from there without asking anybody else. */
  allowsImage(url: string): boolean;
  /** The tag swallowed what follows it in the page (a self-closed tag): show it again. */
  hasStrayContent: boolean;
  /** Waits until it is near the screen. */
  isLazy: boolean;
  isDebug: boolean;
  /** The webmaster's panel, once its code is there. */
  debugView: ((state: FirstViewState) => unknown) | undefined;
  itemTemplate: ((item: DirectoryItem) => unknown) | undefined;
  query: DirectoryQuery;
  /** Last complete or first partial answer; undefined before any. */
  answer: RowAnswer<DirectoryItem> | undefined;
}

/** What a visitor has done, and what came of it. */
export interface SessionState {
  query: DirectoryQuery;
  answer: RowAnswer<DirectoryItem> | undefined;
  /** A newer question is under way. */
  isAsking: boolean;
  detail: DetailState;
  /** Why the last question could not be answered, where it could not. */
  error: EndpointError | undefined;
  sorts: readonly string[];
  announcement: string;
  isFiltersOpen: boolean;
  openFacets: ReadonlySet<string>;
  searchName: string;
  /** Chosen values, in the order of the facets they belong to. */
  active: readonly { facet: string; value: string }[];
  /** Values of a facet as a tree; undefined until they are counted. */
  treeOf(facet: string): readonly FacetNode[] | undefined;
  /** The counts that tree is made of: the same object until others have come. */
  countsOf(facet: string): readonly FacetCount[] | undefined;
  /** How one value of a facet is called. */
  labelOf(facet: string, value: string): string;
  /** A value that is more than text, as people write it. */
  factText(value: unknown, timeZone?: string): string;
  /** Whether an entry is open now; `unknown` until the hour may be shown. */
  opensWhen(item: DirectoryItem): (OpenState & { isSoon: boolean }) | 'unknown' | undefined;
  /** Whether the deadline of an entry has passed; no until the hour may be shown. */
  isOver(item: DirectoryItem): boolean;
  hrefOf(change: Partial<DirectoryQuery>): string;
  /** The element, for what its attributes say of an opened entry. */
  host: HTMLElement;
}

export interface DirectoryViewState extends FirstViewState, SessionState {
  answer: RowAnswer<DirectoryItem> | undefined;
  query: DirectoryQuery;
  strings: DirectoryStrings;
}

export interface DirectoryActions {
  search(text: string): void;
  filter(facet: string, value: string, isOn: boolean): void;
  /** Leaves out one thing that was chosen; '' is what was typed. */
  remove(facet: string, value: string): void;
  clearFilters(): void;
  startOver(): void;
  sortBy(sort: string): void;
  layOut(layout: string): void;
  goTo(page: number): void;
  showMore(): void;
  open(item: DirectoryItem, event: MouseEvent): void;
  close(event: MouseEvent): void;
  retry(): void;
  toggleFilters(): void;
  toggleFacet(facet: string): void;
}
