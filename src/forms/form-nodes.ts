import { pickText, type PickedText, type Text } from '../core/pick-text.js';
import type { AnswerValue, Choice, FormDefinition } from './definition.js';
import { worthOf, type ChoicesNow } from './answer-worth.js';
import { answerWords } from './answer-words.js';
import { readPath } from './expression-path.js';
import { textsOf, wordingsOf } from './field-texts.js';
import { FormGraph } from './form-graph.js';
import { namesIn, type NameScope } from './form-names.js';
import type { Slot } from './form-slots.js';

/** The part of the code that reads expressions: loaded only for a form that has some. */
export type ExpressionKit = Pick<typeof import('./expression.js'), 'parseExpression' | 'isTrue'>;

interface Compiled {
  needs: readonly string[];
  /** `item` is the choice in question. */
  run(item?: string): unknown;
}

/** The values of a form and what follows from them, as nodes of a graph. */
export class FormNodes {
  readonly graph = new FormGraph();
  /** What was typed or chosen, by path; `sector-Comment` is what stands in 'other'. */
  readonly raw = new Map<string, AnswerValue>();
  readonly #kit: ExpressionKit | undefined;
  readonly #now: () => number;
  readonly #slotAt: (path: string) => Slot | undefined;
  readonly #parsed = new Map<string, ReturnType<ExpressionKit['parseExpression']> | undefined>();
  lang: string;

  constructor(
    kit: ExpressionKit | undefined,
    now: () => number,
    lang: string,
    slotAt: (path: string) => Slot | undefined,
  ) {
    this.#kit = kit;
    this.#now = now;
    this.lang = lang;
    this.#slotAt = slotAt;
  }

  /** The nodes that belong to the form as a whole. */
  addForm({ conditions, calculated, pages, title, intro }: FormDefinition, scope: NameScope): void {
    for (const { name } of calculated) scope.add(name, `=${name}`);
    for (const [name, text] of Object.entries(conditions))
      this.#add(`@${name}`, text, scope, (run) => this.#isTrue(run()));
    for (const { name, value } of calculated) this.#add(`=${name}`, value, scope, (run) => plain(run()));
    for (const { id, showIf } of pages)
      if (showIf !== undefined) this.#add(`page:${id}`, showIf, scope, (run) => this.#isTrue(run()));
    const headings = wordingsOf([title, intro, ...pages.flatMap((page) => [page.title, page.intro])]);
    const piped = this.#keysIn(headings, scope);
    if (piped.length) this.graph.add('t:', piped, () => piped.map((key) => this.graph.get(key)));
  }

  /** What the names in texts stand for. */
  #keysIn(texts: string, scope: NameScope): string[] {
    return namesIn(texts).flatMap((name) => scope.find(name)?.key ?? []);
  }

  #add(key: string, text: string, scope: NameScope, compute: (run: Compiled['run']) => unknown): void {
    const { needs, run } = this.#compile(text, scope);
    this.graph.add(key, needs, () => compute(run));
  }

  /** The nodes of one slot. */
  addSlot(slot: Slot): string[] {
    const { field, path, scope, seenBy, within } = slot;
    const keys: string[] = [];
    const add = (key: string, needs: readonly (string | undefined)[], compute: () => unknown) => {
      keys.push(key);
      this.graph.add(
        key,
        needs.filter((need) => need !== undefined),
        compute,
      );
    };
    if (field.showIf !== undefined) {
      const { needs, run } = this.#compile(field.showIf, scope);
      add(`?${path}`, [...needs, within], () => this.isSeen(within) && this.#isTrue(run()));
    }
    if (typeof field.required === 'string') {
      const { needs, run } = this.#compile(field.required, scope);
      add(`!${path}`, needs, () => this.#isTrue(run()));
    }
    this.#addChoices(slot, add);
    if (field.type === 'repeat' && field.countFrom !== undefined) {
      const { needs, run } = this.#compile(field.countFrom, scope);
      add(`n:${path}`, needs, () => Math.min(field.max, Math.max(field.min, Math.floor(Number(run())) || 0)));
    }
    const piped = this.#keysIn(textsOf(field), scope);
    if (piped.length) add(`t:${path}`, piped, () => piped.map((key) => this.graph.get(key)));
    if (field.type === 'group' || field.type === 'note') return keys;
    add(`=${path}`, [seenBy, `o:${path}`], () => (this.isSeen(seenBy) ? this.worth(slot) : undefined));
    if ('other' in field && field.other)
      add(`=${path}-Comment`, [`=${path}`], () => {
        const chosen = this.graph.get(`=${path}`);
        const isOther = Array.isArray(chosen) ? chosen.includes('other') : chosen === 'other';
        return isOther ? String(this.raw.get(`${path}-Comment`) ?? '').trim() || undefined : undefined;
      });
    return keys;
  }

  #addChoices(
    { field, path, order, scope }: Slot,
    add: (key: string, needs: readonly string[], compute: () => unknown) => void,
  ): void {
    const lists = Object.entries(order) as [keyof ChoicesNow, readonly Choice[]][];
    if (!lists.some(([, choices]) => choices.some(({ showIf }) => showIf !== undefined))) return;
    const compiled = new Map<Choice, Compiled>();
    for (const [, choices] of lists)
      for (const choice of choices)
        if (choice.showIf !== undefined) compiled.set(choice, this.#compile(choice.showIf, scope));
    const needs = [...compiled.values()].flatMap((one) => one.needs);
    add(`o:${path}`, field.type === 'ranking' ? needs : [...new Set(needs)], () =>
      Object.fromEntries(
        lists.map(([name, choices]) => [
          name,
          choices.filter((choice) => {
            const condition = compiled.get(choice);
            return !condition || this.#isTrue(condition.run(choice.value));
          }),
        ]),
      ),
    );
  }

  /** The instant. */
  get now(): number {
    return this.#now();
  }

  isSeen(key: string | undefined): boolean {
    return key === undefined || this.graph.get(key) === true;
  }

  choices({ path, order }: Slot): ChoicesNow {
    return (this.graph.get(`o:${path}`) as ChoicesNow | undefined) ?? order;
  }

  /** The answer as it would be sent, where the field is seen. */
  worth(slot: Slot): AnswerValue {
    if (slot.field.type !== 'repeat')
      return worthOf(slot.field, this.raw.get(slot.path), this.choices(slot), this.lang);
    return slot.entries.length ? slot.entries.map(({ slots }) => this.worths(slots)) : undefined;
  }

  /** The answers of some slots as they would be sent. */
  worths(slots: readonly Slot[]): Record<string, AnswerValue> {
    const all: [string, AnswerValue][] = [];
    const collect = (list: readonly Slot[]): void => {
      for (const slot of list) {
        const { field, path, children } = slot;
        collect(children);
        const value =
          field.type === 'repeat' ? this.isSeen(slot.seenBy) && this.worth(slot) : this.graph.get(`=${path}`);
        if (value !== undefined && value !== false) all.push([field.name, value as AnswerValue]);
        const comment = this.graph.get(`=${path}-Comment`);
        if (comment !== undefined) all.push([`${field.name}-Comment`, comment as AnswerValue]);
      }
    };
    collect(slots);
    return Object.fromEntries(all);
  }

  /**
   * A text of the author with `{name}` replaced by the answer in words. Those may be the words of a choice, which name
   * answers in turn; `deep` is how far that goes, since a choice may name its own field.
   */
  text(text: Text | undefined, scope: NameScope, deep = 1): PickedText {
    const picked = pickText(text, this.lang);
    if (!picked.text.includes('{')) return picked;
    const filled = picked.text.replace(/\{([^{}]{1,200})\}/g, (whole, name: string) => {
      const found = scope.find(name);
      return found ? this.#words(found, deep - 1).join(', ') : whole;
    });
    return { ...picked, text: filled };
  }

  /** The answer of a field in words, one line each. */
  words(path: string): readonly string[] {
    return this.#words({ key: `=${path}`, rest: '' }, 1);
  }

  #words({ key, rest }: { key: string; rest: string }, deep: number): readonly string[] {
    const whole = this.graph.get(key);
    const value = (rest ? readPath({ v: whole }, `v${rest}`) : whole) as AnswerValue;
    const slot = this.#slotAt(key.slice(1));
    const comment = this.graph.get(`${key}-Comment`) as string | undefined;
    return answerWords(rest ? undefined : slot?.field, value, this.lang, comment, (text) =>
      slot && deep >= 0 ? this.text(text, slot.scope, deep).text : pickText(text, this.lang).text,
    );
  }

  /** Whether an expression holds, now. */
  holds(text: string, scope: NameScope): boolean {
    return this.#isTrue(this.#compile(text, scope).run());
  }

  #isTrue(value: unknown): boolean {
    return this.#kit?.isTrue(value) ?? true;
  }

  #compile(text: string, scope: NameScope): Compiled {
    const parsed = this.#parse(text);
    const found = new Map(
      parsed?.names.map((name) => [name, name.startsWith('@') ? { key: name, rest: '' } : scope.find(name)]),
    );
    const get = (name: string, item: string | undefined): unknown => {
      const place = found.get(name) ?? scope.find(name);
      if (!place) return name === 'item' ? item : name.endsWith('.length') ? 0 : undefined;
      const value = this.graph.get(place.key);
      return place.rest ? readPath({ v: value }, `v${place.rest}`) : value;
    };
    return {
      needs: [...found.values()].flatMap((place) => place?.key ?? []),
      run: (item) => parsed?.evaluate({ now: this.#now(), get: (name) => get(name, item) }),
    };
  }

  #parse(text: string): ReturnType<ExpressionKit['parseExpression']> | undefined {
    if (!this.#parsed.has(text)) {
      try {
        this.#parsed.set(text, this.#kit?.parseExpression(text));
      } catch {
        // `checkExpressions` has said so.
        this.#parsed.set(text, undefined);
      }
    }
    return this.#parsed.get(text);
  }
}

/** Dates as ISO texts: what is calculated is sent and kept like an answer. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  return value === null || (typeof value === 'number' && !Number.isFinite(value)) ? undefined : value;
}
