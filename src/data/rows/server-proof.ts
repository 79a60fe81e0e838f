import { foldText, searchTerms } from '../../core/text-fold.js';
import type { Table } from '../formats/table.js';
import { resolved } from './next-page.js';
import type { ServerPage } from './server-query.js';
import type { RowQuery, RowSort, RowSpec } from './row-store.js';

/** What a server has answered, and how many rows it has when nothing is asked for. */
interface Answered<Item> {
  items: readonly Item[];
  total: number | undefined;
  whole: number | undefined;
}

/** The parameter that a server took no notice of, as the rows show; undefined where it did what it was asked. */
export function ignoredOf<Item>(
  query: RowQuery,
  { items, total, whole }: Answered<Item>,
  spec: RowSpec<Item>,
  lang: string,
): string | undefined {
  for (const [facet, values] of Object.entries(query.filters)) {
    const fits = (item: Item) => spec.valuesOf(item, facet).some((value) => values.includes(value));
    if (values.length > 0 && !items.every(fits)) return facet;
  }
  // A search that finds all there is has found nothing, unless all there is has the words in it.
  const isAll = whole !== undefined && total === whole && whole > items.length;
  if (query.q && isAll && !items.every((item) => mentions(item, query.q, spec))) return 'q';
  return isInOrder(items, query.sort, spec, lang) ? undefined : 'sort';
}

/** The parameter of a page that a server took no notice of: an answer is of the number asked for, and as long as that. */
export function ignoredOfPage({ page, pageSize }: ServerPage, table: Table, url: string): string | undefined {
  const { length } = table.records;
  if (page > 1 && isByCursor(page, table, url)) return 'page';
  const unsaid = table.next === undefined ? length : Infinity;
  const left = table.total === undefined ? unsaid : table.total - (page - 1) * pageSize;
  if (length === 0) return left > 0 ? 'page' : undefined;
  if (page > 1 && table.page !== undefined && table.page !== page) return 'page';
  const isShort = length < Math.min(left, pageSize) && (table.pageSize ?? length) !== pageSize;
  return length > Math.min(left, pageSize) || isShort ? 'pageSize' : undefined;
}

/** Whether the list goes on by something else than the numbers of its pages, which the server then knows nothing of. */
export function isByCursor(asked: number, { page, next }: Table, url: string): boolean {
  if (page !== undefined || next === undefined) return false;
  return Number(ownAddress(next, url)?.searchParams.get('page')) !== asked + 1;
}

/** An address that the server names, where it is one of its own. */
export function ownAddress(address: string | undefined, url: string): URL | undefined {
  const found = resolved(address ?? '', url);
  return found && new URL(found).origin === new URL(url).origin ? new URL(found) : undefined;
}

/** The facets of which rows have values and the server no counts. */
export function uncountedOf<Item>(
  { facets }: Pick<RowQuery, 'facets'>,
  { items, counts }: { items: readonly Item[]; counts: Table['facets'] },
  { valuesOf }: RowSpec<Item>,
): string[] {
  return facets.filter((facet) => !counts?.[facet] && items.some((item) => valuesOf(item, facet).length > 0));
}

function mentions<Item>(item: Item, typed: string, spec: RowSpec<Item>): boolean {
  const text = foldText(`${spec.headOf(item)} ${spec.textOf(item)}`);
  return searchTerms(typed).every(({ keys }) => keys.some((key) => text.includes(key)));
}

/** Whether rows stand in an order at all: servers have alphabets of their own, so a step back here and there is none. */
function isInOrder<Item>(
  items: readonly Item[],
  sort: RowSort,
  { headOf, updatedOf }: RowSpec<Item>,
  lang: string,
): boolean {
  if (!sort) return true;
  const { compare } = new Intl.Collator(lang || 'en', { numeric: true });
  const isBack: Partial<Record<RowSort, (before: Item, after: Item) => boolean>> = {
    name: (before, after) => compare(headOf(before), headOf(after)) > 0,
    '-updated': (before, after) => updatedOf(before) < updatedOf(after),
  };
  const steps = items.slice(1).filter((after, i) => isBack[sort]?.(items[i] as Item, after)).length;
  return steps < 2 || steps * 3 <= items.length - 1;
}
