import { isEmpty, isGreater, isNumeric, tidySum, toDate, toNumber } from './expression-values.js';

/** What a function is given beside its arguments. */
export interface FunctionContext {
  /** The instant, in milliseconds. */
  now: number;
}

type ExpressionFunction = (values: readonly unknown[], context: FunctionContext) => unknown;

/** All values of all lists, as numbers where they are. */
function flatten(values: readonly unknown[], into: unknown[] = [], depth = 10): unknown[] {
  for (const value of values) {
    if (Array.isArray(value)) {
      if (depth) flatten(value, into, depth - 1);
    } else if (value !== undefined && value !== null) into.push(isNumeric(value) ? toNumber(value) : value);
  }
  return into;
}

const plus = (a: unknown, b: unknown) => {
  const sum = (a as number) + (b as number);
  return typeof sum === 'number' ? tidySum(a, b, sum) : sum;
};

const sum: ExpressionFunction = (values) => flatten(values).reduce(plus, 0);

const extreme =
  (sign: 1 | -1): ExpressionFunction =>
  (values) =>
    flatten(values).reduce<unknown>(
      (best, item) =>
        best === undefined ||
        (sign > 0 ? (best as number) < (item as number) : (best as number) > (item as number))
          ? item
          : best,
      undefined,
    );

const days = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;

function difference(from: Date, to: Date, unit: string): number {
  if (unit === 'days') return Math.ceil(Math.abs(days(from) - days(to)));
  const seconds = { hours: 3600, minutes: 60, seconds: 1 }[unit];
  if (seconds) return Math.ceil(Math.abs(from.getTime() - to.getTime()) / (1000 * seconds));
  let months = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();
  if (to.getDate() < from.getDate()) months--;
  return unit === 'months' ? months : Math.trunc(months / 12);
}

const STEPS: Readonly<Record<string, (date: Date, by: number) => void>> = {
  days: (date, by) => date.setDate(date.getDate() + by),
  months: (date, by) => date.setMonth(date.getMonth() + by),
  years: (date, by) => date.setFullYear(date.getFullYear() + by),
  hours: (date, by) => date.setHours(date.getHours() + by),
  minutes: (date, by) => date.setMinutes(date.getMinutes() + by),
  seconds: (date, by) => date.setSeconds(date.getSeconds() + by),
};

function midnight(now: number): Date {
  const date = new Date(now);
  date.setHours(0, 0, 0, 0);
  return date;
}

/** A part of the date given, else of today. */
const partOf =
  (part: (date: Date) => number): ExpressionFunction =>
  ([value], { now }) =>
    part(value ? toDate(value) : midnight(now));

/** Every function there is; a form that calls another is refused. */
export const FUNCTIONS: Readonly<Record<string, ExpressionFunction>> = {
  iif: (values) => (values.length < 2 ? null : values[0] ? values[1] : values[2]),
  sum,
  min: extreme(-1),
  max: extreme(1),
  count: (values) => flatten(values).length,
  avg: (values) => {
    const { length } = flatten(values);
    return length ? (sum(values, { now: 0 }) as number) / length : 0;
  },
  round: (values) => {
    const [number, precision = 0] = flatten(values);
    if (typeof number !== 'number' || !isNumeric(precision)) return NaN;
    const power = 10 ** toNumber(precision);
    return Math.round(number * power * (1 + Number.EPSILON)) / power;
  },
  trunc: (values) => {
    const [number, precision] = flatten(values);
    if (typeof number !== 'number') return NaN;
    const digits = precision ? toNumber(precision) : 0;
    const [whole, fraction = ''] = String(number).split('.');
    return Number(fraction && digits > 0 ? `${whole}.${fraction.slice(0, digits)}` : whole);
  },
  age: ([value, unit], { now }) =>
    value ? difference(toDate(value), new Date(now), String(unit || 'years')) : null,
  dateDiff: ([from, to, unit]) =>
    from && to ? difference(toDate(from), toDate(to), String(unit || 'days')) : null,
  diffDays: (values) =>
    values.length === 2 && values[0] && values[1]
      ? difference(toDate(values[0]), toDate(values[1]), 'days')
      : 0,
  dateAdd: ([value, by, unit]) => {
    if (!value || !by) return null;
    const date = toDate(value);
    const step = String(unit || 'days');
    if (Object.hasOwn(STEPS, step)) STEPS[step]?.(date, toNumber(by));
    return date;
  },
  today: ([by], { now }) => {
    const date = midnight(now);
    if (by !== undefined) date.setDate(date.getDate() + toNumber(by));
    return date;
  },
  currentDate: (_, { now }) => new Date(now),
  currentYear: (_, { now }) => new Date(now).getFullYear(),
  getDate: ([value]) => (value ? toDate(value) : null),
  getYear: ([value]) => (value ? toDate(value).getFullYear() : undefined),
  year: partOf((date) => date.getFullYear()),
  month: partOf((date) => date.getMonth() + 1),
  day: partOf((date) => date.getDate()),
  weekday: partOf((date) => date.getDay()),
  substring: ([text, start, end]) =>
    typeof text === 'string' && isNumeric(start)
      ? text.substring(toNumber(start), isNumeric(end) ? toNumber(end) : undefined)
      : '',
};

/** What a function over the objects of a list picks from each. */
export interface InArray {
  items: readonly unknown[];
  /** The member that counts, and the one that is the outcome of `minInArray` and `maxInArray`. */
  member: string;
  outcome: string;
  holds: (item: unknown) => boolean;
}

const numberOf = (value: unknown) =>
  typeof value === 'string' ? (isNumeric(value) ? toNumber(value) : undefined) : value;

const ownMember = (item: unknown, name: string): unknown =>
  typeof item === 'object' && item !== null && Object.hasOwn(item, name)
    ? (item as Record<string, unknown>)[name]
    : undefined;

const chosen = ({ items, member, holds }: InArray) =>
  items.filter((item) => !isEmpty(ownMember(item, member)) && holds(item));

function bestOf(array: InArray, sign: 1 | -1): unknown {
  let best: unknown;
  let bestItem: unknown;
  for (const item of chosen(array)) {
    const value = numberOf(ownMember(item, array.member));
    if (value === undefined || value === null) continue;
    if (bestItem === undefined || (sign > 0 ? isGreater(value, best) : isGreater(best, value)))
      [best, bestItem] = [value, item];
  }
  return array.outcome === array.member ? best : ownMember(bestItem, array.outcome);
}

const sumOf = (array: InArray) =>
  chosen(array).reduce<unknown>((total, item) => {
    const value = numberOf(ownMember(item, array.member));
    return value === undefined || value === null ? total : plus(total, value);
  }, 0);

export const IN_ARRAY: Readonly<Record<string, (array: InArray) => unknown>> = {
  sumInArray: sumOf,
  countInArray: (array) => chosen(array).length,
  avgInArray: (array) => {
    const { length } = chosen(array);
    return length ? (sumOf(array) as number) / length : 0;
  },
  minInArray: (array) => bestOf(array, -1),
  maxInArray: (array) => bestOf(array, 1),
};
