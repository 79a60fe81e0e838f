import { decodeUtf } from './text.js';
import { readJson } from './json.js';
import type { FormatHints, Table } from './table.js';

/**
 * The records in the bytes of one answer, whatever they are: JSON in any envelope at once,
 * every other format and encoding by a chunk of its own.
 *
 * @throws {EndpointError} `empty`, `html`, `spreadsheet`, `format` or `shape`, with a detail for the webmaster
 */
export async function readTable(bytes: Uint8Array, hints: FormatHints): Promise<Table> {
  const text = decodeUtf(bytes);
  const wanted = hints.type.trim().toLowerCase();
  if (text && /^\s*[[{]/.test(text) && !/csv|tsv|ics/.test(wanted)) {
    try {
      return await readJson(text, hints);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return (await import('./other.js')).readOther(bytes, text, hints);
}
