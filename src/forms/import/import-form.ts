import { isRecord } from '../../data/decode.js';
import type { ImportedForm, ImportRemark } from './foreign-object.js';
import { explainForm } from './explain-form.js';
import { formWithin, isTooDeep } from './form-within.js';
import type { Sheet } from './xlsform-sheet.js';

export interface RecognisedForm extends ImportedForm {
  format: 'muni-form' | 'SurveyJS' | 'Form.io' | 'XLSForm' | 'unknown';
}

interface ImportOptions {
  id?: string;
  lang?: string;
}

const isMuniForm = (raw: unknown): raw is Record<string, unknown> =>
  isRecord(raw) &&
  (raw.muni !== undefined ||
    (Array.isArray(raw.pages) && raw.pages.some((page) => isRecord(page) && Array.isArray(page.fields))));

/** The sheets of an XLSForm as JSON: rows of the survey by the names of their columns. */
const isSheets = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  isRecord(raw) &&
  Array.isArray(raw.survey) &&
  raw.survey.length > 0 &&
  raw.survey.every((row) => isRecord(row)) &&
  raw.survey.some((row) => isRecord(row) && typeof row.type === 'string' && typeof row.name === 'string');

const sheetOf = (raw: unknown): Sheet =>
  (Array.isArray(raw) ? raw : [raw])
    .filter(isRecord)
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([key, cell]) =>
          typeof cell === 'object' || cell === undefined ? [] : [[key, String(cell)]],
        ),
      ),
    );

const refused = (message: string): RecognisedForm => ({
  format: 'unknown',
  report: [{ path: '', level: 'error', message }],
});

/** A form in JSON of whatever system that is known; each reader is loaded when it is met. */
export async function importFormOf(raw: unknown, options: ImportOptions = {}): Promise<RecognisedForm> {
  if (isMuniForm(raw)) return { format: 'muni-form', definition: { muni: 1, ...raw }, report: [] };
  if (isTooDeep(raw)) return refused('is nested deeper than any form needs; it is not read.');
  const [{ isSurveyJs, importSurveyJs }, { isFormio, importFormio }] = await Promise.all([
    import('./surveyjs.js'),
    import('./formio.js'),
  ]);
  const { isKnown, message } = explainForm(raw);
  const isForm = (own: unknown) =>
    isMuniForm(own) || isSheets(own) || ((isSurveyJs(own) || isFormio(own)) && !explainForm(own).isKnown);
  const found = isKnown ? undefined : formWithin(asForm(raw), isForm);
  if (!found) return refused(message);
  const { form, path, others } = found;
  const around: ImportRemark[] = path
    ? [{ path, level: 'warning', message: 'is the form in it; what stands around it is not taken over.' }]
    : [];
  if (others)
    around.push({
      path,
      level: 'warning',
      message: `${others === 1 ? 'one more form stands' : `${others} more forms stand`} beside it and ${others === 1 ? 'is' : 'are'} not taken over.`,
    });
  const told = (own: RecognisedForm): RecognisedForm => ({ ...own, report: [...around, ...own.report] });
  if (isMuniForm(form)) return told({ format: 'muni-form', definition: { muni: 1, ...form }, report: [] });
  if (isSheets(form)) {
    const { importXlsForm } = await import('./xlsform.js');
    const [survey, choices, settings] = [form.survey, form.choices, form.settings].map(sheetOf);
    return told({
      format: 'XLSForm',
      ...importXlsForm({ survey: survey!, choices: choices!, settings: settings! }, options),
    });
  }
  return isSurveyJs(form)
    ? told({ format: 'SurveyJS', ...importSurveyJs(form, options) })
    : told({ format: 'Form.io', ...importFormio(form, options) });
}

/** The questions alone, as some services keep them: a list without the form around it. */
function asForm(raw: unknown): unknown {
  if (!Array.isArray(raw) || !raw.every(isRecord)) return raw;
  const has = (key: string) =>
    raw.some((each) => typeof each.type === 'string' && typeof each[key] === 'string');
  if (has('key')) return { components: raw };
  return has('name') ? { elements: raw } : raw;
}
