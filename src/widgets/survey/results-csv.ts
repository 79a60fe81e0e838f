import { pickText, type Text } from '../../core/pick-text.js';
import { tablesOf, type SurveyResults } from './results-model.js';

/** Heads of the columns, in the language of the interface. */
export interface CsvWords {
  question: string;
  row: string;
  answer: string;
  count: string;
  percent: string;
  n: string;
  /** What stands in place of a number that is not published. */
  kept: string;
}

/** A spreadsheet runs what begins so; an apostrophe makes it text. */
const FORMULA = /^[\s\uFEFF\u00a0]*[=+\-@\t\r|%]/;

function field(text: string, separator: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface CsvOptions {
  lang: string;
  words: CsvWords;
  /** `,` or `;`: spreadsheets whose numbers have a decimal comma want the latter. */
  separator: string;
}

/**
 * The results as a table for spreadsheets. What is kept back on the screen is kept back here too, and a
 * number that is kept back may be small or not.
 */
export function resultsCsv(results: SurveyResults, { lang, words, separator }: CsvOptions): string {
  const { suppressBelow: below } = results;
  const text = (value: Text | undefined) => pickText(value, lang).text;
  const decimal = separator === ';' ? ',' : '.';
  const head = [words.question, words.row, words.answer, words.count, words.percent, words.n];
  const lines = [head.map((word) => field(word, separator))];
  for (const question of results.questions) {
    for (const table of tablesOf(question, below)) {
      const row = question.rows ? text(table.label) || table.value : '';
      const names = [text(question.label) || question.name, row].map((name) => field(name, separator));
      const n = table.isTooFew ? `<${below}` : (table.n ?? '').toString();
      if (table.isTooFew) lines.push([...names, '', field(words.kept, separator), '', n]);
      for (const { value, label, count, percent } of table.cells) {
        const share = percent === undefined ? '' : percent.toFixed(1).replace('.', decimal);
        const number = count === undefined ? field(words.kept, separator) : String(count);
        lines.push([...names, field(text(label) || value, separator), number, share, n]);
      }
    }
  }
  // A mark at the beginning tells spreadsheets that the letters are UTF-8.
  return `\uFEFF${lines.map((line) => line.join(separator)).join('\r\n')}\r\n`;
}
