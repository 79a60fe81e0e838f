import type { FieldType } from './definition.js';
import {
  FORBIDDEN,
  listOf,
  mapOf,
  oneOf,
  readAnswer,
  readBoolean,
  readCount,
  readDay,
  readEntries,
  readExpression,
  readInstant,
  readName,
  readNumeric,
  readPattern,
  readRequired,
  readText,
  readTime,
  readWord,
  readWords,
  type ReadValue,
} from './definition-values.js';
import { readShape, type Shape } from './definition-shape.js';

const needed = 'needed';

const CHOICE: Shape = {
  value: [readWord, needed],
  label: [readText],
  hint: [readText],
  showIf: [readExpression],
};

const RULE: Shape = { test: [readExpression, needed], message: [readText, needed] };

/** A choice as an object, or as a text that is value and label at once. */
const readChoice: ReadValue<Record<string, unknown>> = (value, path, ledger) => {
  const choice = readShape(
    typeof value === 'string' || typeof value === 'number' ? { value } : value,
    CHOICE,
    path,
    ledger,
  );
  if (!choice) return undefined;
  if (FORBIDDEN.test(choice.value as string)) return ledger.refuse(path, 'is no name; call it otherwise.');
  choice.label ??= choice.value;
  return choice;
};

const readChoices: ReadValue<Record<string, unknown>[]> = (value, path, ledger) => {
  const seen = new Set<unknown>();
  return listOf(readChoice)(value, path, ledger)?.filter(({ value: own }, at) => {
    const isNew = !seen.has(own);
    if (!isNew) ledger.warn(`${path}[${at}].value`, `there is another "${String(own)}"; it is left out.`);
    seen.add(own);
    return isNew;
  });
};

const COMMON: Shape = {
  type: [readWord],
  name: [readName, needed],
  label: [readText, ''],
  hint: [readText],
  required: [readRequired, false],
  showIf: [readExpression],
  messages: [mapOf(readText), {}],
  rules: [listOf((value, path, ledger) => readShape(value, RULE, path, ledger)), []],
  value: [readAnswer],
  sensitive: [readBoolean, false],
  prefill: [
    (value, path, ledger) => (typeof value === 'boolean' ? String(value) : readName(value, path, ledger)),
  ],
};

const TYPED: Shape = { autocomplete: [readWord], inputMode: [readWord] };
const TEXT: Shape = { ...TYPED, minLength: [readCount], maxLength: [readCount], pattern: [readPattern] };
const DATE: Shape = { ...TYPED, min: [readDay], max: [readDay] };
const SHUFFLE: Shape = { shuffle: [readBoolean, false] };
const CHOICES: Shape = {
  ...SHUFFLE,
  options: [readChoices, needed],
  other: [readBoolean, false],
  otherLabel: [readText],
  none: [readBoolean, false],
  noneLabel: [readText],
  autocomplete: [readWord],
};
const MATRIX: Shape = {
  ...SHUFFLE,
  rows: [readChoices, needed],
  columns: [readChoices, needed],
  requireRows: [oneOf('all', 'any')],
};

/** The keys of each type beside the common ones, with their defaults. */
export const FIELD_SHAPES: Readonly<Record<FieldType, Shape>> = {
  text: TEXT,
  email: TEXT,
  tel: TEXT,
  url: TEXT,
  textarea: TEXT,
  number: {
    ...TYPED,
    min: [readNumeric],
    max: [readNumeric],
    integer: [readBoolean, false],
    unit: [readText],
  },
  date: DATE,
  'date-parts': DATE,
  time: { ...TYPED, min: [readTime], max: [readTime] },
  select: CHOICES,
  radio: CHOICES,
  checkbox: {},
  checkboxes: { ...CHOICES, min: [readCount], max: [readCount] },
  matrix: MATRIX,
  'matrix-multi': MATRIX,
  ranking: { ...SHUFFLE, options: [readChoices, needed], top: [readCount] },
  scale: { min: [readNumeric, 1], max: [readNumeric, 5], minLabel: [readText], maxLabel: [readText] },
  file: { accept: [readWords, []], maxBytes: [readCount, 10_485_760], maxFiles: [readCount, 1] },
  repeat: {
    fields: [(value) => value, needed],
    min: [readEntries, 0],
    max: [readEntries, 20],
    countFrom: [readExpression],
    itemLabel: [readText],
    addLabel: [readText],
  },
  group: { fields: [(value) => value, needed] },
  note: { text: [readText, ''] },
  hidden: {},
};

const wholeShapes = new Map<FieldType, Shape>();

/** All keys of a type of field. */
export function fieldShape(type: FieldType): Shape {
  let shape = wholeShapes.get(type);
  if (!shape) wholeShapes.set(type, (shape = { ...COMMON, ...FIELD_SHAPES[type] }));
  return shape;
}

const CAPACITY: Shape = {
  total: [readCount],
  countField: [readName],
  maxPer: [readCount],
  waitlist: [readBoolean, false],
  statusUrl: [readWord],
};

const CALCULATED: Shape = {
  name: [readName, needed],
  value: [readExpression, needed],
  send: [readBoolean, true],
};

const CONSENT: Shape = {
  name: [readName, needed],
  version: [readWord, '1'],
  text: [readText, needed],
  url: [readWord],
  required: [readBoolean, true],
};

const ENDING: Shape = { name: [readName], if: [readExpression], title: [readText, ''], body: [readText] };

export const SUBMIT: Shape = {
  url: [readWord],
  adapter: [oneOf('json', 'form', 'contact-form-7', 'gravity-forms', 'listmonk'), 'json'],
  encoding: [oneOf('auto', 'urlencoded', 'multipart'), 'auto'],
  names: [mapOf(readWord), {}],
  constants: [mapOf(readWord), {}],
  success: [readWord],
  target: [readWords, []],
  uploadUrl: [readWord],
  startUrl: [readWord],
};

const RESULTS: Shape = {
  url: [readWord, needed],
  show: [oneOf('after', 'always', 'closed', 'never'), 'after'],
  suppressBelow: [readCount, 5],
};

const inShape =
  (shape: Shape): ReadValue<Record<string, unknown>> =>
  (value, path, ledger) =>
    readShape(value, shape, path, ledger);

export const PAGE: Shape = {
  id: [readName],
  title: [readText],
  intro: [readText],
  showIf: [readExpression],
  fields: [(value) => value, needed],
};

/** Parts of a definition that the reader reads in one go, by the names the JSON Schema has for them. */
export const PARTS: Readonly<Record<string, Shape>> = {
  choice: CHOICE,
  rule: RULE,
  capacity: CAPACITY,
  calculated: CALCULATED,
  consent: CONSENT,
  ending: ENDING,
  submit: SUBMIT,
  results: RESULTS,
};

export const FORM: Shape = {
  $schema: [readWord],
  muni: [readCount, needed],
  id: [readName, needed],
  version: [readWord, '1'],
  kind: [oneOf('signup', 'survey', 'poll'), 'signup'],
  languages: [readWords],
  title: [readText, ''],
  intro: [readText],
  layout: [oneOf('single', 'pages', 'one-per-page')],
  review: [readBoolean, false],
  opens: [readInstant],
  closes: [readInstant],
  minutes: [readNumeric],
  capacity: [inShape(CAPACITY)],
  unique: [readWords, []],
  anonymous: [readBoolean, false],
  changeable: [readBoolean, false],
  drafts: [oneOf('off', 'session', 'device', 'file'), 'off'],
  draftDays: [readCount, 7],
  conditions: [mapOf(readExpression), {}],
  pages: [(value) => value],
  fields: [(value) => value],
  calculated: [listOf(inShape(CALCULATED)), []],
  consents: [listOf(inShape(CONSENT)), []],
  end: [listOf(inShape(ENDING)), []],
  submit: [inShape(SUBMIT)],
  results: [inShape(RESULTS)],
};
