import type { ImportReport } from './foreign-object.js';

type Draft = Record<string, unknown>;

const valuesOf = ({ options, other, none }: Draft): Set<unknown> =>
  new Set([
    ...(Array.isArray(options) ? (options as Draft[]).map((option) => option.value ?? option) : []),
    ...(other ? ['other'] : []),
    ...(none ? ['none'] : []),
  ]);

const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() && Number.isFinite(Number(value)))
    ? Number(value)
    : undefined;

/** The beginning of a text that has this shape, as of `2026-05-01T00:00`. */
const beginning = (value: unknown, shape: RegExp): string | undefined => shape.exec(String(value))?.[0];

/** The answer as a field of the type can have it; undefined where it cannot. */
function fitting(field: Draft): unknown {
  const { type, value } = field;
  const word = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  switch (type) {
    case 'number':
    case 'scale':
      return asNumber(value);
    case 'date':
    case 'date-parts':
      return beginning(value, /^\d{4}-\d\d-\d\d(?=$|[T ])/);
    case 'time':
      return beginning(value, /^\d\d:\d\d(?=$|:)/);
    case 'checkbox':
      return /^(?:true|false)$/i.test(String(value)) ? /^true$/i.test(String(value)) : undefined;
    case 'select':
    case 'radio':
      return valuesOf(field).has(word) ? word : undefined;
    case 'checkboxes': {
      const known = valuesOf(field);
      const kept = (Array.isArray(value) ? value : [value]).map((one) =>
        typeof one === 'number' ? String(one) : (one as unknown),
      );
      return kept.every((one) => known.has(one)) ? kept : kept.filter((one) => known.has(one));
    }
    case 'text':
    case 'textarea':
    case 'email':
    case 'tel':
    case 'url':
      return typeof word === 'string' ? word : undefined;
    default:
      return value;
  }
}

/** A field whose answer from the start is one that it can have, or has none. */
export function withFittingValue(field: Draft, report: ImportReport): Draft {
  if (field.value === undefined) return field;
  const value = fitting(field);
  const isLess =
    value === undefined ||
    (Array.isArray(value) && Array.isArray(field.value) && value.length < field.value.length);
  if (isLess)
    report.warn(
      '',
      `"${String(field.name)}", value: ${JSON.stringify(field.value).slice(0, 60)} is no answer to it; ${value === undefined || !(value as unknown[]).length ? 'it' : 'what is none'} is left out.`,
    );
  const isNothing =
    value === undefined || (Array.isArray(value) && !value.length && field.type === 'checkboxes');
  const { value: _, ...rest } = field;
  return isNothing ? rest : { ...rest, value };
}
