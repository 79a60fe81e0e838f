import type { Text } from '../core/pick-text.js';
import type { AnswerValue, Field } from './definition.js';
import type { FieldState } from './form-state.js';
import type { FormStrings } from './form-strings.js';

/** A field as it stands now: everything its view shows. */
export interface FieldProps<F extends Field = Field> extends Omit<FieldState<F>, 'entries'> {
  /** Unique inside the widget. */
  id: string;
  /** What is wrong with the answer, or nothing. */
  error: string;
  /** Of a group its fields (one entry), of a repeat those of each entry. */
  entries: readonly FieldEntry[];
}

export interface FieldEntry {
  /** Stays with the entry when others are removed. */
  key: string;
  /** What its author calls it, with answers in it. */
  title?: Text | undefined;
  fields: readonly FieldProps[];
}

/** One file of a field while it comes along. */
export interface FileProgress {
  key: string;
  name: string;
  size: number;
  /** 0 to 1; undefined where it is not on its way. */
  part: number | undefined;
  isReady: boolean;
  error: string;
}

/** What people do in fields. */
export interface FieldActions {
  /** Something was typed or chosen. */
  input(path: string, value: AnswerValue): void;
  /** A field was left: what is wrong with it may be said now, where that has been said before. */
  leave(path: string): void;
  /** Tells a screen reader what has come of it. */
  say(text: string): void;
  addEntry(path: string): void;
  removeEntry(path: string, at: number): void;
  addFiles(path: string, files: readonly File[]): void;
  removeFile(path: string, key: string): void;
}

/** What all views of a form know. */
export interface FormContext {
  /** Of texts of the author, of numbers and dates. */
  lang: string;
  /** Of the interface. */
  locale: string;
  strings: FormStrings;
  /** Which fields say what they are: the fewer. */
  marks: 'required' | 'optional' | 'none';
  /** Level of headings inside the form. */
  level: number;
  actions: FieldActions;
  /** What may be answered, in a sentence; its words come later. */
  boundsOf?: (field: Field) => string;
  /** Views by type of field; those of rarer types come later. */
  views: FieldViews;
  files(path: string): readonly FileProgress[];
}

/** Shows one field. A widget may bring views of its own for types that the others do not have. */
export type FieldView = (props: never, context: FormContext) => unknown;

/** `other` shows the text that goes with a choice of that name, `count` how much of a text may still be written. */
export type FieldViews = Readonly<Partial<Record<Field['type'] | 'other' | 'count', FieldView>>>;
