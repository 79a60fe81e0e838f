import type { Pacer } from '../../core/pacer.js';
import { textOf } from './no-header.js';

type Rows = readonly (readonly unknown[])[];

/** Rows inside a table that are no records. */
export interface GroupRows {
  /** Rows that repeat the column names. */
  repeated: ReadonlySet<number>;
  /** Rows that are the title of those below them, and what they say. */
  titles: ReadonlyMap<number, string>;
}

/** A number in order: `1`, `2.`, `3)`. */
const ORDINAL = /^\d{1,5}[.)]?$/;

/** So many rows are looked at between two looks at the clock. */
const SPELL = 250;

/** Rows that are looked at to tell what the first column holds. */
const SAMPLE = 400;

/** The only cell of a row that is filled; undefined where there is none or more than one. */
function onlyCell(row: readonly unknown[] = []): string | undefined {
  let only: string | undefined;
  for (const cell of row) {
    const text = textOf(cell);
    if (!text) continue;
    if (only !== undefined) return undefined;
    only = text;
  }
  return only;
}

const isCapitals = (text: string) => /\p{L}{3}/u.test(text) && text === text.toUpperCase();

/**
 * The titles of groups and the column names that come again between the rows of a table. A row with a single cell
 * may be an entry of which only the name is known: it is a title where numbers stand in its column, where the column
 * names follow, or where it alone is in capitals or ends with a colon.
 */
export async function groupRows(rows: Rows, headerAt: number, end: number, pacer: Pacer): Promise<GroupRows> {
  const repeated = new Set<number>();
  const titles = new Map<number, string>();
  const header = (rows[headerAt] ?? []).map(textOf);
  const width = header.filter(Boolean).length;
  if (width < 2) return { repeated, titles };
  // Of two columns one may well be empty in an entry.
  const mayHaveTitles = width > 2;
  const first = header.findIndex(Boolean);
  const isHeader = (row: readonly unknown[] = []) =>
    textOf(row[first]) === header[first] && header.every((name, c) => textOf(row[c]) === name);
  const full = rows
    .slice(headerAt + 1, Math.min(end, headerAt + SAMPLE))
    .filter((row) => onlyCell(row) === undefined && row.some((cell) => textOf(cell)))
    .map((row) => textOf(row[0]));
  const share = (is: (text: string) => boolean) => full.filter(is).length / full.length;
  const areNumbers = share((text) => ORDINAL.test(text)) > 0.7;
  const areCapitals = share(isCapitals) > 0.1;

  let below: number | undefined;
  for (let i = end - 1; i >= headerAt; i--) {
    if (i % SPELL === 0 && pacer.isDue()) await pacer.rest();
    const row = rows[i];
    if (!row?.some((cell) => textOf(cell))) continue;
    const only = onlyCell(row);
    if (i === headerAt || isHeader(row)) repeated.add(i);
    else if (mayHaveTitles && only !== undefined && below !== undefined) {
      const isApart = areNumbers
        ? !ORDINAL.test(only)
        : textOf(row[0]) === only && ((isCapitals(only) && !areCapitals) || only.endsWith(':'));
      if (isApart || repeated.has(below)) titles.set(i, only.replace(/\s*:$/, ''));
    }
    below = i;
  }
  repeated.delete(headerAt);
  // The title of the first of several tables stands above its column names.
  const above = mayHaveTitles && repeated.size > 0 ? onlyCell(rows[headerAt - 1]) : undefined;
  if (above !== undefined) titles.set(headerAt - 1, above);
  return { repeated, titles };
}

/** What a column is called that sorts the rows: only such a one is filled down. */
const SORTS =
  /^(?:kategori|bran[zż]|branche|rodzaj|typ|grupa|gruppe|group|sektor|sector|category|trade|gewerk|dzia[lł]|gmina|sołectwo|kommune|gemeinde)/iu;

/**
 * The first column with words, where it is saved as merged cells are: a value in the first of some rows, none in those
 * below, and no value twice. Undefined where that is not so.
 */
export function mergedColumn(rows: Rows, headerAt: number, end: number): number | undefined {
  if (!rows[headerAt]?.slice(0, 2).some((name) => SORTS.test(textOf(name)))) return undefined;
  const full = rows.slice(headerAt + 1, end).filter((row) => row.some((cell) => textOf(cell)));
  const at = (rows[headerAt] ?? []).findIndex(
    (_, c) => !full.every((row) => /^[\d.)\s]*$/.test(textOf(row[c]))),
  );
  if (at < 0 || at > 1 || !SORTS.test(textOf(rows[headerAt]?.[at])) || !textOf(full[0]?.[at]))
    return undefined;
  const values = full.map((row) => textOf(row[at])).filter(Boolean);
  const isMerged = values.length <= full.length * 0.7 && new Set(values).size === values.length;
  return isMerged && full.length > 3 ? at : undefined;
}
