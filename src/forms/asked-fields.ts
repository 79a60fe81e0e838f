import type { Field, FormDefinition } from './definition.js';

const typesOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => [field.type, ...('fields' in field ? typesOf(field.fields) : [])]);

/** Whether a form asks something that none of these types of fields does; what is hidden asks nothing. */
export const asksOther = ({ pages }: FormDefinition, types: readonly string[]): boolean =>
  pages.some(({ fields }) => typesOf(fields).some((type) => type !== 'hidden' && !types.includes(type)));
