import { EndpointError } from '../../data/endpoint-error.js';
import { isRecord } from '../../data/decode.js';
import { readJsonValue } from '../../data/formats/json.js';
import { readTable } from '../../data/formats/read-table.js';
import type { FormatHints, Table } from '../../data/formats/table.js';
import { decodeUtf } from '../../data/formats/text.js';

/**
 * The events in the bytes of one answer, whatever they are: the contract at once, calendar files,
 * linked data and everything else by chunks of their own. Records of calendar files are already in
 * the words of the contract. `timeZone` is that of times which name none.
 *
 * @throws {EndpointError} where the bytes hold no events that could be read
 */
export async function readCalendar(bytes: Uint8Array, hints: FormatHints, timeZone: string): Promise<Table> {
  const text = decodeUtf(bytes);
  // A calendar is known in any encoding, and behind whatever a server has put before it.
  const start = (text ?? String.fromCharCode(...bytes.subarray(0, 4000)))
    .slice(0, 4000)
    .replaceAll('\0', '')
    .trimStart();
  if (text !== undefined && /^[[{]/.test(start) && !/csv|ics/.test(hints.type)) {
    const root = parse(text);
    if (isRecord(root) && root.muni === 1) return readJsonValue(root, hints);
    if (root !== undefined) return (await import('./calendar-shapes.js')).readShapes(root, hints, timeZone);
  }
  if (/^BEGIN:V/im.test(start) || hints.type === 'ics' || /text\/calendar/i.test(hints.contentType))
    return (await import('./calendar-ics.js')).readIcsTable(bytes, hints, timeZone);
  if (text !== undefined && /^</.test(start)) {
    const table = (await import('./calendar-shapes.js')).readLdOfPage(text);
    if (table) return table;
  }
  return readTable(bytes, { ...hints, mayBeEmpty: true }).catch((error: unknown) => {
    throw inOurWords(error);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What the readers of directories say of files they know, in the words of a calendar. */
function inOurWords(error: unknown): unknown {
  if (!(error instanceof EndpointError) || !error.detail.includes('The widget reads JSON')) return error;
  const detail =
    'This is XML. The calendar reads iCalendar, JSON and CSV: look for such an export at the same place.';
  return new EndpointError(error.code, { url: error.url, detail });
}
