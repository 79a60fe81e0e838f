import { both, ImportReport, type ImportedForm } from './foreign-object.js';
import { withoutMarkdown } from './xlsform-markdown.js';
import { settleForm } from './settle-form.js';
import { remarkColumns, remarkRow, remarkSettings, type Sheet } from './xlsform-sheet.js';
import { fromXPath, piped } from './xlsform-xpath.js';

type Draft = Record<string, unknown>;

export interface XlsFormSheets {
  survey: Sheet;
  choices?: Sheet;
  settings?: Sheet;
}

const TYPES: Readonly<Record<string, Draft>> = {
  text: { type: 'text' },
  string: { type: 'text' },
  integer: { type: 'number', integer: true },
  int: { type: 'number', integer: true },
  decimal: { type: 'number' },
  range: { type: 'number' },
  date: { type: 'date' },
  time: { type: 'time' },
  datetime: { type: 'date' },
  note: { type: 'note' },
  acknowledge: { type: 'checkbox' },
  trigger: { type: 'checkbox' },
  file: { type: 'file' },
  image: { type: 'file', accept: ['image/*'] },
  photo: { type: 'file', accept: ['image/*'] },
  audio: { type: 'file', accept: ['audio/*'] },
  video: { type: 'file', accept: ['video/*'] },
  hidden: { type: 'hidden' },
};

/** What a device notes of itself: no question, and nobody's business here. */
const NOTED =
  /^(?:start|end|today|deviceid|subscriberid|simserial|phonenumber|username|email|audit|start-geopoint|background-audio|imei)$/;

const TONGUES: Readonly<Record<string, string>> = {
  english: 'en',
  polski: 'pl',
  polish: 'pl',
  dansk: 'da',
  danish: 'da',
  deutsch: 'de',
  german: 'de',
  français: 'fr',
  french: 'fr',
  español: 'es',
  spanish: 'es',
  українська: 'uk',
  ukrainian: 'uk',
  nederlands: 'nl',
  svenska: 'sv',
};

/** The language of a column such as `label::Polski (pl)`. */
function languageOf(column: string): string | undefined {
  const [, name = ''] = /::?(.+)$/.exec(column) ?? [];
  const [, code] = /\(([a-z]{2,3}(?:-[a-z]+)?)\)\s*$/i.exec(name) ?? [];
  return (
    code ?? TONGUES[name.trim().toLowerCase()] ?? (/^[a-z]{2}$/.test(name.trim()) ? name.trim() : undefined)
  );
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
  for (const [key, value] of Object.entries(row)) {
    if (!value.trim() || !(key === column || key.startsWith(`${column}:`))) continue;
    const lang = key === column ? report.lang : languageOf(key);
    if (lang) {
      const { text, isLess } = withoutMarkdown(piped(value), isNote);
      texts[lang] = text;
      isAnyLess ||= isLess;
    } else report.warn(`${path}.${key}`, 'names no language it could be taken for; it is left out.');
  }
  if (isAnyLess) report.warn(`${path}.${column}`, 'its Markdown is not taken over, only its text.');
  return Object.keys(texts).length ? report.text(texts, `${path}.${column}`) : undefined;
}

/** A form of XLSForm (ODK, Kobo) as a form of ours, with a line for everything that could not be taken over. */
export function importXlsForm(
  { survey, choices = [], settings = [] }: XlsFormSheets,
  { id = 'form', lang = 'en' } = {},
): ImportedForm {
  const [setting = {}] = settings;
  const named = setting.default_language ? languageOf(`::${setting.default_language}`) : undefined;
  const report = new ImportReport(named ?? lang);
  const lists = new Map<string, Draft[]>();
  choices.forEach((row, at) => {
    const list = row.list_name ?? row['list name'];
    if (!list || !row.name) return;
    const label = textIn(row, 'label', `choices[${at}]`, report);
    lists.set(list, [
      ...(lists.get(list) ?? []),
      { value: row.name, ...(label === undefined ? {} : { label }) },
    ]);
  });
  remarkColumns(choices, survey, report);
  remarkSettings(setting, report);
  const calculated: Draft[] = [];
  const root: Draft[] = [];
  const open: { kind: string; fields: Draft[] }[] = [{ kind: '', fields: root }];
  survey.forEach((row, at) => {
    const path = `survey[${at + 2}]`;
    const type = (row.type ?? '').trim().replace(/\s+/g, ' ');
    if (!type) return;
    const into = open.at(-1)!.fields;
    const [, begins, kind = ''] = /^(begin|end)[ _](group|repeat|loop)$/i.exec(type) ?? [];
    if (begins?.toLowerCase() === 'end') {
      if (open.length > 1) open.pop();
      else report.warn(path, 'ends what has not begun.');
    } else if (begins) {
      const draft = { ...commonOf(row, path, report), type: kind === 'group' ? 'group' : 'repeat' } as Draft;
      const fields: Draft[] = [];
      delete draft.required;
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

function commonOf(row: Sheet[number], path: string, report: ImportReport): Draft {
  const name = report.name(row.name, `${path}.name`, `field-${path.replace(/\D/g, '')}`);
  const required = /^(?:yes|true|true\(\)|1)$/i.test((row.required ?? '').trim());
  const draft: Draft = {
    name,
    label: textIn(row, 'label', path, report, /^note$/i.test((row.type ?? '').trim())) ?? name,
    hint: textIn(row, 'hint', path, report),
    required: required || undefined,
    showIf: row.relevant ? report.expression(fromXPath(row.relevant, name), `${path}.relevant`) : undefined,
    value: row.default && !/\(|\$\{/.test(row.default) ? row.default : undefined,
  };
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

function fieldOf(
  type: string,
  row: Sheet[number],
  path: string,
  lists: ReadonlyMap<string, readonly Draft[]>,
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
    draft.options = options;
    if (other) draft.other = true;
    if (typeof draft.value === 'string' && isMany) draft.value = draft.value.split(/\s+/);
    if (row.choice_filter)
      report.refuse(
        `${path}.choice_filter`,
        'choices that depend on others are not taken over; all are offered.',
      );
  }
  if (draft.type === 'text' && /multiline/.test(row.appearance ?? '')) draft.type = 'textarea';
  if (draft.type === 'note') Object.assign(draft, { text: draft.label, label: '', required: undefined });
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
  const [, pattern] = /^regex\(\s*\.\s*,\s*'([^']*)'\s*\)$/.exec((row.constraint ?? '').trim()) ?? [];
  if (pattern !== undefined && draft.type === 'text') {
    draft.pattern = pattern.replace(/^\^|\$$/g, '');
    draft.messages = { pattern: message };
    return;
  }
  const test = report.expression(fromXPath(row.constraint ?? '', String(draft.name)), `${path}.constraint`);
  if (test !== undefined) draft.rules = [{ test: both(test, undefined), message }];
}
