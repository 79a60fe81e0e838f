import { times } from '../../core/numbered.js';
import type { CalendarChoice } from './calendar-choice.js';
import { weekdayOf } from './calendar-period.js';
import { addDays, dayIn, startOfDay } from './event-times.js';
import type { EventAnswer, EventQuery, EventStore } from './calendar-query.js';
import type { ShownAnswer } from './calendar-state.js';

/** What every question of one visitor has in common. */
export type AskedFor = Pick<EventQuery, 'q' | 'filters' | 'now' | 'facets' | 'isFirst'>;

/** One page of the list, and the further ones that are shown under it. */
export async function askList(
  store: EventStore,
  choice: CalendarChoice,
  base: AskedFor,
  pageSize: number,
  zone: string,
): Promise<ShownAnswer> {
  const { page, more } = choice;
  const stretch = stretchOf(choice, base.now, zone);
  const pages = await Promise.all(
    times(more + 1, (i) => store.query({ ...base, ...stretch, page: page + i, pageSize })),
  );
  const [first] = pages as [EventAnswer, ...EventAnswer[]];
  const shown = { ...first, items: pages.flatMap(({ items }) => items), at: base.now };
  // Of what is to come it is a part.
  return stretch.span === 'window' ? { ...shown, span: 'upcoming' } : shown;
}

/** What the list is asked for: what has been, what is to come, or what is left of today or of the weekend now or next. */
export function stretchOf(
  { isPast, when }: Pick<CalendarChoice, 'isPast' | 'when'>,
  now: number,
  zone: string,
): Pick<EventQuery, 'span' | 'from' | 'to'> {
  if (isPast || !when) return { span: isPast ? 'past' : 'upcoming' };
  const today = dayIn(now, zone);
  const daysTo = (weekday: number) => (when === 'today' ? 0 : Math.max(0, weekday - weekdayOf(today)));
  return {
    span: 'window',
    from: Math.max(now, startOfDay(addDays(today, daysTo(6)), zone)),
    to: startOfDay(addDays(today, daysTo(7) + 1), zone),
  };
}
