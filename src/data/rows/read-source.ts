import { safeStringify } from '../../core/safe-json.js';
import type { Complaint } from '../complaint.js';
import type { Download } from '../download.js';
import { EndpointError } from '../endpoint-error.js';
import { readTable } from '../formats/read-table.js';
import type { Table } from '../formats/table.js';
import { followPages, type AskPage, type AskServer, type ReadBytes } from './follow-pages.js';
import { concat } from './json-cutter.js';
import type { OpenOptions } from './open-rows.js';
import { salvage } from './read-batch.js';
import type { RowSource } from './row-kit.js';

export interface SourceDownload {
  source: RowSource;
  download: Download;
}

/** What `204 No Content` means where there might have been a list. */
const NOTHING = '{"muni":1,"items":[]}';

/** Asks for a whole answer. An answer that is of no kind and has nothing in it is one without anything found. */
export const askWith =
  ({ ask }: Pick<OpenOptions, 'ask'>): AskServer =>
  async (url, signal) => {
    const download = ask(url, signal);
    const bytes = await bytesOf(download);
    return bytes.length || (await download.head).contentType ? bytes : new TextEncoder().encode(NOTHING);
  };

/** Asks for a whole answer and its head. */
export const askPageWith =
  ({ ask }: Pick<OpenOptions, 'ask'>): AskPage =>
  async (url) => {
    const download = ask(url);
    return { head: await download.head, bytes: await bytesOf(download) };
  };

async function bytesOf(download: Download): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of download.chunks()) parts.push(part);
  return concat(...parts);
}

/** A whole file; where it is damaged, the records in it that can still be read, and the damage named. */
export async function readWhole(
  bytes: Uint8Array,
  source: RowSource,
  read: ReadBytes = readTable,
): Promise<{ table: Table; complaints: readonly Complaint[] }> {
  try {
    return { table: await read(bytes, source), complaints: [] };
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

/** All of a source: every page of it, however it is given out. */
export async function readAll(
  { source, download }: SourceDownload,
  options: Pick<OpenOptions, 'ask'>,
  read: ReadBytes = readTable,
): Promise<{ source: RowSource; table: Table; complaints: readonly Complaint[] }> {
  const head = await download.head;
  const known = { ...source, contentType: head.contentType };
  const { table, complaints } = await readWhole(await bytesOf(download), known, read);
  const whole = await followPages({ table, head, source: known }, askPageWith(options), read);
  return { source: known, table: whole, complaints };
}

export const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

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
