import type { Text } from '../core/pick-text.js';
import type { Field, FormDefinition } from './definition.js';

/** One difference between two versions of a form. */
export interface Change {
  kind: 'added' | 'removed' | 'changed';
  label: Text;
}

function* fieldsOf(fields: readonly Field[]): Generator<Field> {
  for (const field of fields) {
    if (field.type === 'group') yield* fieldsOf(field.fields);
    else if (field.type !== 'note' && field.type !== 'hidden') yield field;
  }
}

const named = ({ pages, consents }: FormDefinition): Map<string, { label: Text; all: string }> =>
  new Map([
    ...[...fieldsOf(pages.flatMap(({ fields }) => fields))].map(
      (field) => [field.name, { label: field.label, all: JSON.stringify(field) }] as const,
    ),
    ...consents.map(
      (consent) =>
        [`consent ${consent.name}`, { label: consent.text, all: JSON.stringify(consent) }] as const,
    ),
  ]);

/** What is asked now and was not before, what no longer, and what is asked differently. */
export function changesOf(before: FormDefinition, now: FormDefinition): Change[] {
  const old = named(before);
  const own = named(now);
  return [
    ...[...own].flatMap(([name, { label, all }]): Change[] => {
      const was = old.get(name);
      if (!was) return [{ kind: 'added', label }];
      return was.all === all ? [] : [{ kind: 'changed', label }];
    }),
    ...[...old].flatMap(([name, { label }]): Change[] => (own.has(name) ? [] : [{ kind: 'removed', label }])),
  ];
}
