import { EndpointError } from '../endpoint-error.js';
import { explainBinary, explainJson, explainMarkup, isArchive, isMarkup } from './explain.js';
import { readJson } from './json.js';
import type { FormatHints, Table } from './table.js';

/** Reads what is not plain JSON in UTF-8: other encodings, wrapped JSON, CSV; explains what can not be read. */
export async function readOther(
  bytes: Uint8Array,
  utf: string | undefined,
  hints: FormatHints,
): Promise<Table> {
  const { url } = hints;
  const type = hints.type.trim().toLowerCase();
  if (bytes.length === 0)
    throw new EndpointError('empty', { url, detail: 'The address answered with nothing at all (0 bytes).' });
  const workbook =
    isArchive(bytes) && (await (await import('./workbook/read-workbook.js')).readWorkbook(bytes, hints));
  if (workbook) return workbook;
  const binary = explainBinary(bytes);
  if (binary) throw new EndpointError(...binary(url));

  const { text, complaints } =
    utf === undefined || utf.slice(0, 2000).includes('\0')
      ? (await import('./legacy-encoding.js')).decodeLegacy(bytes, hints)
      : { text: utf, complaints: [] };
  const start = text.replace(/^[\s\u001e]+/, '').slice(0, 400);
  if (!start) throw new EndpointError('empty', { url, detail: 'The file holds only white space.' });

  const complain = (table: Table): Table => ({ ...table, complaints: [...complaints, ...table.complaints] });
  const isCsv = /csv|tsv|tab/.test(type);
  if (isMarkup(start)) throw new EndpointError(...explainMarkup(start, hints));
  if (
    !isCsv &&
    (/^(?:[[{]|\)\]\})/.test(start) || /^(?:\/\*.{0,80}?\*\/\s*)?[\w$.]{1,80}\s*\(\s*[[{]/s.test(start))
  ) {
    try {
      return complain(await readJson(text, hints));
    } catch (cause) {
      if (cause instanceof EndpointError) throw cause;
      const table = await (await import('./json-wrapped.js')).readWrapped(text, hints);
      if (table) return complain(table);
      if (!/^[[{]\s*["[{\]}]/.test(start) && !/json/.test(type + hints.contentType))
        return complain(await (await import('./csv.js')).readCsv(text, hints));
      throw new EndpointError('format', { url, cause, detail: explainJson(text, cause) });
    }
  }
  if (/json/.test(type))
    throw new EndpointError('format', {
      url,
      detail: `The page says type="${hints.type}", but this is not JSON. It begins with: ${start.slice(0, 60)}`,
    });
  return complain(await (await import('./csv.js')).readCsv(text, hints));
}
