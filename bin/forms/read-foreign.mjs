import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { engine } from './engine.mjs';
import { readJson } from './read-json.mjs';
import { OTHER_ENCODING, readText } from './read-text.mjs';
import { asObjects, readWorkbook } from './read-workbook.mjs';

/** The sheets in one table, each behind its name in the first column; a table with questions alone is the survey. */
function sheetsIn(rows) {
  const names = /^(survey|choices|settings)$/i;
  if (rows[0]?.some((cell) => /^type$/i.test(cell.trim()))) return { survey: rows };
  const sheets = {};
  let rowsOf;
  for (const [name = '', ...cells] of rows) {
    if (name.trim()) rowsOf = names.test(name.trim()) ? (sheets[name.trim()] = []) : undefined;
    if (cells.some((cell) => cell.trim())) rowsOf?.push(cells);
  }
  return sheets;
}

/** A table that may be an XLSForm; one of LimeSurvey has other columns. */
async function importTable(text, options) {
  if (/^\W*class["']?\t["']?type/i.test(text.slice(0, 200)))
    return refused('is a survey of LimeSurvey as a table; export its structure instead (.lss).');
  const { default: papaparse } = await import('papaparse');
  const sheets = sheetsIn(papaparse.parse(text, { skipEmptyLines: true }).data);
  if (!Object.keys(sheets).some((name) => /^survey$/i.test(name)))
    return refused('is a table, but no XLSForm: neither a column "type" nor a sheet "survey" is in it.');
  return importXlsForm(sheets, options);
}

/** Sheets that were exported as CSV: `survey.csv`, `choices.csv`, `settings.csv` in one folder. */
async function readFolder(folder) {
  const { default: papaparse } = await import('papaparse');
  const sheets = {};
  for (const name of readdirSync(folder)) {
    const [, sheet] = /^(survey|choices|settings)\.csv$/i.exec(name) ?? [];
    if (!sheet) continue;
    const text = readText(join(folder, name));
    if (text === undefined) throw new Error(`${name} ${OTHER_ENCODING}`);
    sheets[sheet.toLowerCase()] = papaparse.parse(text, { skipEmptyLines: true }).data;
  }
  return sheets;
}

const idOf = (file) =>
  basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'form';

const refused = (message) => ({ format: 'unknown', report: [{ path: '', level: 'error', message }] });

async function importXlsForm(given, options) {
  const sheets = Object.fromEntries(Object.entries(given).map(([name, rows]) => [name.toLowerCase(), rows]));
  if (!sheets.survey) return refused('there is no sheet "survey" in it.');
  const { importXlsForm: read } = await engine('import/xlsform');
  const objects = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, asObjects(rows)]));
  return { format: 'XLSForm', ...read(objects, options) };
}

/** Reads a form of another system: which is told by the file itself. */
export async function readForeign(file, { lang } = {}) {
  const options = { id: idOf(file), ...(lang ? { lang } : {}) };
  if (statSync(file).isDirectory()) return importXlsForm(await readFolder(file), options);
  const extension = extname(file).toLowerCase();
  if (/^\.(?:xlsx|xlsm|ods)$/.test(extension)) return importXlsForm(await readWorkbook(file), options);
  if (extension === '.lsa') return refused('is an archive of LimeSurvey; export its structure (.lss).');
  if (extension === '.xls') return refused('is an old spreadsheet; save it as .xlsx.');
  const text = readText(file);
  if (text === undefined) return refused(OTHER_ENCODING);
  if (/<LimeSurveyDocType>/.test(text.slice(0, 2000))) {
    const { importLimeSurvey } = await engine('import/limesurvey');
    return { format: 'LimeSurvey', ...importLimeSurvey(text, options) };
  }
  if (/<h:html\b|xmlns="http:\/\/www\.w3\.org\/2002\/xforms"/.test(text.slice(0, 5000)))
    return refused('is an XForm; give the spreadsheet (XLSForm) that it was made from.');
  if (/^\.(?:csv|tsv|txt|tab)$/.test(extension) && !/^\s*[[{]/.test(text)) return importTable(text, options);
  if (/^\s*</.test(text)) return refused('is XML or HTML of a kind that is not read.');
  const { json, fault } = readJson(file);
  if (fault) return refused(fault);
  const { importFormOf } = await engine('import/import-form');
  return importFormOf(json, options);
}
