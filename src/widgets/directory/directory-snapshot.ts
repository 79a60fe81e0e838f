import { linkTo } from '../../core/page-link.js';
import { parseNames } from '../../core/parse-list.js';
import type { RowAnswer } from '../../data/rows/row-store.js';
import type { DirectoryItem } from './directory-item.js';
import { told } from './directory-json-ld.js';
import { directoryRows } from './directory-open.js';

/** The entries that a server shows, as search engines read them; addresses are relative to the page where its own is. */
export const directoryLinkedData = (
  { id, lang }: Readonly<Record<string, unknown>>,
  { items }: RowAnswer<DirectoryItem>,
  locale: string,
  address = '',
) =>
  told(items, typeof lang === 'string' ? lang : locale, (item) =>
    linkTo(address, `${typeof id === 'string' && id ? id : 'directory'}.`, item),
  );

/** What the widget would show first, found on a server by the same code that finds it in a browser. */
export async function directorySnapshot(
  { data, lang, facets, fields, sort, pageSize }: Readonly<Record<string, unknown>>,
  locale: string,
  now: number,
): Promise<RowAnswer<DirectoryItem> | undefined> {
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
  const count = Number.isInteger(pageSize) && Number(pageSize) > 0 ? Number(pageSize) : 20;
  const order = sort === 'name' || sort === '-updated' ? sort : '';
  const answer = await store.query({ q: '', filters: {}, sort: order, from: 0, count, facets: names });
  store.close();
  // Which images may be asked for depends on the origin of the page, which is not known here: initials stand in for them.
  return { ...answer, at: now, items: answer.items.map(({ image: _, ...item }) => item) };
}
