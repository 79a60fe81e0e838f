import { times } from '../../core/numbered.js';
import type { CalendarChoice } from './calendar-choice.js';
import type { EventAnswer, EventQuery, EventStore } from './calendar-query.js';
import type { ShownAnswer } from './calendar-state.js';

/** What every question of one visitor has in common. */
export type AskedFor = Pick<EventQuery, 'q' | 'filters' | 'now' | 'facets' | 'isFirst'>;

/** One page of the list, and the further ones that are shown under it. */
export async function askList(
  store: EventStore,
  { page, more, isPast }: CalendarChoice,
  base: AskedFor,
  pageSize: number,
): Promise<ShownAnswer> {
  const span = isPast ? 'past' : 'upcoming';
  const pages = await Promise.all(
    times(more + 1, (i) => store.query({ ...base, span, page: page + i, pageSize })),
  );
  const [first] = pages as [EventAnswer, ...EventAnswer[]];
  return { ...first, items: pages.flatMap(({ items }) => items), at: base.now };
}
