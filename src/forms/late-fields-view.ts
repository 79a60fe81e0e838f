import type { FieldViews } from './field-props.js';
import { countFieldView } from './fields/count-field-view.js';
import { datePartsFieldView } from './fields/date-parts-field-view.js';
import { fileFieldView } from './fields/file-field-view.js';
import { otherFieldView } from './fields/other-field-view.js';
import { repeatFieldView } from './fields/repeat-field-view.js';

/** The rarer fields, which come with the second chunk. */
export const lateFieldViews: FieldViews = {
  'date-parts': datePartsFieldView,
  file: fileFieldView,
  count: countFieldView,
  other: otherFieldView,
  repeat: repeatFieldView,
};
