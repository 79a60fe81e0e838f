import type { CalendarEvent, Occurrence, WrittenOccurrence } from './calendar-item.js';
import type { Period } from './calendar-period.js';
import { addDays, dayIn, endOfDay, endOfText, instantOfText, isDay, recurrenceId } from './event-times.js';

const HOUR = 3_600_000;

/** The one time an event takes place; undefined where its day cannot be found. */
export function occurrenceOf(event: CalendarEvent, zone: string, id = event.id): Occurrence | undefined {
  const timeZone = event.timeZone ?? zone;
  const isDayOnly = event.allDay === true || event.timeKnown === false || isDay(event.startDate);
  const [startDate, endDate] = [event.startDate, event.endDate].map((text) =>
    isDayOnly ? text?.slice(0, 10) : text,
  ) as [string, string | undefined];
  const start = instantOfText(startDate, timeZone);
  if (start === undefined) return undefined;
  const named = endDate === undefined ? undefined : endOfText(endDate, timeZone);
  // An end before the begin is a slip: it is left out rather than the event.
  const hasEnd = named !== undefined && named >= start;
  const startDay = dayIn(start, timeZone);
  const end = hasEnd ? named : isDayOnly ? endOfDay(startDate, timeZone) : start;
  return {
    id,
    event,
    start,
    end,
    startDay,
    // Midnight is the end of the evening before.
    endDay: end > start ? dayIn(end - 1, timeZone) : startDay,
    timeZone,
    allDay: isDayOnly && event.timeKnown !== false,
    timeKnown: event.timeKnown ?? true,
    hasEnd,
    ...(hasEnd && !isDayOnly && isDay(endDate as string) && { endsByDay: true }),
    status: event.status ?? 'scheduled',
    isRepeated: false,
  };
}

/** The times an event takes place that are written out in it: all but those of a rule. */
export function writtenOccurrences(event: CalendarEvent, zone: string): Occurrence[] {
  const { occurrences, ...shared } = event;
  if (!occurrences?.length) return [occurrenceOf(event, zone)].filter((one) => one !== undefined);
  return occurrences.flatMap((written) => {
    const { recurrenceId: planned, thisAndFuture: _range, ...own } = written;
    const { endDate: _, previousStartDate: __, ...others } = shared;
    const merged: CalendarEvent = { ...others, ...movedFrom(written), ...own };
    const length = lengthOf(event, zone);
    const made = occurrenceOf(merged, zone);
    if (!made) return [];
    const key =
      planned === undefined ? made : (occurrenceOf({ ...merged, startDate: planned }, zone) ?? made);
    made.id = `${event.id}/${recurrenceId(key.start, key.startDay, made.allDay)}`;
    made.isRepeated = occurrences.length > 1;
    // Where only the begins are written out, each lasts as long as the first.
    if (!made.hasEnd && length > 0 && length < 24 * HOUR) {
      made.end = made.start + length;
      made.endDay = dayIn(made.end - 1, made.timeZone);
      made.hasEnd = true;
      if (event.endDate && isDay(event.endDate)) made.endsByDay = true;
    }
    return [made];
  });
}

/** When a time with a new date was to be: what the plan had it at. */
export const movedFrom = ({ status, recurrenceId: planned }: Partial<WrittenOccurrence>) =>
  status === 'rescheduled' && planned !== undefined && { previousStartDate: planned };

/** How long the event lasts the first time, in milliseconds; 0 where its end is not told. */
function lengthOf(event: CalendarEvent, zone: string): number {
  const first = occurrenceOf(event, zone);
  return first?.hasEnd ? first.end - first.start : 0;
}

/** Days an occurrence lasts, at most `most`, from `from` on. */
export function daysOf({ startDay, endDay }: Occurrence, most = 366, from = startDay): string[] {
  const days: string[] = [];
  for (
    let day = from > startDay ? from : startDay;
    day <= endDay && days.length < most;
    day = addDays(day, 1)
  )
    days.push(day);
  return days;
}

/** Whether it is on any of these days, by the clocks of its place. */
export const isIn =
  ({ from, to }: Period) =>
  ({ startDay, endDay }: Occurrence): boolean =>
    startDay <= to && endDay >= from;
