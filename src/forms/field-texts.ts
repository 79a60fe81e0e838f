import type { Text } from '../core/pick-text.js';
import type { Field } from './definition.js';

/** Whether a text may have answers in it: `{name}`. */
export const hasAnswers = (text: Text | undefined): text is Text =>
  // A text in several languages is an object: its own brace comes first.
  text !== undefined && (typeof text === 'string' ? text : JSON.stringify(text).slice(1)).includes('{');

/** Every text of a field that may name answers. */
export function textsOf(field: Field): string {
  const { label, hint } = field;
  const lists = 'options' in field ? [field.options] : 'rows' in field ? [field.rows, field.columns] : [];
  const texts = [
    label,
    hint,
    'text' in field && field.text,
    'itemLabel' in field && field.itemLabel,
    'addLabel' in field && field.addLabel,
    ...lists.flatMap((choices) => choices.map((choice) => choice.label)),
  ];
  return texts
    .flatMap((text) => (typeof text === 'string' ? text : text ? Object.values(text) : []))
    .filter((text) => text.includes('{'))
    .join('\n');
}
