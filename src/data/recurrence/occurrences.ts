import { instantAt, instantShown, readingAt, type Zone } from '../../core/zoned-time.js';
import { instantOfMoment, zoneOf, type Moment } from './moment.js';
import type { Rule } from './rule.js';
import { DAY } from './rule-days.js';
import { walkRule } from './walk-rule.js';

/** Something that happens once or again: its first time, a rule, further times, and times it does not. */
export interface Recurring {
  start: Moment;
  rule?: Rule;
  rdates?: readonly Moment[];
  exdates?: readonly Moment[];
}

export interface Occurrences {
  /** Instants (milliseconds since 1970) in order, each once. Whole days count from midnight by the clocks of `home`. */
  starts: number[];
  /** There are more than `limit`, or the rule asks for so much work that it was given up. */
  isCut: boolean;
}

/** Counted rules that were given up, with the instant they had come to: counting again finds no more. */
const givenUp = new WeakMap<Rule, number>();

/** Where days and floating times are taken to be, and the most that are given for one window. */
export interface WindowOptions {
  home?: Zone;
  limit?: number;
}

/** Starts in the window `[from, to)`. A rule is not walked from its beginning, unless it counts. */
export function occurrencesBetween(
  recurring: Recurring,
  from: number,
  to: number,
  { home = 'UTC', limit = 1000 }: WindowOptions = {},
): Occurrences {
  const { start, rule, rdates = [], exdates = [] } = recurring;
  const starts = new Set<number>();
  const isExcluded = exclusionOf(exdates, start, home);
  let isCut = false;
  const add = (instant: number, reading: number): void => {
    if (instant < from || instant >= to || isExcluded(instant, reading)) return;
    if (starts.size < limit) starts.add(instant);
    else isCut ||= !starts.has(instant);
  };
  if (rule && from > (givenUp.get(rule) ?? Infinity)) isCut = true;
  else if (rule) {
    let last = -Infinity;
    const isWhole = walkFrom(start, rule, from, to, home, (instant, reading) => {
      last = instant;
      add(instant, reading);
      return !isCut;
    });
    if (!isWhole && rule.count !== undefined) givenUp.set(rule, last);
    isCut ||= !isWhole;
  }
  for (const moment of rule ? rdates : [start, ...rdates]) {
    const instant = instantOfMoment(moment, home);
    add(instant, readingAt(instant, zoneOf(start, home)));
  }
  return { starts: [...starts].sort((a, b) => a - b), isCut };
}

function walkFrom(
  start: Moment,
  given: Rule,
  from: number,
  to: number,
  home: Zone,
  take: (instant: number, reading: number) => boolean,
): boolean {
  const zone = zoneOf(start, home);
  const isDate = start.zone === 'date';
  // A rule for days knows no times (RFC 5545, 3.3.10).
  const rule = isDate ? withoutTimes(given) : given;
  const { count = Infinity } = rule;
  // Clocks change by a day at most: what is taken is decided by the instant.
  const earliest = readingAt(from, zone) - DAY;
  const skipped = count === Infinity ? undefined : skippedBefore(rule, start.reading, earliest);
  const first = start.reading + (skipped?.length ?? 0);
  let counted = skipped?.count ?? 0;
  if (counted >= count) return true;
  const latest = Math.min(readingAt(to, zone) + DAY, lastReading(rule, zone, isDate));
  return walkRule(rule, first, count === Infinity ? earliest : first, latest, (reading) => {
    const instant = isDate ? instantAt(reading, zone) : instantShown(reading, zone);
    if (instant === undefined) return true;
    counted++;
    return take(instant, reading) && counted < count;
  });
}

/**
 * What a counted rule has behind it before the window, where each of its days or weeks gives as many
 * times as every other and none at an hour that clocks could skip; nothing for all other rules.
 */
function skippedBefore(rule: Rule, start: number, earliest: number): { count: number; length: number } {
  const { frequency, interval, hours = [new Date(start).getUTCHours()], minutes, seconds } = rule;
  const isWeekly = frequency === 'WEEKLY';
  const { months, positions, weeks, yearDays, monthDays, weekdays } = rule;
  const isRegular =
    (isWeekly || (frequency === 'DAILY' && !weekdays)) &&
    !(months ?? positions ?? weeks ?? yearDays ?? monthDays) &&
    hours.every((hour) => hour > 3 && hour < 23);
  const period = interval * DAY * (isWeekly ? 7 : 1);
  const periods = isRegular ? Math.max(0, Math.floor((earliest - start) / period)) : 0;
  const days = isWeekly && weekdays ? new Set(weekdays.map(({ weekday }) => weekday)).size : 1;
  const times = hours.length * (minutes?.length ?? 1) * (seconds?.length ?? 1);
  return { count: periods * days * times, length: periods * period };
}

function withoutTimes({ hours: _h, minutes: _m, seconds: _s, ...rule }: Rule): Rule {
  return rule;
}

/** The last reading of the clocks that UNTIL admits. */
function lastReading({ until }: Rule, zone: Zone, isDate: boolean): number {
  if (!until) return Infinity;
  if (until.zone === 'date') return until.reading + DAY - 1;
  return until.zone === 'UTC' && !isDate ? readingAt(until.reading, zone) : until.reading;
}

/** A time is excluded by the same instant in any zone, or by a day that names the day it is on. */
function exclusionOf(
  exdates: readonly Moment[],
  start: Moment,
  home: Zone,
): (instant: number, reading: number) => boolean {
  const days = new Set<number>();
  const instants = new Set<number>();
  for (const moment of exdates) {
    if (moment.zone === 'date' || start.zone === 'date') days.add(Math.floor(moment.reading / DAY));
    else instants.add(instantOfMoment(moment, home));
  }
  return (instant, reading) => instants.has(instant) || days.has(Math.floor(reading / DAY));
}
