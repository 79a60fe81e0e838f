import type { Rule } from './rule.js';

export const DAY = 86_400_000;

/** Monday is 0. 1 January 1970 was a Thursday. */
export const weekdayAt = (reading: number): number => (((Math.floor(reading / DAY) + 3) % 7) + 7) % 7;

const yearStart = (year: number): number => Date.UTC(year, 0, 1);

/** First day of week 1: the week, from `weekStart` on, that has four days or more of the year. */
export function firstWeek(year: number, weekStart: number): number {
  const start = yearStart(year);
  const behind = (weekdayAt(start) - weekStart + 7) % 7;
  return start - (behind > 3 ? behind - 7 : behind) * DAY;
}

/** What a rule asks of a day, with what its first date says where the rule is silent. */
export function withDefaults(rule: Rule, start: number): Rule {
  const { frequency, months, weeks, yearDays, monthDays, weekdays } = rule;
  const date = new Date(start);
  const weekday = [{ weekday: weekdayAt(start), nth: 0 }];
  if (frequency === 'WEEKLY') return weekdays ? rule : { ...rule, weekdays: weekday };
  // A day of the month alone is the one of the first date's month: Christmas is once a year.
  if (frequency === 'YEARLY' && monthDays && !(months ?? weeks ?? yearDays ?? weekdays))
    return { ...rule, months: [date.getUTCMonth() + 1] };
  if (monthDays || weekdays || yearDays) return rule;
  if (frequency === 'MONTHLY') return { ...rule, monthDays: [date.getUTCDate()] };
  if (frequency !== 'YEARLY') return rule;
  if (weeks) return { ...rule, weekdays: weekday };
  return { ...rule, months: months ?? [date.getUTCMonth() + 1], monthDays: [date.getUTCDate()] };
}

/** Whether a rule takes a day (its midnight); the rule is one `withDefaults` gave. */
export function takesDay(rule: Rule, day: number): boolean {
  const { months, weeks, yearDays, monthDays, weekdays } = rule;
  const date = new Date(day);
  const month = date.getUTCMonth();
  if (months && !months.includes(month + 1)) return false;
  const year = date.getUTCFullYear();
  const ofMonth = date.getUTCDate();
  const left = (): number => Math.round((Date.UTC(year, month + 1, 1) - day) / DAY);
  if (monthDays && !monthDays.includes(ofMonth) && !monthDays.includes(-left())) return false;
  const ofYear = (): number => Math.round((day - yearStart(year)) / DAY) + 1;
  const leftOfYear = (): number => Math.round((yearStart(year + 1) - day) / DAY);
  if (yearDays && !yearDays.includes(ofYear()) && !yearDays.includes(-leftOfYear())) return false;
  if (weeks && !isInWeeks(weeks, day, rule.weekStart)) return false;
  if (!weekdays) return true;
  const own = weekdayAt(day);
  const isCounted = rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && !weeks);
  const isInMonth = rule.frequency === 'MONTHLY' || months !== undefined;
  return weekdays.some(({ weekday, nth }) => {
    if (weekday !== own) return false;
    if (!nth || !isCounted) return true;
    if (nth > 0) return Math.ceil((isInMonth ? ofMonth : ofYear()) / 7) === nth;
    return -Math.ceil((isInMonth ? left() : leftOfYear()) / 7) === nth;
  });
}

/** The year a day's week belongs to: its own, but for some days around New Year. */
export function weekYearAt(day: number, weekStart: number): number {
  const year = new Date(day).getUTCFullYear();
  if (day >= firstWeek(year + 1, weekStart)) return year + 1;
  return day < firstWeek(year, weekStart) ? year - 1 : year;
}

function isInWeeks(weeks: readonly number[], day: number, weekStart: number): boolean {
  const year = weekYearAt(day, weekStart);
  const week = Math.floor((day - firstWeek(year, weekStart)) / (7 * DAY)) + 1;
  const left = Math.ceil((firstWeek(year + 1, weekStart) - day) / (7 * DAY));
  return weeks.includes(week) || weeks.includes(-left);
}
