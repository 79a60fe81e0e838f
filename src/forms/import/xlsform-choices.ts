import type { ImportReport } from './foreign-object.js';
import { quote } from './json-logic.js';
import type { Sheet } from './xlsform-sheet.js';
import { fromXPath } from './xlsform-xpath.js';

type Draft = Record<string, unknown>;

/** A choice, and the row it stands in: by its other columns it is filtered. */
export interface ListedChoice {
  choice: Draft;
  row: Sheet[number];
}

const WORD = /('[^']*'|"[^"]*"|\{[^{}]*\})|(?<![\w.-])([\p{L}_][\w-]*)(?!\s*\()/gu;
const OPERATORS = /^(?:and|or|div|mod|true|false)$/;

/** The filter as it is for one choice: its columns are constants. */
function conditionOf(filter: string, row: Sheet[number]): string {
  return filter.replace(WORD, (whole, kept: string | undefined, name = '') =>
    kept || OPERATORS.test(String(name)) ? whole : quote(row[String(name)] ?? ''),
  );
}

const either = (a: unknown, b: unknown): string | undefined =>
  a === undefined || b === undefined ? undefined : `(${String(a)}) or (${String(b)})`;

/** The choices of a list, each shown where the filter lets it through. */
export function filteredChoices(
  list: readonly ListedChoice[],
  filter: string | undefined,
  path: string,
  report: ImportReport,
): Draft[] {
  if (!filter?.trim()) return list.map(({ choice }) => choice);
  // In a filter, columns stand beside answers: `.` is no answer there.
  const text = fromXPath(filter, '');
  const first = report.expression(conditionOf(text, list[0]?.row ?? {}), path);
  if (first === undefined) return list.map(({ choice }) => choice);
  const found = new Map<string, Draft>();
  for (const { choice, row } of list) {
    const showIf = report.expression(conditionOf(text, row), path);
    const before = found.get(String(choice.value));
    if (before) before.showIf = either(before.showIf, showIf);
    else found.set(String(choice.value), { ...choice, ...(showIf === undefined ? {} : { showIf }) });
  }
  return [...found.values()];
}
