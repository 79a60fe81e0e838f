import type { Rule } from './rule.js';
import { DAY, firstWeek, takesDay, weekdayAt, weekYearAt, withDefaults } from './rule-days.js';

const UNITS: Partial<Record<Rule['frequency'], number>> = {
  DAILY: DAY,
  HOURLY: 3_600_000,
  MINUTELY: 60_000,
  SECONDLY: 1000,
};

/** Days and times looked at before a rule counts as endless: a second's work on a slow phone at the very most. */
const MOST_STEPS = 400_000;

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
  const periods = new Periods(rule, start);
  let steps = MOST_STEPS;
  for (let index = periods.indexOf(Math.max(start, from)); steps > 0;) {
    const first = periods.startOf(index);
    if (!(first <= to)) return true;
    const next = periods.skipFrom(first);
    if (next !== undefined) {
      steps--;
      index = Math.max(index + 1, periods.indexFrom(next));
      continue;
    }
    const readings = periods.readingsIn(index);
    steps -= readings.length + periods.cost;
    for (const reading of choose(readings, rule.positions)) {
      if (reading < start) continue;
      if (reading > to || !take(reading)) return true;
    }
    index++;
  }
  return false;
}

function choose(readings: readonly number[], positions: readonly number[] | undefined): readonly number[] {
  if (!positions) return readings;
  return readings.filter((_, i) => positions.includes(i + 1) || positions.includes(i - readings.length));
}

/** The years, months, weeks … of a rule, numbered from the one its start is in. */
class Periods {
  /** Days looked at for one period. */
  readonly cost: number;
  readonly #rule: Rule;
  readonly #unit: number | undefined;
  #base: number;
  readonly #times: readonly number[];
  readonly #months: number;

  constructor(rule: Rule, start: number) {
    const { frequency, weekStart } = rule;
    this.#rule = rule;
    this.#unit = frequency === 'WEEKLY' ? 7 * DAY : UNITS[frequency];
    this.#months = frequency === 'YEARLY' ? 12 : 1;
    this.cost = frequency === 'YEARLY' ? 60 : frequency === 'MONTHLY' ? 10 : 1;
    const date = new Date(start);
    const midnight = Math.floor(start / DAY) * DAY;
    if (frequency === 'WEEKLY') this.#base = midnight - ((weekdayAt(start) - weekStart + 7) % 7) * DAY;
    else if (this.#unit) this.#base = Math.floor(start / this.#unit) * this.#unit;
    else if (frequency === 'YEARLY') this.#base = this.#yearOf(start) * 12;
    else this.#base = date.getUTCFullYear() * 12 + date.getUTCMonth();
    this.#times = timesIn(rule, date, Math.min(this.#unit ?? DAY, DAY));
    // Where the weeks of the start's year have nothing left to give, every so many years count from the calendar's.
    if (this.#isOfWeeks && !this.readingsIn(0).some((reading) => reading >= start))
      this.#base = date.getUTCFullYear() * 12;
  }

  /** The period an instant falls into, or the last one before it. */
  indexOf(reading: number): number {
    const { interval } = this.#rule;
    if (this.#unit) return Math.max(0, Math.floor((reading - this.#base) / (this.#unit * interval)));
    const month = this.#yearOf(reading) * 12 + new Date(reading).getUTCMonth();
    return Math.max(0, Math.floor((month - this.#base) / (this.#months * interval)));
  }

  /** The first period that begins at a reading or later. */
  indexFrom(reading: number): number {
    const index = this.indexOf(reading);
    return this.startOf(index) < reading ? index + 1 : index;
  }

  startOf(index: number): number {
    const at = index * this.#rule.interval;
    if (this.#unit) return this.#base + at * this.#unit;
    const month = this.#base + at * this.#months;
    if (this.#isOfWeeks) return firstWeek(month / 12, this.#rule.weekStart);
    // Counted from 2000: `Date.UTC` takes the years before 100 for others.
    return Date.UTC(2000, month - 24_000, 1);
  }

  /** A rule for weeks has years of weeks: the last days of December may be in the next one. */
  get #isOfWeeks(): boolean {
    return this.#rule.frequency === 'YEARLY' && this.#rule.weeks !== undefined;
  }

  #yearOf(reading: number): number {
    return this.#isOfWeeks ? weekYearAt(reading, this.#rule.weekStart) : new Date(reading).getUTCFullYear();
  }

  /** Where a period of a day or less is none the rule wants, the earliest reading that could be; else undefined. */
  skipFrom(first: number): number | undefined {
    const unit = this.#unit;
    if (!unit || unit > DAY) return undefined;
    const midnight = Math.floor(first / DAY) * DAY;
    if (!takesDay(this.#rule, midnight)) return midnight + DAY;
    const { hours, minutes, seconds } = this.#rule;
    const hour = Math.floor(first / 3_600_000);
    if (unit < DAY && hours && !hours.includes(hour - midnight / 3_600_000)) return (hour + 1) * 3_600_000;
    const minute = Math.floor(first / 60_000);
    if (unit < 3_600_000 && minutes && !minutes.includes(minute - hour * 60)) return (minute + 1) * 60_000;
    const second = first / 1000;
    return unit === 1000 && seconds && !seconds.includes(second - minute * 60) ? first + 1000 : undefined;
  }

  /** Every reading of one period, in order. */
  readingsIn(index: number): readonly number[] {
    const first = this.startOf(index);
    const unit = this.#unit;
    if (unit && unit < DAY) return this.#times.map((time) => first + time);
    const readings: number[] = [];
    const addDay = (day: number): void => {
      // Every second of a year is more than memory should hold.
      if (readings.length < MOST_STEPS) for (const time of this.#times) readings.push(day + time);
    };
    if (unit === DAY) addDay(first);
    else if (unit) this.#eachDay(first, first + unit, addDay);
    else if (this.#isOfWeeks) {
      this.#eachDay(first, firstWeek(this.#yearOf(first) + 1, this.#rule.weekStart), addDay);
    } else {
      const month = new Date(first).getUTCMonth();
      const year = new Date(first).getUTCFullYear();
      for (let i = 0; i < this.#months; i++) {
        if (this.#rule.months && !this.#rule.months.includes(month + i + 1)) continue;
        this.#eachDay(Date.UTC(year, month + i, 1), Date.UTC(year, month + i + 1, 1), addDay);
      }
    }
    return readings;
  }

  #eachDay(from: number, to: number, add: (day: number) => void): void {
    for (let day = from; day < to; day += DAY) if (takesDay(this.#rule, day)) add(day);
  }
}

/** The times of a rule within one period of `unit`, as milliseconds from its start. */
function timesIn(rule: Rule, start: Date, unit: number): readonly number[] {
  const hours = unit > 3_600_000 ? (rule.hours ?? [start.getUTCHours()]) : [0];
  const minutes = unit > 60_000 ? (rule.minutes ?? [start.getUTCMinutes()]) : [0];
  const seconds = unit > 1000 ? (rule.seconds ?? [start.getUTCSeconds()]) : [0];
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => ((hour * 60 + minute) * 60 + second) * 1000)),
  );
}
