/** Finds which value a name in an expression or a text means: its key, and the rest of the path into it. */
export interface FoundName {
  key: string;
  rest: string;
}

/** Names that can be used somewhere: the form's, and inside a repeat those of the entry before them. */
export class NameScope {
  readonly #outer: NameScope | undefined;
  readonly #keys = new Map<string, string>();

  constructor(outer?: NameScope) {
    this.#outer = outer;
  }

  add(name: string, key: string): void {
    this.#keys.set(name.toLowerCase(), key);
  }

  /** The longest beginning of the name that is known, nearest first: `guests[0].age` is in `guests`. */
  find(name: string): FoundName | undefined {
    const lower = name.toLowerCase();
    for (
      let end = lower.length;
      end > 0;
      end = Math.max(lower.lastIndexOf('.', end - 1), lower.lastIndexOf('[', end - 1))
    ) {
      const key = this.#keys.get(lower.slice(0, end));
      if (key !== undefined) return { key, rest: name.slice(end) };
    }
    return this.#outer?.find(name);
  }
}

/** `Dear {name}`: the names in a text. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]{1,200})\}/g)].map(([, name = '']) => name);
