import { createPacer } from '../../core/pacer.js';
import { EndpointError } from '../endpoint-error.js';
import { readTable } from '../formats/read-table.js';
import type { Table } from '../formats/table.js';
import { DistinctIds } from './distinct-ids.js';
import { concat, JsonCutter } from './json-cutter.js';
import { LoadLedger } from './load-ledger.js';
import { PackedKeeper, type ReadRecord } from './packed-keeper.js';
import { RowIndex } from './row-index.js';
import { ItemKeeper, type RowKeeper } from './row-keeper.js';
import { readBatch, type Batch } from './read-batch.js';
import type { RecordDecoder, RowKit, RowSource } from './row-kit.js';
import type { LoadReport, SourceReport } from './row-store.js';

const BATCH_RECORDS = 40;
const OPEN_LIST = 91;

export interface BuildOptions {
  facets: readonly string[];
  lang: string;
  /** Keep records packed instead of as items: for large directories. */
  isPacked: boolean;
}

interface OpenSource<Item> {
  source: RowSource;
  report: SourceReport;
  decoder: RecordDecoder<Item> | undefined;
  cutter: JsonCutter;
  /** All bytes so far of a file that is not built so that it can be read in pieces. */
  unread: Uint8Array[] | undefined;
}

/** Builds an index out of the bytes of one or more sources, on the page or in a worker. */
export class RowBuilder<Item> {
  readonly #kit: RowKit<Item>;
  readonly #packed: PackedKeeper<Item> | undefined;
  readonly #items: ItemKeeper<Item> | undefined;
  readonly #sources: OpenSource<Item>[] = [];
  readonly #pacer = createPacer();
  #ids = new DistinctIds();
  /** Ids that had to be told apart: row → id. */
  readonly #newIds = new Map<number, string>();
  readonly #rowOf = new Map<string, number>();
  /** Ids of records that are shown with another: id → row. */
  readonly #mergedInto = new Map<string, number>();
  readonly ledger = new LoadLedger();
  readonly index: RowIndex<Item>;

  constructor(kit: RowKit<Item>, options: BuildOptions) {
    this.#kit = kit;
    if (options.isPacked) this.#packed = new PackedKeeper((bytes, source) => this.#readAgain(bytes, source));
    else this.#items = new ItemKeeper();
    const keeper = (this.#packed ?? this.#items) as RowKeeper<Item>;
    this.index = new RowIndex({ spec: kit.spec, keeper, ...options });
  }

  open(source: RowSource): number {
    const report = this.ledger.open(source);
    const open = { source, report, decoder: undefined, cutter: new JsonCutter(), unread: undefined };
    return this.#sources.push(open) - 1;
  }

  /** Adds what a reader made of a whole file. */
  async addTable(number: number, table: Table): Promise<void> {
    const open = this.#sources[number] as OpenSource<Item>;
    this.ledger.note(open.report, open.source, table);
    const { records } = table;
    for (let start = 0; start < records.length; start += BATCH_RECORDS) {
      await this.#addBatch(number, {
        records: records.slice(start, start + BATCH_RECORDS),
        pathOf: (i) => table.pathOf(start + i),
        sample: records,
        native: table.native === true,
      });
    }
    // What comes next draws, which is a task of its own.
    this.index.finish();
    await this.#pacer.rest();
  }

  /** Adds the next bytes of a large file; no further batch once there are `most` rows. */
  async addBytes(number: number, bytes: Uint8Array, most = Infinity): Promise<void> {
    const open = this.#sources[number] as OpenSource<Item>;
    const { cutter, source } = open;
    if (open.unread) {
      open.unread.push(bytes);
      return;
    }
    await this.#addPieces(number, cutter.push(bytes), most);
    if (cutter.known) return;
    if (cutter.hasBegun)
      throw new EndpointError('format', {
        url: source.url,
        detail: 'A single record of the file is too large to be read.',
      });
    open.unread = [cutter.rest];
  }

  async #addPieces(number: number, pieces: readonly Uint8Array[], most = Infinity): Promise<void> {
    const { cutter, report, source } = this.#sources[number] as OpenSource<Item>;
    for (const piece of pieces) {
      if (this.index.length >= most) return;
      const first = report.total + report.dropped;
      await this.#addBatch(number, await readBatch(cutter, piece, source, first), piece);
    }
  }

  /** Ends a file that was added in pieces. */
  async endBytes(number: number): Promise<void> {
    const { cutter, report, source, unread } = this.#sources[number] as OpenSource<Item>;
    if (unread || !cutter.hasBegun)
      return this.addTable(number, await readTable(concat(...(unread ?? [cutter.rest])), source));
    if (cutter.hasEnded) {
      const frame = await readTable(cutter.frame, source).catch(() => undefined);
      if (frame) this.ledger.note(report, source, frame);
      this.index.finish();
      return this.#pacer.rest();
    }
    await this.#addPieces(number, cutter.flush());
    const { total } = report;
    if (total === 0) {
      const detail = 'The file breaks off before its first record ends.';
      throw new EndpointError('format', { url: source.url, detail });
    }
    const reason = `The file breaks off after record ${total}; what came before is shown. Upload it again.`;
    this.ledger.complain({ source: source.name, path: '', code: 'truncated', reason });
  }

  /** To be called when all there is for now has been added. */
  finish(): LoadReport {
    this.#packed?.finish();
    this.index.finish();
    // A packed directory is one source, and it is whole now.
    if (this.#packed) this.#ids = new DistinctIds();
    return this.ledger.report();
  }

  /** The item of that id, or the one that its record is shown with. */
  async find(id: string): Promise<Item | undefined> {
    const found = await this.index.find(id);
    const row = this.#mergedInto.get(id);
    return found ?? (row === undefined ? undefined : (this.#packed ?? this.#items)?.item(row));
  }

  /** One step of tidying up while nothing is asked; false when there is none left. */
  async tidy(): Promise<boolean> {
    return (await this.#packed?.deflateNext()) ?? false;
  }

  async #addBatch(number: number, batch: Batch, bytes?: Uint8Array): Promise<void> {
    const open = this.#sources[number] as OpenSource<Item>;
    const { records, native, complaints, pathOf, sample = records } = batch;
    if (this.#pacer.isDue()) await this.#pacer.rest();
    const { report, source } = open;
    open.decoder ??= this.#kit.makeDecoder(source, { sample, native });
    if (complaints) {
      report.dropped += complaints.length;
      this.ledger.complain(...complaints);
    }
    const firstRow = this.index.length;
    const positions: number[] = [];
    const said = open.decoder.complaints.length;
    const items = await open.decoder.decodeAll(records, pathOf);
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (item === undefined) {
        report.dropped++;
        continue;
      }
      report.total++;
      const known = source.isOneOfMany ? this.#knownBy(item) : undefined;
      if (known) await this.#merge(source, known, item, pathOf(i));
      else {
        this.#addItem(source, item, pathOf, i);
        positions.push(i);
      }
    }
    this.ledger.complain(...open.decoder.complaints.slice(said));
    this.#packed?.add(
      bytes && !complaints ? bytes : jsonOf(records),
      number,
      firstRow,
      positions,
      records.length,
    );
  }

  /** The number by which an earlier record is known to be the same firm, and that record's row. */
  #knownBy(item: Item): { row: number; identifier: string } | undefined {
    for (const identifier of this.#kit.spec.identifiersOf(item)) {
      const row = this.#rowOf.get(identifier);
      if (row !== undefined) return { row, identifier };
    }
    return undefined;
  }

  async #merge(
    source: RowSource,
    { row, identifier }: { row: number; identifier: string },
    item: Item,
    path: string,
  ): Promise<void> {
    const keeper = this.#packed ?? this.#items;
    const first = await keeper?.item(row);
    if (first !== undefined) keeper?.replace(row, this.#kit.spec.merge(first, item));
    this.#mergedInto.set(this.#kit.spec.idOf(item), row);
    this.ledger.complain({
      source: source.name,
      path,
      code: 'merged',
      reason: `Has the registration number of another record (${identifier}) and is shown with it.`,
    });
  }

  #addItem(source: RowSource, decoded: Item, pathOf: (i: number) => string, i: number): void {
    const item = this.#withOwnId(source, decoded, pathOf, i);
    const row = this.index.add(item);
    this.#items?.add(item);
    if (source.isOneOfMany)
      for (const identifier of this.#kit.spec.identifiersOf(item)) this.#rowOf.set(identifier, row);
  }

  #withOwnId(source: RowSource, item: Item, pathOf: (i: number) => string, i: number): Item {
    const natural = this.#kit.spec.idOf(item);
    const id = this.#ids.claim(natural);
    if (id === natural) return item;
    this.#newIds.set(this.index.length, id);
    this.ledger.complain({
      source: source.name,
      path: pathOf(i),
      code: 'duplicate-id',
      reason: `The id "${natural}" is taken by an earlier record; this one is called "${id}".`,
    });
    return this.#kit.spec.withId(item, id);
  }

  /** Reads a batch again, and of its records only those that are shown. */
  async #readAgain(bytes: Uint8Array, number: number): Promise<ReadRecord<Item>> {
    const { source, cutter, decoder } = this.#sources[number] as OpenSource<Item>;
    // What was put together out of records stands in brackets of its own; what was cut out of the file does not.
    const isPutTogether = bytes[0] === OPEN_LIST;
    const { records } = isPutTogether
      ? { records: JSON.parse(new TextDecoder().decode(bytes)) as unknown[] }
      : await readBatch(cutter, bytes, source, 0);
    return async (position, row) => {
      const [item] = (await decoder?.decodeAgain([records[position]])) ?? [];
      const id = this.#newIds.get(row);
      return item !== undefined && id !== undefined ? this.#kit.spec.withId(item, id) : item;
    };
  }
}

const jsonOf = (records: readonly unknown[]) => new TextEncoder().encode(JSON.stringify(records));
