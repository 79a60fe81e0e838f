import { timeOf } from '../core/time-of.js';
import type { Text } from '../core/pick-text.js';
import { isRecord } from '../data/decode.js';
import type { AnswerValue } from './definition.js';
import type { DefinitionLedger } from './definition-ledger.js';
import { tamePattern } from './tame-pattern.js';

/** Reads one value of a definition; undefined where there is none to read, which the ledger then says. */
export type ReadValue<T = unknown> = (
  value: unknown,
  path: string,
  ledger: DefinitionLedger,
) => T | undefined;

const MOST_LETTERS = 20_000;
const MOST_EXPRESSION = 2000;

/** Names every object has: an answer of that name could reach what all objects share. */
export const FORBIDDEN = /^(?:__proto__|prototype|constructor)$/;

/** Whether a field, a condition, a page may be called so. */
export function isName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.length < 101 &&
    /^[^\s{}[\]#@"'](?:[^{}[\]"'\x00-\x1f]*[^\s{}[\]"'])?$/.test(name) &&
    !name.split('.').some((part) => FORBIDDEN.test(part))
  );
}

/** A value as a complaint names it, whatever it is: some objects cannot become a text. */
export const shown = (value: unknown): string =>
  typeof value === 'string' ? `"${value.slice(0, 40)}"` : Array.isArray(value) ? 'a list' : typeof value;

const expected = (what: string, value: unknown, path: string, ledger: DefinitionLedger): undefined =>
  ledger.warn(path, `expected ${what}, found ${shown(value)}; it is left out.`);

export const readWord: ReadValue<string> = (value, path, ledger) =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, MOST_LETTERS)
    : expected('a text', value, path, ledger);

export const readBoolean: ReadValue<boolean> = (value, path, ledger) =>
  value === true || value === 'true'
    ? true
    : value === false || value === 'false'
      ? false
      : expected('true or false', value, path, ledger);

export const readNumeric: ReadValue<number> = (value, path, ledger) => {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number)
    ? number
    : expected('a number', value, path, ledger);
};

export const readCount: ReadValue<number> = (value, path, ledger) => {
  const number = readNumeric(value, path, ledger);
  return number === undefined || (Number.isInteger(number) && number >= 0)
    ? number
    : expected('a whole number', value, path, ledger);
};

export const readName: ReadValue<string> = (value, path, ledger) =>
  isName(value) ? value : ledger.refuse(path, `${shown(value)} is no name; use letters, digits, - and _.`);

export const readText: ReadValue<Text> = (value, path, ledger) => {
  if (!isRecord(value)) return readWord(value, path, ledger);
  const tongues = Object.entries(value).filter(
    ([lang, text]) => /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(lang) && typeof text === 'string',
  );
  if (!tongues.length) return expected('a text, or one per language ({ "en": "…" })', value, path, ledger);
  return Object.fromEntries(tongues.map(([lang, text]) => [lang, String(text).slice(0, MOST_LETTERS)]));
};

export const readExpression: ReadValue<string> = (value, path, ledger) => {
  if (typeof value !== 'string') return ledger.refuse(path, `expected an expression, found ${shown(value)}.`);
  if (value.length > MOST_EXPRESSION)
    return ledger.refuse(path, `is longer than ${MOST_EXPRESSION} characters; divide it into conditions.`);
  return value.trim() || undefined;
};

export const readRequired: ReadValue<boolean | string> = (value, path, ledger) =>
  typeof value === 'boolean' ? value : readExpression(value, path, ledger);

export const oneOf =
  <T extends string>(...words: T[]): ReadValue<T> =>
  (value, path, ledger) =>
    words.find((word) => word === value) ?? expected(words.join(', '), value, path, ledger);

/** A list of words, or one word for a list of one. */
export const readWords: ReadValue<string[]> = (value, path, ledger) =>
  (Array.isArray(value) ? value.slice(0, 200) : [value]).flatMap(
    (word: unknown, at) => readWord(word, `${path}[${at}]`, ledger) ?? [],
  );

/** An object whose members are all of one kind, by names of the author's. */
export const mapOf =
  <T>(read: ReadValue<T>): ReadValue<Record<string, T>> =>
  (value, path, ledger) => {
    if (!isRecord(value)) return expected('an object', value, path, ledger);
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, member]) => {
        const at = `${path}.${name}`;
        if (!isName(name)) return (ledger.refuse(at, 'is no name.'), []);
        const result = ledger.hasRoom(at) ? read(member, at, ledger) : undefined;
        return result === undefined ? [] : [[name, result]];
      }),
    );
  };

/** A list whose members are all of one kind; those that cannot be read are left out. */
export const listOf =
  <T>(read: ReadValue<T>): ReadValue<T[]> =>
  (value, path, ledger) => {
    if (!Array.isArray(value)) return expected('a list', value, path, ledger);
    const list: T[] = [];
    for (let at = 0; at < value.length && ledger.hasRoom(path); at++) {
      const item = read(value[at], `${path}[${at}]`, ledger);
      if (item !== undefined) list.push(item);
    }
    return list;
  };

/** Entries of a repeat: more than so many nobody fills in, and no page shows. */
const MOST_ENTRIES = 200;

export const readEntries: ReadValue<number> = (value, path, ledger) => {
  const count = readCount(value, path, ledger);
  if (count === undefined || count <= MOST_ENTRIES) return count;
  ledger.warn(path, `is more than ${MOST_ENTRIES}, which is used in its place.`);
  return MOST_ENTRIES;
};

export const readPattern: ReadValue<string> = (value, path, ledger) => {
  if (typeof value !== 'string' || !value) return expected('a regular expression', value, path, ledger);
  if (value.length > 200)
    return ledger.warn(path, 'is longer than 200 characters; use a rule. It is left out.');
  try {
    new RegExp(value, 'u');
    if (!tamePattern(value))
      ledger.warn(path, 'repeats what may itself vary, or refers back; it is not run. Write it plainly.');
    return value;
  } catch {
    return ledger.warn(path, 'is no regular expression (with the flag u); it is left out.');
  }
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

export const readInstant: ReadValue<string> = (value, path, ledger) =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(timeOf(value))
    ? value
    : expected('a time with an offset such as 2026-12-01T00:00+01:00', value, path, ledger);

export const readDay: ReadValue<string> = (value, path, ledger) =>
  typeof value === 'string' && /^(?:\d{4}-\d\d-\d\d|today(?:[+-]\d{1,5})?)$/.test(value)
    ? value
    : expected('a date such as 2026-12-01, or today, today+14', value, path, ledger);

export const readTime: ReadValue<string> = (value, path, ledger) =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
    ? value
    : expected('a time such as 08:30', value, path, ledger);

/** An answer that comes with the form: plain data, a few levels deep. */
export const readAnswer: ReadValue<AnswerValue> = (value, path, ledger) =>
  copyAnswer(value, 4) ?? expected('an answer', value, path, ledger);

/** Plain data out of anything, without names that all objects have. */
export function copyAnswer(value: unknown, depth = 5): AnswerValue {
  if (typeof value === 'string') return value.slice(0, MOST_LETTERS * 5);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (!depth) return undefined;
  if (Array.isArray(value))
    return value
      .slice(0, 1000)
      .map((item) => copyAnswer(item, depth - 1))
      .filter((item) => item !== undefined);
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.keys(value)
      .slice(0, 1000)
      .filter((name) => !FORBIDDEN.test(name))
      .map((name) => [name, copyAnswer(value[name], depth - 1)] as const)
      .filter(([, item]) => item !== undefined),
  );
}
