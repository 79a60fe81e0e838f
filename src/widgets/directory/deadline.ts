import { timeOf } from '../../core/time-of.js';
import { isZone, readingAt } from '../../core/zoned-time.js';

/** A spreadsheet's day, which it writes as the midnight it begins with. */
export const isAtMidnight = (moment: string): boolean =>
  /^\d{4}-\d\d-\d\dT00:00(?::00(?:\.0+)?)?$/.test(moment);

/**
 * Whether a deadline (ISO 8601) has passed. A day alone lasts until its end by the clocks of the place ('' = this
 * device's), as does a time without an offset; what is neither has no end that is known.
 */
export function isPast(deadline: string, timeZone: string, now: number): boolean {
  if (isAtMidnight(deadline)) return isPast(deadline.slice(0, 10), timeZone, now);
  if (/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(deadline)) return timeOf(deadline) < now;
  if (!/^\d{4}-\d\d-\d\d(?:T|$)/.test(deadline)) return false;
  const zone = isZone(timeZone) ? timeZone : Intl.DateTimeFormat().resolvedOptions().timeZone;
  const reading = new Date(readingAt(now, zone)).toISOString();
  return deadline < reading.slice(0, Math.min(deadline.length, 19));
}
