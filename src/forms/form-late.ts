import { doneView, standstillView } from './done-view.js';
import { belowView } from './drafts-view.js';
import type { LateFormViews } from './form-view.js';
import { progressView, reviewView } from './review-view.js';
import { aboveView } from './summary-view.js';

/** Everything of a form that is not needed for its first fields, in one chunk. */
export const views: LateFormViews = {
  aboveView,
  belowView,
  progressView,
  reviewView,
  doneView,
  standstillView,
};

export { errorMessage } from './error-messages.js';
export { FormDesk } from './form-desk-session.js';
export { formStringsOf } from './form-late-strings.js';
export { lateFormStyles } from './form-late-styles.js';
export { lateFieldViews } from './late-fields-view.js';
export { reviewSections } from './review-model.js';

/** The webmaster's panel, for who asks for it. */
export const loadDebugView = () => import('./form-debug-view.js');
