import { fieldNamed, type FieldName } from './directory-fields.js';

export interface FieldsMapping {
  /** Which column is which field. */
  mapping: ReadonlyMap<FieldName, string>;
  /** Left-hand sides that are no field. */
  unknown: readonly string[];
}

/**
 * The `fields` attribute: `name: Nazwa firmy; town: 'Gmina; powiat'`. Quotes (single or double)
 * stand where a column's name holds `;` or `:`; a quote inside is doubled. A later entry for the same field wins.
 */
export function parseFieldsAttribute(text: string): FieldsMapping {
  const mapping = new Map<FieldName, string>();
  const unknown: string[] = [];
  const entry = /\s*([^:;]+?)\s*:\s*(?:'((?:[^']|'')*)'|"((?:[^"]|"")*)"|([^;]*))\s*(?:;|$)/gy;
  let match: RegExpExecArray | null;
  while ((match = entry.exec(text)) && match[0]) {
    const [, name = '', single, double, bare] = match;
    const column = single?.replace(/''/g, "'") ?? double?.replace(/""/g, '"') ?? bare?.trim() ?? '';
    const field = fieldNamed(name);
    if (!field) unknown.push(name);
    else if (column) mapping.set(field, column);
  }
  return { mapping, unknown };
}

/** The attribute that says `mapping`: the opposite of `parseFieldsAttribute`. */
export function formatFieldsAttribute(mapping: ReadonlyMap<FieldName, string>): string {
  return [...mapping].map(([field, column]) => `${field}: '${column.replace(/'/g, "''")}'`).join('; ');
}
