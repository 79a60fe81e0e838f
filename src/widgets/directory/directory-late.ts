import { canFilter, filtersView } from '../../ui/filters-view.js';
import { failedView, noticeView } from '../../ui/notice-view.js';
import { adviceOn, unknownColumns } from './directory-advice.js';
import { barView, emptyView, footView } from './directory-bar-view.js';
import { detailView } from './directory-detail-view.js';
import { openView } from './directory-hours-view.js';
import { namesOf } from './directory-labels.js';
import { telephoneView } from '../../ui/telephone-view.js';
import { iconView, kindView, pictureView, siteName } from './directory-picture-view.js';
import type { DirectoryViewState, FirstViewState } from './directory-state.js';
import type { LateViews } from './directory-view.js';

const filtersOf = ({ facets, treeOf, query, answer }: DirectoryViewState) => ({
  facets,
  treeOf,
  filters: query.filters,
  total: answer?.total,
});

/** Everything of the directory that is not needed for its first rows, in one chunk. */
export const views: LateViews = {
  canFilter: (state) => canFilter(filtersOf(state)),
  filtersView: (state, actions) => filtersView({ ...state, ...filtersOf(state) }, actions),
  barView,
  noticeView: (state, actions) => {
    const { answer, query, strings } = state;
    const isWidened = answer && answer.similar.length > 0 && answer.items.length > 0;
    return noticeView(state, actions, isWidened ? [strings.similar(query.q.trim())] : []);
  },
  footView,
  emptyView,
  detailView,
  failedView,
  iconView,
  telephoneView,
  siteName,
  kindView,
  pictureView,
  openView,
};

export { allowsImage, hasStrayContent } from '../../data/source-markup.js';
export { DirectorySession } from './directory-session.js';
export { stringsOf } from './directory-late-strings.js';
export { lateStyles } from './directory-late-styles.js';
export { namesOf };

/** The webmaster's panel, for who asks for it. */
export async function loadDebugView(host: HTMLElement) {
  const { debugView } = await import('../../ui/debug-view.js');
  return {
    debugView: (state: FirstViewState) =>
      debugView(state, [...adviceOn(host), ...unknownColumns(host, state)]),
  };
}
