import type { Complaint } from '../../complaint.js';
import { EndpointError } from '../../endpoint-error.js';
import { rowsToRecords } from '../rows.js';
import type { FormatHints, Table } from '../table.js';
import { odsSheets } from './ods.js';
import type { Cell, Sheet, SheetRows } from './sheet.js';
import { xlsxSheets } from './xlsx.js';
import { openZip, TooMuch, type ZipFile } from './zip-file.js';

/** The sheets of a workbook of Excel, LibreOffice and the like, in their order; undefined where the archive is none. */
export async function sheetsOf(zip: ZipFile): Promise<Sheet[] | undefined> {
  return (await xlsxSheets(zip)) ?? (await odsSheets(zip));
}

/**
 * The records of a workbook (.xlsx, .ods): those of the sheet that the address names behind a `#`, else of the first one
 * with a table. What is hidden in it is left out. Undefined where the bytes are no workbook.
 *
 * @throws {EndpointError} `empty` where no sheet has a table, `spreadsheet` where it is too large or damaged
 */
export async function readWorkbook(bytes: Uint8Array, hints: FormatHints): Promise<Table | undefined> {
  const { url } = hints;
  try {
    const zip = openZip(bytes);
    const sheets = zip && (await sheetsOf(zip));
    return sheets && (await tableOf(sheets, hints));
  } catch (cause) {
    if (cause instanceof EndpointError) throw cause;
    const detail =
      cause instanceof TooMuch
        ? 'This workbook is too large once it is unpacked. Save the sheet that matters as CSV.'
        : 'This is a workbook, but it is damaged: open it, save it again, and upload it anew.';
    throw new EndpointError('spreadsheet', { url, cause, detail });
  }
}

async function tableOf(sheets: readonly Sheet[], hints: FormatHints): Promise<Table> {
  const wanted = nameBehind(hints.url);
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const named = sheets.find(({ name }) => sameName(name, wanted));
  const names = visible.map(({ name }) => `"${name}"`).join(', ');
  for await (const [sheet, found] of readEach(named ? [named] : visible)) {
    const filled = found.rows.filter((row) => row.some(isFilled)).length;
    if (filled < (hints.mayBeEmpty ? 1 : 2)) continue;
    const table = await rowsToRecords(found.rows.map(whole), hints);
    if (table.records.length === 0 && !hints.mayBeEmpty) continue;
    const complain = (reason: string): Complaint => ({
      source: hints.source,
      path: '',
      code: 'title-rows',
      reason,
    });
    const remarks = remarksOn(sheet, found, named ? 1 : visible.length, names);
    if (wanted && !named) remarks.unshift(`There is no sheet "${wanted}". The workbook has ${names}.`);
    return { ...table, complaints: [...remarks.map(complain), ...table.complaints] };
  }
  throw new EndpointError('empty', {
    url: hints.url,
    detail: `The workbook has no table with entries in it${names ? `; its sheets are ${names}` : ''}.`,
  });
}

/** The sheets one after the other, those of remarks last. */
async function* readEach(sheets: readonly Sheet[]): AsyncGenerator<[Sheet, SheetRows]> {
  const later: [Sheet, SheetRows][] = [];
  for (const sheet of sheets) {
    const found = await sheet.read();
    if (sheets.length > 1 && areRemarks(found)) later.push([sheet, found]);
    else yield [sheet, found];
  }
  yield* later;
}

/** More letters than this in a cell are a sentence and not a name. */
const SENTENCE = 40;

/** Sentences one below the other, as people write down how a workbook is to be filled in. */
function areRemarks({ rows }: SheetRows): boolean {
  const filled = rows.map((row) => row.filter(isFilled)).filter(({ length }) => length);
  const letters = filled.reduce((sum, [cell]) => sum + String(cell).length, 0);
  return (
    filled.length > 0 && filled.every(({ length }) => length === 1) && letters > SENTENCE * filled.length
  );
}

function remarksOn(
  { name }: Sheet,
  { hidden, notWorkedOut }: SheetRows,
  sheets: number,
  names: string,
): string[] {
  const remarks: string[] = [];
  if (sheets > 1)
    remarks.push(
      `The workbook has ${sheets} sheets: ${names}. "${name}" was read; for another one write its name behind a # at the end of the address.`,
    );
  if (hidden.rows + hidden.columns > 0)
    remarks.push(
      `Hidden in the sheet and left out: rows: ${hidden.rows}, columns: ${hidden.columns}. Whoever opens the file can see them all the same.`,
    );
  if (notWorkedOut)
    remarks.push(
      `Cells with a formula that has not been worked out, and are empty here: ${notWorkedOut}. Open the workbook in a spreadsheet program and save it.`,
    );
  return remarks;
}

/** What stands behind the `#` of an address. */
function nameBehind(url: string): string {
  const [, name = ''] = /#(.*)$/.exec(url) ?? [];
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

const isFilled = (cell: Cell | undefined) => cell !== undefined && String(cell).trim() !== '';

/** A row in which every cell is one, as the reader of rows wants it. */
function whole(row: Cell[]): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < row.length; at++) cells.push(row[at] ?? '');
  return cells;
}
