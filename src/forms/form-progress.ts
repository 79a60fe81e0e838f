import type { AnswerValue, Answers, Field, FormDefinition, RepeatField } from './definition.js';
import { fieldPropsOf } from './field-model.js';
import { FormState, type FieldError } from './plain-form-state.js';
import type { ConsentProps, Notice, PageProps, ReceiptProps } from './form-view-state.js';
import { screensOf, type Screen } from './screens.js';

/** Something wrong with an answer, or with what is to be agreed to. */
export interface Fault {
  path: string;
  code: string;
}

/** Says an error in the person's language; comes with the later code. */
export type Tell = (error: FieldError, field: Field | undefined) => string;

interface Given {
  isGiven: boolean;
  at: number;
}

/** How far a person has come with a form: which screen, what is wrong, what is agreed, what came of it. */
export class FormProgress {
  readonly definition: FormDefinition;
  readonly form: FormState;
  readonly startedAt: number;
  where: 'page' | 'review' | 'done' = 'page';
  notice: Notice | undefined;
  receipt: ReceiptProps | undefined;
  /** The endpoint says that it is over, whatever the definition says. */
  closed: { detail?: string } | undefined;
  /** Paths of what the summary lists, in order. */
  summary: readonly string[] = [];
  readonly errors = new Map<string, string>();
  /** What has been checked once: from then on it is checked whenever it is left. */
  readonly #checked = new Set<string>();
  readonly #consents = new Map<string, Given>();
  readonly #keys = new Map<string, string[]>();
  #keyCount = 0;
  #at = '';
  #tell: Tell = ({ code }) => code;

  constructor(definition: FormDefinition, now: number, random: () => number) {
    this.definition = definition;
    this.form = new FormState(definition, { now, random });
    this.startedAt = now;
  }

  /** Errors are said this way from now on. */
  speak(tell: Tell): void {
    this.#tell = tell;
  }

  get screens(): readonly Screen[] {
    return screensOf(this.definition, this.form);
  }

  /** The screen that is shown: the one it was, or where that has gone, the first. */
  get screen(): Screen {
    const { screens } = this;
    return screens.find(({ id }) => id === this.#at) ?? screens[0] ?? { id: '', sections: [] };
  }

  get #index(): number {
    return Math.max(
      0,
      this.screens.findIndex(({ id }) => id === this.#at),
    );
  }

  get position(): { step: number; steps: number; id: string } {
    const steps = this.screens.length;
    if (this.where === 'review') return { step: steps + 1, steps, id: 'review' };
    return { step: this.#index + 1, steps, id: this.screen.id };
  }

  /** What submitting leads to from here. */
  get leadsTo(): PageProps['leadsTo'] {
    if (this.where === 'review') return 'send';
    if (this.#index + 1 < this.screens.length) return 'next';
    return this.definition.review ? 'review' : 'send';
  }

  forward(): void {
    const next = this.screens[this.#index + 1];
    if (next) this.#at = next.id;
    else if (this.definition.review) this.where = 'review';
  }

  back(): void {
    if (this.where === 'review') this.where = 'page';
    else this.#at = this.screens[this.#index - 1]?.id ?? this.#at;
  }

  /** Shows the screen with that field; whether that is another one than before. */
  goTo(path: string): boolean {
    const name = path.split(/[.[]/)[0] ?? path;
    const before = this.position.id;
    const has = (fields: readonly Field[]): boolean =>
      fields.some((field) => field.name === name || (field.type === 'group' && has(field.fields)));
    const found = this.screens.find(({ sections }) => sections.some(({ fields }) => has(fields)));
    if (found) {
      this.where = 'page';
      this.#at = found.id;
    } else if (this.#consents.has(name) && this.where === 'page' && !this.definition.review)
      this.#at = this.screens.at(-1)?.id ?? '';
    return this.position.id !== before;
  }

  pageProps(): PageProps {
    const { screen, form, position, leadsTo } = this;
    const faults = {
      messageAt: (path: string) => this.errors.get(path) ?? '',
      entryKeys: (path: string, count: number) => this.entryKeys(path, count),
    };
    return {
      id: screen.id,
      sections: screen.sections.map(({ id, title, intro, fields }) => ({
        id,
        title,
        intro,
        fields: fieldPropsOf(fields, '', form, faults),
      })),
      step: position.step,
      steps: position.steps,
      leadsTo,
      consents: leadsTo === 'send' ? this.consentProps() : [],
    };
  }

  consentProps(): ConsentProps[] {
    return this.definition.consents.map((consent) => ({
      consent,
      id: `c-${consent.name.replace(/[^\w-]/g, '_')}`,
      isGiven: this.#consents.get(consent.name)?.isGiven === true,
      error: this.errors.get(consent.name) ?? '',
    }));
  }

  agree(name: string, isGiven: boolean, at: number): void {
    this.#consents.set(name, { isGiven, at });
    if (isGiven) this.#forgive(name);
  }

  consentAt(name: string): Given | undefined {
    return this.#consents.get(name);
  }

  /** Stays with an entry of a repeat while others come and go. */
  entryKeys(path: string, count: number): string[] {
    const keys = this.#keys.get(path) ?? [];
    while (keys.length < count) keys.push(String(++this.#keyCount));
    keys.length = count;
    this.#keys.set(path, keys);
    return [...keys];
  }

  addEntry(path: string): number {
    const field = this.fieldAt(path) as RepeatField;
    const count = this.form.entriesOf(field, path);
    const before = this.form.valueAt(path);
    const list = Array.isArray(before) ? [...before] : [];
    while (list.length < count + 1) list.push({});
    this.form.setAnswer(path, list.slice(0, field.max));
    this.#forgive(path);
    return count;
  }

  removeEntry(path: string, at: number): void {
    const before = this.form.valueAt(path);
    const list = Array.isArray(before) ? [...before] : [];
    list.splice(at, 1);
    this.form.setAnswer(path, list);
    this.#keys.get(path)?.splice(at, 1);
    // What was wrong with the entries after it now stands one place before.
    for (const own of [...this.errors.keys()]) if (own.startsWith(`${path}[`)) this.#forgive(own);
  }

  /** The field of that path, whether it is shown or not. */
  fieldAt(path: string): Field | undefined {
    const find = (fields: readonly Field[], names: readonly string[]): Field | undefined => {
      for (const field of fields) {
        const inside = field.type === 'group' ? find(field.fields, names) : undefined;
        if (inside) return inside;
        if (field.name !== names[0]) continue;
        return names.length > 1 && field.type === 'repeat' ? find(field.fields, names.slice(1)) : field;
      }
      return undefined;
    };
    return find(
      this.definition.pages.flatMap(({ fields }) => fields),
      path.replace(/\[\d+\]/g, '').split('.'),
    );
  }

  /** Takes an answer in; whether the person has to see more change than the field itself. */
  answer(path: string, value: AnswerValue): boolean {
    this.form.setAnswer(path, value);
    return true;
  }

  fill(answers: Answers): void {
    for (const [name, value] of Object.entries(answers)) this.form.setAnswer(name, value);
  }

  /** Answers that may be kept: nothing sensitive, and no files. */
  draftAnswers(): Answers {
    const { answers } = this.form;
    return Object.fromEntries(
      Object.entries(answers).filter(([name]) => {
        const field = this.fieldAt(name.replace(/-Comment$/, ''));
        return field && !field.sensitive && field.type !== 'file' && field.type !== 'hidden';
      }),
    );
  }

  #forgive(path: string): boolean {
    this.summary = this.summary.filter((own) => own !== path);
    return this.errors.delete(path);
  }

  /** Keeps what is wrong with an answer, or that nothing is. */
  note(path: string, error: FieldError | undefined, field: Field | undefined): void {
    this.#checked.add(path);
    if (error) this.errors.set(path, this.#tell(error, field));
    else this.#forgive(path);
  }

  /** Something is wrong that only an endpoint, or a file, can know. */
  complain(path: string, message: string): void {
    this.errors.set(path, message);
  }

  /** An answer has changed: an error that is mended goes at once. Whether one went. */
  mend(path: string): boolean {
    const own = path.replace(/-Comment$/, '');
    if (!this.errors.has(own)) return false;
    const field = this.fieldAt(own);
    return field && !this.form.errorOf(field, own) ? this.#forgive(own) : false;
  }

  /** A field has been left: where it has been checked before, it is checked again. Whether that shows. */
  recheck(path: string): boolean {
    const field = this.fieldAt(path);
    if (!field || !this.#checked.has(path)) return false;
    const before = this.errors.get(path);
    this.note(path, this.form.errorOf(field, path), field);
    return before !== this.errors.get(path);
  }
}
