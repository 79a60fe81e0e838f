import { isRecord } from '../decode.js';
import type { FormatHints, Table } from './table.js';

/** Members that say: this record wraps another, or comes from a system that does. */
const WRAPPED =
  /^(?:_|@|attributes$|properties$|fields$|document$|resource$|tags$|relationships$|geometry$|item$|type$|hits$|data$|items$|results$|title$)/;

/** A plain list under such a name (`tags: ["organic"]`) is a column like any other. */
const isWrapped = (record: Readonly<Record<string, unknown>>) =>
  Object.keys(record).some((key) => {
    const value = record[key];
    return WRAPPED.test(key) && !(Array.isArray(value) && value.every((one) => typeof one === 'string'));
  });

/** A table over records that stood under `path` in a JSON file. */
export function tableOf(records: readonly unknown[], path: string): Table {
  return { records, pathOf: (i) => `${path}[${i}]`, complaints: [] };
}

/** Reads the native contract and plain arrays of records; every other shape of JSON is a chunk of its own. */
export async function readJsonValue(root: unknown, hints: FormatHints): Promise<Table> {
  if (isRecord(root) && root.muni === 1) {
    for (const path of ['items', 'events']) {
      const list = root[path];
      // The envelope is the table's own facts under the same names.
      if (Array.isArray(list)) return { ...readFacts(root), ...tableOf(list, path), native: true };
    }
  }
  if (Array.isArray(root) && isRecord(root[0]) && !isWrapped(root[0])) return tableOf(root, 'items');
  return (await import('./json-foreign.js')).readForeign(root, hints);
}

const FACTS = {
  total: 'number',
  page: 'number',
  pageSize: 'number',
  next: 'string',
  updated: 'string',
  facets: 'object',
  attribution: 'object',
};

function readFacts(root: Readonly<Record<string, unknown>>): Partial<Table> {
  return Object.fromEntries(
    Object.entries(FACTS).flatMap(([key, type]) => {
      const value = type === 'number' ? Number(root[key]) : root[key];
      return value && typeof value === type ? [[key, value]] : [];
    }),
  );
}

/** Reads JSON text; throws `SyntaxError` where it is none, `EndpointError` where it holds no records. */
export function readJson(text: string, hints: FormatHints): Promise<Table> {
  return readJsonValue(JSON.parse(text), hints);
}
