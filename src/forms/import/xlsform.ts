import { both, ImportReport, type ImportedForm } from './foreign-object.js';
import { withoutMarkdown } from './xlsform-markdown.js';
import { settleForm } from './settle-form.js';
import { filteredChoices, type ListedChoice } from './xlsform-choices.js';
import { languageOf } from './xlsform-languages.js';
import { normalSheet, remarkColumns, remarkRow, remarkSettings, type Sheet } from './xlsform-sheet.js';
import { NOTED, TYPES, typeOf } from './xlsform-kinds.js';
import { fromXPath, piped } from './xlsform-xpath.js';

type Draft = Record<string, unknown>;

export interface XlsFormSheets {
  survey: Sheet;
  choices?: Sheet;
  settings?: Sheet;
}

function textIn(
  row: Sheet[number],
  column: string,
  path: string,
  report: ImportReport,
  isNote = false,
): unknown {
  const texts: Record<string, string> = {};
  let isAnyLess = false;
  const columns = Object.keys(row).filter(
    (key) => row[key]!.trim() && (key === column || key.startsWith(`${column}:`)),
  );
  const isAnyKnown = columns.some((key) => key === column || languageOf(key));
  columns.forEach((key, at) => {
    const known = key === column ? report.lang : languageOf(key);
    // Words in a language that nobody knows are better than none.
    const lang = known ?? (!isAnyKnown && at === 0 ? report.lang : undefined);
    if (!known) {
      const instead = lang ? `it is taken for "${lang}"` : 'it is left out';
      report.warn(`${path}.${key}`, `names no language it could be taken for; ${instead}.`);
    }
    if (!lang) return;
    const { text, isLess } = withoutMarkdown(piped(row[key]!), isNote);
    texts[lang] = text;
    isAnyLess ||= isLess;
  });
  if (isAnyLess) report.warn(`${path}.${column}`, 'its Markdown is not taken over, only its text.');
  return Object.keys(texts).length ? report.text(texts, `${path}.${column}`) : undefined;
}

/** A form of XLSForm (ODK, Kobo) as a form of ours, with a line for everything that could not be taken over. */
export function importXlsForm(sheets: XlsFormSheets, { id = 'form', lang = 'en' } = {}): ImportedForm {
  const [survey, choices, settings] = [sheets.survey, sheets.choices, sheets.settings].map((sheet = []) =>
    normalSheet(sheet),
  ) as [Sheet, Sheet, Sheet];
  const [setting = {}] = settings;
  const named = setting.default_language ? languageOf(`::${setting.default_language}`) : undefined;
  const report = new ImportReport(named ?? lang);
  const lists = new Map<string, ListedChoice[]>();
  choices.forEach((row, at) => {
    const list = row.list_name;
    if (!list || !row.name) return;
    const label = textIn(row, 'label', `choices[${at}]`, report);
    lists.set(list, [
      ...(lists.get(list) ?? []),
      { choice: { value: row.name, ...(label === undefined ? {} : { label }) }, row },
    ]);
  });
  remarkColumns(choices, survey, report);
  remarkSettings(setting, report);
  const calculated: Draft[] = [];
  const root: Draft[] = [];
  const open: { kind: string; fields: Draft[] }[] = [{ kind: '', fields: root }];
  survey.forEach((row, at) => {
    const path = `survey[${at + 2}]`;
    const type = typeOf(row.type);
    if (!type) return;
    if (isYes(row.disabled)) return report.warn(path, 'is switched off there; it is left out.');
    const into = open.at(-1)!.fields;
    const [, begins, kind = ''] = /^(begin|end)[ _](group|repeat|loop)$/i.exec(type) ?? [];
    if (begins?.toLowerCase() === 'end') {
      if (open.length > 1) open.pop();
      else report.warn(path, 'ends what has not begun.');
    } else if (begins) {
      const draft = { ...commonOf(row, path, report), type: kind === 'group' ? 'group' : 'repeat' } as Draft;
      const fields: Draft[] = [];
      delete draft.required;
      delete draft.messages;
      if (row.repeat_count)
        draft.countFrom = report.expression(fromXPath(row.repeat_count, ''), `${path}.repeat_count`);
      into.push({ ...draft, fields });
      open.push({ kind, fields });
    } else if (type === 'calculate' || row.calculation) {
      const value = report.expression(
        fromXPath(row.calculation ?? '', row.name ?? ''),
        `${path}.calculation`,
      );
      const name = report.name(row.name, path, `value-${at}`);
      if (value !== undefined && open.some((each) => each.kind === 'repeat'))
        report.refuse(path, 'what is calculated inside a repeat is not taken over.');
      else if (value !== undefined) calculated.push({ name, value });
    } else {
      const field = fieldOf(type, row, path, lists, report);
      if (field) into.push(field);
    }
    remarkRow(row, path, report);
  });
  const fields = withContent(root);
  if (!fields.length) {
    report.refuse('', 'there are no questions in it.');
    return { report: report.remarks };
  }
  const title = textIn(setting, 'form_title', 'settings', report) ?? id;
  return settleForm(
    {
      muni: 1,
      id: setting.form_id ? report.name(setting.form_id, 'settings.form_id', id) : id,
      version: setting.version || '1',
      kind: 'survey',
      languages: [...report.languages],
      title,
      fields,
      ...(calculated.length ? { calculated } : {}),
    },
    report,
  );
}

const withContent = (fields: readonly Draft[]): Draft[] =>
  fields.flatMap((field): Draft[] => {
    if (!Array.isArray(field.fields)) return [field];
    const inner = withContent(field.fields as Draft[]);
    return inner.length ? [{ ...field, fields: inner }] : [];
  });

const isYes = (cell: string | undefined) => /^(?:yes|true|true\(\)|1)$/i.test((cell ?? '').trim());

/** Whether an answer is needed: always, never, or under a condition. */
function requiredOf(
  row: Sheet[number],
  name: string,
  path: string,
  report: ImportReport,
): true | string | undefined {
  const cell = (row.required ?? '').trim();
  if (isYes(cell)) return true;
  if (!cell || /^(?:no|false|false\(\)|0|-)$/i.test(cell)) return undefined;
  return report.expression(fromXPath(cell, name), `${path}.required`);
}

function commonOf(row: Sheet[number], path: string, report: ImportReport): Draft {
  const message = textIn(row, 'required_message', path, report);
  const name = report.name(row.name, `${path}.name`, `field-${path.replace(/\D/g, '')}`);
  const draft: Draft = {
    name,
    label: textIn(row, 'label', path, report, /^note$/i.test((row.type ?? '').trim())) ?? name,
    hint: textIn(row, 'hint', path, report),
    required: requiredOf(row, name, path, report),
    showIf: row.relevant ? report.expression(fromXPath(row.relevant, name), `${path}.relevant`) : undefined,
    value: row.default && !/\(|\$\{/.test(row.default) ? row.default : undefined,
    messages: message === undefined ? undefined : { required: message },
  };
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

function fieldOf(
  type: string,
  row: Sheet[number],
  path: string,
  lists: ReadonlyMap<string, readonly ListedChoice[]>,
  report: ImportReport,
): Draft | undefined {
  const [, kind, list = '', other] =
    /^(select[ _]one|select[ _]multiple|select1|select|rank) (\S+)( or[_ ]other)?$/i.exec(type) ?? [];
  const word = type.toLowerCase().replace(/ .*/, '');
  if (NOTED.test(word)) return report.warn(path, `"${type}" is noted by the device there; it is left out.`);
  const own = Object.hasOwn(TYPES, word) ? TYPES[word] : undefined;
  if (!own && !kind)
    return report.refuse(path, `there is no question of the type "${type}" here; it is left out.`);
  if (word === 'datetime') report.warn(path, 'asks for the date only, not for the time.');
  const draft: Draft = { ...commonOf(row, path, report), ...own };
  if (kind) {
    const options = lists.get(list);
    if (!options?.length) return report.refuse(path, `there are no choices "${list}"; it is left out.`);
    const isMany = /multiple|^select$/i.test(kind);
    draft.type = /^rank$/i.test(kind)
      ? 'ranking'
      : isMany
        ? 'checkboxes'
        : /minimal|autocomplete/.test(row.appearance ?? '')
          ? 'select'
          : 'radio';
    draft.options = filteredChoices(options, row.choice_filter, `${path}.choice_filter`, report);
    if (other && draft.type !== 'ranking') draft.other = true;
    if (typeof draft.value === 'string' && isMany) draft.value = draft.value.split(/\s+/);
  }
  if (draft.type === 'text' && /multiline/.test(row.appearance ?? '')) draft.type = 'textarea';
  if (draft.type === 'note')
    Object.assign(draft, { text: draft.label, label: '', required: undefined, messages: undefined });
  if (draft.type === 'number' && draft.value !== undefined) draft.value = Number(draft.value);
  takeParameters(draft, word, row.parameters ?? '', path, report);
  if (row.constraint) constrain(draft, row, path, report);
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

/** What stands behind a question there: bounds of a range, another order for each person. */
function takeParameters(draft: Draft, word: string, text: string, path: string, report: ImportReport): void {
  const given = new Map(
    [...text.matchAll(/([\w-]+)\s*=\s*([^\s;,]+)/g)].map(([, key = '', value = '']) => [key, value]),
  );
  if (word === 'range') {
    const [min = 1, max = 10, step = 1] = ['start', 'end', 'step'].map((key) => {
      const value = given.get(key);
      given.delete(key);
      return value !== undefined && Number.isFinite(Number(value)) ? Number(value) : undefined;
    });
    Object.assign(draft, { min, max }, [min, step].every(Number.isInteger) ? { integer: true } : {});
    if (step !== 1)
      report.refuse(`${path}.parameters`, `numbers between the steps of ${step} are taken too.`);
  }
  if (Array.isArray(draft.options) && given.get('randomize') === 'true') {
    draft.shuffle = true;
    given.delete('randomize');
  }
  for (const [key, value] of given)
    if (value !== 'false') report.warn(`${path}.parameters`, `"${key}=${value}" is not taken over.`);
}

/** A constraint becomes a pattern where it is one, else a rule. */
function constrain(draft: Draft, row: Sheet[number], path: string, report: ImportReport): void {
  const message = textIn(row, 'constraint_message', path, report) ?? 'This answer does not fit.';
  const [, , pattern] =
    /^regex\s*\(\s*\.\s*,\s*(['"])((?:(?!\1).)*)\1\s*\)$/.exec((row.constraint ?? '').trim()) ?? [];
  if (pattern !== undefined && draft.type === 'text') {
    draft.pattern = pattern.replace(/^\^|\$$/g, '');
    draft.messages = { ...(draft.messages as Draft | undefined), pattern: message };
    return;
  }
  const test = report.expression(fromXPath(row.constraint ?? '', String(draft.name)), `${path}.constraint`);
  if (test !== undefined) draft.rules = [{ test: both(test, undefined), message }];
}
