import type { Complaint, ComplaintCode } from '../../data/complaint.js';
import { EndpointError } from '../../data/endpoint-error.js';
import type { RecordDecoder } from '../../data/rows/row-kit.js';
import type { CalendarEvent } from './calendar-item.js';
import { readNative } from './calendar-native.js';
import type { NativeContext } from './native-values.js';
import { readOnlinePlace } from './online-place.js';

export interface EventDecoderOptions {
  /** Name of the source, for complaints. */
  source: string;
  /** Address of the source, for errors and for relative addresses in it. */
  url: string;
  /** Language of the data, in which texts without a language of their own are. */
  lang: string;
  /** The `fields` attribute: `name: Nazwa spotkania; startDate: Data`. */
  fields: string;
  /** The file calls itself the native contract (`Table.native`). */
  native: boolean;
  /** Zone of times that name none. */
  timeZone: string;
  /** The first records, by which columns are recognised; without them the first batch tells. */
  sample?: readonly unknown[];
}

/** The account of one source: what was wrong in it. */
export interface EventLedger {
  complain(path: string, code: ComplaintCode, reason: string): void;
}

/** Reads one record into an event, or tells the ledger why it cannot be one. */
export type ReadEvent = (raw: unknown, where: string) => CalendarEvent | undefined;

/** Complaints of one kind beyond this many are counted, not listed. */
const LISTED = 200;

/** What has markup or character references in it is left to the full reader. */
const MARKUP = /<[a-z/!]|&[#\w]+;/i;

/**
 * Reads the records of one source into events, and keeps account of what could not be read. Records
 * that keep to the contract are read at once; the first that does not has the reader of everything
 * else loaded, so batches are awaited one after the other.
 */
export function createEventDecoder(options: EventDecoderOptions): RecordDecoder<CalendarEvent> {
  const complaints: Complaint[] = [];
  const counts = new Map<ComplaintCode, number>();
  let isMuted = false;
  let readForeign: ReadEvent | undefined;

  const ledger: EventLedger = {
    complain(path, code, reason) {
      if (isMuted) return;
      const number = (counts.get(code) ?? 0) + 1;
      counts.set(code, number);
      if (number > LISTED) return;
      const more = number === LISTED ? ' (Further ones of this kind are not listed.)' : '';
      complaints.push({ source: options.source, path, code, reason: reason + more });
    },
  };

  /** A record that is too much for the reader is left out, and not the file. */
  const readSafely = (read: ReadEvent, raw: unknown, where: string): CalendarEvent | undefined => {
    try {
      return read(raw, where);
    } catch (error) {
      if (error instanceof EndpointError) throw error;
      ledger.complain(where, 'not-object', `The record could not be read: ${String(error)}.`);
      return undefined;
    }
  };

  const decodeAll = async (records: readonly unknown[], pathOf: (i: number) => string) => {
    const events: (CalendarEvent | undefined)[] = [];
    for (let i = 0; i < records.length; i++) {
      const raw = records[i];
      let event = options.fields ? undefined : readStrictly(raw, options.native, options.url);
      if (!event) {
        readForeign ??= (await import('./calendar-foreign.js')).createForeignReader(
          options,
          ledger,
          options.sample ?? records,
        );
        event = readSafely(readForeign, raw, pathOf(i));
      }
      events.push(event && readOnlinePlace(event));
    }
    return events;
  };

  return {
    complaints,
    decodeAll,
    async decodeAgain(records) {
      isMuted = true;
      try {
        return await decodeAll(records, () => '');
      } finally {
        isMuted = false;
      }
    },
  };
}

/** The event of a record that keeps to the contract in everything; undefined where anything does not. */
export function readStrictly(raw: unknown, isNative: boolean, base = ''): CalendarEvent | undefined {
  let isFaulty = false;
  const context: NativeContext = {
    fault: () => void (isFaulty = true),
    clean: (text) => (MARKUP.test(text) ? undefined : text),
    keepsUnknown: isNative,
    base,
  };
  const event = readNative(raw, context);
  return isFaulty || !event?.id ? undefined : event;
}
