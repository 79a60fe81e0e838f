import { isRecord } from '../../data/decode.js';
import type { ImportReport } from './foreign-object.js';
import type { Draft } from './surveyjs-choices.js';

const LOOKS =
  /^(?:displayStyle|format|currency|maximumFractionDigits|minimumFractionDigits|description|startWithNewLine)$/;

/** A question that only computes stays in its place until all are read. */
export function computedOf(raw: unknown, path: string, report: ImportReport, prefix: string): Draft[] {
  const own = report.open(raw, path);
  own.get('type');
  const name = prefix + report.name(own.get('name'), own.at('name'), 'value');
  const value = own.expression('expression');
  const label = own.text('title');
  const showIf = own.expression('visibleIf');
  own.finish(LOOKS);
  if (value === undefined) return [];
  return [{ computes: { name, value, send: true }, name: `${name}-shown`, label, showIf, path }];
}

/** What is computed becomes a calculated value, and a note where it was shown; in the entries of a list it cannot. */
export function withoutExpressions(
  fields: readonly Draft[],
  calculated: Draft[],
  report: ImportReport,
  isRepeated = false,
): Draft[] {
  return fields.flatMap((field): Draft[] => {
    if (Array.isArray(field.fields)) {
      const isList = isRepeated || field.type === 'repeat';
      return [{ ...field, fields: withoutExpressions(field.fields as Draft[], calculated, report, isList) }];
    }
    if (!isRecord(field.computes)) return [field];
    if (isRepeated) {
      report.refuse(String(field.path), 'what is calculated inside a repeat is not taken over.');
      return [];
    }
    calculated.push(field.computes);
    const { name, label, showIf } = field;
    const text = `{${String(field.computes.name)}}`;
    return [{ type: 'note', name, ...(label ? { label } : {}), ...(showIf ? { showIf } : {}), text }];
  });
}
