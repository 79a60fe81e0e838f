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

/** Whether a list of a rule admits something, by its number from the front or from the back. */
const admits = (list: readonly number[] | undefined, front: number, back: number): boolean =>
  !list || list.includes(front) || list.includes(-back);

/**
 * The day itself (its midnight) where a rule takes it, else the next one that is worth looking at; the
 * rule is one `withDefaults` gave.
 */
export function takenFrom(rule: Rule, day: number): number {
  const { frequency, months, weeks, yearDays, monthDays, weekdays, weekStart } = rule;
  // Most rules ask for nothing but weekdays, and most days are none of them.
  const aways = weekdays?.map(({ weekday }) => (weekday - weekdayAt(day) + 7) % 7) ?? [0];
  const away = Math.min(...aways);
  if (away) return day + away * DAY;
  const nths = weekdays?.filter((_, i) => !aways[i]).map(({ nth }) => nth);
  const none = day + DAY;
  const isMonthly = frequency === 'MONTHLY';
  const isCounted = nths?.every(Boolean) && (isMonthly || (frequency === 'YEARLY' && !weeks));
  if (!isCounted && !(months ?? weeks ?? yearDays ?? monthDays)) return day;
  const date = new Date(day);
  const month = date.getUTCMonth();
  const year = date.getUTCFullYear();
  if (!admits(months, month + 1, 0)) return Date.UTC(year, month + 1, 1);
  const ofMonth = date.getUTCDate();
  const daysTo = (later: number): number => (later - day) / DAY;
  const leftOfMonth = daysTo(Date.UTC(year, month + 1, 1));
  const ofYear = 1 - daysTo(yearStart(year));
  const leftOfYear = daysTo(yearStart(year + 1));
  if (!admits(monthDays, ofMonth, leftOfMonth) || !admits(yearDays, ofYear, leftOfYear)) return none;
  if (weeks) {
    const weekYear = weekYearAt(day, weekStart);
    const [first, next] = [firstWeek(weekYear, weekStart), firstWeek(weekYear + 1, weekStart)];
    if (!admits(weeks, Math.floor(-daysTo(first) / 7) + 1, Math.ceil(daysTo(next) / 7))) return none;
  }
  if (!isCounted) return day;
  // The second Monday is one of the month, or of the year where the rule names no months.
  const isInMonth = isMonthly || months !== undefined;
  const front = Math.ceil((isInMonth ? ofMonth : ofYear) / 7);
  const back = Math.ceil((isInMonth ? leftOfMonth : leftOfYear) / 7);
  return nths?.some((nth) => nth === front || nth === -back) ? day : none;
}

/** The year a day's week belongs to: its own, but for some days around New Year. */
export function weekYearAt(day: number, weekStart: number): number {
  const year = new Date(day).getUTCFullYear();
  if (day >= firstWeek(year + 1, weekStart)) return year + 1;
  return day < firstWeek(year, weekStart) ? year - 1 : year;
}
