import { seriesOf, timesBetween, type Series, type SeriesTime } from '../../data/recurrence/series.js';
import type { CalendarEvent, Occurrence } from './calendar-item.js';
import { dayIn, isDay, recurrenceId } from './event-times.js';
import type { RuleBook } from './local-event-store.js';
import { byTime } from './event-phase.js';

/** Windows that are kept: a month to both sides, the agenda, and some to spare. */
const KEPT = 8;
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

/** Follows the rules of repeated events, as far as a window asks. */
export class Rules implements RuleBook {
  readonly #zone: string;
  readonly #entries: Entry[] = [];
  readonly #windows = new Map<string, readonly Occurrence[]>();

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

  goesOn(from: number, to: number): boolean {
    return this.#entries.some((entry) => {
      const { first, last } = (entry.reach ??= reachOf(entry.series));
      return first < from || last >= to;
    });
  }

  between(from: number, to: number): readonly Occurrence[] {
    const key = `${from} ${to}`;
    let found = this.#windows.get(key);
    if (!found) {
      found = this.#entries
        .flatMap((entry) =>
          timesBetween(entry.series, from, to).times.map((time) => this.#occurrence(entry, time)),
        )
        .sort(byTime);
      if (this.#windows.size >= KEPT) this.#windows.delete(this.#windows.keys().next().value as string);
      this.#windows.set(key, found);
    }
    return found;
  }

  #occurrence(entry: Entry, { start, end, planned, written }: SeriesTime): Occurrence {
    const event = written === undefined ? entry.event : changedEvent(entry, written);
    const timeZone = event.timeZone ?? this.#zone;
    const isDayOnly = event.allDay === true || event.timeKnown === false || isDay(event.startDate);
    const startDay = dayIn(start, timeZone);
    const isPlannedDay = entry.event.allDay === true || isDay(entry.event.startDate);
    return {
      id: `${entry.event.id}/${recurrenceId(planned, dayIn(planned, timeZone), isPlannedDay)}`,
      event,
      start,
      end,
      startDay,
      endDay: end > start ? dayIn(end - 1, timeZone) : startDay,
      timeZone,
      allDay: isDayOnly && event.timeKnown !== false,
      timeKnown: event.timeKnown ?? true,
      hasEnd: end > start && event.endDate !== undefined,
      status: event.status ?? 'scheduled',
      isRepeated: true,
    };
  }
}

/** The event as its written occurrence changes it. */
function changedEvent({ event, changed }: Entry, number: number): CalendarEvent {
  let made = changed.get(number);
  if (!made) {
    const { recurrenceId: _, thisAndFuture: __, ...own } = event.occurrences?.[number] ?? {};
    made = { ...event, ...own };
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
