import type { RowSort } from '../../data/rows/row-store.js';

export type DirectoryLayout = 'list' | 'cards';

/** All that a visitor can choose, and all that the address holds. */
export interface DirectoryQuery {
  q: string;
  filters: Readonly<Record<string, readonly string[]>>;
  sort: RowSort;
  /** First page shown, 1-based. */
  page: number;
  /** How many further pages are shown under it ('show more'). */
  more: number;
  /** Id of the entry whose detail is open, or ''. */
  item: string;
  layout: DirectoryLayout;
}

/** A query nobody has touched yet. */
export function emptyQuery(layout: DirectoryLayout, sort: RowSort): DirectoryQuery {
  return { q: '', filters: {}, sort, page: 1, more: 0, item: '', layout };
}
