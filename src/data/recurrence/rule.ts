import { readMoment, type Moment } from './moment.js';

/** How often a rule repeats, from rare to frequent; the order is used. */
export const FREQUENCIES = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A weekday (0 is Monday) and, where it is not every one, which: the second, or the last (-1). */
export interface WeekdayOf {
  weekday: number;
  nth: number;
}

/** A recurrence rule (RFC 5545, 3.3.10), read and in range. Lists are sorted where order is of no meaning. */
export interface Rule {
  frequency: Frequency;
  interval: number;
  count?: number;
  /** The last moment that may be one; a date stands for its whole day. */
  until?: Moment;
  months?: readonly number[];
  weeks?: readonly number[];
  yearDays?: readonly number[];
  monthDays?: readonly number[];
  weekdays?: readonly WeekdayOf[];
  hours?: readonly number[];
  minutes?: readonly number[];
  seconds?: readonly number[];
  positions?: readonly number[];
  /** First day of the week, 0 for Monday. */
  weekStart: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Numbers: their name in a rule, in the model, and the range; below 0 they count from the end, and 0 is none. */
const NUMBERS = {
  INTERVAL: ['interval', 1, 1e9],
  COUNT: ['count', 1, 1e9],
  BYMONTH: ['months', 1, 12],
  BYWEEKNO: ['weeks', -53, 53],
  BYYEARDAY: ['yearDays', -366, 366],
  BYMONTHDAY: ['monthDays', -31, 31],
  BYHOUR: ['hours', 0, 23],
  BYMINUTE: ['minutes', 0, 59],
  BYSECOND: ['seconds', 0, 60],
  BYSETPOS: ['positions', -366, 366],
} as const;

/**
 * Reads the value of an RRULE. What cannot be understood gives one English sentence instead: half a
 * rule would invent dates. Parts that a later standard adds and nobody here knows are no reason.
 */
export function parseRule(text: string): Rule | string {
  let known = rules.get(text);
  if (known === undefined) {
    if (rules.size > 500) rules.clear();
    rules.set(text, (known = readRule(text)));
  }
  return known;
}

/** What calendars say again and again. */
const rules = new Map<string, Rule | string>();

function readRule(text: string): Rule | string {
  const rule: Partial<Rule> = { interval: 1, weekStart: 0 };
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = ''] = part.split('=').map((side) => side.trim());
    if (!takePart(rule, name, value))
      return `${part.slice(0, 40)} cannot be read in the rule "${text.slice(0, 80)}"`;
  }
  return rule.frequency ? (rule as Rule) : `no FREQ in the rule "${text.slice(0, 80)}"`;
}

function takePart(rule: Partial<Rule>, name: string, value: string): unknown {
  const parts = value.split(',').map((one) => one.trim());
  if (name === 'FREQ') return (rule.frequency = FREQUENCIES.find((frequency) => frequency === value));
  if (name === 'UNTIL') return (rule.until = readMoment(value));
  if (name === 'WKST') return (rule.weekStart = WEEKDAYS.indexOf(value)) >= 0;
  if (name === 'RSCALE') return value === 'GREGORIAN';
  if (name === 'BYDAY') {
    const days = parts.flatMap((one) => readWeekday(one) ?? []);
    rule.weekdays = days;
    return days.length === parts.length;
  }
  if (!Object.hasOwn(NUMBERS, name)) return true;
  const [member, low, high] = NUMBERS[name as keyof typeof NUMBERS];
  const numbers = parts.map((one) => (/^[+-]?\d{1,9}$/.test(one) ? Number(one) : NaN));
  if (!numbers.every((one) => one >= low && one <= high && (one || !low))) return false;
  if (member === 'interval' || member === 'count') rule[member] = numbers[0] as number;
  // A leap second is the end of its minute.
  else
    rule[member] = [...new Set(numbers.map((one) => (high === 60 ? Math.min(one, 59) : one)))].sort(
      (a, b) => a - b,
    );
  return true;
}

function readWeekday(text: string): WeekdayOf | undefined {
  const [, nth = 0, name = ''] = /^([+-]?[1-9]\d?)?(\w\w)$/.exec(text) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  return weekday < 0 || Math.abs(Number(nth)) > 53 ? undefined : { weekday, nth: Number(nth) };
}
