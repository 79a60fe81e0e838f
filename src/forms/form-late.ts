import { doneView, standstillView } from './done-view.js';
import { belowView } from './drafts-view.js';
import { formStringsOf } from './form-late-strings.js';
import { FormSession } from './form-session.js';
import type { FormStarter } from './form-starter-session.js';
import { consentsView } from './consents-view.js';
import { lateFieldViews } from './late-fields-view.js';
import type { LateFormViews } from './form-view.js';
import { lateQuestions, loadQuestions } from './questions-late.js';
import { progressView, reviewView } from './review-view.js';
import { aboveView } from './summary-view.js';

/** Everything of a form that is not needed for its first fields, in one chunk. */
export const views: LateFormViews = {
  aboveView,
  belowView,
  progressView,
  consentsView,
  reviewView,
  doneView,
  standstillView,
};

export { lateFormStyles } from './form-late-styles.js';
export { lateQuestions, loadQuestions };

/** Begins a person's time with a form. */
export const openSession = (starter: FormStarter): FormSession =>
  new FormSession(starter, {
    stringsOf: formStringsOf,
    fieldViews: () => ({ ...lateFieldViews, ...lateQuestions()?.views }),
    loadFieldViews: loadQuestions,
    loadDebugView: () => import('./form-debug-view.js'),
  });
