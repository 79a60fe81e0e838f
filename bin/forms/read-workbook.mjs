import { readFileSync } from 'node:fs';
import { engine } from './engine.mjs';

const OLD_WORKBOOK = 'd0cf11e0';

/** The sheets of a spreadsheet (.xlsx, .ods) by name: each a list of rows, of texts. */
export async function readWorkbook(path) {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 4).toString('hex') === OLD_WORKBOOK)
    throw new Error('is an old spreadsheet, whatever its name ends in; save it as .xlsx.');
  const { openZip } = await engine('../data/formats/workbook/zip-file');
  const { sheetsOf } = await engine('../data/formats/workbook/read-workbook');
  const zip = openZip(new Uint8Array(bytes));
  const sheets = zip && (await sheetsOf(zip));
  if (!sheets) throw new Error('is no spreadsheet that could be read.');
  const all = {};
  for (const { name, read } of sheets) all[name.trim()] = inTexts((await read(true)).rows);
  return all;
}

const inTexts = (rows) => rows.map((row) => [...row].map((cell) => String(cell ?? '')));

/** Rows with the first as names of the columns. */
export function asObjects([head = [], ...rows] = []) {
  return rows.map((row) =>
    Object.fromEntries(head.flatMap((name, at) => (name.trim() ? [[name.trim(), row[at] ?? '']] : []))),
  );
}
