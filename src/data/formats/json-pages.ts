import { readString } from '../coerce.js';
import { isRecord } from '../decode.js';
import type { Table } from './table.js';

type Json = Readonly<Record<string, unknown>>;

const PAGE = /^(?:page|page_?number|current_?page|number)$/i;
const PAGES = /^(?:pages|total_?pages|page_?count|num_?pages|nb_?pages|last_?page)$/i;
const LAST = /^(?:is_?)?last(?:_?page)?$/i;

/** Members that hold what an answer says about its pages. */
const HOLDER = /^(?:meta|_?links?|pagination|paging|page|page_?info|(?:hydra:)?view)$/i;
/** Members that hold the address of the next page. */
const NEXT = /^(?:@?odata\.|hydra:|_+)?next(?:_?(?:link|href|(?:page_?)?url))?$/i;
/** A mark after which the list goes on, and the parameter by which it is given back. */
const MARK = /^(?:next_?((?:page_?)?(?:cursor|token))|(continuation_?token|offset))$/i;
const MORE = /^has_?(?:more|next(?:_?page)?)$/i;

/**
 * The number of the page after this one, where an answer counts its pages as Open Referral, Spring, Laravel and many
 * search engines do: from 0 or from 1, as its server has it.
 */
function numberedAfter(envelope: Json): Table['nextBy'] {
  const members = Object.entries(envelope);
  const numberOf = (name: RegExp) =>
    members.find(([key, value]) => name.test(key) && Number.isSafeInteger(value))?.[1] as number | undefined;
  const [page, pages = 0] = [numberOf(PAGE), numberOf(PAGES)];
  const isLast = members.some(([key, value]) => LAST.test(key) && value === true);
  if (page === undefined || page < 0 || page >= pages || isLast) return undefined;
  // Strapi writes its parameters as it writes its answers.
  const isOfStrapi = 'pageCount' in envelope && 'pageSize' in envelope;
  return [isOfStrapi ? 'pagination[page]' : 'page', String(page + 1)];
}

/** The objects of an envelope that may say how it goes on: itself, and those it holds for that. */
export function aboutPages(outer: Json, depth = 0): Json[] {
  const inner = Object.keys(outer).flatMap((key) => {
    const value = outer[key];
    return depth < 3 && HOLDER.test(key) && isRecord(value) ? aboutPages(value, depth + 1) : [];
  });
  return [outer, ...inner];
}

const addressIn = (value: unknown): string | undefined => {
  const link = isRecord(value) ? (value.href ?? value.url) : value;
  return typeof link === 'string' && link ? link : undefined;
};

/** Among the links of an answer, as lists of them are written: `{rel: 'next', href: '…'}`. */
const linkIn = (list: unknown): string | undefined =>
  Array.isArray(list)
    ? addressIn(
        (list as unknown[]).find((one) => isRecord(one) && (one.rel === 'next' || one.relation === 'next')),
      )
    : undefined;

/** How a list goes on after what an envelope holds of it, in whichever of the common ways that is said. */
export function goesOn(outer: Json): Pick<Table, 'next' | 'nextBy' | 'isPart'> {
  const found: Pick<Table, 'next' | 'nextBy' | 'isPart'> = {};
  for (const object of aboutPages(outer)) {
    found.nextBy ??= numberedAfter(object);
    for (const [key, value] of Object.entries(object)) {
      const next = NEXT.test(key) ? addressIn(value) : HOLDER.test(key) ? linkIn(value) : undefined;
      found.next ??= next;
      if (MORE.test(key) && value === true) found.isPart = true;
      const [, asked, own] = MARK.exec(key) ?? [];
      const name = asked ?? own;
      const mark = name && readString(value);
      // A mere number of records before these is none.
      if (!mark || value === false || (own && /^\d+$/.test(mark))) continue;
      found.nextBy ??= [name.charAt(0).toLowerCase() + name.slice(1), mark];
      found.isPart = true;
    }
  }
  return found;
}
