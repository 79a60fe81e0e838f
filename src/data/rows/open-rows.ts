import type { Download } from '../download.js';
import { HeadRows } from './head-rows.js';
import { concat } from './json-cutter.js';
import { LocalStore } from './local-store.js';
import { RowBuilder, type BuildOptions } from './row-builder.js';
import type { RowKit, RowSource } from './row-kit.js';
import type { RowStore } from './row-store.js';
import { followPages, isPaged } from './follow-pages.js';
import { pagesSaidBy } from './next-page.js';
import { gatherSources } from './gather-sources.js';
import { askPageWith, askWith, readWhole, type SourceDownload } from './read-source.js';
import { ServerStore } from './server-store.js';
import { WorkerRows } from './worker-store.js';
import { workerUp } from './worker-up.js';
import { startWorker } from './worker-url.js';

/** From here on the work is too much for the thread that also paints. */
const LARGE = 1_000_000;
/** A packed file holds several times as much. */
const LARGE_PACKED = 150_000;

/** Whether the file begins as archives do. */
const isPacked = ([first]: readonly Uint8Array[]) => first?.[0] === 0x50 && first[1] === 0x4b;

export interface OpenOptions<Store = RowStore<unknown>> {
  facets: readonly string[];
  lang: string;
  /** `off` where the page wants no worker. */
  worker: 'auto' | 'off';
  /** Asks a further address of the same source. */
  ask(url: string, signal?: AbortSignal): Download;
  /** Called when a source that was slow has come in after all: ask the store again. */
  onLate(store: Store): void;
}

/** What makes rows out of downloads: code that is needed after the first rows. */
export interface RowsModule<Item, Store = RowStore<Item>> {
  open(downloads: readonly SourceDownload[], options: OpenOptions<Store>): Promise<Store>;
  /** Given records as if they had been fetched. */
  given(data: unknown, about: { lang: string; fields: string }): SourceDownload;
}

type Take = (bytes: Uint8Array<ArrayBuffer>) => Promise<void> | void;

/** Somewhere for a large file to go while it arrives. */
interface LargeSink<Item> {
  take: Take;
  end(): Promise<RowStore<Item>>;
}

/** Rows out of one or more sources, kept where their size says. @throws EndpointError when no source could be read */
export function openRows<Item>(
  downloads: readonly SourceDownload[],
  kit: RowKit<Item>,
  options: OpenOptions,
): Promise<RowStore<Item>> {
  const [only] = downloads;
  return downloads.length === 1 && only ? openOne(only, kit, options) : openMany(downloads, kit, options);
}

async function openOne<Item>(
  { source, download }: SourceDownload,
  kit: RowKit<Item>,
  options: OpenOptions,
): Promise<RowStore<Item>> {
  const head = await download.head;
  const known = { ...source, contentType: head.contentType };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let sink: LargeSink<Item> | undefined;
  for await (const bytes of download.chunks()) {
    size += bytes.length;
    if (sink) await sink.take(bytes);
    else parts.push(bytes);
    if (!sink && size > (isPacked(parts) ? LARGE_PACKED : LARGE) && !pagesSaidBy(head).next) {
      sink = await largeSink(
        known,
        parts.map((part) => part.slice()),
        kit,
        options,
      );
      for (const part of parts.splice(0)) await sink.take(part);
    }
  }
  if (sink) return sink.end();
  // Made first, so that the time the reading takes counts towards its first rest.
  const builder = new RowBuilder(kit, buildOptions(options, false));
  const { table, complaints } = await readWhole(concat(...parts), known);
  if (isPaged(table))
    return ServerStore.open({ source: known, table, kit, options: { ...options, ask: askWith(options) } });
  builder.ledger.complain(...complaints);
  await builder.addTable(
    builder.open(known),
    await followPages({ table, head, source: known }, askPageWith(options)),
  );
  return new LocalStore(builder);
}

async function largeSink<Item>(
  source: RowSource,
  begun: readonly Uint8Array[],
  kit: RowKit<Item>,
  options: OpenOptions,
): Promise<LargeSink<Item>> {
  const worker = options.worker === 'off' ? undefined : await workerUp(startWorker).catch(() => undefined);
  if (worker) {
    const built = buildOptions(options, true);
    const head = new HeadRows(kit, source, built);
    const rows = new WorkerRows<Item>(worker, head, source, built);
    void head.fill(begun).catch(() => undefined);
    return {
      take: (bytes) => rows.push(bytes),
      end: () => {
        rows.end();
        return rows.store;
      },
    };
  }
  const builder = new RowBuilder(kit, buildOptions(options, true));
  const number = builder.open(source);
  return {
    take: (bytes) => builder.addBytes(number, bytes),
    async end() {
      await builder.endBytes(number);
      return new LocalStore(builder);
    },
  };
}

const buildOptions = ({ facets, lang }: OpenOptions, isPacked: boolean): BuildOptions => ({
  facets,
  lang,
  isPacked,
});

/** Several sources, each for itself: one that is dead or slow never hides the others. */
function openMany<Item>(
  downloads: readonly SourceDownload[],
  kit: RowKit<Item>,
  options: OpenOptions,
): Promise<RowStore<Item>> {
  const builder = new RowBuilder(kit, buildOptions(options, false));
  return gatherSources<RowStore<Item>>(downloads, options, {
    ledger: builder.ledger,
    add: (source, table) => builder.addTable(builder.open(source), table),
    storeNow: () => new LocalStore(builder),
  });
}
