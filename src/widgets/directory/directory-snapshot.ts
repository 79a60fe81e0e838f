import { linkTo, ownIn, prefixOf } from '../../core/page-link.js';
import { parseNames } from '../../core/parse-list.js';
import { pageInReach } from '../../data/rows/page-in-reach.js';
import type { DirectoryItem } from './directory-item.js';
import { told } from './directory-json-ld.js';
import { readQuery, rowQuery, tidyChange, writeQuery } from './directory-model.js';
import { directoryRows } from './directory-open.js';
import { emptyQuery } from './directory-query.js';
import { detailIn } from './directory-readings.js';
import type { DetailState, ServedAnswer } from './directory-state.js';

/** The entries that a server shows, as search engines read them; addresses are relative to the page where its own is. */
export const directoryLinkedData = (
  { id, lang }: Readonly<Record<string, unknown>>,
  { items, detail }: ServedAnswer,
  locale: string,
  address = '',
) =>
  told(detail?.status === 'open' ? [detail.item] : items, typeof lang === 'string' ? lang : locale, (item) =>
    linkTo(address, prefixOf(id, 'directory'), item),
  );

/** What the widget would show first, found on a server by the same code that finds it in a browser. */
export async function directorySnapshot(
  {
    data,
    id,
    lang,
    facets,
    fields,
    sort,
    pageSize,
    view,
    query: q,
    filters,
  }: Readonly<Record<string, unknown>>,
  locale: string,
  now: number,
  address = '',
): Promise<ServedAnswer | undefined> {
  if (data === undefined) return undefined;
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  const language = text(lang, locale);
  const names = parseNames(text(facets, 'category, town'));
  const given = directoryRows.given(data, { lang: language, fields: text(fields, '') });
  const store = await directoryRows.open([given], {
    facets: names,
    lang: language,
    worker: 'off',
    ask: () => given.download,
    onLate: () => undefined,
  });
  const size = Number.isInteger(pageSize) && Number(pageSize) > 0 ? Number(pageSize) : 20;
  const order = sort === 'name' || sort === '-updated' ? sort : '';
  const start = emptyQuery(view === 'cards' ? 'cards' : 'list', order);
  // What a page sets itself holds over its address, as in a browser.
  const set = tidyChange({
    ...(q !== undefined && { q }),
    ...(filters !== undefined && { filters }),
  } as object);
  // One page of the list: how many stand under it would be for any address to say.
  let query = { ...readQuery(ownIn(address, prefixOf(id, 'directory')), start), ...set, more: 0 };
  const ask = () => store.query(rowQuery(query, size, names));
  let answer = await ask();
  const page = pageInReach(query, answer, size);
  if (page) {
    query = { ...query, page };
    answer = await ask();
  }
  const detail = query.item ? await detailIn(store, query.item) : undefined;
  store.close();
  const asked = writeQuery(query, start);
  return {
    ...answer,
    at: now,
    items: answer.items.map(withoutImage),
    ...(asked.length > 0 && { asked }),
    ...(detail && { detail: detail.status === 'open' ? opened(detail.item) : detail }),
  };
}

const opened = (item: DirectoryItem): DetailState => ({ status: 'open', item: withoutImage(item) });

/** Which images may be asked for depends on the origin of the page, which is not known here: initials stand in for them. */
const withoutImage = ({ image: _, ...item }: DirectoryItem): DirectoryItem => item;
