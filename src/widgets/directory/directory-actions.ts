import { isPlainClick } from '../../core/plain-click.js';
import type { RowSort } from '../../data/rows/row-store.js';
import type { DirectoryItem } from './directory-item.js';
import { own } from '../../core/own.js';
import { wordFor } from '../../data/formats/table.js';
import { toggleFilter } from './directory-model.js';
import type { DirectoryLayout, DirectoryQuery } from './directory-query.js';
import type { DirectoryActions, SessionState } from './directory-state.js';

/** What a visitor can do to a session. */
export interface Acted {
  readonly query: DirectoryQuery;
  readonly state: Pick<SessionState, 'countsOf'>;
  /** Number of entries on the screen. */
  readonly shown: number;
  change(change: Partial<DirectoryQuery>, isStep?: boolean): void;
  search(q: string): void;
  open(item: DirectoryItem | undefined): void;
  unfold(facet?: string): void;
  focusOn(selector: string): void;
  paged(): void;
  retry(): void;
}

const FIRST_PAGE = { page: 1, more: 0 };

/** The visitor's steps as the views call them. What can be gone back from is a step in the history. */
export function directoryActions(session: Acted): DirectoryActions {
  return {
    search: (q) => session.search(q),
    filter: (facet, value, isOn) => session.change(toggled(session, facet, value, isOn), true),
    remove: (facet, value) => {
      session.focusOn('#count');
      if (facet) session.change(toggled(session, facet, value, false), true);
      else session.search('');
    },
    clearFilters: () => {
      session.focusOn('#count');
      session.change({ filters: {}, ...FIRST_PAGE }, true);
    },
    startOver: () => {
      session.focusOn('#q');
      session.change({ q: '', filters: {}, ...FIRST_PAGE }, true);
    },
    sortBy: (sort) => session.change({ sort: sort as RowSort, ...FIRST_PAGE }, true),
    layOut: (layout) => session.change({ layout: layout as DirectoryLayout }),
    goTo: (page) => {
      session.focusOn('#count');
      session.change({ page, more: 0 }, true);
      session.paged();
    },
    showMore: () => {
      session.focusOn(`.list > :nth-child(${session.shown + 1}) a`);
      session.change({ more: session.query.more + 1 });
      session.paged();
    },
    open: (item, event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      session.open(item);
    },
    close: (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      session.open(undefined);
    },
    retry: () => {
      session.focusOn('#count');
      session.retry();
    },
    toggleFilters: () => session.unfold(),
    toggleFacet: (facet) => session.unfold(facet),
  };
}

/** The query with a value chosen or not; what was chosen in other words goes by those of the list, for branches to be told. */
function toggled({ query, state }: Acted, facet: string, value: string, isOn: boolean): DirectoryQuery {
  const word = (one: string) => wordFor(state.countsOf(facet), one);
  const filters = { ...query.filters, [facet]: (own(query.filters, facet) ?? []).map(word) };
  return toggleFilter({ ...query, filters }, facet, word(value), isOn);
}
