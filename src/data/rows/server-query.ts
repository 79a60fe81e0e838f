import type { RowQuery } from './row-store.js';

/** A query in the words of the data contract. */
export function queryParams(
  { q, filters, sort, from, count, facets, near }: RowQuery,
  lang: string,
): URLSearchParams {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const [facet, values] of Object.entries(filters))
    for (const value of values) params.append(facet, value);
  if (sort) params.set('sort', sort);
  if (near) params.set('near', `${near.lat},${near.lon}`);
  params.set('lang', lang);
  params.set('page', String(Math.floor(from / count) + 1));
  params.set('pageSize', String(count));
  params.set('facets', facets.join(','));
  return params;
}

/** Whether it asks for the first page of everything. */
export const isPlainQuery = ({ q, sort, from, filters }: RowQuery) =>
  !q && !sort && from === 0 && Object.values(filters).every((values) => values.length === 0);
