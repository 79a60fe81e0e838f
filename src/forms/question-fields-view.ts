import type { FieldViews } from './field-props.js';
import { matrixFieldView } from './fields/matrix-field-view.js';
import { rankingFieldView } from './fields/ranking-field-view.js';

/** Questions that surveys ask often and other forms seldom; each kind of form loads them when it wants them. */
export const questionFieldViews: FieldViews = {
  matrix: matrixFieldView,
  'matrix-multi': matrixFieldView,
  ranking: rankingFieldView,
};
