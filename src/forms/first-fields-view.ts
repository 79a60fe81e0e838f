import type { FieldViews } from './field-props.js';
import { checkboxFieldView } from './fields/checkbox-field-view.js';
import { checkboxesFieldView, radioFieldView, selectFieldView } from './fields/choice-field-view.js';
import { groupFieldView, noteFieldView } from './fields/group-field-view.js';
import { textFieldView } from './fields/text-field-view.js';
import { textareaFieldView } from './fields/textarea-field-view.js';

/** The fields most forms begin with. */
export const firstFieldViews: FieldViews = {
  text: textFieldView,
  email: textFieldView,
  tel: textFieldView,
  url: textFieldView,
  number: textFieldView,
  date: textFieldView,
  time: textFieldView,
  textarea: textareaFieldView,
  select: selectFieldView,
  radio: radioFieldView,
  checkbox: checkboxFieldView,
  checkboxes: checkboxesFieldView,
  group: groupFieldView,
  note: noteFieldView,
};
