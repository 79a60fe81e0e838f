import { pageUrl } from '../core/page.js';
import { parsePairs } from '../core/parse-pairs.js';
import type { AnswerValue, Field, FormDefinition } from './definition.js';
import type { FormHost, SignupContext } from './form-host.js';

const MOST_LETTERS = 2000;

/** Every field that has an answer of its own outside of repeats. */
function* fieldsOf(fields: readonly Field[]): Generator<Field> {
  for (const field of fields) {
    if (field.type === 'group') yield* fieldsOf(field.fields);
    else yield field;
  }
}

/** A text as an answer to this field; undefined where it can be none. */
function asAnswer(field: Field, text: string): AnswerValue {
  const own = text.slice(0, MOST_LETTERS);
  switch (field.type) {
    case 'checkbox':
      return /^(true|1|on|yes)$/i.test(own) ? true : undefined;
    case 'checkboxes':
      return own.split(',').map((part) => part.trim());
    case 'number':
      return Number.isFinite(Number(own.replace(',', '.'))) ? Number(own.replace(',', '.')) : undefined;
    case 'file':
    case 'repeat':
    case 'matrix':
    case 'matrix-multi':
    case 'ranking':
    case 'note':
      return undefined;
    default:
      return own;
  }
}

/** What a hand-over calls its parts, for the `prefill` of a field. */
const fromContext = (context: SignupContext | undefined, name: string): string | undefined => {
  const value = context && Object.hasOwn(context, name) ? context[name as keyof SignupContext] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/**
 * Answers that are there before anybody answers: by the element's attribute any, by the page's address and
 * by a calendar's hand-over only those of fields whose `prefill` allows it.
 */
export function prefillOf(
  { prefill, context }: Pick<FormHost, 'prefill' | 'context'>,
  { pages }: FormDefinition,
): Record<string, AnswerValue> {
  const given = parsePairs(prefill);
  const address = pageUrl()?.searchParams;
  const answers: Record<string, AnswerValue> = {};
  for (const field of fieldsOf(pages.flatMap(({ fields }) => fields))) {
    const { name, prefill: own } = field;
    const text = given.get(name) ?? (own ? (fromContext(context, own) ?? address?.get(own)) : undefined);
    const value = text ? asAnswer(field, text) : undefined;
    if (value !== undefined) answers[name] = value;
  }
  return answers;
}
