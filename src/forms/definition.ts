import type { Text } from '../core/pick-text.js';

/**
 * An expression in SurveyJS's language: `{people} > 1 and {diet} contains 'vegan'`. `@name` stands
 * for one of the form's `conditions`.
 */
export type Expression = string;

/** One choice. */
export interface Choice {
  value: string;
  label: Text;
  hint?: Text;
  showIf?: Expression;
}

/** A rule of the form's author: where `test` is false, `message` is what is wrong. */
export interface Rule {
  test: Expression;
  message: Text;
}

/** What every field has. */
export interface FieldBase {
  /** Key of the answer; of groups and notes, of which there is no answer, only an id. */
  name: string;
  /** The question. Empty where the author gave none (a note may have none). */
  label: Text;
  hint?: Text;
  required: boolean | Expression;
  showIf?: Expression;
  /** Own sentences by the code of the error: `{ "required": "…" }`. */
  messages: Readonly<Record<string, Text>>;
  rules: readonly Rule[];
  /** Answer before anybody answered. */
  value?: AnswerValue;
  /** Never kept in a draft. */
  sensitive: boolean;
  /** Name of the parameter of the page's address, or of the hand-over, that may fill the field. */
  prefill?: string;
}

interface TypedField extends FieldBase {
  /** Token of HTML's autofill: by the type or the name of the field unless given. */
  autocomplete?: string;
  inputMode?: string;
}

export interface TextField extends TypedField {
  type: 'text' | 'email' | 'tel' | 'url' | 'textarea';
  minLength?: number;
  maxLength?: number;
  /** Regular expression that the whole answer matches; at most 200 characters. */
  pattern?: string;
}

export interface NumberField extends TypedField {
  type: 'number';
  min?: number;
  max?: number;
  /** Whole numbers only. */
  integer: boolean;
  /** Stands behind the field: `PLN`, `m²`. */
  unit?: Text;
}

export interface DateField extends TypedField {
  /** `date` is the browser's own control, `date-parts` three small fields for dates people know by heart. */
  type: 'date' | 'date-parts';
  /** ISO date, or `today`, `today+14`, `today-365` (days). */
  min?: string;
  max?: string;
}

export interface TimeField extends TypedField {
  type: 'time';
  /** `08:00` */
  min?: string;
  max?: string;
}

export interface ChoiceField extends FieldBase {
  type: 'select' | 'radio' | 'checkboxes';
  options: readonly Choice[];
  /** Adds 'other' (value `other`) with a text of its own, answered in `<name>-Comment`. */
  other: boolean;
  otherLabel?: Text;
  /** Adds 'none of these' (value `none`), which excludes the others. */
  none: boolean;
  noneLabel?: Text;
  /** Another order for each person. */
  shuffle: boolean;
  autocomplete?: string;
  /** Of `checkboxes`: how many. */
  min?: number;
  max?: number;
}

/** One box to tick: the answer is true or false. Where it is required, only true will do. */
export interface CheckboxField extends FieldBase {
  type: 'checkbox';
}

export interface MatrixField extends FieldBase {
  /** One answer in each row, `{row: "column"}`; of `matrix-multi` several, `{row: ["a", "b"]}`. */
  type: 'matrix' | 'matrix-multi';
  rows: readonly Choice[];
  columns: readonly Choice[];
  /** Whether every row, or any, wants an answer; a field that is `required` means all unless this says any. */
  requireRows?: 'all' | 'any';
  shuffle: boolean;
}

export interface RankingField extends FieldBase {
  type: 'ranking';
  options: readonly Choice[];
  /** How many are to be ranked; all unless given. */
  top?: number;
  shuffle: boolean;
}

/** Whole numbers from `min` to `max`, each one choice. */
export interface ScaleField extends FieldBase {
  type: 'scale';
  min: number;
  max: number;
  minLabel?: Text;
  maxLabel?: Text;
}

export interface FileField extends FieldBase {
  type: 'file';
  /** As in HTML: `.pdf`, `image/*`, `application/pdf`. Empty: anything. */
  accept: readonly string[];
  /** Bytes of one file. */
  maxBytes: number;
  maxFiles: number;
}

/** The same fields several times: the answer is a list of objects. */
export interface RepeatField extends FieldBase {
  type: 'repeat';
  fields: readonly Field[];
  min: number;
  max: number;
  /** Expression that says how many there are; without it people add and remove. */
  countFrom?: Expression;
  /** Heading of one: `Guest {index}`. */
  itemLabel?: Text;
  addLabel?: Text;
}

/** Fields under one heading (a `fieldset`). Their answers stand beside the others: a group has none of its own. */
export interface GroupField extends FieldBase {
  type: 'group';
  fields: readonly Field[];
}

/** A text between the questions. */
export interface NoteField extends FieldBase {
  type: 'note';
  text: Text;
}

/** An answer nobody types: a constant (`value`) or a hand-over (`prefill`). */
export interface HiddenField extends FieldBase {
  type: 'hidden';
}

export type Field =
  | TextField
  | NumberField
  | DateField
  | TimeField
  | ChoiceField
  | CheckboxField
  | MatrixField
  | RankingField
  | ScaleField
  | FileField
  | RepeatField
  | GroupField
  | NoteField
  | HiddenField;

export type FieldType = Field['type'];

/** A file as an answer; `id` once it is uploaded. */
export interface FileAnswer {
  name: string;
  type: string;
  size: number;
  id?: string;
}

/** Answers have SurveyJS's shapes. Absent and `undefined` mean that there is no answer. */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly AnswerValue[]
  | FileAnswer
  | { readonly [name: string]: AnswerValue };

export type Answers = Readonly<Record<string, AnswerValue>>;

export interface Page {
  id: string;
  title?: Text;
  intro?: Text;
  showIf?: Expression;
  fields: readonly Field[];
}

/** Part of the answers where `send` is true (the default). */
export interface Calculated {
  name: string;
  value: Expression;
  send: boolean;
}

export interface Consent {
  name: string;
  version: string;
  text: Text;
  url?: string;
  required: boolean;
}

/**
 * What is shown after sending: the one the endpoint names (a quota that is full, somebody who is not asked), else the
 * first whose `if` is true, or that has neither `if` nor `name`.
 */
export interface Ending {
  name?: string;
  if?: Expression;
  title: Text;
  body?: Text;
}

export interface Capacity {
  /** How many people; absent where only the endpoint knows. */
  total?: number;
  /** The number field that says how many people one answer brings; one each unless given. */
  countField?: string;
  /** At most so many people in one answer. */
  maxPer?: number;
  waitlist: boolean;
  /** Answers with `{total, taken, waitlist, closesAt}`; `{ref}` stands for the meeting. */
  statusUrl?: string;
}

export type AdapterName = 'json' | 'form' | 'contact-form-7' | 'gravity-forms' | 'listmonk';

export interface Submit {
  /** `{ref}` stands for the meeting. Without it the page must handle `muni-submit`. */
  url?: string;
  adapter: AdapterName;
  /** Of `form`: how the fields are sent; `auto` is multipart where there are files. */
  encoding: 'auto' | 'urlencoded' | 'multipart';
  /** Names the endpoint has for our fields: `{ "mail": "your-email" }`. */
  names: Readonly<Record<string, string>>;
  /** Sent with every answer: `{ "_subject": "Signup" }`. */
  constants: Readonly<Record<string, string>>;
  /** Of `form`: a text in the answer that means success, where the status does not say. */
  success?: string;
  /** Of `contact-form-7` and `gravity-forms`: the form's number; of `listmonk`: uuids of the lists. */
  target: readonly string[];
  /** Files are sent here first, one by one. */
  uploadUrl?: string;
  /** Gives the start token, and where wanted the challenge of a proof of work. */
  startUrl?: string;
}

export interface Results {
  url: string;
  show: 'after' | 'always' | 'closed' | 'never';
  suppressBelow: number;
}

/** A form, read and completed: every default is filled in. */
export interface FormDefinition {
  muni: 1;
  id: string;
  version: string;
  kind: 'signup' | 'survey' | 'poll';
  languages: readonly string[];
  title: Text;
  intro?: Text;
  layout: 'single' | 'pages' | 'one-per-page';
  review: boolean;
  /** Instants, ISO 8601 with an offset. */
  opens?: string;
  closes?: string;
  /** Minutes that answering takes, to be said at the start. */
  minutes?: number;
  capacity?: Capacity;
  /** Fields by which the endpoint knows a second entry of the same person. */
  unique: readonly string[];
  anonymous: boolean;
  /** An answer (a vote) may be replaced until the form closes. */
  changeable: boolean;
  drafts: 'off' | 'session' | 'device' | 'file';
  draftDays: number;
  conditions: Readonly<Record<string, Expression>>;
  pages: readonly Page[];
  calculated: readonly Calculated[];
  consents: readonly Consent[];
  end: readonly Ending[];
  submit: Submit;
  results?: Results;
}

/** Something in a definition: an `error` makes the form unusable, a `warning` is left out or replaced. */
export interface FormComplaint {
  /** `pages[0].fields[3].type` */
  path: string;
  level: 'error' | 'warning';
  /** What is wrong and what to do, in one English sentence. */
  message: string;
}
