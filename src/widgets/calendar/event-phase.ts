import type { EventStatus, Occurrence } from './calendar-item.js';

/** A time without an end is taken to last an hour. */
const HOUR = 3_600_000;

/** A stretch of time, in milliseconds since 1970. */
export type Timed = Pick<Occurrence, 'start' | 'end'>;

/** When it is over, as far as anybody knows. */
export const isOverAt = ({ start, end }: Timed): number => (end > start ? end : start + HOUR);

/** In the order of time; what begins together, by the order of the source. */
export const byTime = (a: Timed, b: Timed) => a.start - b.start || a.end - b.end;

/** Where an occurrence stands at the moment `now`. */
export type Timeliness = 'past' | 'now' | 'upcoming';

export function timelinessOf(occurrence: Occurrence, now: number): Timeliness {
  if (now < occurrence.start) return 'upcoming';
  return now < isOverAt(occurrence) ? 'now' : 'past';
}

/** Whether it takes place as announced: postponed and cancelled ones do not. */
export const takesPlace = (status: EventStatus) => status !== 'cancelled' && status !== 'postponed';
