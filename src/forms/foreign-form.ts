import type { FormComplaint } from './definition.js';

/**
 * Whether it is no form of ours: one of another system, perhaps within an answer of its service, or the text of a tag
 * that is no JSON.
 */
export const isForeignForm = (raw: unknown): boolean =>
  typeof raw === 'string' || (typeof raw === 'object' && !!raw && !('muni' in raw || 'fields' in raw));

/**
 * A form of another system as one of ours; nothing where it is none that is known. The code that
 * reads such forms is loaded for them alone. What could not be taken over is told and does not stop the form; why
 * nothing could does.
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
    raw: definition,
    remarks: report.map((one) => (definition ? { ...one, level: 'warning' } : one)),
  };
}
