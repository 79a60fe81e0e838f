import { secondsUntilNext } from '../backoff.js';
import type { Complaint } from '../complaint.js';
import { isRecord } from '../decode.js';
import type { DownloadHead } from '../download.js';
import { EndpointError } from '../endpoint-error.js';
import { readTable } from '../formats/read-table.js';
import type { Table } from '../formats/table.js';
import { pagesSaidBy, skippedOn } from './next-page.js';
import type { RowSource } from './row-kit.js';

/** How much of a server that cannot search is fetched, to search it here. */
export const MOST_PAGES = 50;

/** Seconds a list may stand still for a page of it. */
const LONGEST_WAIT = 10;

/** Asks an address of the source's server for its bytes; a newer call may abort an older one. */
export type AskServer = (url: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** Asks for a further page: its bytes, and its head, which may say where it goes on. */
export type AskPage = (url: string) => Promise<{ head: DownloadHead; bytes: Uint8Array }>;

export interface FirstPage {
  table: Table;
  head: DownloadHead;
  source: RowSource;
}

/** Reads the bytes of one answer. */
export type ReadBytes = (bytes: Uint8Array, source: RowSource) => Promise<Table>;

/** A native answer that is one page of more: its server can be asked for the others. */
export function isPaged({ native, total, records, next }: Table): boolean {
  return Boolean(native) && ((total ?? 0) > records.length || next !== undefined);
}

/** The whole of a list that an endpoint gives in pages, as far as its links lead and patience goes. */
export async function followPages(
  { table: first, head, source }: FirstPage,
  ask: AskPage,
  read: ReadBytes = readTable,
): Promise<Table> {
  const { total } = { ...pagesSaidBy(head), ...first };
  let next = nextOf(first, head, source.url, first.records.length);
  const records = [...first.records];
  const complaints = [...first.complaints];
  const seen = new Set<string>([source.url]);
  const begins = new Set(next ? beginOf(first) : []);
  const patiently = askPatiently(ask);
  // What is no more than the first page has may be the count of that alone.
  const isWhole = () => total !== undefined && total > first.records.length && got >= total;
  const isNew = unlikePage(first.records);
  let got = first.records.length;
  let isPart = first.isPart ?? false;
  for (let page = 1; next && page < MOST_PAGES && !isWhole(); page++) {
    try {
      const url = addressOf(next, source.url);
      if (seen.has(url) || new URL(url).origin !== new URL(source.url).origin) break;
      seen.add(url);
      const answer = await patiently(url);
      const table: Table = await read(answer.bytes, source);
      // A server that does not turn its pages gives one of them again, whatever it is asked.
      const begin = beginOf(table);
      if (begin.some((one) => begins.has(one))) {
        if (total === undefined) next = undefined;
        break;
      }
      for (const one of begin) begins.add(one);
      // Behind a page without records there is more only where the server says so itself.
      got += table.records.length;
      next =
        table.records.length > 0
          ? nextOf(table, answer.head, url, got)
          : (table.next ?? pagesSaidBy(answer.head).next);
      isPart = table.isPart ?? false;
      records.push(...isNew(table.records));
      complaints.push(...table.complaints);
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw error;
      break;
    }
  }
  const isShort = total === undefined ? isPart || next !== undefined : total > records.length;
  // That the first page is a part of the whole no longer matters where others were fetched.
  const isMore = first.isPart && records.length > first.records.length;
  const said = isMore ? complaints.filter(({ code }) => code !== 'incomplete') : complaints;
  const isTold = said.some(({ code }) => code === 'incomplete');
  if (isShort && !isTold) said.push(incomplete(source, records.length, total));
  return { ...first, records, complaints: said };
}

/** The address of a page as its list means it. A server behind another one may not know that it is asked over https. */
function addressOf(next: string, around: string): string {
  const [url, { protocol, host }] = [new URL(next, around), new URL(around)];
  if (url.host === host && url.protocol === 'http:') url.protocol = protocol;
  return url.href;
}

/** Where a list goes on: as an answer says, in it or in its head, at a number or a mark it names, or after so many. */
function nextOf(table: Table, head: DownloadHead, url: string, got: number): string | undefined {
  const { next, total = 0 } = { ...pagesSaidBy(head), ...table };
  if (next !== undefined) return next;
  if (!table.nextBy) return table.isPart || total > got ? skippedOn(url, got) : undefined;
  const asked = new URL(url);
  asked.searchParams.set(...table.nextBy);
  return asked.href;
}

/** Asks again where a server is busy for a moment: the first page is there to look at meanwhile. */
function askPatiently(ask: AskPage): AskPage {
  let tries = 0;
  return async function askOnce(url): ReturnType<AskPage> {
    try {
      return await ask(url);
    } catch (error) {
      const wait = error instanceof EndpointError ? secondsUntilNext(error, tries++) : undefined;
      if (wait === undefined || wait > LONGEST_WAIT) throw error;
      await new Promise((done) => setTimeout(done, wait * 1000));
      return askOnce(url);
    }
  };
}

const ID = /^[_@]?(?:id|uuid|guid)$/i;

/**
 * Tells what is new on the next page, and so on: where a list grows between two pages, the last records of one stand
 * once more at the head of the other.
 */
export function unlikePage(first: readonly unknown[]): (records: readonly unknown[]) => readonly unknown[] {
  let before = first;
  return (records) => {
    const known = new Set(before.map(keyOf));
    before = records;
    return records.filter((record) => {
      const key = keyOf(record);
      return !key || !known.has(key);
    });
  };
}

/** A record with an id as a text; '' where nothing tells it from others. */
function keyOf(record: unknown): string {
  if (!isRecord(record) || !Object.keys(record).some((name) => ID.test(name))) return '';
  try {
    return JSON.stringify(record);
  } catch {
    // Buried deeper than anybody writes.
    return '';
  }
}

/** What a page is known by: the plain members of its first record, as far as it has any. */
function beginOf({ records: [record] }: Table): string[] {
  const plain = isRecord(record)
    ? Object.entries(record).filter(([, value]) => typeof value !== 'object')
    : [];
  return plain.length > 1 ? [JSON.stringify(plain)] : [];
}

/** That not all records of a source could be fetched. */
export const incomplete = (source: RowSource, got: number, total: number | undefined): Complaint => ({
  source: source.name,
  path: '',
  code: 'incomplete',
  reason: `Only ${got} records were fetched${total ? ` of ${total}` : ''}. Ask for an endpoint that searches, or publish one file with all of them.`,
});
