import { times } from '../core/numbered.js';
import { isRecord } from '../data/decode.js';
import type { AnswerValue, Choice, Field } from './definition.js';

interface Marks {
  decimal: string;
  group: string;
}

const marksOf = new Map<string, Marks>();

/** The marks that a language writes in numbers. */
function marks(lang: string): Marks {
  let found = marksOf.get(lang);
  if (!found) {
    const parts = new Intl.NumberFormat(lang || 'en').formatToParts(12345.6);
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    marksOf.set(lang, (found = { decimal: of('decimal'), group: of('group') }));
  }
  return found;
}

/**
 * A number as people type it: `12,5`, `1 234,50`, `1.234` (a thousand in Danish, a little more than one in
 * English, but a thousand in any language where it can only be whole); undefined where it is none.
 */
export function parseNumber(typed: string, lang: string, isWhole = false): number | undefined {
  let text = typed.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[−–]/, '-');
  const { group } = marks(lang);
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const mark = text[last] ?? '';
  const isMixed = text.includes(',') && text.includes('.');
  const isGrouped = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(text);
  if (isMixed) text = text.slice(0, last).replace(/[.,]/g, '') + '.' + text.slice(last + 1);
  else if (isGrouped && (isWhole || mark === group || text.indexOf(mark) !== last))
    text = text.replace(/[.,]/g, '');
  else text = text.replace(',', '.');
  return /^-?(?:\d{1,15}(?:\.\d{0,10})?|\.\d{1,10})$/.test(text) ? Number(text) : undefined;
}

/** The three small fields of a date, as typed. */
export interface DateParts {
  readonly day?: AnswerValue;
  readonly month?: AnswerValue;
  readonly year?: AnswerValue;
}

const monthNames = new Map<string, readonly string[]>();

function monthsOf(lang: string): readonly string[] {
  let names = monthNames.get(lang);
  if (!names) {
    const written = (options: Intl.DateTimeFormatOptions) =>
      times(12, (month) =>
        (
          new Intl.DateTimeFormat(lang || 'en', { ...options, timeZone: 'UTC' })
            .formatToParts(Date.UTC(2026, month, 15))
            .find(({ type }) => type === 'month')?.value ?? ''
        ).toLowerCase(),
      );
    // In Polish the name alone (maj) and the one in a date (maja) differ.
    names = [...written({ month: 'long' }), ...written({ month: 'long', day: 'numeric' })];
    monthNames.set(lang, names);
  }
  return names;
}

function monthNumber(typed: string, lang: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const word = typed.toLowerCase().replace(/\.$/, '');
  if (word.length < 3) return undefined;
  const at = monthsOf(lang).findIndex((name) => name.startsWith(word));
  return at < 0 ? undefined : (at % 12) + 1;
}

/** An ISO date, where there is such a day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 999 && year < 10_000;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** Day, month (number or name) and year as an ISO date; what is no date stays as it was typed, nothing is nothing. */
export function joinDateParts(parts: DateParts, lang: string): AnswerValue {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((part) => String(part ?? '').trim());
  if (!day && !month && !year) return undefined;
  if (!/^\d{1,2}$/.test(day ?? '') || !/^\d{4}$/.test(year ?? '')) return parts as AnswerValue;
  const number = monthNumber(month ?? '', lang);
  return (number && isoDate(Number(year), number, Number(day))) ?? (parts as AnswerValue);
}

const isIn = (choices: readonly Choice[], value: unknown) => choices.some((choice) => choice.value === value);

/** The choices that may be chosen at the moment, where the field has such. */
export interface ChoicesNow {
  options?: readonly Choice[];
  rows?: readonly Choice[];
  columns?: readonly Choice[];
}

/** Signs that take up no room: pasted along out of a chat, a contact or a PDF, they are wrong and nobody sees why. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** What is read by programs has none of them. */
const withoutUnseen = (text: string) => text.replace(UNSEEN, '').trim();

const BLANK = /[\s\u00ad\u200b\u2060]/;

/** In what people write, those inside may mean something: they hold an emoji together, or say which way a word is read. */
function withoutBlankEnds(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * What an answer is worth: the value that is sent and that expressions see, out of what was typed or
 * chosen. A text is trimmed, a number read, choices that are no longer offered are left out. What cannot
 * be read stays as it is: the errors say so. Undefined: no answer.
 */
export function worthOf(field: Field, raw: AnswerValue, now: ChoicesNow, lang: string): AnswerValue {
  if (raw === undefined || raw === null || raw === '') return undefined;
  switch (field.type) {
    case 'text':
    case 'textarea':
      return withoutBlankEnds(String(scalar(raw))) || undefined;
    case 'email':
    case 'tel':
    case 'url':
    case 'time':
    case 'date':
      return withoutUnseen(String(scalar(raw))) || undefined;
    case 'number':
    case 'scale': {
      if (typeof raw !== 'string') return raw;
      const typed = withoutUnseen(raw);
      return parseNumber(typed, lang, field.type === 'number' && field.integer) ?? (typed || undefined);
    }
    case 'date-parts':
      return isRecord(raw) ? joinDateParts(raw as DateParts, lang) : String(scalar(raw)).trim() || undefined;
    case 'checkbox':
      return raw === true || raw === 'true' || raw === 'on' ? true : undefined;
    case 'select':
    case 'radio': {
      const value = String(scalar(raw));
      return isOffered(field, value, now) ? value : undefined;
    }
    case 'checkboxes': {
      const values = listOf(raw).filter((value) => isOffered(field, value, now));
      return values.length ? values : undefined;
    }
    case 'ranking': {
      const values = listOf(raw).filter((value) => isIn(now.options ?? field.options, value));
      return values.length ? [...new Set(values)] : undefined;
    }
    case 'matrix':
    case 'matrix-multi':
      return matrixWorth(field, raw, now);
    case 'file':
      return filesIn(raw);
    default:
      return raw;
  }
}

/** What is a file of an answer; anything else in it is left out. */
function filesIn(raw: AnswerValue): AnswerValue {
  const files = (Array.isArray(raw) ? (raw as readonly unknown[]) : []).filter(
    (file) => isRecord(file) && typeof file.name === 'string' && typeof file.size === 'number',
  );
  return files.length ? (files as readonly AnswerValue[]) : undefined;
}

const scalar = (raw: AnswerValue) => (typeof raw === 'object' ? '' : raw);

const listOf = (raw: AnswerValue): string[] =>
  (Array.isArray(raw) ? (raw as readonly AnswerValue[]) : [raw]).map((item) => String(scalar(item) ?? ''));

function isOffered(
  field: Extract<Field, { other: boolean }>,
  value: string,
  { options = field.options }: ChoicesNow,
): boolean {
  return isIn(options, value) || (field.other && value === 'other') || (field.none && value === 'none');
}

function matrixWorth(
  field: Extract<Field, { rows: unknown }>,
  raw: AnswerValue,
  { rows = field.rows, columns = field.columns }: ChoicesNow,
): AnswerValue {
  if (!isRecord(raw)) return undefined;
  const given = raw as Record<string, AnswerValue>;
  const pairs = rows.flatMap(({ value: row }): [string, AnswerValue][] => {
    if (!Object.hasOwn(given, row) || given[row] === undefined) return [];
    const chosen = listOf(given[row]).filter((value) => isIn(columns, value));
    return chosen.length ? [[row, field.type === 'matrix' ? chosen[0] : chosen]] : [];
  });
  return pairs.length ? Object.fromEntries(pairs) : undefined;
}
