import { gatherSources } from '../../data/rows/gather-sources.js';
import { concat } from '../../data/rows/json-cutter.js';
import type { OpenOptions, RowsModule } from '../../data/rows/open-rows.js';
import { askPageWith, askWith, given, readWhole, type SourceDownload } from '../../data/rows/read-source.js';
import { followPages, type ReadBytes } from '../../data/rows/follow-pages.js';
import { pagesSaidBy } from '../../data/rows/next-page.js';
import type { Table } from '../../data/formats/table.js';
import type { RowSource } from '../../data/rows/row-kit.js';
import type { CalendarEvent } from './calendar-item.js';
import type { EventStore } from './calendar-query.js';
import { readCalendar } from './calendar-read.js';
import { EventBuilder, type CalendarOptions } from './event-builder.js';
import { zoneFor } from './home-zone.js';

/** What makes a calendar out of downloads. */
export type EventsModule = RowsModule<CalendarEvent, EventStore>;

/** From here on the work is too much for the thread that also paints. */
const LARGE = 300_000;

type EventOptions = OpenOptions<EventStore>;

/** A calendar's way of opening what is downloaded; `timeZone` is the page's word, or ''. */
export function calendarRows(timeZone: string): EventsModule {
  return {
    open(downloads, options: EventOptions) {
      const calendar = { lang: options.lang, timeZone: zoneFor(timeZone, options.lang) };
      const [only] = downloads;
      return downloads.length === 1 && only
        ? openOne(only, options, calendar)
        : openMany(downloads, options, calendar);
    },
    given,
  };
}

async function openOne(
  { source, download }: SourceDownload,
  options: EventOptions,
  calendar: CalendarOptions,
): Promise<EventStore> {
  const head = await download.head;
  const known: RowSource = { ...source, contentType: head.contentType };
  const parts: Uint8Array[] = [];
  for await (const part of download.chunks()) parts.push(part);
  const bytes = concat(...parts);
  if (bytes.length > LARGE && options.worker !== 'off' && !pagesSaidBy(head).next) {
    const { openInWorker } = await import('./worker-open.js');
    const store = await openInWorker(bytes, known, calendar);
    if (store) return store;
  }
  const read = (own: Uint8Array, hints: RowSource) => readCalendar(own, hints, calendar.timeZone);
  const { table, complaints } = await readWhole(bytes, known, read);
  const ask = askWith(options);
  if (isServer(table)) {
    const { ServerEventStore } = await import('./server-event-store.js');
    return ServerEventStore.open({ source: known, options: calendar, ask }, table);
  }
  const builder = new EventBuilder(calendar);
  builder.ledger.complain(...complaints);
  await builder.addTable(
    known,
    await followPages({ table, head, source: known }, askPageWith(options), read),
  );
  return builder.makeStore();
}

/** An answer that is a page, not a file: its server can be asked for the past, for windows, and for less. */
const isServer = ({ native, page, pageSize }: Table) =>
  Boolean(native) && page !== undefined && pageSize !== undefined;

function openMany(
  downloads: readonly SourceDownload[],
  options: EventOptions,
  calendar: CalendarOptions,
): Promise<EventStore> {
  const order = downloads.map(({ source }) => source.id);
  const builder = new EventBuilder(calendar, order);
  const gathering = {
    ledger: builder.ledger,
    add: (source: RowSource, table: Table) => builder.addTable(source, table),
    storeNow: () => builder.makeStore(),
  };
  return gatherSources<EventStore>(downloads, options, gathering, readAllTimes(options, calendar));
}

/** A reader to which a server gives all its events, not just those to come: among several sources everything is kept here. */
function readAllTimes(options: EventOptions, { timeZone }: CalendarOptions): ReadBytes {
  const ask = askWith(options);
  const seen = new Set<string>();
  const read = async (bytes: Uint8Array, source: RowSource): Promise<Table> => {
    if (bytes.length > LARGE && options.worker !== 'off') {
      const { readInWorker } = await import('./worker-open.js');
      const table = await readInWorker(bytes, source, timeZone);
      if (table) return table;
    }
    return readCalendar(bytes, source, timeZone);
  };
  return async (bytes, source) => {
    const table = await read(bytes, source);
    if (!isServer(table) || seen.has(source.url)) return table;
    seen.add(source.url);
    const url = new URL(source.url);
    url.searchParams.set('from', '1970-01-01');
    url.searchParams.set('pageSize', '100');
    return read(await ask(url.href), source);
  };
}
