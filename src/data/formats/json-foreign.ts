import { readString } from '../coerce.js';
import { isRecord } from '../decode.js';
import { nextPageOf } from './json-pages.js';
import { tableOf } from './json.js';
import type { Attribution, FacetCount, FormatHints, Table } from './table.js';

/** Members that hold the records in the envelopes we know. */
export const LIST =
  /^(?:items|events|data|results?|records?|value|features|contents?|rows|firmy|firms|hits|entries|list|docs|nodes|edges|companies|businesses|organi[sz]ations|services|places|members|itemlistelement|@graph)$/i;

/** Members that make an object look like a thing with a name. */
const NAMED =
  /^(?:(?:display|org\w*|company|business)?_?name|title|label|nazwa\w*|navn|firma\w*|nom|nom_?(?:complet|raison_?sociale|etablissement|structure)|denomination|bezeichnung)(?:[_:.][a-z]{2,3})?$|(?:^|[\s_])(?:nazwa|name|navn)$/i;

/** Members that hold the records of one answer among several, and no list that a record may have of its own. */
const ANSWER = /^(?:items|results?|records?|hits|data|rows|docs|features|entries|@graph)$/i;

/** Members that hold lists of objects which are never the records. */
const APART =
  /^(?:errors?|warnings?|included|links|_links|facets|facet_counts|aggregations|columns|cols|jsonapi|@context)$/i;

/** Members that wrap a record's own in many APIs. */
const WRAPPED =
  /^(?:attributes|properties|fields|_source|document|resource|_embedded|relationships|item|node|geometry)$/;

const TOTALS =
  /^(?:total|count|found|totalhits|nbhits|numfound|nummatched|numbermatched|totalelements|total_?items|totalitems|totalcount|total_?count|total_?results|filter_count|estimatedtotalhits|resultsetsize|@odata\.count)$/i;

export interface Found {
  list: readonly unknown[];
  path: string;
  /** The objects the list was found in, outermost first. */
  around: readonly Readonly<Record<string, unknown>>[];
}

/** How much less likely a list is that of the records where it is inside something with a name, or inside a record. */
const INSIDE = { named: 30, record: 100 };

/** The list of records in any envelope: the array of objects that looks most like one, in a bounded search. */
export function findRecords(root: unknown): Found | undefined {
  let best: Found | undefined;
  let bestScore = -40;
  let visits = 0;
  const queue: (Omit<Found, 'list'> & { value: unknown; key: string; depth: number; inside: number })[] = [
    { value: root, path: '', around: [], key: '', depth: 0, inside: 0 },
  ];
  for (const { value, path, around, key, depth, inside } of queue) {
    if (++visits > 3000) break;
    if (Array.isArray(value)) {
      const list = value as unknown[];
      const heads = list.slice(0, 5).filter(isRecord);
      const isNamed = heads.some(hasName);
      const isListed = (LIST.test(key) || depth === 0) && (isNamed || !heads.some(isAnswer));
      if (heads.length || (depth === 0 && list.length === 0) || (list.length === 0 && LIST.test(key))) {
        const score =
          1 +
          (isListed ? 40 : 0) +
          (isNamed ? 60 : 0) +
          Math.min(40, Math.log2(list.length + 1) * 5) -
          depth * 6 -
          inside;
        if (score > bestScore) {
          bestScore = score;
          best = { list, path, around };
        }
      }
      // Lists inside a record are its own affair, unless the record is only an envelope (one answer of several).
      if (depth < 6 && list.length && !isNamed) {
        queue.push({
          value: list[0],
          path: path + '[0]',
          around,
          key,
          depth: depth + 1,
          inside: isListed && heads.length ? INSIDE.record : inside,
        });
      }
    } else if (isRecord(value) && depth < 7) {
      if ((depth === 0 || LIST.test(key)) && isMapOfNamed(value)) return undefined;
      // An object with a name may itself be the only record, and lists in it be its own.
      const isNamed =
        Object.keys(value).length > 2 &&
        Object.keys(value).some((name) => NAMED.test(name) && typeof value[name] === 'string');
      const score = 45 - depth * 6;
      if (isNamed && score > bestScore) {
        bestScore = score;
        best = { list: [value], path, around };
      }
      for (const name of Object.keys(value)) {
        const inner = value[name];
        if (APART.test(name)) continue;
        if (typeof inner === 'object' && inner !== null) {
          queue.push({
            value: inner,
            path: path ? `${path}.${name}` : name,
            around: [...around, value],
            key: name,
            depth: depth + 1,
            inside: Math.max(inside, isNamed ? INSIDE.named : 0),
          });
        }
      }
    }
  }
  return best;
}

/** Whether a member of a list is one answer of several: an envelope with a list of its own. */
const isAnswer = (record: Readonly<Record<string, unknown>>) =>
  Object.keys(record).some((key) => ANSWER.test(key) && Array.isArray(record[key]));

/** Whether an object has records by their ids: most of its members are objects with a name under the same word. */
function isMapOfNamed(object: Readonly<Record<string, unknown>>): boolean {
  const members = Object.values(object);
  const inner = members.filter(isRecord);
  const first = inner[0] ?? {};
  const name = Object.keys(first).find((key) => NAMED.test(key) && typeof first[key] === 'string');
  return (
    name !== undefined &&
    inner.length > 1 &&
    inner.length >= members.length * 0.7 &&
    inner.every((one) => typeof one[name] === 'string')
  );
}

/** Whether something in the record says what it is called, or it wraps one that may. */
export function hasName(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).some((key) => NAMED.test(key) || (WRAPPED.test(key) && isRecord(record[key])));
}

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
    for (const object of [
      outer,
      outer.meta,
      outer.pagination,
      isRecord(outer.meta) ? outer.meta.pagination : 0,
    ].filter(isRecord)) {
      facts.nextPage ??= nextPageOf(object);
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
    const next = [
      outer.next,
      outer['@odata.nextLink'],
      outer.nextLink,
      outer.next_page_url,
      outer.links,
      outer._links,
    ]
      .map((link) =>
        isRecord(link) && 'next' in link
          ? link.next
          : Array.isArray(link)
            ? (link as unknown[]).find((one) => isRecord(one) && one.rel === 'next')
            : link,
      )
      .map((link) => textAt(isRecord(link) ? link.href : link));
    facts.next = next.find(Boolean) ?? facts.next;
    facts.updated = textAt(outer.updated) ?? facts.updated;
    if (isRecord(outer.attribution)) facts.attribution = outer.attribution as Attribution;
    const facets = isRecord(outer.facets) && readFacets(outer.facets);
    if (facets) facts.facets = facets;
  }
  // Some endpoints (CKAN) name a next page after the last one too.
  if (isWhole) {
    delete facts.next;
    delete facts.nextPage;
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

/** The records of JSON in any other envelope; shapes that must be rebuilt are handed to their own chunks. */
export async function readForeign(root: unknown, hints: FormatHints): Promise<Table> {
  const object = isRecord(root) ? root : {};
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
