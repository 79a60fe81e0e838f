import type { Rule } from './rule.js';
import { DAY, firstWeek, takenFrom, weekdayAt, weekYearAt, withDefaults } from './rule-days.js';

/** Frequencies of less than a day, in milliseconds. */
const SLOTS: Partial<Record<Rule['frequency'], number>> = {
  HOURLY: 3_600_000,
  MINUTELY: 60_000,
  SECONDLY: 1000,
};

/** A time that is only looked at costs less than one that is taken. */
const LOOKS = 4;

/** Days and times looked at before a rule counts as endless: less than a second's work on a slow phone. */
const MOST_STEPS = 400_000;
/** Of rules that give more than one time a day, which cost more. */
const MOST_TIMES = 50_000;

/**
 * Calls `take` with each reading of the clocks a rule gives, in order, none before `start`, beginning
 * where the rule's period around `from` begins, until `take` answers false or `to` is passed. False where
 * it was given up because the rule asks for too much work.
 */
export function walkRule(
  given: Rule,
  start: number,
  from: number,
  to: number,
  take: (reading: number) => boolean,
): boolean {
  const rule = withDefaults(given, start);
  const { indexOf, startOf } = periodsOf(rule, start);
  const positions = SLOTS[rule.frequency] ? undefined : rule.positions;
  let steps = SLOTS[rule.frequency] ? MOST_TIMES : MOST_STEPS;
  const timesOn = timesOf(rule, start, (looks) => (steps -= looks / LOOKS));
  for (let index = indexOf(Math.max(start, from)); steps > 0; index++) {
    const first = startOf(index);
    if (!(first <= to)) return true;
    const readings: number[] = [];
    // The period may have gaps behind it: its own end is where it would go on without an interval.
    for (let day = first, end = startOf(index, 1); day < end && steps > 0; steps--) {
      const taken = takenFrom(rule, day);
      if (taken === day) {
        for (const time of timesOn(day)) readings.push(day + time);
        day += DAY;
        if (readings.length > MOST_STEPS) steps = 0;
      } else day = taken;
    }
    steps -= readings.length;
    for (const reading of choose(readings, positions)) {
      if (reading < start) continue;
      if (reading > to || !take(reading)) return true;
    }
  }
  return false;
}

/** Those at certain positions, counted from the front or the back. */
function choose(all: readonly number[], positions: readonly number[] | undefined): readonly number[] {
  if (!positions) return all;
  return all.filter((_, i) => positions.includes(i + 1) || positions.includes(i - all.length));
}

interface Periods {
  /** The period a reading falls into, or the last one before it. */
  indexOf: (reading: number) => number;
  /** Midnight of a period's first day, or of the day so many periods, without the interval, later. */
  startOf: (index: number, later?: number) => number;
}

/** The years, months, weeks or days of a rule, numbered from the one its start is in. */
function periodsOf(rule: Rule, start: number): Periods {
  const { frequency, interval, weeks, weekStart } = rule;
  const numbered = (
    every: number,
    numberOf: (reading: number) => number,
    dayOf: (at: number) => number,
    base = numberOf(start),
  ): Periods => ({
    indexOf: (reading) => Math.max(0, Math.floor((numberOf(reading) - base) / every)),
    startOf: (index, later = 0) => dayOf(base + index * every + later),
  });
  const yearOf = (reading: number): number => new Date(reading).getUTCFullYear();
  const midnight = Math.floor(start / DAY);
  if (frequency === 'MONTHLY')
    return numbered(
      interval,
      (reading) => yearOf(reading) * 12 + new Date(reading).getUTCMonth(),
      // Counted from 2000: `Date.UTC` takes the years before 100 for others.
      (month) => Date.UTC(2000, month - 24_000),
    );
  if (frequency === 'YEARLY' && weeks) {
    // Years of weeks; where the weeks of the first one are over, every so many years count from the calendar's.
    const year = weekYearAt(start, weekStart);
    let day = midnight * DAY;
    const end = firstWeek(year + 1, weekStart);
    while (day < end && takenFrom(rule, day) > day) day = takenFrom(rule, day);
    return numbered(
      interval,
      (reading) => weekYearAt(reading, weekStart),
      (at) => firstWeek(at, weekStart),
      day < end ? year : yearOf(start),
    );
  }
  if (frequency === 'YEARLY') return numbered(interval, yearOf, (year) => Date.UTC(2000, (year - 2000) * 12));
  const days = frequency === 'WEEKLY' ? 7 : 1;
  const first = midnight - (days > 1 ? (weekdayAt(start) - weekStart + 7) % 7 : 0);
  return numbered(
    SLOTS[frequency] ? 1 : interval,
    (reading) => Math.floor((reading / DAY - first) / days),
    (period) => (first + period * days) * DAY,
  );
}

/** The times of a rule on a day it takes, in milliseconds from midnight; `spend` hears how many were looked at. */
function timesOf(
  { frequency, interval, hours, minutes, seconds, positions }: Rule,
  start: number,
  spend: (looks: number) => void,
): (day: number) => readonly number[] {
  const slot = SLOTS[frequency] ?? DAY;
  const date = new Date(start);
  const within = (list: readonly number[] | undefined, own: number, unit: number): readonly number[] =>
    slot > unit ? (list ?? [own]) : [0];
  const times = within(hours, date.getUTCHours(), 3_600_000).flatMap((hour) =>
    within(minutes, date.getUTCMinutes(), 60_000).flatMap((minute) =>
      within(seconds, date.getUTCSeconds(), 1000).map(
        (second) => ((hour * 60 + minute) * 60 + second) * 1000,
      ),
    ),
  );
  if (slot === DAY) return () => times;
  const chosen = choose(times, positions);
  const base = Math.floor(start / slot) * slot;
  const step = slot * interval;
  const limits = [
    [3_600_000, 24, hours],
    [60_000, 60, minutes],
    [1000, 60, seconds],
  ] as const;
  /** The unit of time that a rule leaves out as a whole, and with it all that is in it. */
  const leftOut = (time: number): number =>
    limits.find(
      ([unit, most, list]) => slot <= unit && list && !list.includes(Math.floor(time / unit) % most),
    )?.[0] ?? 0;
  return (day) => {
    let looks = 0;
    const all: number[] = [];
    const first = Math.ceil((day - base) / step) * step + base - day;
    for (let time = first; time < DAY; looks++) {
      const unit = leftOut(time);
      if (!unit) for (const one of chosen) all.push(time + one);
      const next = unit && Math.floor(time / unit) * unit + unit;
      time += Math.max(1, Math.ceil((next - time) / step)) * step;
    }
    spend(looks);
    return all;
  };
}
