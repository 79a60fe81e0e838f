import type { CalendarLayout } from './calendar-choice.js';
import { addDays, dayOfMs, msOfDay } from './event-times.js';

/** First and last day of something. */
export interface Period {
  from: string;
  to: string;
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: string) => ((Math.floor(msOfDay(day) / 86_400_000) + 3) % 7) + 1;

/** Languages and countries of which it is known, without asking `Intl`. */
const MONDAY = /^(?:en|pl|da|de|cs|uk|en-GB|pl-PL|da-DK|de-DE|cs-CZ|uk-UA)$/;

/** First day of the week in a locale, 1 (Monday) to 7 (Sunday). */
export function firstWeekday(lang: string): number {
  if (MONDAY.test(lang)) return 1;
  try {
    const locale = new Intl.Locale(lang === 'en' ? 'en-GB' : lang) as Intl.Locale & {
      getWeekInfo?: () => { firstDay: number };
      weekInfo?: { firstDay: number };
    };
    return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  } catch {
    return 1;
  }
}

export const startOfWeek = (day: string, first: number) => addDays(day, -((weekdayOf(day) - first + 7) % 7));

export const firstOfMonth = (day: string) => `${day.slice(0, 7)}-01`;

export function lastOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return dayOfMs(Date.UTC(year, month, 0));
}

/** The same day so many months on; the last of a month that is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = dayOfMs(Date.UTC(year, month - 1 + months, 1));
  const last = lastOfMonth(first);
  return `${first.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, '0')}`;
}

/** ISO 8601: the week with the year's first Thursday is the first. */
export function weekNumber(day: string): number {
  const thursday = addDays(day, 4 - weekdayOf(day));
  return Math.floor((msOfDay(thursday) - msOfDay(`${thursday.slice(0, 4)}-01-01`)) / (7 * 86_400_000)) + 1;
}

/** The period that a layout shows around a day. */
export function periodOf(layout: CalendarLayout, day: string, first: number): Period {
  if (layout === 'week') {
    const from = startOfWeek(day, first);
    return { from, to: addDays(from, 6) };
  }
  if (layout === 'year') return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  return { from: firstOfMonth(day), to: lastOfMonth(day) };
}

/** All days that are drawn: a month is filled up to whole weeks. */
export function drawnPeriod(layout: CalendarLayout, day: string, first: number): Period {
  const { from, to } = periodOf(layout, day, first);
  if (layout !== 'month') return { from, to };
  return { from: startOfWeek(from, first), to: addDays(startOfWeek(to, first), 6) };
}

/** A day in the period so many periods on. */
export function stepPeriod(layout: CalendarLayout, day: string, steps: number): string {
  if (layout === 'week') return addDays(day, 7 * steps);
  return addMonths(day, (layout === 'year' ? 12 : 1) * steps);
}

/** The period so many periods on, as addresses hold it: `2026-12`, `2026-W49`. */
export function stepDay(
  { layout, day, first }: { layout: CalendarLayout; day: string; first: number },
  steps: number,
): string {
  const other = stepPeriod(layout, day, steps);
  if (layout !== 'week') return other.slice(0, 7);
  // Wherever weeks begin, each has one Monday.
  const thursday = addDays(startOfWeek(other, first), ((8 - first) % 7) + 3);
  return `${thursday.slice(0, 4)}-W${String(weekNumber(thursday)).padStart(2, '0')}`;
}

/** The day that an address means, the first of a month, the Monday of a week; anything else as it is. */
export function dayMeant(address: string): string {
  const [, year, week] = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/.exec(address) ?? [];
  if (year) return addDays(startOfWeek(`${year}-01-04`, 1), 7 * (Number(week) - 1));
  return address.length === 7 ? `${address}-01` : address;
}

/** Whether a day is picked in a grid of days: months and weeks list it alone. */
export const isDayPicked = (layout: CalendarLayout, day: string) =>
  (layout === 'month' || layout === 'week') && day !== '' && dayMeant(day) === day;

export function daysBetween({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length < 400; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The day that a key of the APG's date grid leads to from another; undefined where it leads nowhere. */
export function dayByKey(day: string, key: string, isShifted: boolean, first: number): string | undefined {
  const week = startOfWeek(day, first);
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return week;
    case 'End':
      return addDays(week, 6);
    case 'PageUp':
      return addMonths(day, isShifted ? -12 : -1);
    case 'PageDown':
      return addMonths(day, isShifted ? 12 : 1);
    default:
      return undefined;
  }
}
