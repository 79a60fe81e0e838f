import type { FieldViews } from '../../forms/field-props.js';
import { scaleFieldView } from '../../forms/fields/scale-field-view.js';
import { firstFieldViews } from '../../forms/first-fields-view.js';

/** The questions most surveys begin with. */
export const surveyFieldViews: FieldViews = {
  ...firstFieldViews,
  scale: scaleFieldView,
};
