type Json = Readonly<Record<string, unknown>>;

const PAGE = /^(?:page|page_?number|current_?page|number)$/i;
const PAGES = /^(?:pages|total_?pages|page_?count|num_?pages|nb_?pages|last_?page)$/i;
const LAST = /^(?:is_?)?last(?:_?page)?$/i;

/**
 * The number of the page after this one, where an answer counts its pages as Open Referral, Spring, Laravel and many
 * search engines do: from 0 or from 1, as its server has it.
 */
export function nextPageOf(envelope: Json): number | undefined {
  const members = Object.entries(envelope);
  const numberOf = (name: RegExp) =>
    members.find(([key, value]) => name.test(key) && Number.isSafeInteger(value))?.[1] as number | undefined;
  const [page, pages = 0] = [numberOf(PAGE), numberOf(PAGES)];
  const isLast = members.some(([key, value]) => LAST.test(key) && value === true);
  return page === undefined || page < 0 || page >= pages || isLast ? undefined : page + 1;
}
