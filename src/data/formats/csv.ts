import Papa from 'papaparse';
import type { Complaint } from '../complaint.js';
import { EndpointError } from '../endpoint-error.js';
import { rowsToRecords } from './rows.js';
import type { FormatHints, Table } from './table.js';

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** Reads text with separators as a spreadsheet program would. Throws `format` where the text is no table. */
export function readCsv(text: string, hints: FormatHints): Table {
  const complaints: Complaint[] = [];
  const { body, separator } = prepare(text);
  const chosen = separator ?? guessSeparator(body);
  const rows = chosen ? parseRows(body, chosen, hints, complaints) : body.split('\n').map((line) => [line]);
  if (separator) rows.unshift([]);
  const isSaidToBe =
    /csv|tsv|tab/i.test(hints.type) ||
    /text\/(?:csv|tab)/i.test(hints.contentType) ||
    /\.(?:csv|tsv)(?:[?#]|$)/i.test(hints.url);
  if (!chosen && !(isSaidToBe && isOneColumn(rows))) {
    const detail = `This is plain text, not a table: most of its lines have no separator (; , tab or |). It begins with: "${body.trim().slice(0, 60)}".`;
    throw new EndpointError('format', { url: hints.url, detail });
  }
  const table = rowsToRecords(rows, hints);
  if (table.records.length === 0 && !(hints.mayBeEmpty && isSaidToBe)) {
    const detail = `The table has column names (${(table.columns ?? []).slice(0, 8).join(', ')}) but no rows under them.`;
    throw new EndpointError('empty', { url: hints.url, detail });
  }
  return { ...table, complaints: [...complaints, ...table.complaints] };
}

/**
 * The complete rows at the beginning of a file that is still arriving; undefined where there
 * are none yet. What it says of titles and columns may differ from the whole file's.
 */
export function csvHead(text: string, hints: FormatHints): Table | undefined {
  const { body } = prepare(text);
  let end = 0;
  let isQuoted = false;
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i);
    if (code === 34) isQuoted = !isQuoted;
    else if (code === 10 && !isQuoted) end = i;
  }
  if (end === 0) return undefined;
  try {
    return readCsv(
      text.replace(/\r\n?/g, '\n').slice(0, text.replace(/\r\n?/g, '\n').length - (body.length - end)),
      hints,
    );
  } catch {
    return undefined;
  }
}

/** One kind of line end, and Excel's `sep=;` taken off. */
function prepare(text: string): { body: string; separator: string | undefined } {
  const body = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const own = /^\ufeff?"?sep=(.)"?\n/i.exec(body);
  return { body: own ? body.slice(own[0].length) : body.replace(/^\ufeff/, ''), separator: own?.[1] };
}

/** The separator that gives the most rows of the same length; undefined where none gives a table. */
function guessSeparator(body: string): string | undefined {
  const head = body.slice(0, 200_000);
  let best: string | undefined;
  let bestScore = 0.35;
  for (const separator of SEPARATORS) {
    if (!head.includes(separator)) continue;
    const rows = Papa.parse<string[]>(head, {
      delimiter: separator,
      newline: '\n',
      preview: 300,
      skipEmptyLines: true,
    }).data;
    // The last row of a long file is cut off here.
    const lengths = rows
      .slice(0, head.length < body.length && rows.length > 1 ? -1 : undefined)
      .map((row) => row.length);
    const counts = new Map<number, number>();
    for (const length of lengths) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [usual, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    const score = (count / lengths.length) * (1 + Math.min(usual, 30) / 60);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

function parseRows(body: string, delimiter: string, hints: FormatHints, complaints: Complaint[]): string[][] {
  const config = { delimiter, newline: '\n' as const, skipEmptyLines: false };
  const { data, errors } = Papa.parse<string[]>(body, config);
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (!open || open.row === undefined) return data;
  // A quotation mark that nobody closes would swallow the rest of the file: from its row on, marks are letters.
  const rows = data.slice(0, open.row);
  const start = Papa.parse<string[]>(body, { ...config, preview: open.row || 1 }).meta.cursor;
  complaints.push({
    source: hints.source,
    path: `row ${open.row + 1}`,
    code: 'ragged-row',
    reason:
      'A quotation mark is opened here and never closed; from here on, quotation marks were read as letters.',
  });
  const rest = Papa.parse<string[]>(body.slice(open.row === 0 ? 0 : start), {
    ...config,
    quoteChar: '\u0000',
  }).data;
  return [...rows, ...rest];
}

function isOneColumn(rows: readonly string[][]): boolean {
  const lines = rows.map((row) => row[0]?.trim() ?? '').filter(Boolean);
  return lines.length > 1 && lines.every((line) => line.length < 200);
}
