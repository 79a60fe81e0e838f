import type { FieldViews } from '../../forms/field-props.js';
import { views as formViews } from '../../forms/form-late.js';
import { FormSession } from '../../forms/form-session.js';
import type { FormStarter } from '../../forms/form-starter-session.js';
import type { LateFormViews } from '../../forms/form-view.js';
import { lateFieldViews } from '../../forms/late-fields-view.js';
import { drawPage } from '../../forms/page-ahead-view.js';
import { putOnPaper } from '../../forms/paper-view.js';
import { questionFieldViews } from '../../forms/question-fields-view.js';
import { aboveSurveyView, surveyDoneView } from './survey-view.js';
import { surveyStringsOf } from './survey-strings.js';

/** Everything of a survey that is not needed for its first questions, in one chunk. */
export const views: LateFormViews = {
  ...formViews,
  aboveView: (state, actions) => aboveSurveyView(state, formViews.aboveView(state, actions)),
  doneView: surveyDoneView,
};

export { SurveyFollower } from './survey-follow-session.js';
export { surveyFormStyles } from './survey-form-styles.js';

const fieldViews: FieldViews = { ...lateFieldViews, ...questionFieldViews };

/** Begins a person's time with a survey. */
export const openSession = (starter: FormStarter): FormSession =>
  new FormSession(starter, {
    stringsOf: surveyStringsOf as ConstructorParameters<typeof FormSession>[1]['stringsOf'],
    fieldViews: () => fieldViews,
    loadDebugView: () => import('../../forms/form-debug-view.js'),
    drawPage,
    putOnPaper,
  });
