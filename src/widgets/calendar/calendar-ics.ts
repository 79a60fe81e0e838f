import { EndpointError } from '../../data/endpoint-error.js';
import { faultsOf } from '../../data/formats/ics/calendar-faults.js';
import { readJcal } from '../../data/formats/ics/read-jcal.js';
import type { IcsEvent } from '../../data/formats/ics/ics-event.js';
import { readIcs, type IcsFile } from '../../data/formats/ics/read-ics.js';
import type { FormatHints, Table } from '../../data/formats/table.js';
import { decodeUtf } from '../../data/formats/text.js';
import { withoutGuess } from './online-place.js';

const hasQuoted = (text: string) => /[;=]"?QUOTED-PRINTABLE\b/i.test(text);

/** The events of an iCalendar file as records of the contract. */
export async function readIcsTable(bytes: Uint8Array, hints: FormatHints, timeZone: string): Promise<Table> {
  const text =
    decodeUtf(bytes) ?? (await import('../../data/formats/ics/unfold-bytes.js')).decodeFolded(bytes);
  const isText = text !== undefined && !text.slice(0, 2).includes('\0');
  const { text: known, complaints } = isText
    ? { text, complaints: [] }
    : (await import('../../data/formats/legacy-encoding.js')).decodeLegacy(bytes, hints);
  const plain = hasQuoted(known)
    ? (await import('../../data/formats/ics/quoted-printable.js')).withoutQuoted(known)
    : known;
  const file = await readIcs(plain, { source: hints.source, timeZone });
  const faults = faultsOf(plain, hints.source);
  const table = tableOfFile({ ...file, complaints: [...complaints, ...file.complaints, ...faults] }, hints);
  return { ...table, isFeed: true };
}

/** The events of a calendar in JSON (RFC 7265). */
export async function readJcalTable(
  root: readonly unknown[],
  hints: FormatHints,
  timeZone: string,
): Promise<Table> {
  return tableOfFile(await readJcal(root, { source: hints.source, timeZone }), hints);
}

function tableOfFile(
  { events, complaints, pathOf, dropped, records, calendar, isCalendar }: IcsFile,
  { url }: FormatHints,
): Table {
  if (!isCalendar) {
    const lack = complaints.find(({ code }) => code === 'incomplete');
    throw new EndpointError('empty', { url, detail: sentence(lack?.reason ?? '') });
  }
  return {
    records: events.map(withoutGuesses),
    native: true,
    pathOf,
    complaints,
    dropped,
    read: records,
    ...(calendar.name && { attribution: { name: calendar.name } }),
  };
}

const withoutGuesses = (event: IcsEvent): IcsEvent => {
  const read = withoutGuess(event);
  return read.occurrences ? { ...read, occurrences: read.occurrences.map(withoutGuess) } : read;
};

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace(/\.\.$/, '.');
