import { isRecord } from '../../data/decode.js';
import { componentOf, type Draft } from './formio-components.js';
import { baseLanguage } from './formio-words.js';
import { learnNames } from './formio-names.js';
import { ImportReport, withoutMethods, type ImportedForm } from './foreign-object.js';
import { settleForm } from './settle-form.js';

/** Whether it looks like a form of Form.io or Open Forms. */
export const isFormio = (raw: unknown): boolean =>
  isRecord(raw) &&
  Array.isArray(raw.components) &&
  raw.components.some((each) => isRecord(each) && typeof each.type === 'string');

/** Open Forms keeps the form in a step, others in `form` or `schema`. */
const formIn = (raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  [raw, raw.form, raw.schema].filter(isRecord).find(isFormio) ?? raw;

const RUNS =
  /(?:^|[^\w])(?:return|instance|utils|component|form|data)\s*[.(=;]|\bshow\s*=|\bvalid\s*=|=>|function\s*\(/;

/** A form of Form.io or Open Forms as a form of ours, with a line for everything that could not be taken over. */
export function importFormio(
  raw: unknown,
  { id = 'form', lang = 'en' }: { id?: string; lang?: string } = {},
): ImportedForm {
  const given = withoutMethods(raw);
  const base = baseLanguage(given, lang);
  const report = new ImportReport(base.lang);
  if (base.isGuessed)
    report.warn(
      '',
      `does not say in which language it is written; "${base.lang}" is taken, as it has other words for "${lang}".`,
    );
  learnNames(given, report);
  const form = report.open(isRecord(given) ? formIn(given) : given, '');
  const title = form.text('title', 'name', 'internalName');
  const components = form.list('components');
  const isWizard = form.get('display') === 'wizard';
  const pages: Draft[] = [];
  const loose: Draft[] = [];
  components.forEach((each, at) => {
    const path = `components[${at}]`;
    if (!isWizard || !isRecord(each) || each.type !== 'panel') {
      loose.push(...componentOf(each, path, report));
      return;
    }
    // Each panel of a wizard is a page.
    const [panel] = componentOf(each, path, report);
    if (!panel) return;
    const { name, label, showIf, fields } = panel;
    pages.push({ id: name, title: label, ...(showIf ? { showIf } : {}), fields });
  });
  if (loose.length) pages.unshift({ id: 'page-1', fields: loose });
  form.finish(
    /^(?:_id|_vid|machineName|path|type|tags|owner|created|modified|access|submissionAccess|controller|properties|settings|breadcrumb|buttonSettings|revisions|project|__v|pdfComponents|submissionRevisions|sid)$/,
  );
  for (const key of ['controller', 'submissionRevisions'])
    if (typeof form.raw[key] === 'string' && RUNS.test(form.raw[key]))
      report.refuse(key, 'is a program, which is not run here.');
  if (!pages.length) {
    report.refuse('', 'there are no questions in it.');
    return { report: report.remarks };
  }
  const definition = {
    muni: 1,
    id,
    version: '1',
    kind: 'signup',
    languages: [...report.languages],
    title: title ?? id,
    ...(report.unique.size ? { unique: [...report.unique] } : {}),
    pages,
  };
  return settleForm(definition, report);
}
