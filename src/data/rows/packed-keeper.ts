import type { RowKeeper } from './row-keeper.js';
import { lastNotAfter } from './row-text.js';

/** Batches are deflated together up to this many bytes, because a stream for each costs more than it saves. */
const UNIT = 65_536;
const CACHED_BATCHES = 24;

interface Batch {
  unit: number;
  /** Bytes within the unit. */
  start: number;
  end: number;
  source: number;
  first: number;
  /** Position in the batch of each row, where some records were dropped; else rows stand in order. */
  positions: Uint16Array | undefined;
}

interface Unit {
  bytes: Uint8Array<ArrayBuffer>;
  deflated: boolean;
}

/** Opens a batch; what comes back turns one of its records into an item again, always the same one. */
export type ReadBatch<Item> = (bytes: Uint8Array, source: number) => Promise<ReadRecord<Item>>;
export type ReadRecord<Item> = (position: number, row: number) => Promise<Item | undefined>;

const canDeflate = () => typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  { writable, readable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // What goes wrong with the bytes is told by the end that is read.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

/**
 * Keeps records as deflated pieces of the file they came in and decodes only those that are shown:
 * a hundred thousand firms take about a sixth of the file's size instead of twice as much.
 */
export class PackedKeeper<Item> implements RowKeeper<Item> {
  readonly #read: ReadBatch<Item>;
  readonly #batches: Batch[] = [];
  readonly #units: Unit[] = [];
  readonly #cache = new Map<number, Promise<ReadRecord<Item>>>();
  readonly #replaced = new Map<number, Item>();
  #open: { batch: Batch; bytes: Uint8Array }[] = [];
  #openSize = 0;
  #nextToDeflate = 0;

  constructor(read: ReadBatch<Item>) {
    this.#read = read;
  }

  /** Keeps one batch; `positions` are those of the records that became rows. */
  add(bytes: Uint8Array, source: number, first: number, positions: readonly number[], records: number): void {
    const start = this.#openSize;
    const batch: Batch = {
      unit: this.#units.length,
      start,
      end: start + bytes.length,
      source,
      first,
      positions: positions.length === records ? undefined : Uint16Array.from(positions),
    };
    this.#batches.push(batch);
    this.#open.push({ batch, bytes });
    this.#openSize += bytes.length;
    if (this.#openSize >= UNIT) this.finish();
  }

  finish(): void {
    if (this.#open.length === 0) return;
    const unit = new Uint8Array(this.#openSize);
    for (const { batch, bytes } of this.#open) unit.set(bytes, batch.start);
    this.#units.push({ bytes: unit, deflated: false });
    this.#open = [];
    this.#openSize = 0;
  }

  /** Deflates one more unit; false when all are. Called when nothing else is to do. */
  async deflateNext(): Promise<boolean> {
    const unit = this.#units[this.#nextToDeflate];
    if (!unit || !canDeflate()) return false;
    this.#nextToDeflate++;
    const deflated = await throughStream(unit.bytes, new CompressionStream('deflate-raw'));
    unit.bytes = deflated;
    unit.deflated = true;
    return true;
  }

  async item(row: number): Promise<Item> {
    const replaced = this.#replaced.get(row);
    if (replaced) return replaced;
    const index = lastNotAfter(this.#batches, row);
    const batch = this.#batches[index];
    if (!batch) throw new RangeError(`no row ${row}`);
    const position = row - batch.first;
    const read = await this.#records(index, batch);
    const item = await read(batch.positions?.[position] ?? position, row);
    if (item === undefined) throw new RangeError(`row ${row} does not decode again`);
    return item;
  }

  replace(row: number, item: Item): void {
    this.#replaced.set(row, item);
  }

  #records(index: number, batch: Batch): Promise<ReadRecord<Item>> {
    let records = this.#cache.get(index);
    if (!records) {
      records = this.#bytesOf(batch).then((bytes) => this.#read(bytes, batch.source));
      this.#cache.set(index, records);
      const oldest = this.#cache.keys().next().value;
      if (this.#cache.size > CACHED_BATCHES && oldest !== undefined) this.#cache.delete(oldest);
    }
    return records;
  }

  async #bytesOf(batch: Batch): Promise<Uint8Array> {
    const unit = this.#units[batch.unit];
    if (!unit) return this.#open.find((open) => open.batch === batch)?.bytes ?? new Uint8Array();
    const bytes = unit.deflated
      ? await throughStream(unit.bytes, new DecompressionStream('deflate-raw'))
      : unit.bytes;
    return bytes.subarray(batch.start, batch.end);
  }
}
