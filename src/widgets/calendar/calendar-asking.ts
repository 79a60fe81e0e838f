import { pickText } from '../../core/pick-text.js';
import type { CalendarChoice } from './calendar-choice.js';
import type { Occurrence } from './calendar-item.js';
import { drawnPeriod, firstWeekday, periodOf } from './calendar-period.js';
import { askList } from './calendar-list-asking.js';
import type { EventStore } from './calendar-query.js';
import type { SessionSettings } from './calendar-session-host.js';
import type { GridState, ShownAnswer } from './calendar-state.js';
import { addDays, dayIn, startOfDay } from './event-times.js';

export interface CalendarAnswer {
  answer: ShownAnswer;
  /** The period, where a grid is shown. */
  grid: GridState | undefined;
}

/** What the choice of a visitor means, asked of the events. */
export async function askCalendar(
  store: EventStore,
  choice: CalendarChoice,
  settings: SessionSettings,
  now: number,
): Promise<CalendarAnswer> {
  const layout = settings.layoutOf(choice);
  const { q, filters } = choice;
  const base = { q, filters, now, facets: settings.facets() };
  if (layout === 'agenda')
    return { answer: await askList(store, choice, base, settings.pageSize()), grid: undefined };
  const zone = settings.timeZone();
  const day = choice.day || dayIn(now, zone);
  const first = firstWeekday(settings.lang());
  const { from, to } = drawnPeriod(layout, day, first);
  const answer = await store.query({
    ...base,
    span: 'window',
    from: startOfDay(from, zone),
    to: startOfDay(addDays(to, 1), zone),
    page: 1,
    pageSize: Infinity,
  });
  const own = periodOf(layout, day, first);
  const inside = answer.items.filter(({ startDay, endDay }) => startDay <= own.to && endDay >= own.from);
  return {
    answer: { ...answer, total: inside.length, at: now },
    grid: { layout, day, from, to, first, own, items: answer.items },
  };
}

/** Enough to name the further towns and dates of a series. */
const SIBLINGS = 100;

/** The other times of the same series or event, in the order of time. */
export async function siblingsOf(
  store: EventStore,
  { id, event }: Occurrence,
  now: number,
): Promise<readonly Occurrence[]> {
  const series = event.series?.id ?? pickText(event.series?.name, '').text;
  if (!series && !event.recurrence && !event.occurrences?.length && !id.includes('/')) return [];
  const all = await store.query({
    q: '',
    filters: series ? { series: [series] } : {},
    span: series ? 'all' : 'upcoming',
    now,
    page: 1,
    pageSize: series ? SIBLINGS : Infinity,
    facets: [],
  });
  return all.items
    .filter((other) => other.id !== id && (series || other.event.id === event.id))
    .slice(0, SIBLINGS);
}
