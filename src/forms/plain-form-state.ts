import { isRecord } from '../data/decode.js';
import type {
  AnswerValue,
  Answers,
  Choice,
  Ending,
  Field,
  FormDefinition,
  Page,
  RepeatField,
} from './definition.js';

export interface FieldError {
  path: string;
  code: string;
  params?: Readonly<Record<string, unknown>>;
  message?: unknown;
}

interface Options {
  now: number;
  random: () => number;
}

const stepsOf = (path: string) => path.replace(/\[(\d+)\]/g, '.$1').split('.');

/** A form without expressions: every field is shown. Stands in until the engine takes its place. */
export class FormState {
  #answers: Record<string, AnswerValue> = {};
  readonly #pages: readonly Page[];

  constructor({ pages }: FormDefinition, _options: Options) {
    this.#pages = pages;
    for (const { fields } of pages)
      for (const { name, value } of fields) if (value !== undefined) this.#answers[name] = value;
  }

  get answers(): Answers {
    return this.#answers;
  }

  valueAt(path: string): AnswerValue {
    let value: unknown = this.#answers;
    for (const step of stepsOf(path))
      value = isRecord(value) || Array.isArray(value) ? (value as Record<string, unknown>)[step] : undefined;
    return value as AnswerValue;
  }

  setAnswer(path: string, value: AnswerValue): void {
    const steps = stepsOf(path);
    const last = steps.pop() ?? path;
    this.#answers = structuredClone(this.#answers);
    let at = this.#answers as Record<string, unknown>;
    for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>;
    at[last] = value;
  }

  visiblePages(): readonly Page[] {
    return this.#pages;
  }

  visibleFields(fields: readonly Field[], _prefix: string): readonly Field[] {
    return fields;
  }

  isRequired({ required }: Field, _prefix: string): boolean {
    return required === true;
  }

  optionsOf(field: Field, _prefix: string): readonly Choice[] {
    return 'options' in field ? field.options : [];
  }

  entriesOf({ min }: RepeatField, path: string): number {
    const value = this.valueAt(path);
    return Math.max(min, Array.isArray(value) ? value.length : 0);
  }

  errorOf(field: Field, path: string): FieldError | undefined {
    const value = this.valueAt(path);
    const isEmpty = !value || (Array.isArray(value) && !value.length);
    if (isEmpty) return field.required === true ? { path, code: 'required' } : undefined;
    return field.type === 'email' && !/^\S+@\S+$/.test(String(value as string))
      ? { path, code: 'email' }
      : undefined;
  }

  payload(): Answers {
    return this.#answers;
  }

  ending(): Ending | undefined {
    return undefined;
  }
}
