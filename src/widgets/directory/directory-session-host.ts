import type { LoadState } from '../../data/load-state.js';
import type { RowStore } from '../../data/rows/row-store.js';
import type { DirectoryItem } from './directory-item.js';
import type { DirectoryQuery } from './directory-query.js';
import type { ServedAnswer } from './directory-state.js';
import type { DirectoryStrings } from './directory-strings.js';

/** What the session asks of the element it belongs to. */
export interface SessionHost extends HTMLElement {
  addController(controller: object): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  reload(): void;
  readonly state: LoadState<DirectoryItem>;
  readonly snapshot: ServedAnswer | undefined;
  readonly timeZone: string;
}

/** What the session needs to know about the page's settings at the moment it asks. */
export interface SessionSettings {
  store(): RowStore<DirectoryItem> | undefined;
  /** How everything stands before anybody has chosen anything. */
  start(): DirectoryQuery;
  pageSize(): number;
  facets(): readonly string[];
  strings(): DirectoryStrings;
  /** Language of the data. */
  lang(): string;
}
