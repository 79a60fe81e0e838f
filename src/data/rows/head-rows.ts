import { RowBuilder, type BuildOptions } from './row-builder.js';
import type { RowKit, RowSource } from './row-kit.js';
import type { RowAnswer, RowQuery } from './row-store.js';

/** As many rows as a page searches within one frame, and has room for. */
const MOST = 768;

/**
 * The first rows of a large file, on the page as well as in the worker. After a key a browser paints
 * before it hands over what a worker says, so even the fastest worker answers a frame late; what is typed
 * is mostly found among the first rows often enough to fill a page, and then the page answers by itself.
 */
export class HeadRows<Item> {
  readonly #builder: RowBuilder<Item>;
  readonly #number: number;
  #isWhole = false;

  constructor(kit: RowKit<Item>, source: RowSource, options: BuildOptions) {
    this.#builder = new RowBuilder(kit, { ...options, isPacked: false });
    this.#number = this.#builder.open(source);
  }

  /** Takes the first rows of these pieces of the file. One that must be read as a whole gives none. */
  async fill(pieces: readonly Uint8Array[]): Promise<void> {
    const { index } = this.#builder;
    for (const piece of pieces) {
      if (index.length >= MOST) break;
      await this.#builder.addBytes(this.#number, piece, MOST);
    }
    index.finish();
    this.#isWhole = true;
  }

  /** The first page where it is sure; undefined where only all rows tell. */
  async firstPage(query: RowQuery): Promise<RowAnswer<Item> | undefined> {
    const items = this.#isWhole && !query.sort ? await this.#builder.index.firstPage(query) : undefined;
    return items && { items, total: undefined, facets: {}, similar: [], relaxations: [] };
  }
}
