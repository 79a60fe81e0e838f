import { readString } from '../coerce.js';
import { isRecord } from '../decode.js';
import { findRecords, WRAPPED, type Found } from './find-records.js';
import { aboutPages, goesOn } from './json-pages.js';
import { readJsonValue, tableOf } from './json.js';
import type { Attribution, FacetCount, FormatHints, Table } from './table.js';

const TOTALS =
  /^(?:hydra:)?(?:total|count|found|totalhits|n_?hits|nbhits|numfound|nummatched|numbermatched|totalelements|total_?items|totalitems|totalcount|total_?count|total_?results|filter_count|estimatedtotalhits|resultsetsize|@odata\.count)$/i;

function textAt(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function numberAt(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

/** What the objects around the list say about it: how many there are in all, where it goes on, who gives it. */
export function readEnvelope(around: Found['around'], size: number): Partial<Table> {
  const facts: Partial<Table> = {};
  let isWhole = false;
  for (const outer of around) {
    if (outer.muni === 1) facts.native = true;
    for (const object of aboutPages(outer)) {
      for (const key of Object.keys(object)) {
        const value = object[key];
        if (TOTALS.test(key)) {
          const total = numberAt(isRecord(value) ? value.value : value);
          if (total === undefined || total < size) continue;
          facts.total = total;
          // A mere "count" may be the one of this page.
          isWhole = total === size && !/^count$/i.test(key);
        } else if (/^(?:page|page_?size|per_?page)$/i.test(key)) {
          facts[key === 'page' ? 'page' : 'pageSize'] = numberAt(value);
        }
      }
    }
    const { next, nextBy, isPart } = goesOn(outer);
    facts.next = next ?? facts.next;
    facts.nextBy ??= nextBy;
    facts.isPart ??= isPart;
    facts.updated = textAt(outer.updated) ?? facts.updated;
    if (isRecord(outer.attribution)) facts.attribution = outer.attribution as Attribution;
    const facets = isRecord(outer.facets) && readFacets(outer.facets);
    if (facets) facts.facets = facets;
  }
  // Some endpoints (CKAN) name a next page after the last one too.
  if (isWhole) {
    delete facts.next;
    delete facts.nextBy;
    delete facts.isPart;
  }
  for (const key of Object.keys(facts) as (keyof Table)[]) if (facts[key] === undefined) delete facts[key];
  return facts;
}

/** `{town: [{value, count}]}` and `{town: {Żmigród: 14}}`. */
function readFacets(facets: Readonly<Record<string, unknown>>): Table['facets'] {
  const lists = Object.keys(facets).map((name): [string, FacetCount[]] => {
    const counts = facets[name];
    const pairs = Array.isArray(counts)
      ? (counts as unknown[]).filter(isRecord).map((one) => [one.value ?? one.name, one.count])
      : isRecord(counts)
        ? Object.entries(counts)
        : [];
    return [
      name,
      pairs.flatMap(([value, count]) =>
        typeof count === 'number' ? [{ value: readString(value) ?? '', count }] : [],
      ),
    ];
  });
  return Object.fromEntries(lists.filter(([, counts]) => counts.length));
}

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

const isRows = (value: unknown): value is unknown[][] =>
  Array.isArray(value) && value.length > 0 && value.every(Array.isArray);

/** Records that are lists of cells, where an object has such. */
export const rowsIn = ({ values, rows, data, records }: Readonly<Record<string, unknown>>) =>
  [values, rows, data, records].find(isRows);

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
