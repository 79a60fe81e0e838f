import { textOf } from './no-header.js';

/** The word before a sum, alone or with how many there are. */
const SUM =
  /^(?:razem|suma|ogółem|łącznie|i alt|alt i alt|sum|total|in total|summe|gesamt|insgesamt|разом|всього)[\s:=]*[\d\s]*$/i;
const NUMBER = /^[\d\s.,]*$/;

/** Rows that are looked at to tell how many cells they mostly have. */
const SAMPLE = 400;

type Rows = readonly (readonly unknown[])[];

const cellsOf = (row: readonly unknown[] = []): string[] => row.map(textOf).filter(Boolean);

/** Whether most rows have more than one cell filled, so that one alone says that it is something else. */
function isWide(rows: Rows): boolean {
  const filled = rows.slice(0, SAMPLE).map((row) => cellsOf(row).length);
  const some = filled.filter((count) => count > 0);
  return some.filter((count) => count > 1).length * 2 > some.length;
}

/**
 * Where what stands below a table begins: sums, rows of a cell or two where the table has four and more, and below an
 * empty row sentences and what begins with a star.
 */
export function endOfTable(rows: Rows, headerAt: number, width: number): number {
  const hasNotes = isWide(rows.slice(headerAt));
  let end = rows.length;
  let begin = end;
  for (let i = rows.length - 1; i > headerAt + 1; i--) {
    const row = rows[i] ?? [];
    const [first = '', ...others] = cellsOf(row);
    const isSum = SUM.test(first) && others.every((cell) => NUMBER.test(cell));
    if (!first) end = begin;
    else if (hasNotes && (isSum || (width > 3 && row.length < 3))) end = begin = i;
    else if (hasNotes && !others.length && /^[*†¹]|\s/.test(first)) begin = i;
    else break;
  }
  return end;
}
