import type { FieldViews } from './field-props.js';
import { scaleFieldView } from './fields/scale-field-view.js';
import { questionFieldViews } from './question-fields-view.js';

/** The questions that surveys mostly ask, for a form of another kind that asks one of them too. */
export const questionViews: FieldViews = {
  ...questionFieldViews,
  scale: scaleFieldView,
};

export { questionStyles } from './question-styles.js';
export { rankingStrings as questionStrings } from './ranking-strings.js';
