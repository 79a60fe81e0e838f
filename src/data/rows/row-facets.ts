import { foldText } from '../../core/text-fold.js';
import type { FacetCount } from '../formats/table.js';
import { Numbers } from './numbers.js';

/** A facet with more values than this is a text, not a choice; the most frequent ones are offered. */
const MOST_VALUES = 300;

/**
 * One facet of all rows. Rows share few combinations of values, so a row is one number and
 * counting is one loop over numbers.
 */
export class FacetColumn {
  readonly #combos: (readonly number[])[] = [];
  readonly #comboOf = new Map<string, number>();
  readonly #values: string[] = [];
  readonly #valueOf = new Map<string, number>();
  readonly #aliases = new Map<string, string>();
  readonly #overall: number[] = [];
  readonly #rows = new Numbers((length) => new Uint32Array(length));
  /** Values by how many of all rows have them; made when first asked for. */
  #order: readonly number[] | undefined;

  /** Adds a row; true where no row before it had these values. */
  add(values: readonly string[]): boolean {
    const key = values.length === 1 ? (values[0] ?? '') : values.join('\u0000');
    let combo = this.#comboOf.get(key);
    const isNew = combo === undefined;
    if (combo === undefined) {
      combo = this.#combos.push([...new Set(values)].map((value) => this.#number(value))) - 1;
      this.#comboOf.set(key, combo);
      this.#overall.push(0);
    }
    this.#rows.set(this.#rows.length, combo);
    this.#order = undefined;
    this.#overall[combo] = (this.#overall[combo] ?? 0) + 1;
    return isNew;
  }

  /** Lets a value be chosen by other words too. */
  alias(aliases: readonly (readonly [word: string, value: string])[]): void {
    for (const [word, value] of aliases) if (!this.#aliases.has(word)) this.#aliases.set(word, value);
  }

  /** The value a word stands for: itself, where it is one. */
  #meant(word: string): string {
    return this.#valueOf.has(word) ? word : (this.#aliases.get(word) ?? word);
  }

  #number(value: string): number {
    let number = this.#valueOf.get(value);
    if (number === undefined) {
      number = this.#values.push(value) - 1;
      this.#valueOf.set(value, number);
    }
    return number;
  }

  comboOf(row: number): number {
    return this.#rows.at(row);
  }

  get comboCount(): number {
    return this.#combos.length;
  }

  /** For each combination, whether it holds one of the chosen values. */
  allows(chosen: readonly string[]): Uint8Array {
    const wanted = new Set(chosen.map((word) => this.#valueOf.get(this.#meant(word))));
    return Uint8Array.from(this.#combos, (combo) => (combo.some((value) => wanted.has(value)) ? 1 : 0));
  }

  /** Counts by value, the most frequent of all rows first, the same order whatever is chosen. */
  count(counts: Uint32Array, chosen: readonly string[] = []): FacetCount[] {
    const now = this.#byValue(counts);
    const words = new Map(chosen.map((word) => [this.#meant(word), word]));
    this.#order ??= this.#byFrequency();
    return this.#order.map((i) => chosenBy(words, { value: this.#values[i] ?? '', count: now[i] ?? 0 }));
  }

  #byFrequency(): number[] {
    const overall = this.#byValue(this.#overall);
    // Equally frequent ones by their folded text: a collator would order them a little better, but the
    // first one of a page takes tens of milliseconds.
    const keys = this.#values.map(foldText);
    const key = (i: number) => keys[i] ?? '';
    return [...overall.keys()]
      .sort((a, b) => (overall[b] ?? 0) - (overall[a] ?? 0) || (key(a) < key(b) ? -1 : 1))
      .slice(0, MOST_VALUES);
  }

  #byValue(counts: ArrayLike<number>): number[] {
    const sums = new Array<number>(this.#values.length).fill(0);
    this.#combos.forEach((combo, i) => {
      for (const value of combo) sums[value] = (sums[value] ?? 0) + (counts[i] ?? 0);
    });
    return sums;
  }
}

/** A count with the word by which its value is chosen, where that is another one. */
export function chosenBy(words: ReadonlyMap<string, string>, one: FacetCount): FacetCount {
  const word = words.get(one.value);
  return word === undefined || word === one.value ? one : { ...one, chosenAs: word };
}

/** Which rows pass the chosen values, and the counts each facet would have without its own choice. */
export class FacetTally {
  readonly #columns: readonly FacetColumn[];
  readonly #counts: readonly Uint32Array[];
  readonly #allowed: readonly (Uint8Array | undefined)[];

  constructor(columns: readonly FacetColumn[], chosen: readonly (readonly string[] | undefined)[]) {
    this.#columns = columns;
    this.#counts = columns.map((column) => new Uint32Array(column.comboCount));
    this.#allowed = columns.map((column, i) => (chosen[i]?.length ? column.allows(chosen[i]) : undefined));
  }

  /** Counts the row where it belongs and says whether it passes every facet. */
  passes(row: number): boolean {
    let failed = -1;
    for (let i = 0; i < this.#columns.length; i++) {
      const allowed = this.#allowed[i];
      if (allowed && !allowed[this.#columns[i]?.comboOf(row) ?? 0]) {
        if (failed >= 0) return false;
        failed = i;
      }
    }
    if (failed >= 0) this.#count(failed, row);
    else for (let i = 0; i < this.#columns.length; i++) this.#count(i, row);
    return failed < 0;
  }

  #count(i: number, row: number): void {
    const counts = this.#counts[i];
    const combo = this.#columns[i]?.comboOf(row) ?? 0;
    if (counts) counts[combo] = (counts[combo] ?? 0) + 1;
  }

  countsOf(i: number): Uint32Array {
    return this.#counts[i] ?? new Uint32Array();
  }
}
