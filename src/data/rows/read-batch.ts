import { numbered } from '../../core/numbered.js';
import type { Complaint } from '../complaint.js';
import { readTable } from '../formats/read-table.js';
import type { FormatHints } from '../formats/table.js';
import { JsonCutter } from './json-cutter.js';

/** A run of raw records, and where each of them stood. */
export interface Batch {
  records: readonly unknown[];
  pathOf(i: number): string;
  /** The records by which columns are recognised, where they are more than these. */
  sample?: readonly unknown[];
  native: boolean;
  /** One for each record that could not be read at all; set, though perhaps empty, where the bytes had to be mended. */
  complaints?: readonly Complaint[];
}

/** Reads one batch of a file that is cut; a record that is broken is left out, not the whole batch. */
export async function readBatch(
  cutter: JsonCutter,
  bytes: Uint8Array,
  hints: FormatHints,
  first: number,
): Promise<Batch> {
  try {
    const {
      records,
      pathOf,
      native = false,
    } = await readTable(cutter.wrap(bytes), { ...hints, type: hints.type || 'json' });
    return { records, pathOf: (i) => pathOf(first + i), native };
  } catch {
    return salvage(cutter.wrap(bytes), hints, first);
  }
}

/** Every record of a damaged JSON file that can still be read, one by one. */
export async function salvage(bytes: Uint8Array, hints: FormatHints, first = 0): Promise<Batch> {
  const cutter = new JsonCutter(1);
  const records: unknown[] = [];
  const paths: string[] = [];
  const complaints: Complaint[] = [];
  for (const [i, piece] of numbered(cutter.push(bytes))) {
    const path = `[${first + i}]`;
    try {
      const table = await readTable(cutter.wrap(piece), { ...hints, type: 'json' });
      records.push(...table.records);
      paths.push(...table.records.map(() => path));
    } catch {
      complaints.push({
        source: hints.source,
        path,
        code: 'not-object',
        reason: 'This record is not valid JSON and was left out.',
      });
    }
  }
  return {
    records,
    pathOf: (i) => paths[i] ?? '',
    native: false,
    complaints,
  };
}
