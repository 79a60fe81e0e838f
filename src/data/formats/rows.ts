import { times } from '../../core/numbered.js';
import { createPacer, type Pacer } from '../../core/pacer.js';
import type { Complaint } from '../complaint.js';
import { endOfTable } from './below-table.js';
import { joinHeader } from './double-header.js';
import { groupRows, mergedColumn } from './group-rows.js';
import { isLikeRowsBelow, textOf } from './no-header.js';
import type { FormatHints, Table } from './table.js';

/** Errors of Excel and LibreOffice in place of a value, in English, Polish, German and Danish. */
const ERROR_CELL =
  /^#(?:N\/A|N\/D!?|NV|I\/T|REF!|ADR!|BEZUG!|VALUE!|ARG!|WERT!|VÆRDI!|NAME\?|NAZWA\?|NAVN\?|DIV\/0!|DZIEL\/0!|NUM!|LICZBA!|ZAHL!|NULL!|ZERO!)$/i;

/** Where the header is looked for, at most. */
const HEAD_ROWS = 80;

/** The column of what stands above rows in a row of its own. */
const GROUP = 'group';

/** So many rows are read between two looks at the clock. */
const SPELL = 250;

/**
 * Records out of rows of cells as a spreadsheet has them: the header row is found under titles and
 * padding, columns get names of their own, empty rows and columns are left out. `areLines`: they were lines of text, in
 * which a cell is missing only by mistake; a sheet leaves out the empty ones at the end.
 */
export async function rowsToRecords(
  rows: readonly (readonly unknown[])[],
  hints: FormatHints,
  areLines = false,
): Promise<Table> {
  const pacer = createPacer();
  const complaints: Complaint[] = [];
  const complain = (path: string, code: Complaint['code'], reason: string): void =>
    void complaints.push({ source: hints.source, path, code, reason });
  const { header: names, at: namesAt, upper } = joinHeader(rows, findHeader(rows));
  const hasNames = !isLikeRowsBelow(rows, namesAt);
  const headerAt = hasNames ? namesAt : namesAt - 1;
  const header = hasNames ? names : names.map(() => '');
  const filled = await countFilled(rows, headerAt, pacer);
  const columns = nameColumns(header, filled);
  const titles = rows.slice(0, upper ?? headerAt).filter((row) => row.some(isFilled)).length;
  if (!hasNames)
    complain(
      `row ${namesAt + 1}`,
      'title-rows',
      `There are no column names: row ${namesAt + 1} looks like an entry and was read as one. The columns are called "column A", "column B" and so on; put a row with names above them.`,
    );
  else if (titles)
    complain(
      '',
      'title-rows',
      `The column names stand in row ${headerAt + 1}; ${titles === 1 ? 'one row above them (a title, a note) was' : `${titles} rows above them (titles, notes) were`} left out.`,
    );

  const end = endOfTable(rows, headerAt, header.length);
  const notes = rows.slice(end).filter((row) => row.some(isFilled)).length;
  if (notes)
    complain(
      `row ${end + 1}`,
      'title-rows',
      `${notes === 1 ? 'One row below the table (a note, a source, a sum) was' : `${notes} rows below the table (notes, sources, sums) were`} left out.`,
    );

  const groups = await groupRows(rows, headerAt, end, pacer);
  const title = [...groups.titles.values()].at(-1);
  if (title !== undefined)
    complain(
      '',
      'title-rows',
      `${groups.titles.size} rows with a single cell (such as "${title}") were read as the group of the rows below them.`,
    );
  if (groups.repeated.size)
    complain(
      `row ${Math.min(...groups.repeated) + 1}`,
      'title-rows',
      'The column names stand here again; repeated ones were left out.',
    );

  const merged = mergedColumn(rows, headerAt, end);
  if (merged !== undefined)
    complain(
      '',
      'title-rows',
      `The cells of "${columns[merged] ?? ''}" seem to have been merged: where one is empty, the value above it was read.`,
    );

  const records: Record<string, unknown>[] = [];
  let last: NonNullable<unknown> = '';
  let group = groups.titles.get(headerAt - 1);
  const numbers: number[] = [];
  const usualLength = header.length;
  for (let i = headerAt + 1; i < end; i++) {
    if (i % SPELL === 0 && pacer.isDue()) await pacer.rest();
    const row = rows[i] as readonly unknown[];
    if (!row.some(isFilled) || groups.repeated.has(i)) continue;
    if (groups.titles.has(i)) {
      group = groups.titles.get(i);
      continue;
    }
    const record: Record<string, unknown> = group === undefined ? {} : { [GROUP]: group };
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c];
      if (column === undefined) continue;
      let cell = row[c] ?? '';
      if (c === merged) last = cell = isFilled(cell) ? cell : last;
      if (typeof cell === 'string' && cell.startsWith('#') && ERROR_CELL.test(cell.trim())) {
        complain(
          `row ${i + 1}, ${column}`,
          'bad-value',
          `The cell holds the spreadsheet error ${cell.trim()}.`,
        );
        cell = '';
      }
      record[column] = cell;
    }
    const beyond = row.slice(columns.length).filter(isFilled).length;
    if (beyond)
      complain(
        `row ${i + 1}`,
        'ragged-row',
        `The row has ${row.length} cells where the header has ${usualLength}; a separator inside a text needs quotes around the text.`,
      );
    else if (areLines && columns.slice(row.length).some((column) => column !== undefined)) {
      complain(
        `row ${i + 1}`,
        'ragged-row',
        `The row has only ${row.length} cells where the header has ${usualLength}.`,
      );
    }
    records.push(record);
    numbers.push(i + 1);
  }
  const named = columns.filter((column) => column !== undefined);
  if (title !== undefined && !named.includes(GROUP)) named.push(GROUP);
  return { records, columns: named, pathOf: (i) => `row ${numbers[i] ?? '?'}`, complaints };
}

function isFilled(cell: unknown): boolean {
  return cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

/** The first row that looks like a header: as many cells as the table mostly has, short words, all different. */
function findHeader(rows: readonly (readonly unknown[])[]): number {
  const head = rows.slice(0, HEAD_ROWS);
  const widths = rows
    .slice(0, 400)
    .map(lastFilled)
    .filter((width) => width > 0);
  const usual = mostFrequent(widths.filter((width) => width > 1)) ?? 1;
  let best = Math.max(
    0,
    head.findIndex((row) => row.some(isFilled)),
  );
  let bestScore = -Infinity;
  head.forEach((row, i) => {
    const cells = row.filter(isFilled).map(textOf);
    if (cells.length === 0 || (usual > 1 && cells.length < 2)) return;
    const words =
      cells.filter(
        (cell) =>
          (/\p{L}/u.test(cell) || /^(?:19|20)\d\d$/.test(cell)) &&
          cell.length < 80 &&
          !/^(?:https?:|www\.)|@\S+\.\w/.test(cell),
      ).length / cells.length;
    const distinct = new Set(cells).size / cells.length;
    const breadth = Math.min(1, cells.length / usual);
    const score =
      2 * breadth + 2 * words + distinct * 0.5 - i * 0.06 - (cells.some((cell) => cell.length > 120) ? 1 : 0);
    if (score > bestScore + 0.01) [best, bestScore] = [i, score];
  });
  return best;
}

function lastFilled(row: readonly unknown[]): number {
  let width = row.length;
  while (width > 0 && !isFilled(row[width - 1])) width--;
  return width;
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

async function countFilled(
  rows: readonly (readonly unknown[])[],
  headerAt: number,
  pacer: Pacer,
): Promise<number[]> {
  const counts: number[] = [];
  for (let i = headerAt + 1; i < rows.length; i++) {
    if (i % SPELL === 0 && pacer.isDue()) await pacer.rest();
    const row = rows[i] as readonly unknown[];
    for (let c = 0; c < row.length; c++) if (isFilled(row[c])) counts[c] = (counts[c] ?? 0) + 1;
  }
  return counts;
}

/** Names for the columns, each one only once; undefined for a column without a name and without content. */
function nameColumns(header: readonly unknown[], filled: readonly number[]): (string | undefined)[] {
  const used = new Map<string, number>();
  const width = Math.max(lastFilled(header), header.length);
  return times(width, (c) => {
    const own = textOf(header[c]).replace(/\s+/g, ' ');
    if (!own && !filled[c]) return undefined;
    const name = own === '__proto__' ? 'proto' : own || `column ${letterOf(c)}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

/** The letter a spreadsheet gives the column: A … Z, AA … */
function letterOf(index: number): string {
  const rest = index % 26;
  const own = String.fromCharCode(65 + rest);
  return index < 26 ? own : letterOf(Math.floor(index / 26) - 1) + own;
}
