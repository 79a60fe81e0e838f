import type { AnswerValue, Answers, Field, FormDefinition } from './definition.js';
import type { FieldState } from './form-state.js';

/**
 * The first page of a form nobody has answered yet: what can be shown before the engine (`form-state.js`)
 * has arrived. Fields with a condition wait for it. What is typed meanwhile goes into `answers`, with which
 * `FormState.fill` goes on.
 */
export class FirstState {
  readonly #fields: readonly Field[];
  readonly #raw = new Map<string, AnswerValue>();

  constructor({ pages }: FormDefinition) {
    this.#fields = pages.find(({ showIf }) => showIf === undefined)?.fields ?? [];
  }

  get answers(): Answers {
    return Object.fromEntries(this.#raw);
  }

  setAnswer(path: string, value: AnswerValue): void {
    this.#raw.set(path, value);
  }

  /** The fields to show; of repeats not yet the entries. */
  visibleFields(): readonly FieldState[] {
    return this.#states(this.#fields);
  }

  #states(fields: readonly Field[]): FieldState[] {
    return fields
      .filter(({ type, showIf }) => type !== 'hidden' && showIf === undefined)
      .map((field) => ({
        field,
        path: field.name,
        value: this.#raw.get(field.name) ?? field.value,
        comment: String(this.#raw.get(`${field.name}-Comment`) ?? ''),
        isRequired: field.required === true,
        choices:
          'options' in field
            ? { options: field.options }
            : 'rows' in field
              ? { rows: field.rows, columns: field.columns }
              : {},
        entries: field.type === 'group' ? [{ key: '0', fields: this.#states(field.fields) }] : [],
        isOpen: field.type === 'repeat' && field.countFrom === undefined,
      }));
  }
}
