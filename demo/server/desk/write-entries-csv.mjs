import { describeAnswers } from '../forms/describe-answers.mjs';
import { statusOf } from '../forms/change-entry.mjs';

/** What spreadsheets take for a formula when a cell begins with it (OWASP: CSV injection). */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r|%＝＋－＠]/;
const NUMBER = /^-?\d+([.,]\d+)?$/;

/**
 * A cell that stays a text: what looks like a formula gets an apostrophe before it, which spreadsheets do not show.
 * @param {unknown} value
 * @param {string} separator
 */
export function writeCell(value, separator) {
  const text = String(value ?? '').replaceAll('\0', '');
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return new RegExp(`["\\r\\n${separator}]|^\\s|\\s$`).test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The entries of a form as a spreadsheet opens them: BOM, CR LF, one column for each question.
 * @param {Record<string, any>} definition
 * @param {any[]} rows
 * @param {string} lang
 * @param {string} [separator] `;` where the comma is the decimal sign
 */
export function writeEntriesCsv(definition, rows, lang, separator = lang === 'en' ? ',' : ';') {
  const questions = describeAnswers(definition, {}, lang);
  const head = [
    'receipt',
    'received',
    'status',
    'ref',
    'people',
    'lang',
    ...questions.map(({ label }) => label),
    'consents',
  ];
  const lines = rows.map((row) => [
    row.receipt,
    row.received.toISOString(),
    statusOf(row),
    row.ref,
    row.people,
    row.lang,
    ...describeAnswers(definition, row.answers, lang).map(({ text }) => text),
    (row.consents ?? []).join(', '),
  ]);
  return `\uFEFF${[head, ...lines].map((line) => line.map((cell) => writeCell(cell, separator)).join(separator)).join('\r\n')}\r\n`;
}
