import { numbered } from '../../core/numbered.js';
import type { Complaint } from '../complaint.js';
import { isRecord } from '../decode.js';
import { readJsonValue, tableOf } from './json.js';
import type { FormatHints, Table } from './table.js';

/** JSON in the wrappings of older APIs: `callback(…)`, a guard before it, or one record on each line. Undefined where it is none of them. */
export async function readWrapped(text: string, hints: FormatHints): Promise<Table | undefined> {
  const bare = text
    .trim()
    // Sequences of texts (RFC 7464, GeoJSON’s too) begin each with a mark of its own.
    .replace(/(^|\n)\u001e/g, '$1')
    .replace(/^\)\]\}'?,?\s*/, '')
    .replace(/^\/\*[\s\S]{0,200}?\*\/\s*/, '');
  const call = /^[\w$.]{1,80}\s*\(([\s\S]*)\)\s*;?$/.exec(bare);
  for (const candidate of [call?.[1], bare]) {
    const root = candidate === undefined ? undefined : parse(candidate);
    if (root !== undefined) return readJsonValue(root, hints);
  }
  return readLines(bare, hints);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Newline-delimited JSON; a broken line is complained of and left out. */
async function readLines(text: string, hints: FormatHints): Promise<Table | undefined> {
  const lines = text.split(/\r\n?|\n/);
  if (!isRecord(parse(lines[0] ?? ''))) return undefined;
  const records: unknown[] = [];
  const numbers: number[] = [];
  const complaints: Complaint[] = [];
  for (const [i, line] of numbered(lines)) {
    if (!line.trim()) continue;
    const record = parse(line);
    if (record === undefined) {
      const isLast = i === lines.length - 1;
      complaints.push({
        source: hints.source,
        path: `line ${i + 1}`,
        code: isLast ? 'truncated' : 'not-object',
        reason: isLast
          ? 'The last line breaks off: the file was cut short.'
          : 'This line is not JSON and was left out.',
      });
    } else {
      records.push(record);
      numbers.push(i + 1);
    }
  }
  if (complaints.length > records.length) return undefined;
  const [first] = records;
  const table =
    isRecord(first) && first.type === 'Feature'
      ? await readJsonValue({ type: 'FeatureCollection', features: records }, hints)
      : tableOf(records, '');
  return {
    ...table,
    pathOf: (i) => `line ${numbers[i] ?? 0}`,
    complaints: [...complaints, ...table.complaints],
  };
}
