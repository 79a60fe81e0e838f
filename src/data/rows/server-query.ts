import { times } from '../../core/numbered.js';
import type { Table } from '../formats/table.js';
import type { RowQuery } from './row-store.js';

/** As much as any server gives at once. */
export const PAGE = 100;

/** One page of a server's answer, from 1. */
export interface ServerPage {
  page: number;
  pageSize: number;
}

/** The pages the rows of a query are on: one of just its size where there is such a one, else large ones. */
export function pagesOf({ from, count }: Pick<RowQuery, 'from' | 'count'>): ServerPage[] {
  const pageSize = from % count === 0 && count <= PAGE ? count : PAGE;
  const first = Math.floor(from / pageSize);
  const last = Math.floor((from + count - 1) / pageSize);
  return times(last - first + 1, (i) => ({ page: first + i + 1, pageSize }));
}

/** The first `count` rows after `offset` in pages that follow one another. */
export function joinPages(tables: readonly [Table, ...Table[]], offset: number, count: number): Table {
  const [first, ...others] = tables;
  if (others.length === 0 && offset === 0) return first;
  const records = tables.flatMap((table) => table.records).slice(offset, offset + count);
  return { ...first, records, pathOf: (i) => `items[${offset + i}]` };
}

/** A query in the words of the data contract, for one page of its rows. */
export function queryParams(
  { q, filters, sort, facets, near }: RowQuery,
  lang: string,
  { page, pageSize }: ServerPage,
): URLSearchParams {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const [facet, values] of Object.entries(filters))
    for (const value of values) params.append(facet, value);
  if (sort) params.set('sort', sort);
  if (near) params.set('near', `${near.lat},${near.lon}`);
  params.set('lang', lang);
  params.set('page', String(page));
  params.set('pageSize', String(pageSize));
  params.set('facets', facets.join(','));
  return params;
}

/** Whether it asks for the first page of everything. */
export const isPlainQuery = ({ q, sort, from, filters }: RowQuery) =>
  !q && !sort && from === 0 && Object.values(filters).every((values) => values.length === 0);
