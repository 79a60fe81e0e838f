/** Sees to it that no two rows have the same id: the second `a` is `a-2`. */
export class DistinctIds {
  readonly #taken = new Set<string>();
  /** How often an id was wanted, so that a file with one id throughout does not cost the square of its length. */
  readonly #wanted = new Map<string, number>();

  claim(natural: string): string {
    let id = natural;
    if (this.#taken.has(id)) {
      let copy = this.#wanted.get(natural) ?? 1;
      do id = `${natural}-${++copy}`;
      while (this.#taken.has(id));
      this.#wanted.set(natural, copy);
    }
    this.#taken.add(id);
    return id;
  }
}
