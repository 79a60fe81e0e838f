import { timeOf } from '../core/time-of.js';
import { cached, formatDate, formatSpan, formatWith, type DateFormat } from './format-date.js';

/** When something takes place. */
export interface When {
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  /** First and last day (`2026-11-24`) where it takes place. */
  startDay: string;
  endDay: string;
  timeZone: string;
  allDay: boolean;
  /** false: the day is fixed and the hour is not. */
  timeKnown: boolean;
  /** Of the end only the day is fixed. */
  endsByDay?: boolean | undefined;
}

/** `Tue 24 Nov` */
export const SHORT_DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', weekday: 'short' };
const FULL_DAY: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
};
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** `Tuesday 24 November 2026` */
export function fullDay(day: string, lang: string): string {
  const key = day + lang;
  let text = fullDays.get(key);
  if (text === undefined) {
    if (fullDays.size > 500) fullDays.clear();
    fullDays.set(key, (text = formatDate(lang, day, FULL_DAY)));
  }
  return text;
}

/** A month tells each of its days once for itself and once for each event. */
const fullDays = new Map<string, string>();

/** `November 2026` */
export const monthName = (day: string, lang: string) =>
  formatDate(lang, `${day.slice(0, 7)}-01`, { month: 'long', year: 'numeric' });

/** `17:00–19:00`; '' where the hour is not fixed or does not matter. */
export function hoursText(
  { start, end, startDay, endDay, timeZone, allDay, timeKnown, endsByDay }: When,
  lang: string,
): string {
  if (allDay || !timeKnown) return '';
  if (startDay !== endDay && !endsByDay) return formatSpan(lang, start, end, { ...TIME, timeZone });
  // What `formatRange` writes too, at a hundredth of its price: a month has a hundred of them.
  const clock = clockIn(timeZone, lang);
  return end > start && !endsByDay ? `${clock.format(start)}–${clock.format(end)}` : clock.format(start);
}

const clocks = new Map<string, DateFormat>();
const clockIn = (timeZone: string, lang: string) =>
  cached(clocks, lang + timeZone, () => formatWith(lang, { ...TIME, timeZone }));

const msOfDay = (day: string) => timeOf(`${day}T00:00Z`);

/** Days from the first to the last, as people write them: `24–25 Nov`. */
export const daysText = (
  startDay: string,
  endDay: string,
  lang: string,
  options: Intl.DateTimeFormatOptions = FULL_DAY,
) => formatSpan(lang, msOfDay(startDay), msOfDay(endDay), { ...options, timeZone: 'UTC' });

/** When it takes place, in full: `Tuesday, 24 November 2026, 17:00–19:00`. */
export function whenText(
  when: When,
  lang: string,
  isShort = false,
  hours: string = hoursText(when, lang),
): string {
  const { start, end, startDay, endDay, timeZone, endsByDay } = when;
  const days = isShort ? SHORT_DAY : FULL_DAY;
  if (!hours) return daysText(startDay, endDay, lang, days);
  if (startDay !== endDay)
    return (
      formatSpan(lang, start, endsByDay ? 0 : end, { ...days, ...TIME, timeZone }) +
      (endsByDay ? ` – ${formatDate(lang, endDay, days)}` : '')
    );
  return `${isShort ? formatDate(lang, startDay, days) : fullDay(startDay, lang)}, ${hours}`;
}

/** What a `<time>` element holds for machines. */
export const machineTime = ({ start, startDay, allDay, timeKnown }: When) =>
  allDay || !timeKnown ? startDay : new Date(start).toISOString();
