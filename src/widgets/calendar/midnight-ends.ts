import { addDays } from './event-times.js';

const MIDNIGHT = /T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;

interface Span {
  startDate?: unknown;
  endDate?: unknown;
}

/** Whole days told in hours: from a midnight to the one after the last of them. */
export function spanOfDays({ startDate: start, endDate: end }: Span): Span {
  if (typeof start !== 'string' || !MIDNIGHT.test(start)) return {};
  const startDate = start.slice(0, 10);
  if (typeof end !== 'string' || !MIDNIGHT.test(end)) return { startDate };
  const last = addDays(end.slice(0, 10), -1);
  return { startDate, endDate: last > startDate ? last : startDate };
}

/** An end at 0:00 of the day on which it begins is meant to be that of the night after. */
export function nightAfter(startDate: string, endDate: string): string {
  const day = endDate.slice(0, 10);
  const isBehind = MIDNIGHT.test(endDate) && startDate.startsWith(`${day}T`) && !MIDNIGHT.test(startDate);
  return isBehind ? addDays(day, 1) + endDate.slice(10) : endDate;
}
