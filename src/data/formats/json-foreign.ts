import { readString } from '../coerce.js';
import { isRecord } from '../decode.js';
import { findRecords, WRAPPED, type Found } from './find-records.js';
import { readEnvelope, rowsIn } from './json-envelope.js';
import { readJsonValue, tableOf } from './json.js';
import type { FormatHints, Table } from './table.js';

/** Whether JSON is linked data with a graph, or lists of things in schema.org's words. */
const isGraph = (root: unknown) =>
  ([root].flat(3) as unknown[]).some(
    (one) =>
      isRecord(one) &&
      ('@graph' in one || [one['@type']].flat().includes('ItemList') || isRecord(one.mainEntity)),
  ) ||
  (Array.isArray(root) && root.every((one) => Array.isArray(one) && isRecord(one[0]) && '@type' in one[0]));

/** Whether it is linked data whose words are whole addresses: `http://schema.org/name`. */
const isWrittenOut = (root: unknown) =>
  ([root].flat() as unknown[])
    .slice(0, 5)
    .some((one) => isRecord(one) && Object.keys(one).some((key) => /^https?:\/\/schema\.org\/\w/.test(key)));

/** The records of JSON in any other envelope; shapes that must be rebuilt are handed to their own chunks. */
export async function readForeign(root: unknown, hints: FormatHints): Promise<Table> {
  const object = isRecord(root) ? root : {};
  if (isWrittenOut(root)) return readJsonValue((await import('./written-out.js')).compactLinked(root), hints);
  if (
    /^(?:Feature|(?:Multi)?Point$)/.test(readString(object.type) ?? '') ||
    'geometryType' in object ||
    'spatialReference' in object
  ) {
    return (await import('./geojson.js')).readFeatures(object, hints);
  }
  if (isGraph(root)) {
    const table = (await import('./json-ld.js')).readGraph(root);
    if (table) return table;
  }
  const isAlone = isRecord(object.service) && 'location' in object;
  const found = isAlone ? { list: [root], path: '', around: [] } : findRecords(root);
  const first = found?.list[0];
  if (found && isRecord(first) && REFERRAL.some((name) => name in first)) {
    const { flatRecord } = await import('./open-referral.js');
    const list = found.list.map((one) => flatRecord(one) ?? one);
    if (list.some((one, i) => one !== found.list[i])) return tableIn({ ...found, list });
  }
  if (
    !found ||
    isRecord(object.table) ||
    [object, object.result].some((holder) => isRecord(holder) && rowsIn(holder)) ||
    found.list.some((one) => !isRecord(one) || Object.keys(one).some((key) => WRAPPED.test(key)))
  ) {
    return (await import('./json-shapes.js')).readShaped(root, found, hints);
  }
  return tableIn(found);
}

/** Members that services and places of Open Referral may have, and few others. */
const REFERRAL = [
  'service_at_locations',
  'organization',
  'organisation',
  'service',
  'addresses',
  'physical_addresses',
  'phones',
];

const tableIn = ({ list, path, around }: Found): Table => ({
  ...readEnvelope(around, list.length),
  ...tableOf(list, path || 'items'),
});
