import { timeOf } from '../core/time-of.js';
import { pageUrl } from '../core/page.js';
import { parsePairs } from '../core/parse-pairs.js';
import { isZone, readingAt } from '../core/zoned-time.js';
import type { AnswerValue, Field, FormDefinition } from './definition.js';
import type { FormHost, SignupContext } from './form-host.js';
import { momentText } from './form-view-model.js';

const MOST_LETTERS = 2000;

/** Every field that has an answer of its own outside of repeats. */
function* fieldsOf(fields: readonly Field[]): Generator<Field> {
  for (const field of fields) {
    if (field.type === 'group') yield* fieldsOf(field.fields);
    else yield field;
  }
}

/** A date (ISO 8601), and the hour where there is one. */
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:?\d\d)?)?$/;

/** The day and the hour of a moment by the clocks of the place; nothing where the text is none. */
function dayAndHour(text: string, timeZone: string): readonly (string | undefined)[] {
  const [, day, hour, offset] = MOMENT.exec(text) ?? [];
  const instant = timeOf(text);
  if (Number.isNaN(instant)) return [];
  if (!offset || !isZone(timeZone)) return [day, hour];
  const there = new Date(readingAt(instant, timeZone)).toISOString();
  return [there.slice(0, 10), there.slice(11, 16)];
}

/** A text as an answer to this field; undefined where it can be none. */
function asAnswer(field: Field, text: string, zone: string): AnswerValue {
  const own = text.slice(0, MOST_LETTERS);
  switch (field.type) {
    case 'date':
    case 'date-parts':
      return dayAndHour(own, zone)[0];
    case 'time':
      return dayAndHour(own, zone)[1] ?? (/^\d\d:\d\d$/.test(own) ? own : undefined);
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

/** Fields that people read. */
const READ: readonly string[] = ['text', 'textarea'];

/** What a hand-over calls its parts, for the `prefill` of a field. */
function fromContext(
  context: SignupContext | undefined,
  { type, prefill: name = '' }: Field,
  lang: string,
  zone: string,
): string | undefined {
  const value = context && Object.hasOwn(context, name) ? context[name as keyof SignupContext] : undefined;
  if (typeof value !== 'string') return undefined;
  return READ.includes(type) && MOMENT.test(value) ? momentText(value, lang, zone) : value;
}

/**
 * Answers that are there before anybody answers: by the element's attribute any, by the page's address and
 * by a calendar's hand-over only those of fields whose `prefill` allows it.
 */
export function prefillOf(
  { prefill, context, timeZone }: Pick<FormHost, 'prefill' | 'context' | 'timeZone'>,
  { pages }: FormDefinition,
  lang: string,
): Record<string, AnswerValue> {
  const zone = context?.timeZone ?? timeZone;
  const given = parsePairs(prefill);
  const address = pageUrl()?.searchParams;
  const answers: Record<string, AnswerValue> = {};
  for (const field of fieldsOf(pages.flatMap(({ fields }) => fields))) {
    const { name, prefill: own } = field;
    const text =
      given.get(name) ?? (own ? (fromContext(context, field, lang, zone) ?? address?.get(own)) : undefined);
    const value = text ? asAnswer(field, text, zone) : undefined;
    if (value !== undefined) answers[name] = value;
  }
  return answers;
}
