import { barView, emptyView, footView } from './directory-bar-view.js';
import { detailView } from './directory-detail-view.js';
import { filtersView } from './directory-filters-view.js';
import { openView } from './directory-hours-view.js';
import { namesOf } from './directory-labels.js';
import { iconView, kindView, pictureView, telephoneView } from './directory-picture-view.js';
import { failedView, noticeView } from './directory-notice-view.js';
import type { LateViews } from './directory-view.js';

/** Everything of the directory that is not needed for its first rows, in one chunk. */
export const views: LateViews = {
  filtersView,
  barView,
  noticeView,
  footView,
  emptyView,
  detailView,
  failedView,
  iconView,
  telephoneView,
  kindView,
  pictureView,
  openView,
};

export { allowsImage, hasStrayContent } from './directory-markup.js';
export { DirectorySession } from './directory-session.js';
export { stringsOf } from './directory-late-strings.js';
export { lateStyles } from './directory-late-styles.js';
export { namesOf };

/** The webmaster's panel, for who asks for it. */
export const loadDebugView = () => import('../../ui/debug-view.js');
