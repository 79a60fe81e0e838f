import { isRecord } from '../data/decode.js';
import { autofillToken } from './autofill-tokens.js';
import type { Field, FieldType, FormComplaint, FormDefinition, Page } from './definition.js';
import { FIELD_SHAPES, FORM, PAGE, SUBMIT, fieldShape } from './definition-keys.js';
import { DefinitionLedger } from './definition-ledger.js';
import { readShape } from './definition-shape.js';
import { shown } from './definition-values.js';

export interface ReadDefinitionOptions {
  /** Language of texts that name none. */
  locale?: string;
}

export interface ReadDefinition {
  /** Absent where a complaint is an error: a form that lacks a question must not be sent. */
  definition?: FormDefinition;
  complaints: readonly FormComplaint[];
}

/** How deep groups and repeats may stand in each other. */
const DEEPEST = 6;

/** Marks the names of one repeat: no field can be called so. In it people tell about others, whom autofill does not know. */
const IN_REPEAT = '';

/**
 * Reads a `muni-form` of version 1 out of anything and fills in every default. An unknown type of
 * field, a missing name or question is an error with its path, an unknown key a warning.
 * Expressions are not parsed here: `checkExpressions` does, where there are any.
 */
export function readDefinition(raw: unknown, { locale = 'en' }: ReadDefinitionOptions = {}): ReadDefinition {
  const ledger = new DefinitionLedger();
  const form = readForm(raw, locale, ledger);
  return {
    ...(form && !ledger.isRefused && { definition: form }),
    complaints: ledger.complaints,
  };
}

function readForm(raw: unknown, locale: string, ledger: DefinitionLedger): FormDefinition | undefined {
  if (!isRecord(raw)) return ledger.refuse('', 'is no form: expected an object with "muni": 1.');
  if (raw.muni !== 1 && raw.muni !== undefined)
    return ledger.refuse('muni', 'this is another version; this reader knows version 1.');
  const form = readShape(raw, FORM, '', ledger);
  if (!form) return undefined;
  const names = new Set<string>();
  const pages = readPages(form, names, ledger);
  delete form.$schema;
  delete form.fields;
  for (const { name } of (form.calculated as { name: string }[]) ?? [])
    claim(name, 'calculated', names, ledger);
  form.languages ??= languagesOf(form, locale);
  form.layout ??= pages.length > 1 ? 'pages' : 'single';
  form.submit ??= readShape({}, SUBMIT, 'submit', ledger);
  form.pages = pages;
  return form as unknown as FormDefinition;
}

function readPages(form: Record<string, unknown>, names: Set<string>, ledger: DefinitionLedger): Page[] {
  const { pages: rawPages, fields } = form;
  if (rawPages !== undefined && fields !== undefined)
    ledger.refuse('fields', 'stands beside "pages"; move the fields into a page.');
  const list = rawPages === undefined && fields !== undefined ? [{ fields }] : rawPages;
  if (!Array.isArray(list) || !list.length) {
    ledger.refuse('pages', 'is no list of pages; give "pages" or "fields".');
    return [];
  }
  const isImplied = rawPages === undefined;
  const ids = new Set<string>();
  return list.flatMap((raw: unknown, at) => {
    const path = isImplied ? '' : `pages[${at}]`;
    if (!ledger.hasRoom(path)) return [];
    const page = readShape(raw, PAGE, path, ledger);
    if (!page) return [];
    page.id ??= `page-${at + 1}`;
    if (ids.has(page.id as string))
      ledger.refuse(`${path}.id`, `there is another page "${String(page.id)}".`);
    ids.add(page.id as string);
    page.fields = readFields(page.fields, path ? `${path}.fields` : 'fields', names, DEEPEST, ledger);
    return [page as unknown as Page];
  });
}

function readFields(
  raw: unknown,
  path: string,
  names: Set<string>,
  depth: number,
  ledger: DefinitionLedger,
): Field[] {
  if (!Array.isArray(raw)) return (ledger.refuse(path, 'expected a list of fields.'), []);
  if (!depth) return (ledger.refuse(path, 'is nested too deeply.'), []);
  const fields: Field[] = [];
  for (let at = 0; at < raw.length && ledger.hasRoom(path); at++) {
    const field = readField(raw[at], `${path}[${at}]`, names, depth, ledger);
    if (field) fields.push(field);
  }
  return fields;
}

function readField(
  raw: unknown,
  path: string,
  names: Set<string>,
  depth: number,
  ledger: DefinitionLedger,
): Field | undefined {
  if (!isRecord(raw)) return ledger.refuse(path, 'expected a field.');
  const type = raw.type;
  if (typeof type !== 'string' || !Object.hasOwn(FIELD_SHAPES, type))
    return ledger.refuse(
      `${path}.type`,
      type === undefined
        ? '"type" is missing.'
        : `there is no field of the type ${shown(type)}; there are ${Object.keys(FIELD_SHAPES).join(', ')}.`,
    );
  const field = readShape(raw, fieldShape(type as FieldType), path, ledger);
  if (!field) return undefined;
  const name = field.name as string;
  claim(name, `${path}.name`, names, ledger);
  // The text beside "other" is an answer too.
  if (field.other) claim(`${name}-Comment`, `${path}.other`, names, ledger);
  complete(field, type as FieldType, path, names.has(IN_REPEAT), ledger);
  if ('fields' in field)
    field.fields = readFields(
      field.fields,
      `${path}.fields`,
      type === 'repeat' ? new Set([IN_REPEAT]) : names,
      depth - 1,
      ledger,
    );
  return field as unknown as Field;
}

/** What follows from other keys. */
function complete(
  field: Record<string, unknown>,
  type: FieldType,
  path: string,
  isRepeated: boolean,
  ledger: DefinitionLedger,
): void {
  const name = field.name as string;
  if (!field.label && !/^(?:hidden|note)$/.test(type))
    ledger.warn(path, '"label" is missing; people hear only the name.');
  if ('prefill' in field) {
    if (field.prefill === 'true') field.prefill = name;
    if (field.prefill === 'false') delete field.prefill;
  }
  if ('autocomplete' in FIELD_SHAPES[type]) {
    const token = field.autocomplete ?? (isRepeated ? undefined : autofillToken(name, type));
    if (token) field.autocomplete = token;
  }
  for (const list of ['options', 'rows', 'columns']) {
    if (!field[list]) continue;
    // One with the value of a choice that the field adds by itself would be the same answer.
    const choices = (field[list] as { value: string }[]).filter(
      ({ value }, at) =>
        !(/^(?:other|none)$/.test(value) && field[value]) ||
        ledger.warn(`${path}.${list}[${at}].value`, `there is another "${value}"; it is left out.`),
    );
    field[list] = choices;
    if (!choices.length && !field.other) ledger.refuse(`${path}.${list}`, 'is empty.');
  }
  if (/^matrix/.test(type) && field.required) field.requireRows ??= 'all';
  const { min, max } = field as { min?: number; max?: number };
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    ledger.refuse(`${path}.max`, `is less than "min" (${min}).`);
  if (type === 'scale' && !(Number.isInteger(min) && Number.isInteger(max) && max! - min! <= 20))
    ledger.refuse(path, 'a scale goes in whole numbers, in at most 21 steps.');
}

function claim(name: string, path: string, names: Set<string>, ledger: DefinitionLedger): void {
  if (names.has(name)) ledger.refuse(path, `there is another "${name}"; names stand for one answer each.`);
  names.add(name);
}

/** The languages of the title and the labels where the form does not name them. */
function languagesOf(form: Record<string, unknown>, locale: string): string[] {
  const { title } = form;
  return isRecord(title) ? Object.keys(title) : [locale];
}
