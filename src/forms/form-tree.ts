import { isRecord } from '../data/decode.js';
import type { AnswerValue, Answers, Field, FormDefinition, Page } from './definition.js';
import { NameScope } from './form-names.js';
import { FormNodes, type ExpressionKit } from './form-nodes.js';
import { makeSlots, type Slot, type SlotPlace } from './form-slots.js';
import type { Dice } from './shuffle.js';

export interface FormStateOptions {
  /** The module `expression.js`, for a form that has expressions; without it everything is shown. */
  expressions?: ExpressionKit | undefined;
  /** Language of the form: how numbers and dates are read and written. */
  lang?: string;
  now: () => number;
  /** Dice, to mix the choices that are to be mixed; without them they stay in order. */
  random?: Dice | undefined;
}

export interface PageSlots {
  page: Page;
  slots: readonly Slot[];
}

/** More fields at once nobody fills in; nested repeats could ask for any number. */
const MOST_SLOTS = 5000;
/** Rounds in which entries and what depends on them settle; a form that goes on asks for a circle. */
const MOST_ROUNDS = 8;

/** Where the fields of a form stand, with the entries of its repeats, and their answers. */
export class FormTree {
  readonly nodes: FormNodes;
  readonly slots = new Map<string, Slot>();
  readonly pages: readonly PageSlots[];
  readonly scope = new NameScope();
  readonly #random: Dice | undefined;
  /** How many entries people have made, by the repeat's path. */
  readonly #counts = new Map<string, number>();
  readonly #entryKeys = new Map<string, string[]>();
  #keys = 0;

  constructor(definition: FormDefinition, { expressions, lang = 'en', now, random }: FormStateOptions) {
    this.#random = random;
    this.nodes = new FormNodes(expressions, now, lang, (path) => this.slots.get(path));
    this.pages = definition.pages.map((page) => ({
      page,
      slots: this.#makeSlots(page.fields, {
        page,
        prefix: '',
        seenBy: page.showIf === undefined ? undefined : `page:${page.id}`,
        scope: this.scope,
      }),
    }));
    this.nodes.addForm(definition, this.scope);
    for (const slot of this.slots.values()) this.nodes.addSlot(slot);
    this.nodes.graph.begin();
    this.#settle(new Set(), true);
  }

  /** Takes an answer; the paths of all fields that are to be shown anew. */
  set(path: string, value: AnswerValue): Set<string> {
    const slot = this.slots.get(path);
    if (slot?.field.type === 'repeat') return this.#takeEntries(slot, value);
    if (!slot && !this.nodes.graph.has(`=${path}`)) return new Set();
    this.nodes.raw.set(path, value);
    return this.#settle(this.nodes.graph.change([`=${path}`]), false).add(path);
  }

  #takeEntries(slot: Slot, value: AnswerValue): Set<string> {
    const clear = `${slot.path}[`;
    for (const path of this.nodes.raw.keys()) if (path.startsWith(clear)) this.nodes.raw.delete(path);
    this.#take(slot.field, slot.path, value ?? []);
    return this.recompute().add(slot.path);
  }

  fill(answers: Answers): Set<string> {
    for (const [name, value] of Object.entries(answers)) {
      const slot = this.slots.get(name);
      if (slot) this.#take(slot.field, name, value);
      else if (this.nodes.graph.has(`=${name}`) && name.endsWith('-Comment')) this.nodes.raw.set(name, value);
    }
    return this.recompute();
  }

  #take(field: Field, path: string, value: AnswerValue): void {
    if (field.type !== 'repeat') {
      if (isInShape(field, value)) this.nodes.raw.set(path, value);
      return;
    }
    if (!Array.isArray(value)) return;
    const entries = (value as readonly AnswerValue[]).slice(0, field.max);
    this.#counts.set(path, entries.length);
    const inner = allFields(field.fields);
    entries.forEach((entry, at) => {
      if (!isRecord(entry)) return;
      for (const own of inner) {
        const to = `${path}[${at}].${own.name}`;
        if (Object.hasOwn(entry, own.name)) this.#take(own, to, entry[own.name] as AnswerValue);
        const comment = `${own.name}-Comment`;
        if (Object.hasOwn(entry, comment)) this.nodes.raw.set(`${to}-Comment`, String(entry[comment]));
      }
    });
  }

  /** Reads every answer anew. */
  recompute(): Set<string> {
    const keys = [...this.slots.keys()].flatMap((path) => [`=${path}`, `=${path}-Comment`]);
    return this.#settle(this.nodes.graph.change(keys), true);
  }

  isOpen({ field, path }: Slot): boolean {
    return field.type === 'repeat' && !this.nodes.graph.has(`n:${path}`);
  }

  addEntry(path: string): number {
    const slot = this.slots.get(path);
    if (slot?.field.type !== 'repeat' || !this.isOpen(slot) || slot.entries.length >= slot.field.max)
      return -1;
    const at = slot.entries.length;
    this.#counts.set(path, at + 1);
    this.#settle(new Set(), true);
    return at;
  }

  removeEntry(path: string, at: number): Set<string> {
    const slot = this.slots.get(path);
    if (slot?.field.type !== 'repeat' || !slot.entries[at] || slot.entries.length <= slot.field.min)
      return new Set();
    const count = slot.entries.length - 1;
    this.#resize(slot, at);
    for (const map of [this.nodes.raw, this.#counts, this.#entryKeys] as Map<string, unknown>[])
      moveUp(map, path, at);
    this.#entryKeys.get(path)?.splice(at, 1);
    this.#counts.set(path, count);
    return this.#settle(this.nodes.graph.change([`=${path}`]), true).add(path);
  }

  #makeSlots(fields: readonly Field[], place: SlotPlace, made?: Slot[]): Slot[] {
    return makeSlots(fields, place, this.#random, (slot) => {
      this.slots.set(slot.path, slot);
      made?.push(slot);
      const { field, path } = slot;
      if (field.value !== undefined && !this.nodes.raw.has(path) && !this.#counts.has(path))
        this.#take(field, path, field.value);
    });
  }

  /** Makes or takes away entries at the end; returns the keys of the nodes that came. */
  #resize(slot: Slot, count: number): string[] {
    const { field, path, seenBy, page, scope } = slot;
    if (field.type !== 'repeat') return [];
    if (slot.entries.length > count) {
      const gone = slot.entries.slice(count).flatMap((_, at) => `${path}[${count + at}].`);
      const isGone = (own: string) => gone.some((prefix) => own.startsWith(prefix));
      for (const own of this.slots.keys()) if (isGone(own)) this.slots.delete(own);
      this.nodes.graph.remove((key) => isGone(pathOf(key)));
      slot.entries = slot.entries.slice(0, count);
      return [];
    }
    const keys = this.#entryKeys.get(path) ?? [];
    this.#entryKeys.set(path, keys);
    const made: Slot[] = [];
    const added: string[] = [];
    for (let at = slot.entries.length; at < count && this.slots.size < MOST_SLOTS; at++) {
      const prefix = `${path}[${at}].`;
      const inner = new NameScope(scope);
      this.nodes.graph.add(`=${prefix}#`, [], () => at + 1);
      added.push(`=${prefix}#`);
      inner.add('index', `=${prefix}#`);
      const slots = this.#makeSlots(field.fields, { page, prefix, seenBy, scope: inner }, made);
      slot.entries = [...slot.entries, { key: (keys[at] ??= String(++this.#keys)), slots }];
    }
    return [...added, ...made.flatMap((own) => this.nodes.addSlot(own))];
  }

  /** Entries come and go with the answers, and answers with the entries, until nothing changes any more. */
  #settle(changed: Set<string>, isWide: boolean): Set<string> {
    const all = new Set(changed);
    const { graph } = this.nodes;
    for (let round = 0, fresh = changed; round < MOST_ROUNDS; round++) {
      const next = new Set<string>();
      const counted = [...fresh].filter((key) => key.startsWith('n:')).map((key) => key.slice(2));
      for (const path of isWide ? this.slots.keys() : counted) {
        const slot = this.slots.get(path);
        if (slot?.field.type !== 'repeat') continue;
        const count = this.#countOf(slot);
        if (count === slot.entries.length) continue;
        all.add(`=${path}`);
        next.add(`=${path}`);
        const added = this.#resize(slot, count);
        if (added.length) for (const key of graph.begin(added)) next.add(key);
      }
      for (const key of fresh) for (const path of repeatsAround(key)) next.add(`=${path}`);
      const sources = [...next].filter((key) => !all.has(key) || graph.isNeeded(key));
      if (!next.size) break;
      fresh = graph.change(sources);
      for (const key of [...next, ...fresh]) {
        if (all.has(key)) fresh.delete(key);
        all.add(key);
      }
      if (!fresh.size && !isWide) break;
    }
    return this.#pathsOf(all);
  }

  /** The fields and pages that keys are about; what is only calculated shows in what depends on it. */
  #pathsOf(keys: Iterable<string>): Set<string> {
    const paths = new Set<string>();
    for (const key of keys) {
      const path = pathOf(key);
      const base = this.slots.has(path) ? path : path.replace(/-Comment$/, '');
      if (this.slots.has(base) || path.startsWith('page:')) paths.add(base);
    }
    return paths;
  }

  #countOf(slot: Slot): number {
    const { field, path } = slot;
    if (field.type !== 'repeat') return 0;
    const counted = this.nodes.graph.get(`n:${path}`);
    if (typeof counted === 'number') return counted;
    return Math.min(field.max, Math.max(field.min, this.#counts.get(path) ?? 0));
  }
}

/** Fields with those in groups: what can be answered beside each other. */
function allFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => (field.type === 'group' ? allFields(field.fields) : [field]));
}

/** The field a key is about: `?guests[0].name` decides whether that one is seen. */
const pathOf = (key: string) => key.replace(/^(?:[=?!]|[ont]:)/, '');

/** `=guests[0].kids[1].age` stands in `guests[0].kids` and `guests`, the innermost first. */
function repeatsAround(key: string): string[] {
  const path = pathOf(key);
  return [...path.matchAll(/\[\d+\]\./g)].map(({ index }) => path.slice(0, index)).reverse();
}

/** Takes the entry at `at` out of everything that is kept by path, and moves those after it up. */
function moveUp(map: Map<string, unknown>, path: string, at: number): void {
  const prefix = `${path}[`;
  const own = [...map].filter(([key]) => key.startsWith(prefix));
  for (const [key] of own) map.delete(key);
  for (const [key, value] of own) {
    const [, number = '', rest = ''] = /^(\d+)\](.*)$/s.exec(key.slice(prefix.length)) ?? [];
    const index = Number(number);
    if (index !== at) map.set(`${prefix}${index > at ? index - 1 : index}]${rest}`, value);
  }
}

/** Fields whose answer has parts of its own; what is typed or chosen as one value is none of an object or a list. */
const COMPOSED = /^(?:date-parts|checkboxes|ranking|matrix(?:-multi)?|file|hidden)$/;

/** Whether an answer can be one to this field: of an earlier version of the form another kind may have been asked for. */
const isInShape = ({ type }: Field, value: AnswerValue): boolean =>
  typeof value !== 'object' || value === null || COMPOSED.test(type);
