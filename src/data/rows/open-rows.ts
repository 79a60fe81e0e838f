import { safeStringify } from '../../core/safe-json.js';
import type { Complaint } from '../complaint.js';
import type { Download } from '../download.js';
import { EndpointError } from '../endpoint-error.js';
import { readTable } from '../formats/read-table.js';
import type { Table } from '../formats/table.js';
import { HeadRows } from './head-rows.js';
import { concat } from './json-cutter.js';
import { LocalStore } from './local-store.js';
import { salvage } from './read-batch.js';
import { RowBuilder, type BuildOptions } from './row-builder.js';
import type { RowKit, RowSource } from './row-kit.js';
import type { RowStore } from './row-store.js';
import { followPages, isPaged, type AskServer } from './follow-pages.js';
import { ServerStore } from './server-store.js';
import { WorkerRows, workerUp } from './worker-store.js';
import { startWorker } from './worker-url.js';

/** From here on the work is too much for the thread that also paints. */
const LARGE = 1_000_000;
/** How long the sources that have answered wait for those that have not. */
const GRACE = 3000;

export interface SourceDownload {
  source: RowSource;
  download: Download;
}

export interface OpenOptions {
  facets: readonly string[];
  lang: string;
  /** `off` where the page wants no worker. */
  worker: 'auto' | 'off';
  /** Asks a further address of the same source. */
  ask(url: string, signal?: AbortSignal): Download;
  /** Called when a source that was slow has come in after all: ask the store again. */
  onLate(store: RowStore<unknown>): void;
}

/** What makes rows out of downloads: code that is needed after the first rows. */
export interface RowsModule<Item> {
  open(downloads: readonly SourceDownload[], options: OpenOptions): Promise<RowStore<Item>>;
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
  const { contentType } = await download.head;
  const known = { ...source, contentType };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let sink: LargeSink<Item> | undefined;
  for await (const bytes of download.chunks()) {
    size += bytes.length;
    if (sink) await sink.take(bytes);
    else parts.push(bytes);
    if (!sink && size > LARGE) {
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
  await builder.addTable(builder.open(known), await followPages(table, known, askWith(options)));
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

/** Asks for a whole answer. */
const askWith =
  ({ ask }: OpenOptions): AskServer =>
  async (url, signal) => {
    const parts: Uint8Array[] = [];
    for await (const part of ask(url, signal).chunks()) parts.push(part);
    return concat(...parts);
  };

const buildOptions = ({ facets, lang }: OpenOptions, isPacked: boolean): BuildOptions => ({
  facets,
  lang,
  isPacked,
});

/** A whole file; where it is damaged, the records in it that can still be read, and the damage named. */
async function readWhole(
  bytes: Uint8Array,
  source: RowSource,
): Promise<{ table: Table; complaints: readonly Complaint[] }> {
  try {
    return { table: await readTable(bytes, source), complaints: [] };
  } catch (error) {
    if (!(error instanceof EndpointError) || error.code !== 'format') throw located(error, source);
    const { records, pathOf, complaints = [] } = await salvage(bytes, source);
    if (records.length === 0) throw located(error, source);
    const damage: Complaint = {
      source: source.name,
      path: '',
      code: 'truncated',
      reason: `${error.detail || 'The file is damaged.'} ${records.length} records before and around the damage are shown.`,
    };
    return { table: { records, pathOf, complaints: [] }, complaints: [damage, ...complaints] };
  }
}

const located = (error: unknown, { url }: RowSource) =>
  error instanceof EndpointError && !error.url
    ? new EndpointError(error.code, { url, detail: error.detail })
    : error;

async function readAll({ source, download }: SourceDownload, options: OpenOptions) {
  const { contentType } = await download.head;
  const parts: Uint8Array[] = [];
  for await (const bytes of download.chunks()) parts.push(bytes);
  const known = { ...source, contentType };
  const { table, complaints } = await readWhole(concat(...parts), known);
  return { source: known, table: await followPages(table, known, askWith(options)), complaints };
}

/** Several sources, each for itself: one that is dead or slow never hides the others. */
async function openMany<Item>(
  downloads: readonly SourceDownload[],
  kit: RowKit<Item>,
  options: OpenOptions,
): Promise<RowStore<Item>> {
  const builder = new RowBuilder(kit, buildOptions(options, false));
  const reads = downloads.map((each) => readAll(each, options));
  const errors: unknown[] = [];
  const isIn = downloads.map(() => false);
  let added = 0;

  const add = async (i: number) => {
    const source = downloads[i]?.source;
    if (!source || isIn[i]) return;
    isIn[i] = true;
    try {
      const read = await (reads[i] as ReturnType<typeof readAll>);
      builder.ledger.complain(...read.complaints);
      await builder.addTable(builder.open(read.source), read.table);
      added++;
    } catch (error) {
      errors.push(error);
      if (isAbort(error)) throw error;
      builder.ledger.fail(source, error instanceof Error ? error.message : String(error));
    }
  };

  const settled = downloads.map(() => false);
  const all = Promise.all(
    reads.map((read, i) => read.catch(() => undefined).then(() => (settled[i] = true))),
  );
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, GRACE))]);
  if (!settled.some(Boolean)) await Promise.race(reads.map((read) => read.catch(() => undefined)));
  for (const [i, isSettled] of settled.entries()) if (isSettled) await add(i);
  while (added === 0 && isIn.includes(false)) await add(isIn.indexOf(false));
  if (added === 0) throw errors[0];
  const late = isIn.flatMap((is, i) => (is ? [] : [i]));
  for (const i of late) builder.ledger.await((downloads[i] as SourceDownload).source);
  const store = new LocalStore(builder);
  if (late.length > 0) {
    void Promise.all(late.map(add)).then(() => {
      store.close();
      options.onLate(new LocalStore(builder));
    });
  }
  return store;
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

/** Given records as if they had been fetched, so that they are read, checked and reported in the same way. */
export function given(data: unknown, { lang, fields }: Pick<RowSource, 'lang' | 'fields'>): SourceDownload {
  const bytes = new TextEncoder().encode(typeof data === 'string' ? data : safeStringify(data));
  const contentType = 'application/json';
  return {
    source: {
      source: 'data',
      id: 'data',
      name: 'data',
      url: '',
      contentType,
      type: '',
      lang,
      fields,
      licence: '',
      isOneOfMany: false,
    },
    download: {
      head: Promise.resolve({ url: '', contentType }),
      async *chunks() {
        yield bytes;
      },
    },
  };
}
