import { linkTo, ownIn, prefixOf } from '../../core/page-link.js';
import { parseNames } from '../../core/parse-list.js';
import { pageInReach } from '../../data/rows/page-in-reach.js';
import { readChoice, tidyChoice, writeChoice } from './calendar-address.js';
import type { CalendarChoice } from './calendar-choice.js';
import { detailOf } from './calendar-asking.js';
import { told } from './calendar-json-ld.js';
import { askList } from './calendar-list-asking.js';
import { calendarRows } from './calendar-open.js';
import { datesOfSeries } from './calendar-series.js';
import { startChoice } from './calendar-start.js';
import { zoneFor } from './home-zone.js';
import type { ShownAnswer } from './calendar-state.js';

/** The events that a server shows, as search engines read them; addresses are relative to the page where its own is. */
export const calendarLinkedData = (
  { id, lang }: Readonly<Record<string, unknown>>,
  { items, detail }: ShownAnswer,
  locale: string,
  address = '',
) =>
  told(
    detail?.status === 'open' ? [detail.item] : items,
    typeof lang === 'string' ? lang : locale,
    ({ item }) => linkTo(address, prefixOf(id, 'calendar'), item),
  );

/** What the widget would show first, found on a server by the same code that finds it in a browser. */
export async function calendarSnapshot(
  {
    data,
    id,
    lang,
    facets,
    fields,
    pageSize,
    preset,
    series,
    timeZone,
    ...set
  }: Readonly<Record<string, unknown>>,
  locale: string,
  now: number,
  address = '',
): Promise<ShownAnswer | undefined> {
  if (data === undefined) return undefined;
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  const language = text(lang, locale);
  const rows = calendarRows(text(timeZone, ''));
  const given = rows.given(data, { lang: language, fields: text(fields, '') });
  const names = parseNames(text(facets, 'town, series, topic, format, registration'));
  const store = await rows.open([given], {
    facets: names,
    lang: language,
    worker: 'off',
    ask: () => given.download,
    onLate: () => undefined,
  });
  const size = Number.isInteger(pageSize) && Number(pageSize) > 0 ? Number(pageSize) : 20;
  const start = startChoice({ preset: text(preset, ''), series: text(series, '') });
  // Of months and other grids a server knows nothing: they are drawn by their width.
  let choice = {
    ...readChoice(ownIn(address, prefixOf(id, 'calendar')), start),
    // What a page sets itself holds over its address, as in a browser.
    ...(set.query !== undefined && { q: text(set.query, '') }),
    ...(set.filters !== undefined && tidyChoice({ filters: set.filters as CalendarChoice['filters'] })),
    layout: '' as const,
    day: '',
    // One page of the list: how many stand under it would be for any address to say.
    more: 0,
  };
  const { q, filters, item } = choice;
  const zone = zoneFor(text(timeZone, ''), language);
  const ask = () => askList(store, choice, { q, filters, now, facets: names }, size, zone);
  let answer = await ask();
  const page = pageInReach(choice, answer, size);
  if (page) {
    choice = { ...choice, page };
    answer = await ask();
  }
  const dates = await datesOfSeries(store, filters, now);
  const detail = item ? await detailOf(store, item, undefined, now) : undefined;
  store.close();
  const asked = writeChoice(choice, start);
  return { ...answer, series: dates, ...(asked.length > 0 && { asked }), ...(detail && { detail }) };
}
