import type { Field } from './definition.js';
import { fieldPropsOf } from './field-model.js';
import type { FieldProps } from './field-props.js';
import type { Fault, FormProgress } from './form-progress.js';

const NO_FAULTS = {
  messageAt: () => '',
  entryKeys: (_: string, count: number) => Array(count).fill('') as string[],
};

function* all(props: readonly FieldProps[]): Generator<FieldProps> {
  for (const one of props) {
    yield one;
    for (const { fields } of one.entries) yield* all(fields);
  }
}

/** Every field of these that is asked now, with those inside groups and repeats. */
const askedOf = (fields: readonly Field[], progress: FormProgress) => [
  ...all(fieldPropsOf(fields, '', progress.form, NO_FAULTS)),
];

/** Checks the fields of the screen, or of all; what is wrong is kept with the progress. */
export function check(progress: FormProgress, what: 'page' | 'all'): Fault[] {
  const screens = what === 'page' && progress.where === 'page' ? [progress.screen] : progress.screens;
  const fields = screens.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
  const faults: Fault[] = [];
  for (const { field, path } of askedOf(fields, progress)) {
    const error = progress.form.errorOf(field, path);
    progress.note(path, error, field);
    if (error) faults.push({ path, code: error.code });
  }
  const asksConsent = what === 'all' || progress.leadsTo === 'send';
  if (asksConsent)
    for (const { name, required } of progress.definition.consents) {
      const isMissing = required && !progress.consentAt(name)?.isGiven;
      progress.note(name, isMissing ? { path: name, code: 'consent' } : undefined, undefined);
      if (isMissing) faults.push({ path: name, code: 'consent' });
    }
  return faults;
}
