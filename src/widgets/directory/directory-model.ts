import { own } from '../../core/own.js';
import type { UrlEntries } from '../../core/page-link.js';
import { tidyFilters } from '../../core/tidy-filters.js';
import type { FacetCount } from '../../data/formats/table.js';
import type { RowQuery, RowSort } from '../../data/rows/row-store.js';
import type { DirectoryQuery } from './directory-query.js';

export type { DirectoryLayout, DirectoryQuery } from './directory-query.js';

const SORTS: readonly string[] = ['name', '-updated', 'distance'];
const RESERVED = new Set(['q', 'sort', 'page', 'more', 'item', 'view']);
const MOST_PAGES = 100_000;

const wholeNumber = (text: string, least: number) => {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number < MOST_PAGES ? number : least;
};

/** What an address asks for; anything it cannot mean is as if it were not there. */
export function readQuery(entries: UrlEntries, start: DirectoryQuery): DirectoryQuery {
  const filters: Record<string, string[]> = {};
  const query: { -readonly [K in keyof DirectoryQuery]: DirectoryQuery[K] } = {
    ...start,
    q: '',
    filters,
    page: 1,
    more: 0,
    item: '',
  };
  for (const [name, value] of entries) {
    if (name === 'q') query.q = value;
    else if (name === 'sort') query.sort = SORTS.includes(value) ? (value as RowSort) : start.sort;
    else if (name === 'page') query.page = wholeNumber(value, 1);
    else if (name === 'more') query.more = Math.min(50, wholeNumber(value, 0));
    else if (name === 'item') query.item = value;
    else if (name === 'view') query.layout = value === 'cards' || value === 'list' ? value : start.layout;
    else if (name !== '__proto__' && value) filters[name] = [...(own(filters, name) ?? []), value];
  }
  return query;
}

/** As much as an address holds of what was typed. */
const MOST_TYPED = 500;

/** A change as a query can be: what a page has set may be anything. */
export function tidyChange(change: Partial<DirectoryQuery>): Partial<DirectoryQuery> {
  const { q, filters } = change as { q?: unknown; filters?: object };
  const tidy = { ...change };
  if ('q' in change) tidy.q = String(q ?? '').slice(0, MOST_TYPED);
  if ('filters' in change) tidy.filters = tidyFilters(filters);
  return tidy;
}

/** The entries that bring `query` back, without those that are as at the start. */
export function writeQuery(query: DirectoryQuery, start: DirectoryQuery): UrlEntries {
  const entries: (readonly [string, string])[] = [];
  if (query.q) entries.push(['q', query.q]);
  for (const [facet, values] of Object.entries(query.filters)) {
    if (!RESERVED.has(facet)) for (const value of values) entries.push([facet, value]);
  }
  if (query.sort !== start.sort) entries.push(['sort', query.sort]);
  if (query.page > 1) entries.push(['page', String(query.page)]);
  if (query.more > 0) entries.push(['more', String(query.more)]);
  if (query.layout !== start.layout) entries.push(['view', query.layout]);
  if (query.item) entries.push(['item', query.item]);
  return entries;
}

/** What the rows are asked, `size` of them to a page. */
export function rowQuery(
  { q, filters, sort, page, more }: DirectoryQuery,
  size: number,
  facets: readonly string[],
): RowQuery {
  return { q, filters, sort, from: (page - 1) * size, count: size * (more + 1), facets };
}

const isWithin = (value: string, branch: string) => value.startsWith(`${branch} > `);

/**
 * The query with one value of a facet chosen or not; back on the first page. In a tree a branch and
 * what lies within it take each other's place: choosing 'Shoemaker' under 'Crafts' narrows the choice.
 */
export function toggleFilter(
  query: DirectoryQuery,
  facet: string,
  value: string,
  isOn: boolean,
): DirectoryQuery {
  const isRelated = (chosen: string) =>
    chosen === value || isWithin(chosen, value) || (isOn && isWithin(value, chosen));
  const others = (own(query.filters, facet) ?? []).filter((chosen) => !isRelated(chosen));
  return {
    ...query,
    filters: { ...query.filters, [facet]: isOn ? [...others, value] : others },
    page: 1,
    more: 0,
  };
}

export function activeFilters({ filters }: DirectoryQuery): { facet: string; value: string }[] {
  return Object.entries(filters).flatMap(([facet, values]) => values.map((value) => ({ facet, value })));
}

/** One value of a facet as a branch of a tree. */
export interface FacetNode {
  value: string;
  /** The last level's name. */
  label: string;
  count: number;
  children: readonly FacetNode[];
}

/** Values whose names hold ` > ` as a tree, in the order in which they came. */
export function facetTree(
  counts: readonly FacetCount[],
  chosen: readonly string[],
  level = ' > ',
): FacetNode[] {
  type Growing = FacetNode & { children: Growing[] };
  const roots: Growing[] = [];
  const nodes = new Map<string, Growing>();
  const place = (value: string, count: number) => {
    const known = nodes.get(value);
    if (known) {
      known.count = Math.max(known.count, count);
      return known;
    }
    const cut = value.lastIndexOf(level);
    const node: Growing = {
      value,
      label: cut < 0 ? value : value.slice(cut + level.length),
      count,
      children: [],
    };
    nodes.set(value, node);
    (cut < 0 ? roots : place(value.slice(0, cut), 0).children).push(node);
    return node;
  };
  for (const { value, count } of counts) place(value, count);
  // What is chosen by another word goes by that one, so that it can be undone.
  for (const { value, chosenAs } of counts)
    if (chosenAs !== undefined) {
      const node = place(value, 0);
      node.value = chosenAs;
      nodes.set(chosenAs, node);
    }
  // What is chosen stays to be seen and undone, even where the data does not know it.
  for (const value of chosen) place(value, 0);
  return roots;
}
