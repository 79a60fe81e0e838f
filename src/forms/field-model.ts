import type { Text } from '../core/pick-text.js';
import type { Field } from './definition.js';
import { idOf } from './field-id.js';
import type { FieldProps } from './field-props.js';
import type { FieldState, FormState } from './form-state.js';

const hasAnswers = (text: Text | undefined): text is Text =>
  text !== undefined && (typeof text === 'string' ? text : JSON.stringify(text)).includes('{');

/** A text with answers in it, as it reads now; any other stays what it is. */
export function filledText(text: Text | undefined, path: string, form: FormState): Text | undefined {
  if (!hasAnswers(text)) return text;
  const picked = form.text(text, path);
  return picked.lang ? { [picked.lang]: picked.text } : picked.text;
}

function filledField(field: Field, path: string, form: FormState): Field {
  if (!hasAnswers(field.label) && !hasAnswers(field.hint) && field.type !== 'note') return field;
  const filled = { ...field, label: filledText(field.label, path, form) ?? '' };
  const hint = filledText(field.hint, path, form);
  if (hint) filled.hint = hint;
  if (filled.type === 'note') filled.text = filledText(filled.text, path, form) ?? '';
  return filled;
}

/** Fields as they stand now, with what is wrong with them. */
export function fieldPropsOf(
  states: readonly FieldState[],
  form: FormState,
  messageAt: (path: string) => string = () => '',
): FieldProps[] {
  return states.map((state) => ({
    ...state,
    field: filledField(state.field, state.path, form),
    id: idOf(state.path),
    error: messageAt(state.path),
    entries: state.entries.map(({ key, fields }) => ({ key, fields: fieldPropsOf(fields, form, messageAt) })),
  }));
}
