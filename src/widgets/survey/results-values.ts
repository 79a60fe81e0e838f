import { readString } from '../../data/coerce.js';
import { isRecord } from '../../data/decode.js';
import type { ResultDimension } from './results-model.js';
import { readText } from './results-source.js';

const MOST_FIELDS = 1000;

const recordsIn = (value: unknown) => (Array.isArray(value) ? value : []).filter(isRecord);

/** Fields of pages and of groups, those that are read first as their author wrote them. */
function fieldsIn(value: unknown): readonly Record<string, unknown>[] {
  return recordsIn(value).flatMap((field) =>
    Array.isArray(field.fields) ? fieldsIn(field.fields) : [field],
  );
}

/**
 * What can be answered to each question of a form, by its name: results that are narrowed by a question may leave that
 * to the form.
 */
export function dimensionsIn(definition: unknown): readonly ResultDimension[] {
  if (!isRecord(definition)) return [];
  return fieldsIn(definition.pages ?? definition.fields)
    .slice(0, MOST_FIELDS)
    .flatMap((field) => {
      const name = readString(field.name);
      const options = Array.isArray(field.options) ? field.options : [];
      const label = readText(field.label);
      const values = options.flatMap((option: unknown) => {
        const value = readString(isRecord(option) ? option.value : option);
        const own = isRecord(option) ? readText(option.label) : undefined;
        return value === undefined ? [] : [{ value, label: own ?? value }];
      });
      return name && values.length ? [{ name, ...(label === undefined ? {} : { label }), values }] : [];
    });
}
