import { times } from '../core/numbered.js';
import { isRecord } from '../data/decode.js';
import { checkExpressions } from './check-expressions.js';
import { checkSettingValues } from './check-settings.js';
import type { Field, FormComplaint, FormDefinition } from './definition.js';
import { FIELD_SHAPES, fieldShape, FORM, PAGE, PARTS } from './definition-keys.js';
import { namesOf } from './form-expressions.js';
import { brokenExpressions } from './lint-expressions.js';
import { readDefinition } from './read-definition.js';
import { expressionsOfSettings } from './settings-expressions.js';

/**
 * Everything an author should know of a definition: what reading it says, with a cure, and what it forgets.
 *
 * @param settings what an endpoint alone knows of the form: its conditions are looked at too
 */
export function lintDefinition(raw: unknown, settings?: unknown): FormComplaint[] {
  const { definition, complaints } = readDefinition(raw);
  const known = complaints.map((complaint) => withCure(complaint, raw));
  if (!definition) return [...known, ...brokenExpressions(raw)];
  return [
    ...known,
    ...checkExpressions(definition).map((complaint) => asWritten(complaint, raw)),
    ...checkSettings(definition, settings),
    ...checkNames(definition),
    ...checkFields(definition, raw),
  ];
}

/** The path as the author has it, who may have left out the page around the fields. */
const asWritten = (complaint: FormComplaint, raw: unknown): FormComplaint =>
  isRecord(raw) && raw.pages === undefined
    ? { ...complaint, path: complaint.path.replace(/^pages\[0\]\.fields/, 'fields') }
    : complaint;

function checkSettings(definition: FormDefinition, settings: unknown): FormComplaint[] {
  const { placed, complaints } = expressionsOfSettings(settings);
  const expressions = [...complaints, ...checkExpressions(definition, placed)];
  return [
    ...expressions.map((one) => ({ ...one, level: 'error' as const })),
    ...checkSettingValues(definition, settings),
  ].map((one) => ({ ...one, path: `settings.${one.path}` }));
}

/** The same complaint, with the key or type that was probably meant. */
function withCure(complaint: FormComplaint, raw: unknown): FormComplaint {
  const { path, message } = complaint;
  const key = path.split('.').at(-1) ?? '';
  if (/is no key of this kind/.test(message)) {
    const meant = nearest(key, keysNear(path, raw));
    return meant ? { ...complaint, message: `${message} Did you mean "${meant}"?` } : complaint;
  }
  const [, type] = /no field of the type "([^"]*)"/.exec(message) ?? [];
  const meant = type && (TYPES_ELSEWHERE[type.toLowerCase()] ?? nearest(type, Object.keys(FIELD_SHAPES)));
  return meant ? { ...complaint, message: `${message} Did you mean "${meant}"?` } : complaint;
}

/** What other libraries call the types of this one. */
const TYPES_ELSEWHERE: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'number',
  boolean: 'checkbox',
  dropdown: 'select',
  radiogroup: 'radio',
  checkboxgroup: 'checkboxes',
  comment: 'textarea',
  rating: 'scale',
  slider: 'number',
  panel: 'group',
  fieldset: 'group',
  paneldynamic: 'repeat',
  upload: 'file',
  html: 'note',
  phone: 'tel',
};

function keysNear(path: string, raw: unknown): string[] {
  const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
  const object = parent
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (at, name) => (typeof at === 'object' && at ? (at as Record<string, unknown>)[name] : undefined),
      raw,
    );
  const type = isRecord(object) ? object.type : undefined;
  if (typeof type === 'string' && Object.hasOwn(FIELD_SHAPES, type))
    return Object.keys(fieldShape(type as Field['type']));
  const part = /(options|rows|columns)\[\d+\]$/.test(parent)
    ? PARTS.choice
    : /rules\[\d+\]$/.test(parent)
      ? PARTS.rule
      : /^pages\[\d+\]$/.test(parent)
        ? PAGE
        : (PARTS[parent] ?? PARTS[parent.replace(/s?\[\d+\]$/, '')] ?? (parent === '' ? FORM : {}));
  return Object.keys(part ?? {});
}

/** The word that takes the fewest changes, where they are few. */
function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((own) => ({ own, distance: distanceOf(word.toLowerCase(), own.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.own : undefined;
}

function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let row = times(b.length + 1, (at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      // Two letters that have changed places are one mistake.
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** Fields that other parts of the form speak of. */
function checkNames({ pages, capacity, unique, submit }: FormDefinition): FormComplaint[] {
  const fields = pages.flatMap((page) => page.fields);
  const names = new Set(namesOf(fields));
  const missing = (path: string, name: string): FormComplaint[] =>
    names.has(name) ? [] : [{ path, level: 'error', message: `there is no field "${name}".` }];
  return [
    ...(capacity?.countField === undefined ? [] : missing('capacity.countField', capacity.countField)),
    ...unique.flatMap((name, at) => missing(`unique[${at}]`, name)),
    ...Object.keys(submit.names).flatMap((name) => missing(`submit.names.${name}`, name)),
    ...(capacity?.total !== undefined && !capacity.statusUrl
      ? [warning('capacity.statusUrl', 'is missing; people do not see how many places are left.')]
      : []),
  ];
}

const warning = (path: string, message: string): FormComplaint => ({ path, level: 'warning', message });

function checkFields(form: FormDefinition, raw: unknown): FormComplaint[] {
  const complaints: FormComplaint[] = [];
  const hasPages = isRecord(raw) && raw.pages !== undefined;
  const checkText = (text: unknown, path: string) => {
    if (!isRecord(text)) return;
    const missing = form.languages.filter((lang) => !Object.hasOwn(text, lang));
    if (missing.length)
      complaints.push(warning(path, `has no text in ${missing.join(', ')}; another language is shown.`));
  };
  const check = (fields: readonly Field[], path: string): void =>
    fields.forEach((field, at) => {
      const own = `${path}[${at}]`;
      for (const key of ['label', 'hint', 'text', 'minLabel', 'maxLabel'] as const)
        checkText((field as unknown as Record<string, unknown>)[key], `${own}.${key}`);
      for (const key of ['options', 'rows', 'columns'] as const)
        ((field as unknown as Record<string, readonly { label: unknown }[] | undefined>)[key] ?? []).forEach(
          ({ label }, number) => checkText(label, `${own}.${key}[${number}].label`),
        );
      if ('fields' in field) check(field.fields, `${own}.fields`);
    });
  checkText(form.title, 'title');
  checkText(form.intro, 'intro');
  form.pages.forEach((page, at) => {
    checkText(page.title, `pages[${at}].title`);
    check(page.fields, hasPages ? `pages[${at}].fields` : 'fields');
  });
  form.consents.forEach(({ text }, at) => checkText(text, `consents[${at}].text`));
  return complaints;
}
