import { own } from '../../core/own.js';
import type { Relaxation, RowQuery } from './row-store.js';

const MOST = 5;

/** What to leave out of a query that found nothing, each with how many rows it would find then. */
export async function findRelaxations<Query extends Pick<RowQuery, 'q' | 'filters'>>(
  query: Query,
  countOf: (query: Query) => Promise<number>,
): Promise<Relaxation[]> {
  const chosen = Object.entries(query.filters).flatMap(([facet, values]) =>
    values.map((value) => ({ facet, value })),
  );
  const ways = chosen.map(({ facet, value }) => {
    const rest = (own(query.filters, facet) ?? []).filter((other) => other !== value);
    return { facet, value, without: { ...query, filters: { ...query.filters, [facet]: rest } } };
  });
  if (query.q && chosen.length > 0) ways.unshift({ facet: '', value: query.q, without: { ...query, q: '' } });
  const found: Relaxation[] = [];
  for (const { facet, value, without } of ways.slice(0, MOST)) {
    const total = await countOf(without);
    if (total > 0) found.push({ facet, value, total });
  }
  return found;
}
