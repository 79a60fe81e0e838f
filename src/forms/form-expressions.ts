import type { Choice, Field, FormDefinition } from './definition.js';

/** An expression of a form and where it stands. */
export interface PlacedExpression {
  path: string;
  text: string;
  /** Names of the entry it stands in, where it stands in a repeat. */
  inner: ReadonlySet<string>;
  /** What depends on it: `@name`, a calculated name, the fields that it shows. */
  owners: readonly string[];
}

/** Every expression of a form. */
export function expressionsOf(form: FormDefinition): PlacedExpression[] {
  const found: PlacedExpression[] = [];
  const none = new Set<string>();
  const add = (path: string, text: unknown, inner: ReadonlySet<string>, owners: readonly string[] = []) => {
    if (typeof text === 'string') found.push({ path, text, inner, owners });
  };
  const addFields = (fields: readonly Field[], path: string, inner: ReadonlySet<string>): void =>
    fields.forEach((field, at) => {
      const own = `${path}[${at}]`;
      add(
        `${own}.showIf`,
        field.showIf,
        inner,
        field.type === 'group' ? namesOf(field.fields) : [field.name],
      );
      add(`${own}.required`, field.required, inner);
      field.rules.forEach(({ test }, number) => add(`${own}.rules[${number}].test`, test, inner));
      for (const list of ['options', 'rows', 'columns'] as const)
        ((field as unknown as Record<string, readonly Choice[] | undefined>)[list] ?? []).forEach(
          ({ showIf }, number) => add(`${own}.${list}[${number}].showIf`, showIf, inner, [field.name]),
        );
      if (field.type === 'repeat') {
        add(`${own}.countFrom`, field.countFrom, inner, [field.name]);
        addFields(field.fields, `${own}.fields`, new Set([...inner, ...namesOf(field.fields), 'index']));
      }
      if (field.type === 'group') addFields(field.fields, `${own}.fields`, inner);
    });
  for (const [name, text] of Object.entries(form.conditions))
    add(`conditions.${name}`, text, none, [`@${name}`]);
  form.pages.forEach(({ showIf, fields }, at) => {
    add(`pages[${at}].showIf`, showIf, none, namesOf(fields));
    addFields(fields, `pages[${at}].fields`, none);
  });
  form.calculated.forEach(({ name, value }, at) => add(`calculated[${at}].value`, value, none, [name]));
  form.end.forEach((ending, at) => add(`end[${at}].if`, ending.if, none));
  return found;
}

/** Names that can be answered beside each other: those of groups count, those of repeats do not. */
export function namesOf(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'group') return namesOf(field.fields);
    if (field.type === 'note') return [];
    return 'other' in field && field.other ? [field.name, `${field.name}-Comment`] : [field.name];
  });
}
