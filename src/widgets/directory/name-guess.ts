import { readDate, readNumber } from '../../data/coerce.js';
import { isRecord } from '../../data/decode.js';
import { fieldNamed, foldKey } from './directory-fields.js';

/** The columns of a record, nested ones as paths (`address.town`). */
export function listColumns(record: Readonly<Record<string, unknown>>, prefix = ''): string[] {
  return Object.keys(record).flatMap((key) => {
    const value = record[key];
    if (prefix === '' && key === 'geo') return [];
    const nested = isRecord(value) && prefix.length < 60 ? listColumns(value, `${prefix}${key}.`) : [];
    return nested.length ? nested : [prefix + key];
  });
}

/** Fields that may be what the list is of: a list of towns, of countries, of providers. */
const MAY_BE_LISTED: ReadonlySet<string> = new Set([
  'town',
  'locality',
  'region',
  'country',
  'provider',
  'category',
  'type',
]);

/**
 * The column that is the name where none is called so: the first whose values are nearly all there,
 * mostly different, and mostly words (no numbers, dates, addresses, codes or long texts). A column
 * that is known to be something else is the name only where all its values are different.
 */
export function guessNameColumn(
  records: readonly Readonly<Record<string, unknown>>[],
  columns: readonly string[],
): string | undefined {
  if (records.length < 2) return undefined;
  return columns.find((column) => {
    const field = fieldNamed(column);
    if (
      (field && !MAY_BE_LISTED.has(field)) ||
      /(?:^|[^a-z])(?:id|user|file|path|hash|key|code|kod|mail|date|data|dato)/i.test(column) ||
      /Id$|ID$/.test(column)
    )
      return false;
    const texts = records
      .map((record) => (Object.hasOwn(record, column) ? record[column] : undefined))
      .filter((value): value is string => typeof value === 'string' && isWords(value));
    const different = new Set(texts).size / texts.length;
    return (
      texts.length >= records.length * 0.8 &&
      different >= (field ? 0.98 : 0.7) &&
      (!field || records.length > 4)
    );
  });
}

function isWords(text: string): boolean {
  if (text.length > 120 || !/\p{L}{2}/u.test(text) || /^[\p{Lu}\d]{1,4}$/u.test(text.trim())) return false;
  return (
    !/^https?:|^www\.|@/.test(text) &&
    readNumber(text) === undefined &&
    readDate(text) === undefined &&
    !/^\d{4}-\d\d/.test(text)
  );
}

/** The names, the most similar to `wanted` first. */
export function nearestFirst(names: readonly string[], wanted: string): string[] {
  const score = new Map(names.map((name) => [name, difference(foldKey(name), foldKey(wanted))]));
  return [...names].sort((a, b) => (score.get(a) as number) - (score.get(b) as number));
}

/** How unlike two words are, by the pairs of letters they share: 0 to 1. */
function difference(x: string, y: string): number {
  let shared = 0;
  for (let i = 0; i < x.length - 1; i++) if (y.includes(x.slice(i, i + 2))) shared++;
  return 1 - (2 * shared) / Math.max(1, x.length + y.length - 2);
}
