import { foldText, searchTerms } from '../../core/text-fold.js';
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
