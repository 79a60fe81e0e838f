import type { PickedText, Text } from '../core/pick-text.js';
import type { ChoicesNow } from './answer-worth.js';
import type { AnswerValue, Answers, Ending, Expression, Field, FormDefinition, Page } from './definition.js';
import { errorOf, type FieldError } from './form-errors.js';
import type { Slot } from './form-slots.js';
import { FormTree, type FormStateOptions, type PageSlots } from './form-tree.js';

/** A field as it stands. */
export interface FieldState<F extends Field = Field> {
  field: F;
  /** `email`, `guests[0].diet` */
  path: string;
  /** As it was typed or chosen. */
  value: AnswerValue;
  /** What stands in 'other'. */
  comment: string;
  isRequired: boolean;
  /** What can be chosen now, in the order to show it. */
  choices: ChoicesNow;
  /** Of a group its fields (one entry), of a repeat those of each entry. */
  entries: readonly FieldStateEntry[];
  /** Of a repeat: whether people add and remove entries themselves. */
  isOpen: boolean;
}

export interface FieldStateEntry {
  /** Stays with the entry when others are removed. */
  key: string;
  fields: readonly FieldState[];
}

/** Where one is among the pages. */
export interface FormPosition {
  /** 1-based. */
  page: number;
  /** Pages as things stand now. */
  pages: number;
  /** As many as it can become: more than `pages` while answers may still open further ones. */
  atMost: number;
}

/**
 * The answers to a form and what follows from them: what is shown and wanted, what can be chosen, how many
 * entries there are, what texts say. An answer to a field that is not shown counts as none, but is kept
 * for when the field comes back.
 */
export class FormState {
  readonly definition: FormDefinition;
  readonly #tree: FormTree;

  constructor(definition: FormDefinition, options: FormStateOptions) {
    this.definition = definition;
    this.#tree = new FormTree(definition, options);
  }

  /** Another number as soon as anything is another. */
  get revision(): number {
    return this.#tree.nodes.graph.revision;
  }

  get lang(): string {
    return this.#tree.nodes.lang;
  }

  /** Another language of the form: what was typed is read anew. */
  set lang(lang: string) {
    this.#tree.nodes.lang = lang;
    this.#tree.recompute();
  }

  /** Everything that was typed or chosen, in fields that are not shown too. What is sent are the `values`. */
  get answers(): Answers {
    return this.#collect(() => true);
  }

  /** What may be kept for later: everything but files and what is sensitive. */
  get draft(): Answers {
    return this.#collect(({ type, sensitive }) => type !== 'file' && !sensitive);
  }

  #collect(isWanted: (field: Field) => boolean): Answers {
    const { raw } = this.#tree.nodes;
    const collect = (slots: readonly Slot[]): [string, AnswerValue][] =>
      slots.flatMap(({ field, path, children, entries }): [string, AnswerValue][] => {
        if (!isWanted(field)) return [];
        if (field.type === 'group') return collect(children);
        if (field.type === 'repeat')
          return entries.length
            ? [[field.name, entries.map(({ slots: own }) => Object.fromEntries(collect(own)))]]
            : [];
        return ['', '-Comment'].flatMap((end): [string, AnswerValue][] => {
          const value = raw.get(path + end);
          return value === undefined || value === '' ? [] : [[field.name + end, value]];
        });
      });
    return Object.fromEntries(this.#tree.pages.flatMap(({ slots }) => collect(slots)));
  }

  /** The answers as they are sent: of fields that are shown, read and tidied, with what is calculated. */
  get values(): Answers {
    const { nodes, pages } = this.#tree;
    const answers = nodes.worths(pages.flatMap(({ slots }) => slots));
    for (const { name, send } of this.definition.calculated) {
      const value = nodes.graph.get(`=${name}`) as AnswerValue;
      if (send && value !== undefined) answers[name] = value;
    }
    return answers;
  }

  /** What was typed or chosen at a path. */
  answer(path: string): AnswerValue {
    return this.#tree.nodes.raw.get(path);
  }

  /** What is sent for a path: undefined where nothing is, or the field is not shown. */
  value(path: string): AnswerValue {
    const slot = this.#tree.slots.get(path);
    if (slot?.field.type === 'repeat') return this.isVisible(path) ? this.#tree.nodes.worth(slot) : undefined;
    return this.#tree.nodes.graph.get(`=${path}`) as AnswerValue;
  }

  /**
   * Takes an answer; `sector-Comment` is the text of 'other'. Returns the paths of all fields that are to
   * be shown anew: the field itself, and those whose visibility, choices, texts or entries follow from it.
   * `page:<id>` stands for a page that has come or gone. An unknown path is ignored.
   */
  setAnswer(path: string, value: AnswerValue): ReadonlySet<string> {
    return this.#tree.set(path, value);
  }

  /** Takes many answers at once, as `answers` gives them; those nobody asks for are left out. */
  fill(answers: Answers): ReadonlySet<string> {
    return this.#tree.fill(answers);
  }

  /** Another entry of a repeat; its place, or -1 where there may be no more. */
  addEntry(path: string): number {
    return this.#tree.addEntry(path);
  }

  removeEntry(path: string, at: number): ReadonlySet<string> {
    return this.#tree.removeEntry(path, at);
  }

  isVisible(path: string): boolean {
    const slot = this.#tree.slots.get(path);
    return slot !== undefined && this.#tree.nodes.isSeen(slot.seenBy);
  }

  visiblePages(): readonly Page[] {
    return this.#seenPages().map(({ page }) => page);
  }

  #seenPages(): readonly PageSlots[] {
    const { pages, nodes } = this.#tree;
    return pages.filter(({ page }) => page.showIf === undefined || nodes.isSeen(`page:${page.id}`));
  }

  /** The fields to show on a page (of the whole form without one), with those of groups and entries inside them. */
  visibleFields(pageId?: string): readonly FieldState[] {
    return this.#seenPages()
      .filter(({ page }) => pageId === undefined || page.id === pageId)
      .flatMap(({ slots }) => this.#states(slots));
  }

  /** A field as it stands, shown or not. */
  fieldState(path: string): FieldState | undefined {
    const slot = this.#tree.slots.get(path);
    return slot && this.#state(slot);
  }

  #states(slots: readonly Slot[]): FieldState[] {
    return slots
      .filter(({ field, seenBy }) => field.type !== 'hidden' && this.#tree.nodes.isSeen(seenBy))
      .map((slot) => this.#state(slot));
  }

  #state(slot: Slot): FieldState {
    const { field, path, children } = slot;
    const { raw, graph } = this.#tree.nodes;
    return {
      field,
      path,
      value: raw.get(path),
      comment: String(raw.get(`${path}-Comment`) ?? ''),
      isRequired: field.required === true || graph.get(`!${path}`) === true,
      choices: this.#tree.nodes.choices(slot),
      entries:
        field.type === 'group'
          ? [{ key: '0', fields: this.#states(children) }]
          : slot.entries.map(({ key, slots }) => ({ key, fields: this.#states(slots) })),
      isOpen: this.#tree.isOpen(slot),
    };
  }

  /** Id of the page a field stands on. */
  pageOf(path: string): string | undefined {
    return (this.#tree.slots.get(path) ?? this.#tree.slots.get(path.replace(/-Comment$/, '')))?.page.id;
  }

  /** What is wrong with an answer that is asked for; undefined where nothing is. */
  errorOf(path: string): FieldError | undefined {
    const { slots, nodes } = this.#tree;
    const slot = slots.get(path);
    if (!slot || !nodes.isSeen(slot.seenBy)) return undefined;
    const { field } = slot;
    const worth = this.value(path);
    const error = errorOf(this.#state(slot), worth, this.definition, nodes.now);
    const own = error && field.messages[error.code];
    if (error) return { path, ...error, ...(own === undefined ? {} : { message: own }) };
    // As in HTML, nothing is wrong with what was left out, unless it is asked for.
    if (worth === undefined) return undefined;
    const broken = field.rules.find(({ test }) => !nodes.holds(test, slot.scope));
    return broken && { path, code: 'rule', message: broken.message };
  }

  /** Everything that is wrong on a page (in the whole form without one), in the order of the fields. */
  errors(pageId?: string): readonly FieldError[] {
    return this.errorsOf(this.visibleFields(pageId));
  }

  /** What is wrong with these fields and those inside them. */
  errorsOf(fields: readonly FieldState[]): FieldError[] {
    return fields.flatMap(({ path, entries }) => [
      ...[this.errorOf(path)].filter((error) => error !== undefined),
      ...entries.flatMap((entry) => this.errorsOf(entry.fields)),
    ]);
  }

  /** A text of the author with `{name}` replaced by the answer in words; `path` is the field it belongs to. */
  text(text: Text | undefined, path = ''): PickedText {
    const { slots, scope, nodes } = this.#tree;
    return nodes.text(text, slots.get(path)?.scope ?? scope);
  }

  /** An answer in words, one line each. */
  words(path: string): readonly string[] {
    return this.#tree.nodes.words(path);
  }

  /** Where a page is among those there are. Pages that answers from here on may still open count in `atMost`. */
  position(pageId: string): FormPosition {
    const { pages, slots, nodes } = this.#tree;
    const seen = this.#seenPages();
    const ids = pages.map(({ page }) => page.id);
    const here = ids.indexOf(pageId);
    const isOpen = (key: string) => {
      const page = slots.get(key.slice(1))?.page.id;
      return page !== undefined && ids.indexOf(page) >= here;
    };
    const hidden = pages.filter(
      (own, at) =>
        at > here && !seen.includes(own) && [...nodes.graph.needsOf(`page:${own.page.id}`)].some(isOpen),
    );
    return {
      page: seen.findIndex(({ page }) => page.id === pageId) + 1,
      pages: seen.length,
      atMost: seen.length + hidden.length,
    };
  }

  /** The ending that fits the answers. */
  ending(named?: string): Ending | undefined {
    const { end } = this.definition;
    const fits = (ending: Ending) =>
      ending.if === undefined ? ending.name === undefined : this.holds(ending.if);
    return (named && end.find(({ name }) => name === named)) || end.find(fits);
  }

  /** Whether an expression is true of the answers as they stand. */
  holds(expression: Expression): boolean {
    const { nodes, scope } = this.#tree;
    return nodes.holds(expression, scope);
  }
}
