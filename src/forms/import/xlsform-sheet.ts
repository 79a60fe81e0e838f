import type { ImportReport } from './foreign-object.js';

/** A sheet as rows of texts by the names of its columns. */
export type Sheet = readonly Readonly<Record<string, string>>[];

const READ =
  /^(?:type|name|(?:label|hint|constraint_message|required_message)(?:::?.*)?|required|disabled|relevant|constraint|calculation|default|repeat_count|choice_filter|parameters|)$/;
const CHOICE = /^(?:list_name|name|label(?:::?.*)?)$/;
const SETTING = /^(?:form_title|form_id|version|default_language|style)$/;

/** Columns by the names that they have now. */
const COLUMNS: Readonly<Record<string, string>> = {
  caption: 'label',
  command: 'type',
  tag: 'name',
  value: 'name',
  relevance: 'relevant',
  'bind::relevant': 'relevant',
  'bind::required': 'required',
  'bind::constraint': 'constraint',
  'bind::calculate': 'calculation',
  'bind::jr:constraintmsg': 'constraint_message',
  'bind::jr:requiredmsg': 'required_message',
  requiredmsg: 'required_message',
  constraintmsg: 'constraint_message',
  count: 'repeat_count',
  'jr:count': 'repeat_count',
  title: 'form_title',
  set_form_title: 'form_title',
  id_string: 'form_id',
  set_form_id: 'form_id',
};

/** The name of a column however it is written; what stands behind it (a language) stays as it is. */
function columnOf(raw: string): string {
  const key = raw.trim();
  const lower = key
    .toLowerCase()
    .replace(/ +/g, '_')
    .replace(/^bind:(?!:)/, 'bind::');
  if (Object.hasOwn(COLUMNS, lower)) return COLUMNS[lower]!;
  const [, name = '', language = ''] = /^([^:]+)(::?.*)?$/.exec(key) ?? [];
  const plain = name.trim().toLowerCase().replace(/ +/g, '_');
  return (COLUMNS[plain] ?? plain) + language;
}

/** A sheet with its columns called as they are now; the first of two of one name counts where it says something. */
export const normalSheet = (sheet: Sheet): Sheet =>
  sheet.map((row) => {
    const own: Record<string, string> = {};
    for (const [key, cell] of Object.entries(row)) {
      const column = columnOf(key);
      if (!own[column]) own[column] = cell.trim();
    }
    return own;
  });

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
