import { asksOther } from './asked-fields.js';
import { doneView, standstillView } from './done-view.js';
import { belowView } from './drafts-view.js';
import { formStringsOf } from './form-late-strings.js';
import { FormSession } from './form-session.js';
import type { FormStarter } from './form-starter-session.js';
import { consentsView } from './consents-view.js';
import { lateFieldViews } from './late-fields-view.js';
import type { LateFormViews } from './form-view.js';
import { drawPage, turnedView } from './page-ahead-view.js';
import { putOnPaper } from './paper-view.js';
import { progressView, reviewView } from './review-view.js';
import { aboveView } from './summary-view.js';

/** Everything of a form that is not needed for its first fields, in one chunk. */
export const views: LateFormViews = {
  turned: turnedView,
  aboveView,
  belowView,
  progressView,
  consentsView,
  reviewView,
  doneView,
  standstillView,
};

export { lateFormStyles } from './form-late-styles.js';

/** The questions of surveys, once a form on the page has asked one of them. */
let questions: typeof import('./questions-late.js') | undefined;

export async function loadQuestions(): Promise<void> {
  questions ??= await import('./questions-late.js');
}

export const questionStyles = () => questions?.questionStyles ?? [];

/** Begins a person's time with a form. */
export const openSession = (starter: FormStarter): FormSession =>
  new FormSession(starter, {
    stringsOf: (host, complain) => formStringsOf(host, complain, questions?.questionStrings),
    fieldViews: () => ({ ...lateFieldViews, ...questions?.questionViews }),
    loadFieldViews: (definition, onLoaded) => {
      if (
        !questions &&
        asksOther(definition, [...Object.keys(starter.options.views), ...Object.keys(lateFieldViews)])
      )
        void loadQuestions().then(onLoaded);
    },
    loadDebugView: () => import('./form-debug-view.js'),
    drawPage,
    putOnPaper,
  });
