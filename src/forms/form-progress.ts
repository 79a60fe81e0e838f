import type { AnswerValue, Answers, Field, FormDefinition } from './definition.js';
import { consentPropsOf, sectionPropsOf } from './field-model.js';
import type { FieldError } from './form-errors.js';
import { FormState } from './form-state.js';
import type { FormStateOptions } from './form-tree.js';
import { errorByCode, problemsOf } from './form-problems.js';
import type {
  ConsentProps,
  ErrorLink,
  Notice,
  PageProps,
  ReceiptProps,
  SectionProps,
} from './form-view-state.js';
import { fieldsOf, screenOf, screensOf, type Screen } from './screens.js';

/** Something wrong with an answer, or with what is to be agreed to. */
export interface Fault {
  path: string;
  code: string;
}

/** Says an error in the person's language. */
export type Tell = (error: Fault, field: Field | undefined) => string;

interface Given {
  isGiven: boolean;
  at: number;
}

/** Types whose control shows by itself what is typed into it. */
const PLAIN = /^(?:text|email|tel|url|number|date|time)$/;

/** How far a person has come with a form: which screen, what is wrong, what is agreed, what came of it. */
export class FormProgress {
  readonly definition: FormDefinition;
  readonly form: FormState;
  readonly startedAt: number;
  /** What the order of mixed choices follows from. */
  readonly seed: string;
  where: 'page' | 'review' | 'done' = 'page';
  notice: Notice | undefined;
  /** What came of it, in the language of the moment. */
  receipt: (() => ReceiptProps) | undefined;
  /** The endpoint says that it is over, whatever the definition says. */
  closed: { detail?: string } | undefined;
  /** Paths of what the summary lists, in order. */
  summary: readonly string[] = [];
  readonly errors = new Map<string, string>();
  /** What else is wrong there: of several files each has its own sentence. */
  readonly #others = new Map<string, readonly string[]>();
  /** What has been checked once: from then on it is checked whenever it is left. */
  readonly #checked = new Set<string>();
  readonly #consents = new Map<string, Given>();
  readonly #tell: Tell;
  readonly #now: () => number;
  #words: unknown;
  #at = '';
  /** The screens, and what they were looked up for: each step asks for them a dozen times. */
  #screens: readonly Screen[] = [];
  #screensOf = -1;
  /** Somebody has come from the review to change one answer, and goes back there. */
  #isChanging = false;
  #untouched: Answers = {};

  constructor(definition: FormDefinition, options: FormStateOptions, tell: Tell, seed = '') {
    this.definition = definition;
    this.form = new FormState(definition, options);
    this.#now = options.now;
    this.startedAt = options.now();
    // An author's words, and the label in the library's, may have answers in them; a consent's are taken as they are.
    this.#tell = (fault, field) => {
      const sentence = tell(fault, field);
      return field ? this.form.text(sentence, fault.path).text : sentence;
    };
    this.seed = seed;
  }

  get screens(): readonly Screen[] {
    const { revision } = this.form;
    if (revision !== this.#screensOf) {
      this.#screens = screensOf(this.definition, this.form);
      this.#screensOf = revision;
    }
    return this.#screens;
  }

  /** The screen that is shown: the one it was, or where that has gone, the first. */
  get screen(): Screen {
    const { screens } = this;
    return screens[this.#index] ?? { id: '', sections: [] };
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
    if (this.#isChanging) return 'review';
    if (this.#index + 1 < this.screens.length) return 'next';
    return this.definition.review ? 'review' : 'send';
  }

  forward(): void {
    if (this.#isChanging) return this.#toReview();
    const next = this.screens[this.#index + 1];
    if (next) this.#at = next.id;
    else if (this.definition.review) this.where = 'review';
  }

  /** Back to the review, unless the change asks something that is not answered yet. */
  #toReview(): void {
    const [fault] = this.form.errors();
    if (fault && this.goTo(fault.path)) return;
    this.#isChanging = false;
    this.where = 'review';
  }

  back(): void {
    if (this.where === 'review') this.where = 'page';
    else if (this.#isChanging) {
      this.#isChanging = false;
      this.where = 'review';
    } else this.#at = this.screens[this.#index - 1]?.id ?? this.#at;
  }

  /** Shows the screen with that field; whether that is another one than before. */
  goTo(path: string): boolean {
    const before = this.position.id;
    const found = screenOf(path, this.screens, this.form);
    if (found) {
      this.#isChanging ||= this.where === 'review';
      this.where = 'page';
      this.#at = found.id;
    } else if (this.definition.consents.some((consent) => consent.name === path)) {
      this.#at = this.screens.at(-1)?.id ?? '';
      if (this.definition.review) this.where = 'review';
    }
    return this.position.id !== before;
  }

  /** Stands where somebody has stood in this form before, as far as there is such a place. */
  goOnFrom(before: FormProgress): void {
    if (before.where === 'done') return;
    this.#at = before.#at;
    this.#isChanging = before.#isChanging && this.definition.review;
    if (this.definition.review) this.where = before.where;
  }

  /** What follows as things stand, where that is a page. */
  get next(): Screen | undefined {
    return this.leadsTo === 'next' ? this.screens[this.#index + 1] : undefined;
  }

  sectionsOf({ sections }: Screen): SectionProps[] {
    return sectionPropsOf(sections, this.form, (path) => this.errors.get(path) ?? '');
  }

  pageProps(): PageProps {
    const { screen, position, leadsTo } = this;
    return {
      id: screen.id,
      sections: this.sectionsOf(screen),
      step: position.step,
      steps: position.steps,
      leadsTo,
      consents: leadsTo === 'send' ? this.consentProps() : [],
    };
  }

  consentProps(): ConsentProps[] {
    const isGiven = (name: string) => this.#consents.get(name)?.isGiven === true;
    return consentPropsOf(this.definition.consents, isGiven, (name) => this.errors.get(name) ?? '');
  }

  agree(name: string, isGiven: boolean, at: number): void {
    this.#consents.set(name, { isGiven, at });
    if (isGiven) this.#forgive(name);
  }

  consentAt(name: string): Given | undefined {
    return this.#consents.get(name);
  }

  addEntry(path: string): number {
    this.#forgive(path);
    return this.form.addEntry(path);
  }

  removeEntry(path: string, at: number): void {
    this.form.removeEntry(path, at);
    // What was wrong with the entries after it now stands one place before.
    for (const own of [...this.errors.keys()]) if (own.startsWith(`${path}[`)) this.#forgive(own);
  }

  fieldAt(path: string): Field | undefined {
    return this.form.fieldState(path)?.field;
  }

  /** Takes an answer in; whether the person has to see more change than the control itself. */
  answer(path: string, value: AnswerValue): boolean {
    const changed = this.form.setAnswer(path, value);
    const field = this.fieldAt(path);
    return changed.size > 1 || !field || !PLAIN.test(field.type);
  }

  /** What is filled in now is not the person's own. */
  beginsHere(): void {
    this.#untouched = this.form.answers;
  }

  /** Whether somebody has answered something, or agreed to something. */
  get hasBegun(): boolean {
    return this.#consents.size > 0 || Object.keys(this.typed).length > 0;
  }

  /** What somebody has answered, or taken away, themselves. */
  get typed(): Answers {
    const [before, now] = [this.#untouched, this.form.answers];
    const names = Object.keys({ ...before, ...now });
    const own = names.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
    return Object.fromEntries(own.map((name) => [name, now[name]]));
  }

  /** Fills in what is not the person's own, and leaves what is. */
  offer(answers: Answers): void {
    this.form.fill({ ...answers, ...this.typed });
    this.#untouched = { ...this.#untouched, ...answers };
  }

  fill(answers: Answers): void {
    this.form.fill(answers);
  }

  #forgive(path: string): boolean {
    this.summary = this.summary.filter((own) => own !== path);
    this.#others.delete(path);
    return this.errors.delete(path);
  }

  /** Checks the fields of the screen, or of all, and what is to be agreed to. */
  check(what: 'page' | 'all'): readonly Fault[] {
    const isPage = what === 'page' && this.where === 'page';
    const faults: Fault[] = isPage
      ? this.screen.sections.flatMap((own) => this.form.errorsOf(fieldsOf(own, this.form)))
      : [...this.form.errors()];
    if (what === 'all' || this.leadsTo === 'send')
      for (const { name, required } of this.definition.consents)
        if (required && !this.#consents.get(name)?.isGiven) faults.push({ path: name, code: 'consent' });
    this.errors.clear();
    this.#others.clear();
    for (const { path } of faults) this.#checked.add(path);
    for (const fault of faults) this.errors.set(fault.path, this.#tell(fault, this.fieldAt(fault.path)));
    return faults;
  }

  /** Something is wrong that only an endpoint, or a file, can know; the summary says each sentence. */
  complain(path: string, message: string, others: readonly string[] = []): void {
    this.errors.set(path, message);
    this.#others.set(path, others);
  }

  /** Something is wrong that an endpoint knows by a code of the form's: in the form's words, '' where it has none. */
  complaintOf(path: string, code: string): string {
    const field = this.fieldAt(path);
    const error = field ? errorByCode(field, path, code, this.#now()) : ({ path, code: 'consent' } as const);
    return error ? this.#tell(error, field) : '';
  }

  /** Everything that is said to be wrong at a place, each once. */
  messagesAt(path: string): readonly string[] {
    return [...new Set([this.errors.get(path) ?? '', ...(this.#others.get(path) ?? [])])];
  }

  problems(lang: string): readonly ErrorLink[] {
    return problemsOf(this, lang);
  }

  /** An answer has changed: an error that is mended goes at once. Whether one went. */
  mend(path: string): boolean {
    const own = path.replace(/-Comment$/, '');
    let isMended = false;
    for (const wrong of [...this.errors.keys()])
      if (wrong === own || this.#checked.has(wrong))
        if (this.fieldAt(wrong) && !this.form.errorOf(wrong)) isMended = this.#forgive(wrong) || isMended;
    return isMended;
  }

  /** In this language from now on, what is wrong too, but for what an endpoint has said; the library's words may come a little later. */
  speak(lang: string, words: unknown): void {
    if (this.form.lang === lang && this.#words === words) return;
    if (this.form.lang !== lang) this.form.lang = lang;
    this.#words = words;
    for (const path of this.errors.keys()) {
      const field = this.fieldAt(path);
      const error = field ? this.form.errorOf(path) : ({ path, code: 'consent' } as const);
      if (error) this.errors.set(path, this.#tell(error, field));
    }
  }

  /** A field has been left: where it has been checked before, it is checked again. Whether that shows. */
  recheck(path: string, isChecked = this.#checked.has(path)): boolean {
    if (!isChecked) return false;
    const before = this.errors.get(path);
    const error: FieldError | undefined = this.form.errorOf(path);
    if (error) this.errors.set(path, this.#tell(error, this.fieldAt(path)));
    else this.#forgive(path);
    return before !== this.errors.get(path);
  }
}
