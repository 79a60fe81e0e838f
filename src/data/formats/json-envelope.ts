import { readString } from '../coerce.js';
import { isRecord } from '../decode.js';
import type { Found } from './find-records.js';
import { aboutPages, goesOn } from './json-pages.js';
import type { Attribution, FacetCount, Table } from './table.js';

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

const isRows = (value: unknown): value is unknown[][] =>
  Array.isArray(value) && value.length > 0 && value.every(Array.isArray);

/** Records that are lists of cells, where an object has such. */
export const rowsIn = ({ values, rows, data, records }: Readonly<Record<string, unknown>>) =>
  [values, rows, data, records].find(isRows);
