import type { Field, GroupField, RepeatField } from './definition.js';
import { idOf } from './field-id.js';
import type { FieldEntry, FieldProps } from './field-props.js';
import type { FormState } from './plain-form-state.js';

/** What a form knows of its fields beside their answers. */
export interface FieldFaults {
  messageAt(path: string): string;
  entryKeys(path: string, count: number): readonly string[];
}

function entriesOf(
  field: Field,
  path: string,
  prefix: string,
  form: FormState,
  faults: FieldFaults,
): FieldEntry[] {
  if (field.type === 'group')
    return [{ key: '', fields: fieldPropsOf((field as GroupField).fields, prefix, form, faults) }];
  if (field.type !== 'repeat') return [];
  const count = form.entriesOf(field as RepeatField, path);
  return faults.entryKeys(path, count).map((key, at) => ({
    key,
    fields: fieldPropsOf((field as RepeatField).fields, `${path}[${at}].`, form, faults),
  }));
}

/** Fields as they stand now: those that are asked, with their answers and what is wrong with them. */
export function fieldPropsOf(
  fields: readonly Field[],
  prefix: string,
  form: FormState,
  faults: FieldFaults,
): FieldProps[] {
  return form.visibleFields(fields, prefix).map((field) => {
    const path = `${prefix}${field.name}`;
    const comment = form.valueAt(`${path}-Comment`);
    return {
      field,
      path,
      id: idOf(path),
      value: form.valueAt(path),
      comment: typeof comment === 'string' ? comment : '',
      isRequired: form.isRequired(field, prefix),
      error: faults.messageAt(path),
      options: form.optionsOf(field, prefix),
      entries: entriesOf(field, path, prefix, form, faults),
      isOpen: field.type === 'repeat' && !field.countFrom,
    };
  });
}
