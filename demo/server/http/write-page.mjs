/**
 * A page of a list in the native contract. What it lists is stored as it is sent, so it is put in as text, unread.
 * @param {'items' | 'events'} name
 * @param {readonly string[]} listed
 * @param {{ total: number, facets: unknown }} found
 * @param {{ page: number, pageSize: number }} plan
 * @param {URL} url
 * @param {{ updated: unknown, attribution: unknown }} source
 */
export function writePage(
  name,
  listed,
  { total, facets },
  { page, pageSize },
  url,
  { updated, attribution },
) {
  const rest = {
    total,
    page,
    pageSize,
    ...(page * pageSize < total && { next: addressOf(url, page + 1) }),
    facets,
    updated,
    attribution,
  };
  return `{"muni":1,"${name}":[${listed.join(',')}],${JSON.stringify(rest).slice(1)}`;
}

/**
 * @param {URL} url
 * @param {number} page
 */
function addressOf(url, page) {
  const next = new URL(url);
  next.searchParams.set('page', String(page));
  return next.href;
}
