import { Overtaken } from './overtaken.js';
import type { RowBuilder } from './row-builder.js';
import type { LoadReport, RowAnswer, RowQuery, RowSort, RowStore } from './row-store.js';

const IDLE = 400;

/** Rows kept where this code runs: on the page, or in the worker on behalf of the page. */
export class LocalStore<Item> implements RowStore<Item> {
  readonly #builder: RowBuilder<Item>;
  readonly report: LoadReport;
  #latest = 0;
  #tidying: ReturnType<typeof setTimeout> | undefined;

  constructor(builder: RowBuilder<Item>) {
    this.#builder = builder;
    this.report = builder.finish();
    this.#tidyLater();
  }

  get sorts(): readonly RowSort[] {
    return this.#builder.index.sorts;
  }

  /** @throws Overtaken when a later query came before this one was answered. */
  async query(query: RowQuery, onHits?: (answer: RowAnswer<Item>) => void): Promise<RowAnswer<Item>> {
    const number = ++this.#latest;
    clearTimeout(this.#tidying);
    try {
      const answer = await this.#builder.index.query(query, onHits, () => number !== this.#latest);
      if (number !== this.#latest) throw new Overtaken();
      return answer;
    } finally {
      this.#tidyLater();
    }
  }

  get(id: string): Promise<Item | undefined> {
    return this.#builder.find(id);
  }

  close(): void {
    this.#latest++;
    clearTimeout(this.#tidying);
  }

  /** Packs what has been read, a piece at a time, whenever nobody asks anything. */
  #tidyLater(): void {
    clearTimeout(this.#tidying);
    this.#tidying = setTimeout(async () => {
      const number = this.#latest;
      while (number === this.#latest && (await this.#builder.tidy()));
    }, IDLE);
  }
}
