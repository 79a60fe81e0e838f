import { getLocale } from '../i18n/localization.js';
import type { FieldViews } from './field-props.js';
import { matrixFieldView } from './fields/matrix-field-view.js';
import { rankingFieldView } from './fields/ranking-field-view.js';
import { scaleFieldView } from './fields/scale-field-view.js';
import { matrixStyles } from './matrix-styles.js';
import { rankingStrings } from './ranking-strings.js';
import { scaleStyles } from './scale-styles.js';

/** The questions that surveys mostly ask: their views, sentences and styles, for a form that asks one of them too. */
export const questions = {
  views: {
    matrix: matrixFieldView,
    'matrix-multi': matrixFieldView,
    ranking: rankingFieldView,
    scale: scaleFieldView,
  } satisfies FieldViews,
  strings: () => rankingStrings(getLocale()),
  styles: [matrixStyles, scaleStyles],
};
