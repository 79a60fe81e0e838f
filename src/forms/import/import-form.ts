import { isRecord } from '../../data/decode.js';
import type { ImportedForm } from './foreign-object.js';

export interface RecognisedForm extends ImportedForm {
  format: 'muni-form' | 'SurveyJS' | 'Form.io' | 'unknown';
}

/** A form in JSON of whatever system that is known; each reader is loaded when it is met. */
export async function importFormOf(
  raw: unknown,
  options: { id?: string; lang?: string } = {},
): Promise<RecognisedForm> {
  if (isRecord(raw) && raw.muni !== undefined)
    return { format: 'muni-form', definition: { ...raw }, report: [] };
  const { isSurveyJs, importSurveyJs } = await import('./surveyjs.js');
  if (isSurveyJs(raw)) return { format: 'SurveyJS', ...importSurveyJs(raw, options) };
  const { isFormio, importFormio } = await import('./formio.js');
  if (isFormio(raw)) return { format: 'Form.io', ...importFormio(raw, options) };
  const message = 'is no form of a known system (muni-form, SurveyJS, Form.io or Open Forms).';
  return { format: 'unknown', report: [{ path: '', level: 'error', message }] };
}
