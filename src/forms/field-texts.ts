import type { Text } from '../core/pick-text.js';
import type { Field } from './definition.js';

/** Whether a text may have answers in it: `{name}`. */
export const hasAnswers = (text: Text | undefined): text is Text =>
  // A text in several languages is an object: its own brace comes first.
  text !== undefined && (typeof text === 'string' ? text : JSON.stringify(text).slice(1)).includes('{');

/** Members of fields and of their choices that are texts. */
export const TEXTS = [
  'label',
  'hint',
  'text',
  'addLabel',
  'otherLabel',
  'noneLabel',
  'minLabel',
  'maxLabel',
  'unit',
] as const;

type Texts = Partial<Record<(typeof TEXTS)[number] | 'itemLabel', Text>>;

/** Every text of a field that may name answers. */
export function textsOf(field: Field): string {
  const lists = 'options' in field ? [field.options] : 'rows' in field ? [field.rows, field.columns] : [];
  return wordingsOf(
    [field as Texts, ...lists.flat()].flatMap((one: Texts) => [
      ...TEXTS.map((name) => one[name]),
      one.itemLabel,
    ]),
  );
}

/** What texts that may name answers say, in all languages. */
export const wordingsOf = (texts: readonly (Text | undefined)[]): string =>
  texts
    .flatMap((text) => (typeof text === 'string' ? text : text ? Object.values(text) : []))
    .filter((text) => text.includes('{'))
    .join('\n');
