import { isRecord } from '../data/decode.js';
import type { FormComplaint } from './definition.js';

/** Whether it may be a form of another system: SurveyJS, Form.io, Open Forms. */
export const isForeignForm = (raw: unknown): boolean =>
  isRecord(raw) &&
  raw.muni === undefined &&
  ['elements', 'components', 'pages', 'form', 'schema'].some((key) => typeof raw[key] === 'object');

/**
 * A form of another system as one of ours, or as it was where it is none that is known. The code that
 * reads such forms is loaded for them alone. What could not be taken over is told and does not stop the form.
 */
export async function takeOverForm(
  raw: unknown,
  url: string,
  lang: string,
): Promise<{ raw: unknown; remarks: readonly FormComplaint[] }> {
  const { importFormOf } = await import('./import/import-form.js');
  const [, file] = /([^/?#]+?)(?:\.\w+)?(?:[?#].*)?$/.exec(url) ?? [];
  const id = file?.replace(/[^\w-]+/g, '-') ?? '';
  const { definition, report } = await importFormOf(raw, { lang, ...(/^\w/.test(id) ? { id } : {}) });
  return {
    raw: definition ?? raw,
    remarks: report.map(({ path, message }) => ({ path, level: 'warning', message })),
  };
}
