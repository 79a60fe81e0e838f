import { own } from '../../core/own.js';
import type { CalendarChoice } from './calendar-choice.js';
import type { Occurrence } from './calendar-item.js';
import type { EventStore } from './calendar-query.js';

/** Enough to name the towns and dates of a series. */
export const MOST_DATES = 100;

interface Asked {
  series: string;
  dates: Promise<readonly Occurrence[]>;
}

/** The last series each calendar was asked for: its dates do not depend on what else is chosen. */
const asked = new WeakMap<EventStore, Asked>();

/** All times of the one series that is chosen, in the order of time; of a longer one those to come. */
export async function datesOfSeries(
  store: EventStore,
  filters: CalendarChoice['filters'],
  now: number,
): Promise<readonly Occurrence[]> {
  const [series, ...others] = own(filters, 'series') ?? [];
  if (series === undefined || others.length > 0) return [];
  const before = asked.get(store);
  if (before?.series === series) return before.dates;
  const dates = askDates(store, series, now);
  asked.set(store, { series, dates });
  dates.catch(() => asked.delete(store));
  return dates;
}

async function askDates(store: EventStore, series: string, now: number): Promise<readonly Occurrence[]> {
  const question = { q: '', filters: { series: [series] }, now, page: 1, pageSize: MOST_DATES, facets: [] };
  const all = await store.query({ ...question, span: 'all' });
  if (all.total <= MOST_DATES) return all.items;
  return (await store.query({ ...question, span: 'upcoming' })).items;
}
