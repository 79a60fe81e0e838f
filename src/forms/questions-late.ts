import type { FieldViews } from './field-props.js';
import { matrixFieldView } from './fields/matrix-field-view.js';
import { rankingFieldView } from './fields/ranking-field-view.js';
import { scaleFieldView } from './fields/scale-field-view.js';

/** The questions that surveys mostly ask, for a form of another kind that asks one of them too. */
export const questionViews: FieldViews = {
  matrix: matrixFieldView,
  'matrix-multi': matrixFieldView,
  ranking: rankingFieldView,
  scale: scaleFieldView,
};

export { questionStyles } from './question-styles.js';
export { rankingStrings as questionStrings } from './ranking-strings.js';
