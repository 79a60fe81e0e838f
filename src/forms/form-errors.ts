import { isRecord } from '../data/decode.js';
import type { Text } from '../core/pick-text.js';
import { safeUrl } from '../core/safe-url.js';
import { isoDate } from './answer-worth.js';
import type { AnswerValue, Field, FileAnswer, FormDefinition } from './definition.js';
import type { FieldState } from './form-state.js';
import { tamePattern, type TamePattern } from './tame-pattern.js';

export type ErrorCode =
  | 'required'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'integer'
  | 'date'
  | 'time'
  | 'minLength'
  | 'maxLength'
  | 'min'
  | 'max'
  | 'pattern'
  /** The text of 'other' is missing. */
  | 'comment'
  /** Rows of a matrix without an answer. */
  | 'rows'
  /** Not enough is ranked. */
  | 'top'
  | 'fileType'
  | 'fileSize'
  | 'fileCount'
  | 'rule';

/** What is wrong with one answer, for the interface to put into words. */
export interface FieldError {
  path: string;
  code: ErrorCode;
  /** `min`, `max`: numbers, ISO dates or times; `rows`: values of those without an answer; `file`: its name; `parts`: those a date lacks. */
  params?: Readonly<Record<string, number | string | readonly string[]>>;
  /** The author's own sentence. */
  message?: Text;
}

/** What HTML takes for an address (`type=email`), and needs a dot behind the @. */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
const MOST_LETTERS = 100_000;

const patterns = new Map<string, TamePattern | undefined>();

function failsPattern(source: string, text: string): boolean {
  if (!patterns.has(source)) {
    if (patterns.size > 200) patterns.clear();
    patterns.set(source, tamePattern(source));
  }
  const tame = patterns.get(source);
  // One that cannot be run safely is left to the endpoint.
  return tame !== undefined && (text.length > tame.longest || !tame.matches.test(text));
}

/** ISO date of `2026-12-01`, `today`, `today+14`, where `now` is. */
export function dayOf(text: string, now: number): string {
  const [, days = '0'] = /^today([+-]\d+)?$/.exec(text) ?? [];
  if (!text.startsWith('today')) return text;
  const date = new Date(now);
  date.setDate(date.getDate() + Number(days));
  return isoDate(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? '';
}

/** The bounds of a field by the codes of the errors: `today` as the day it is. */
export function boundsOf(field: Field, now: number): Readonly<Partial<Record<string, number | string>>> {
  const { min, max, minLength, maxLength, top } = field as {
    min?: number | string;
    max?: number | string;
    minLength?: number;
    maxLength?: number;
    top?: number;
  };
  const day = (bound: number | string | undefined) => (typeof bound === 'string' ? dayOf(bound, now) : bound);
  return { min: day(min), max: day(max), minLength, maxLength, top };
}

/** What the answer of one field that is shown lacks; undefined where nothing. Rules of the author come last. */
export function errorOf(
  state: FieldState,
  worth: AnswerValue,
  { capacity }: Pick<FormDefinition, 'capacity'>,
  now: number,
): Omit<FieldError, 'path'> | undefined {
  const { field, isRequired, comment } = state;
  if (field.type === 'matrix' || field.type === 'matrix-multi') return rowsError(state, worth);
  if (worth === undefined) return isRequired && !isSilent(field) ? { code: 'required' } : undefined;
  const most = capacity?.countField === field.name ? capacity.maxPer : undefined;
  switch (field.type) {
    case 'email':
    case 'tel':
    case 'url':
    case 'text':
    case 'textarea':
      return textError(field, String(worth));
    case 'number':
      return numberError(field, worth, Math.min(field.max ?? Infinity, most ?? Infinity));
    case 'scale':
      if (typeof worth !== 'number' || !Number.isInteger(worth)) return { code: 'number' };
      return boundsError(worth, field.min, field.max);
    case 'date':
    case 'date-parts':
      return dateError(field, worth, now);
    case 'time':
      if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(String(worth))) return { code: 'time' };
      return boundsError(String(worth), field.min, field.max);
    case 'select':
    case 'radio':
      return worth === 'other' && field.other && !comment.trim() ? { code: 'comment' } : undefined;
    case 'checkboxes': {
      const chosen = worth as readonly string[];
      if (chosen.includes('other') && field.other && !comment.trim()) return { code: 'comment' };
      return chosen.includes('none') && field.none
        ? undefined
        : boundsError(chosen.length, field.min, field.max);
    }
    case 'ranking':
      return rankingError(field, state, worth as readonly string[]);
    case 'file':
      return fileError(field, worth as readonly FileAnswer[]);
    case 'repeat':
      return boundsError((worth as readonly unknown[]).length, field.min, field.max);
    default:
      return undefined;
  }
}

const isSilent = ({ type }: Field) => type === 'note' || type === 'group' || type === 'hidden';

function boundsError<T extends number | string>(
  value: T,
  min: T | undefined,
  max: T | undefined,
): Omit<FieldError, 'path'> | undefined {
  const params = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  if (min !== undefined && value < min) return { code: 'min', params };
  if (max !== undefined && value > max) return { code: 'max', params };
  return undefined;
}

function textError(
  field: Extract<Field, { minLength?: number }>,
  text: string,
): Omit<FieldError, 'path'> | undefined {
  const { type, minLength = 0, maxLength = MOST_LETTERS, pattern } = field;
  if (type === 'email' && !EMAIL.test(text.slice(0, 400))) return { code: 'email' };
  if (type === 'tel' && !/^\+?[\d\s()./-]*$/.test(text)) return { code: 'tel' };
  if (type === 'tel' && text.replace(/\D/g, '').length < 5) return { code: 'tel' };
  if (type === 'url' && !/^https?:/.test(safeUrl(text) ?? '')) return { code: 'url' };
  // Letters as people count them: one outside the first 65 536 is one.
  const { length } = [...text.slice(0, MOST_LETTERS + 1)];
  if (length < minLength) return { code: 'minLength', params: { min: minLength } };
  if (length > maxLength) return { code: 'maxLength', params: { max: maxLength } };
  return pattern !== undefined && failsPattern(pattern, text) ? { code: 'pattern' } : undefined;
}

function numberError(
  { min, integer }: Extract<Field, { integer: boolean }>,
  worth: AnswerValue,
  max: number,
): Omit<FieldError, 'path'> | undefined {
  if (typeof worth !== 'number') return { code: 'number' };
  if (integer && !Number.isInteger(worth)) return { code: 'integer' };
  return boundsError(worth, min, max === Infinity ? undefined : max);
}

/** Of a date in three fields, as they are joined while it is none. */
const PARTS = ['day', 'month', 'year'];

function dateError(
  { min, max }: { min?: string; max?: string },
  worth: AnswerValue,
  now: number,
): Omit<FieldError, 'path'> | undefined {
  const text = typeof worth === 'string' ? worth : '';
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const typed = text.split('.');
  if (typed.length === PARTS.length && typed.includes(''))
    return { code: 'date', params: { parts: PARTS.filter((_, at) => typed[at] === '') } };
  if (!isoDate(Number(year), Number(month), Number(day))) return { code: 'date' };
  return boundsError(String(worth), min && dayOf(min, now), max && dayOf(max, now));
}

function rowsError(
  { field, isRequired, choices }: FieldState,
  worth: AnswerValue,
): Omit<FieldError, 'path'> | undefined {
  if (!('requireRows' in field) || (!isRequired && !field.requireRows)) return undefined;
  const given = isRecord(worth) ? worth : {};
  const missing = (choices.rows ?? [])
    .filter(({ value }) => !Object.hasOwn(given, value))
    .map(({ value }) => value);
  if (!missing.length) return undefined;
  const { length } = choices.rows ?? [];
  if (missing.length === length) return { code: 'required', params: { rows: missing } };
  return field.requireRows === 'any' ? undefined : { code: 'rows', params: { rows: missing } };
}

function rankingError(
  { top }: { top?: number },
  { choices, isRequired }: FieldState,
  worth: readonly string[],
): Omit<FieldError, 'path'> | undefined {
  const count = Math.min(top ?? Infinity, choices.options?.length ?? 0);
  if (top !== undefined && worth.length > top) return { code: 'max', params: { max: top } };
  return isRequired && worth.length < count ? { code: 'top', params: { min: count } } : undefined;
}

/** Whether a file is of a kind in HTML's `accept`. */
export function isAccepted(
  { name, type = '' }: Pick<FileAnswer, 'name'> & Partial<FileAnswer>,
  accept: readonly string[],
): boolean {
  return (
    !accept.length ||
    accept.some((kind) => {
      const own = kind.trim().toLowerCase();
      if (own.startsWith('.')) return name.toLowerCase().endsWith(own);
      return own.endsWith('/*')
        ? type.toLowerCase().startsWith(own.slice(0, -1))
        : type.toLowerCase() === own;
    })
  );
}

function fileError(
  { accept, maxBytes, maxFiles }: Extract<Field, { maxFiles: number }>,
  files: readonly FileAnswer[],
): Omit<FieldError, 'path'> | undefined {
  for (const file of files) {
    if (!isAccepted(file, accept)) return { code: 'fileType', params: { file: file.name, types: accept } };
    if (file.size > maxBytes) return { code: 'fileSize', params: { file: file.name, max: maxBytes } };
  }
  return files.length > maxFiles ? { code: 'fileCount', params: { max: maxFiles } } : undefined;
}
