/** Where the items of an index are kept, by row number. */
export interface RowKeeper<Item> {
  item(row: number): Promise<Item> | Item;
  /** A later record of the same firm was found: keep both in one. */
  replace(row: number, item: Item): void;
}

/** Keeps items as they are: for directories of up to a few thousand rows. */
export class ItemKeeper<Item> implements RowKeeper<Item> {
  readonly #items: Item[] = [];

  add(item: Item): void {
    this.#items.push(item);
  }

  item(row: number): Item {
    return this.#items[row] as Item;
  }

  replace(row: number, item: Item): void {
    this.#items[row] = item;
  }
}
