import { seriesOf, timesBetween, type Series, type SeriesTime } from '../../data/recurrence/series.js';
import type { CalendarEvent, Occurrence, WrittenOccurrence } from './calendar-item.js';
import { dayIn, isDay, recurrenceId } from './event-times.js';
import type { RuleBook, RuleTime } from './local-event-store.js';
import { movedFrom } from './occurrences.js';
import { TimeLine } from './time-line.js';

/** Stretches that are kept: the year ahead, some months before it, and some to spare. */
const KEPT = 8;
const HOUR = 3_600_000;
/** More than a month with its weeks. */
const LONG = 50 * 24 * HOUR;
/** As far as dates go. */
const FURTHEST = 8.64e15;
/** Beyond this a rule counts as one without end. */
const FAR = 30 * 366 * 86_400_000;

interface Entry {
  event: CalendarEvent;
  series: Series;
  /** What its written occurrences say for themselves, by their number. */
  changed: Map<number, CalendarEvent>;
  /** Begin of the first and of the last time, once it has been asked for. */
  reach?: { first: number; last: number };
}

export interface RuleReport {
  /** English sentences on rules that could not be read; the event is shown at the times that could. */
  complain(event: CalendarEvent, reason: string): void;
}

/** All times of all rules in a stretch. */
interface Stretch {
  from: number;
  to: number;
  line: TimeLine<RuleTime>;
  /** Some rule has more times than are counted: a part of it, asked for alone, has others. */
  isCut: boolean;
}

/** Follows the rules of repeated events, as far as a window asks. */
export class Rules implements RuleBook {
  readonly #zone: string;
  readonly #entries: Entry[] = [];
  readonly #stretches: Stretch[] = [];

  constructor(events: readonly CalendarEvent[], zone: string, report: RuleReport) {
    this.#zone = zone;
    for (const event of events) {
      const series = seriesOf(event, zone);
      if (!series) continue;
      for (const problem of series.problems) report.complain(event, problem);
      if (/^(?:MINUTELY|SECONDLY)$/.test(series.recurring.rule?.frequency ?? ''))
        report.complain(event, `of its many times those of a period are shown up to the thousandth`);
      this.#entries.push({ event, series, changed: new Map() });
    }
  }

  goingOn(from: number, to: number): ReadonlySet<string> {
    const beyond = this.#entries.filter((entry) => {
      const { first, last } = (entry.reach ??= reachOf(entry.series));
      return first < from || (to < Infinity && last >= to);
    });
    return new Set(beyond.map(({ event }) => event.id));
  }

  between(from: number, to: number): readonly RuleTime[] {
    const known = this.#stretches.find((one) =>
      one.isCut ? one.from === from && one.to === to : one.from <= from && one.to >= to,
    );
    return (known ?? this.#follow(from, to)).line.between(from, to);
  }

  #follow(from: number, to: number): Stretch {
    // Who is told of a year looks at months next, also at the ones before.
    const begin = Math.max(-FURTHEST, from - (to - from > LONG ? LONG : HOUR));
    const times: RuleTime[] = [];
    let isAnyCut = false;
    for (const entry of this.#entries) {
      const { times: own, isCut } = timesBetween(entry.series, begin, to);
      isAnyCut ||= isCut;
      // What is before takes nothing from what is asked for.
      for (const time of isCut ? timesBetween(entry.series, from, to).times : own)
        times.push(new OneTime(entry, time, this.#zone));
    }
    const stretch = { from, to, line: new TimeLine(times), isCut: isAnyCut };
    if (to - from > LONG && !isAnyCut) stretch.from = begin + HOUR;
    if (this.#stretches.push(stretch) > KEPT) this.#stretches.shift();
    return stretch;
  }
}

/** One time of a rule: most are only counted, so the rest of it is worked out when it is asked for. */
class OneTime implements RuleTime {
  readonly start: number;
  readonly end: number;
  readonly event: CalendarEvent;
  readonly #entry: Entry;
  readonly #planned: number;
  readonly #zone: string;
  #whole: Occurrence | undefined;

  constructor(entry: Entry, { start, end, planned, written }: SeriesTime, zone: string) {
    this.start = start;
    this.end = end;
    this.event = written === undefined ? entry.event : changedEvent(entry, written);
    this.#entry = entry;
    this.#planned = planned;
    this.#zone = zone;
  }

  get whole(): Occurrence {
    return (this.#whole ??= this.#tell());
  }

  #tell(): Occurrence {
    const { start, end, event } = this;
    const planned = this.#entry.event;
    const timeZone = event.timeZone ?? this.#zone;
    const isDayOnly = event.allDay === true || event.timeKnown === false || isDay(event.startDate);
    const startDay = dayIn(start, timeZone);
    const isPlannedDay = planned.allDay === true || isDay(planned.startDate);
    return {
      id: `${planned.id}/${recurrenceId(this.#planned, dayIn(this.#planned, timeZone), isPlannedDay)}`,
      event,
      start,
      end,
      startDay,
      endDay: end > start ? dayIn(end - 1, timeZone) : startDay,
      timeZone,
      allDay: isDayOnly && event.timeKnown !== false,
      timeKnown: event.timeKnown ?? true,
      hasEnd: end > start && event.endDate !== undefined,
      ...(!isDayOnly && event.endDate && isDay(event.endDate) && { endsByDay: true }),
      status: event.status ?? 'scheduled',
      isRepeated: true,
    };
  }
}

/** The event as its written occurrence changes it. */
function changedEvent({ event, changed }: Entry, number: number): CalendarEvent {
  let made = changed.get(number);
  if (!made) {
    const written: Partial<WrittenOccurrence> = event.occurrences?.[number] ?? {};
    const { recurrenceId: _, thisAndFuture: __, ...own } = written;
    made = { ...event, ...movedFrom(written), ...own };
    changed.set(number, made);
  }
  return made;
}

function reachOf(series: Series): { first: number; last: number } {
  const { rule, start } = series.recurring;
  const first = start.reading - 86_400_000;
  if (rule && rule.count === undefined && rule.until === undefined) return { first, last: Infinity };
  const { times, isCut } = timesBetween(series, first - 2 * 86_400_000, first + FAR, 5000);
  return { first: times[0]?.start ?? first, last: isCut ? Infinity : (times.at(-1)?.start ?? first) };
}
