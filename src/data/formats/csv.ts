import Papa from 'papaparse';
import { createPacer } from '../../core/pacer.js';
import type { Complaint } from '../complaint.js';
import { EndpointError } from '../endpoint-error.js';
import { rowsToRecords } from './rows.js';
import type { FormatHints, Table } from './table.js';

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** So much text is parsed between two looks at the clock. */
const WINDOW = 120_000;

/**
 * Reads text with separators as a spreadsheet program would, a piece at a time, so that a large file
 * does not keep a page from being used. Throws `format` where the text is no table.
 */
export async function readCsv(text: string, hints: FormatHints): Promise<Table> {
  const { body, separator } = prepare(text);
  const chosen = separator ?? guessSeparator(body);
  const { rows, complaints } = chosen
    ? await parseRows(body, chosen, hints)
    : {
        rows: withOneLineEnd(body)
          .split('\n')
          .map((line) => [line]),
        complaints: [],
      };
  if (separator) rows.unshift([]);
  const isSaidToBe =
    /csv|tsv|tab/i.test(hints.type) ||
    /text\/(?:csv|tab)/i.test(hints.contentType) ||
    /\.(?:csv|tsv)(?:[?#]|$)/i.test(hints.url);
  if (!chosen && !(isSaidToBe && isOneColumn(rows))) {
    const detail = `This is plain text, not a table: most of its lines have no separator (; , tab or |). It begins with: "${body.slice(0, 2000).trim().slice(0, 60)}".`;
    throw new EndpointError('format', { url: hints.url, detail });
  }
  const table = await rowsToRecords(rows, hints, true);
  if (table.records.length === 0 && !(hints.mayBeEmpty && isSaidToBe)) {
    const detail = `The table has column names (${(table.columns ?? []).slice(0, 8).join(', ')}) but no rows under them.`;
    throw new EndpointError('empty', { url: hints.url, detail });
  }
  return { ...table, complaints: [...complaints, ...table.complaints] };
}

const withOneLineEnd = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Without a byte order mark and Excel's `sep=;`. */
function prepare(text: string): { body: string; separator: string | undefined } {
  const own = /^\ufeff?"?sep=(.)"?(?:\r\n?|\n)/i.exec(text);
  return { body: own ? text.slice(own[0].length) : text.replace(/^\ufeff/, ''), separator: own?.[1] };
}

/** The separator that gives the most rows of the same length; undefined where none gives a table. */
function guessSeparator(body: string): string | undefined {
  const head = withOneLineEnd(body.slice(0, 200_000));
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

async function parseRows(
  body: string,
  delimiter: string,
  hints: FormatHints,
): Promise<{ rows: string[][]; complaints: Complaint[] }> {
  const { rows, unclosed } = await parse(body, delimiter, '"');
  if (unclosed === undefined) return { rows, complaints: [] };
  // A quotation mark that nobody closes would swallow the rest of the file: from its row on, marks are letters.
  const complaint: Complaint = {
    source: hints.source,
    path: `row ${rows.length + 1}`,
    code: 'ragged-row',
    reason:
      'A quotation mark is opened here and never closed; from here on, quotation marks were read as letters.',
  };
  return {
    rows: rows.concat((await parse(unclosed, delimiter, '\u0000')).rows),
    complaints: [complaint],
  };
}

/** The rows, and the text from the row on in which a quotation mark is opened and never closed. */
async function parse(
  text: string,
  delimiter: string,
  quoteChar: string,
): Promise<{ rows: string[][]; unclosed?: string }> {
  const pacer = createPacer();
  const rows: string[][] = [];
  let rest = '';
  let at = 0;
  let size = WINDOW;
  do {
    let end = at + size;
    if (text[end - 1] === '\r') end++;
    rest += withOneLineEnd(text.slice(at, end));
    at = end;
    const isLast = at >= text.length;
    const { data, errors, meta } = new Papa.Parser({ delimiter, newline: '\n', quoteChar }).parse(
      rest,
      0,
      !isLast,
    ) as Papa.ParseResult<string[]>;
    const open = errors.find(({ code }) => code === 'MissingQuotes')?.row;
    for (const row of data.slice(0, open)) rows.push(row);
    if (open !== undefined) {
      const before =
        open && new Papa.Parser({ delimiter, newline: '\n', preview: open }).parse(rest, 0, false);
      return {
        rows,
        unclosed: before ? rest.slice((before as Papa.ParseResult<string[]>).meta.cursor) : rest,
      };
    }
    rest = rest.slice(meta.cursor);
    // A row that is longer than what was looked at: look at more.
    size = data.length > 0 ? WINDOW : size * 2;
    if (pacer.isDue()) await pacer.rest();
  } while (at < text.length);
  return { rows };
}

function isOneColumn(rows: readonly string[][]): boolean {
  const lines = rows.map((row) => row[0]?.trim() ?? '').filter(Boolean);
  return lines.length > 1 && lines.every((line) => line.length < 200);
}
