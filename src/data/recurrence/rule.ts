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

/** Lists of numbers: their name in a rule, in the model, and the range; a negative lower bound counts from the end, never 0. */
const LISTS = {
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
  const rule: Partial<Rule> = { interval: 1, weekStart: 0 };
  for (const part of text
    .trim()
    .replace(/^RRULE:/i, '')
    .split(';')) {
    const [name = '', value = ''] = part.split('=', 2).map((side) => side.trim().toUpperCase());
    const fault = name && takePart(rule, name, value);
    if (fault) return `${fault} in the rule "${text.slice(0, 80)}"`;
  }
  return rule.frequency ? (rule as Rule) : `no FREQ in the rule "${text.slice(0, 80)}"`;
}

function takePart(rule: Partial<Rule>, name: string, value: string): string | undefined {
  const bad = `${name}=${value.slice(0, 30)} cannot be read`;
  if (name === 'FREQ') {
    rule.frequency = FREQUENCIES.find((frequency) => frequency === value);
    return rule.frequency ? undefined : bad;
  }
  if (name === 'INTERVAL' || name === 'COUNT') {
    if (!/^\d{1,9}$/.test(value) || !Number(value)) return bad;
    rule[name === 'COUNT' ? 'count' : 'interval'] = Number(value);
  } else if (name === 'UNTIL') {
    rule.until = readMoment(value);
    return rule.until ? undefined : bad;
  } else if (name === 'WKST') {
    rule.weekStart = WEEKDAYS.indexOf(value);
    return rule.weekStart < 0 ? bad : undefined;
  } else if (name === 'BYDAY') {
    const days = value.split(',').map(readWeekday);
    if (days.includes(undefined)) return bad;
    rule.weekdays = days as WeekdayOf[];
  } else if (name === 'RSCALE') {
    return value === 'GREGORIAN' ? undefined : bad;
  } else if (Object.hasOwn(LISTS, name)) {
    const [member, low, high] = LISTS[name as keyof typeof LISTS];
    const numbers = value.split(',').map((one) => (/^[+-]?\d{1,3}$/.test(one.trim()) ? Number(one) : NaN));
    if (!numbers.every((one) => one >= low && one <= high && (one !== 0 || low === 0))) return bad;
    // A leap second is the end of its minute.
    const inRange = name === 'BYSECOND' ? numbers.map((one) => Math.min(one, 59)) : numbers;
    rule[member] = [...new Set(inRange)].sort((a, b) => a - b);
  }
  return undefined;
}

function readWeekday(text: string): WeekdayOf | undefined {
  const [, nth, name = ''] = /^([+-]?\d{1,2})?(\w\w)$/.exec(text.trim()) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  return weekday < 0 || Math.abs(Number(nth ?? 1)) > 53 || nth === '0'
    ? undefined
    : { weekday, nth: Number(nth ?? 0) };
}
