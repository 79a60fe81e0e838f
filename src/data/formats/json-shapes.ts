import { readString } from '../coerce.js';
import { isRecord } from '../decode.js';
import { EndpointError } from '../endpoint-error.js';
import { hasName, LIST, type Found } from './find-records.js';
import { readEnvelope, rowsIn } from './json-envelope.js';
import { tableOf } from './json.js';
import { unwrapRecord, type Included } from './json-records.js';
import { explainMembers } from './explain-members.js';
import { rowsToRecords } from './rows.js';
import type { FormatHints, Table } from './table.js';

type Json = Readonly<Record<string, unknown>>;

/** Rebuilds JSON whose records are wrapped, keyed by id, or rows without names. */
export async function readShaped(
  root: unknown,
  found: Found | undefined,
  hints: FormatHints,
): Promise<Table> {
  const sheet = readSheet(root);
  if (sheet) return rowsToRecords(sheet, hints);
  if (!found) return readWithoutList(root, hints);
  const first = found.list.find(isRecord);
  if (first && isRecord(first.geometry) && (isRecord(first.properties) || isRecord(first.attributes))) {
    return (await import('./geojson.js')).readFeatures(
      { ...found.around.at(-1), type: 'FeatureCollection', features: found.list },
      hints,
    );
  }
  const included = indexIncluded(found.around);
  return {
    ...readEnvelope(found.around, found.list.length),
    ...tableOf(
      found.list.map((record) => (isRecord(record) ? unwrapRecord(record, included) : record)),
      found.path || 'items',
    ),
  };
}

/** Google's `{table: {cols, rows: [{c: [{v}]}]}}`, the Sheets API's `{values: [[…]]}` and `{columns, rows}` as rows with a header. */
function readSheet(root: unknown): unknown[][] | undefined {
  if (Array.isArray(root)) return areRows(root) ? root : undefined;
  if (!isRecord(root)) return undefined;
  const table = root.table;
  if (isRecord(table) && Array.isArray(table.cols) && Array.isArray(table.rows)) {
    const header = (table.cols as unknown[]).map((column) =>
      isRecord(column) ? (readString(column.label || column.id) ?? '') : '',
    );
    const rows = (table.rows as unknown[]).map((row) =>
      isRecord(row) && Array.isArray(row.c) ? (row.c as unknown[]).map(cellOf) : [],
    );
    return [header, ...rows];
  }
  for (const holder of [root, root.result].filter(isRecord)) {
    const rows = rowsIn(holder);
    const names = rows && namesIn(holder, rows);
    if (rows && (names || areRows(rows))) return names ? [names, ...rows] : rows;
  }
  return undefined;
}

/** The names of columns that stand beside the rows: `{columns: ['name'], rows: [['A']]}`, `{meta: [{name: 'name'}], data: [['A']]}`. */
function namesIn({ columns, fields, headers, header, cols, schema, meta }: Json, [row]: unknown[][]) {
  const inner = [schema, meta, isRecord(meta) ? meta.view : undefined].filter(isRecord);
  for (const list of [
    columns,
    fields,
    headers,
    header,
    cols,
    meta,
    ...inner.flatMap((one) => [one.columns, one.fields]),
  ]) {
    if (!Array.isArray(list) || list.length !== row?.length) continue;
    const names = (list as unknown[]).map((column) =>
      readString(isRecord(column) ? (column.label ?? column.name ?? column.id) : column),
    );
    // Where the rows begin with their names they are rows with a header.
    if (names.every((name) => name !== undefined) && names.some((name, i) => name !== row[i])) return names;
  }
  return undefined;
}

function areRows(list: readonly unknown[]): list is unknown[][] {
  return (
    list.length > 1 &&
    list.every(Array.isArray) &&
    (list as unknown[][])[0]!.every((cell) => typeof cell === 'string') &&
    (list[0] as unknown[]).length > 0
  );
}

function cellOf(cell: unknown): unknown {
  if (!isRecord(cell)) return '';
  const date = /^Date\((\d+),(\d+),(\d+)/.exec(readString(cell.v) ?? '');
  if (date)
    return `${date[1]}-${String(Number(date[2]) + 1).padStart(2, '0')}-${String(date[3]).padStart(2, '0')}`;
  return cell.v ?? cell.f ?? '';
}

/** An object of objects (`{"42": {…}}`), one record, an error message, or nothing we know. */
function readWithoutList(root: unknown, hints: FormatHints): Table {
  const { url } = hints;
  if (Array.isArray(root)) {
    // Complaints about each member say what it is; there is just nothing else in the file.
    if (root.length && root.every((one) => typeof one !== 'object')) {
      throw new EndpointError('shape', {
        url,
        detail: `This is a list of ${root.length} plain values (such as ${JSON.stringify(root.find(Boolean) ?? root[0]).slice(0, 40)}), not of records with named members.`,
      });
    }
    throw new EndpointError('shape', {
      url,
      detail: 'This is a list of lists without a header row, not of records with named members.',
    });
  }
  if (!isRecord(root))
    throw new EndpointError('shape', { url, detail: 'This is a single value, not a list of records.' });
  const failure = errorOf(root);
  if (failure)
    throw new EndpointError('shape', {
      url,
      detail: `The endpoint answered with an error instead of records: ${failure.slice(0, 200)}`,
    });
  for (const [path, holder] of holdersIn(root)) {
    const keys = Object.keys(holder);
    const inner = keys.filter((key) => isThing(holder[key]));
    if (inner.length > 1 && inner.length >= keys.length * 0.7) {
      const records = inner.map((key) => ({ id: key, ...(holder[key] as Json) }));
      return { ...tableOf(records, ''), pathOf: (i) => path + (inner[i] ?? '') };
    }
  }
  const keys = Object.keys(root);
  if (keys.length === 0)
    throw new EndpointError('shape', {
      url,
      detail: 'The JSON holds an empty object: there are no records in it.',
    });
  throw new EndpointError('shape', { url, detail: explainMembers(root) });
}

/** An object with members of its own, and not only one more wrapping. */
const isThing = (value: unknown) =>
  isRecord(value) &&
  !Object.values(value).every((member) => typeof member === 'object') &&
  (Object.keys(value).length > 1 || hasName(value));

/** The objects that may hold records by their ids: the outermost, and those inside it under names of lists. */
function holdersIn(root: Json, path = '', depth = 0): (readonly [path: string, holder: Json])[] {
  const inner = Object.keys(root).flatMap((key) => {
    const value = root[key];
    return LIST.test(key) && isRecord(value) && depth < 4
      ? holdersIn(value, `${path}${key}.`, depth + 1)
      : [];
  });
  return [[path, root], ...inner];
}

function errorOf(root: Json): string | undefined {
  const first = Array.isArray(root.errors) ? (root.errors as unknown[])[0] : undefined;
  const isError =
    root.success === false || root.error === true || root.code !== undefined || Number(root.status) >= 400;
  const isShort = Object.values(root).every((value) => typeof value !== 'object' || value === null);
  const said = isShort && Object.keys(root).length < 3 ? (root.detail ?? root.message) : undefined;
  const error = isError ? root : (root.error ?? first ?? said);
  if (isRecord(error)) {
    const text = [error.code ?? error.status, error.message ?? error.detail ?? error.title]
      .filter((part) => typeof part === 'string' || typeof part === 'number')
      .join(': ');
    return text || undefined;
  }
  return typeof error === 'string' ? error : undefined;
}

/** JSON:API's `included` resources, by type and id. */
function indexIncluded(around: readonly Json[]): Included {
  const index = new Map<string, Json>();
  for (const outer of around) {
    if (!Array.isArray(outer.included)) continue;
    for (const resource of outer.included as unknown[]) {
      if (isRecord(resource)) index.set(`${readString(resource.type)}/${readString(resource.id)}`, resource);
    }
  }
  return index;
}
