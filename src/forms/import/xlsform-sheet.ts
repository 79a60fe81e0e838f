import type { ImportReport } from './foreign-object.js';

/** A sheet as rows of texts by the names of its columns. */
export type Sheet = readonly Readonly<Record<string, string>>[];

const READ =
  /^(?:type|name|(?:label|hint|constraint_message)(?:::?.*)?|required|relevant|constraint|calculation|default|repeat_count|choice_filter|parameters|)$/;
const CHOICE = /^(?:list[_ ]name|name|label(?:::?.*)?)$/;
const SETTING = /^(?:form_title|form_id|version|default_language|style)$/;

function remarkUnread(
  sheet: Sheet,
  name: string,
  isRead: (column: string) => boolean,
  report: ImportReport,
): void {
  const columns = new Set(sheet.flatMap((row) => Object.keys(row).filter((key) => row[key]?.trim())));
  for (const column of columns)
    if (column && !isRead(column)) report.warn(`${name}.${column}`, 'this column is not taken over.');
}

/** Columns of choices that were not read: once each. One that filters is told of at the question it filters. */
export function remarkColumns(choices: Sheet, survey: Sheet, report: ImportReport): void {
  const filters = new Set(survey.flatMap((row) => (row.choice_filter ?? '').match(/[\w-]+/g) ?? []));
  remarkUnread(choices, 'choices', (column) => CHOICE.test(column) || filters.has(column), report);
}

/** Settings that mean something there and nothing here. */
export function remarkSettings(setting: Sheet[number], report: ImportReport): void {
  remarkUnread([setting], 'settings', (column) => SETTING.test(column), report);
}

/** Columns of a question that mean something there and nothing here. */
export function remarkRow(row: Sheet[number], path: string, report: ImportReport): void {
  for (const [key, value] of Object.entries(row))
    if (
      value.trim() &&
      !READ.test(key) &&
      !/^(?:body::|bind::|instance::|$)|^appearance$|^notes?$|^comments?$/i.test(key)
    )
      report.warn(`${path}.${key}`, `${JSON.stringify(value.slice(0, 60))} is not taken over.`);
  if (row.default && /\(|\$\{/.test(row.default))
    report.refuse(`${path}.default`, 'a calculated default is not taken over.');
}
