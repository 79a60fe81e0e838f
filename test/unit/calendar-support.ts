import type { Download } from '../../src/data/download.js';
import { given } from '../../src/data/rows/read-source.js';
import { calendarRows } from '../../src/widgets/calendar/calendar-open.js';
import type { EventQuery, EventStore } from '../../src/widgets/calendar/calendar-query.js';

export const NOW = Date.parse('2026-11-20T12:00:00Z');

/** A calendar of what is given: a value, or the text of a file; several make several sources. */
export function openEvents(
  data: unknown,
  { lang = 'pl', timeZone = 'Europe/Warsaw', fields = '', more = [] as readonly unknown[] } = {},
): Promise<EventStore> {
  const downloads = [data, ...more].map((one, i, all) => {
    const made = given(one, { lang, fields });
    const id = `s${i + 1}`;
    return all.length === 1
      ? made
      : {
          ...made,
          source: {
            ...made.source,
            id,
            name: `source ${i + 1}`,
            source: `source ${i + 1}`,
            isOneOfMany: true,
          },
        };
  });
  return calendarRows(timeZone).open(downloads, {
    facets: [],
    lang,
    worker: 'off',
    ask: (): Download => ({
      head: Promise.reject(new Error('nothing more is asked')),
      async *chunks() {},
    }),
    onLate: () => undefined,
  });
}

/** A query for all there is, as a test wants it changed. */
export const ask = (changes: Partial<EventQuery> = {}): EventQuery => ({
  q: '',
  filters: {},
  span: 'all',
  now: NOW,
  page: 1,
  pageSize: 100,
  facets: [],
  ...changes,
});

/** Names and first days of what a query finds: `Fair 2026-11-24`. */
export async function found(store: EventStore, changes: Partial<EventQuery> = {}): Promise<string[]> {
  const { items } = await store.query(ask(changes));
  return items.map(({ event, startDay }) => `${String(event.name)} ${startDay}`);
}
