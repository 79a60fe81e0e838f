import { instantAt, readingAt, type Zone } from '../../core/zoned-time.js';
import { instantOfMoment, readMoment, zoneOf, type Moment } from './moment.js';
import { occurrencesBetween, type Recurring } from './occurrences.js';
import { parseRule } from './rule.js';
import { DAY } from './rule-days.js';

/** What a repeated event says of its times, in the names of the data contract. */
export interface Repeated {
  startDate: string;
  endDate?: string;
  timeZone?: string;
  allDay?: boolean;
  recurrence?: {
    rrule?: string;
    rdates?: readonly string[];
    exdates?: readonly string[];
    /** The zone whose clocks the rule follows, where it is not the event's. */
    timeZone?: string;
  };
  /** Times that differ from what the rule says; without a `recurrenceId` further ones. */
  occurrences?: readonly {
    startDate: string;
    endDate?: string;
    recurrenceId?: string;
    /** It and all that follow are as far from their times as it is from its own. */
    thisAndFuture?: boolean;
  }[];
}

interface Written {
  index: number;
  planned: Moment;
  plannedAt: number;
  start: Moment;
  length: number;
  isRange: boolean;
}

/** A repeated event, read once to be asked for many windows. */
export interface Series {
  recurring: Recurring;
  zone: Zone;
  /** How long one lasts, by the clocks. */
  length: number;
  written: readonly Written[];
  /** English sentences on what could not be read; the rest holds. */
  problems: readonly string[];
}

/** One time of a series, in milliseconds since 1970; whole days end where the day after the last begins. */
export interface SeriesTime {
  start: number;
  end: number;
  /** When the rule had it: what a link to it is made of. */
  planned: number;
  /** Position in `occurrences` of what it says for itself. */
  written?: number;
}

/** Reads the times of an event; undefined where it has no beginning. `home` is the zone of what names none. */
export function seriesOf(event: Repeated, home: string): Series | undefined {
  const { recurrence = {}, occurrences = [] } = event;
  const zone = recurrence.timeZone ?? event.timeZone ?? home;
  const problems: string[] = [];
  const read = (text: string): Moment | undefined => {
    const moment = readMoment(text, zone);
    if (!moment) {
      problems.push(`"${text.slice(0, 40)}" is no date`);
      return undefined;
    }
    if (event.allDay) return { reading: Math.floor(moment.reading / DAY) * DAY, zone: 'date' };
    // All by the same clocks, so that what lies between them can be counted.
    return moment.zone === 'date' || moment.zone === zone
      ? moment
      : { reading: readingAt(instantOfMoment(moment, zone), zone), zone };
  };
  const readAll = (texts: readonly string[] = []): Moment[] =>
    texts.map(read).filter((moment) => moment !== undefined);
  const start = read(event.startDate);
  if (!start) return undefined;
  const lengthFrom = (from: Moment, endDate: string | undefined): number | undefined => {
    const end = endDate === undefined ? undefined : read(endDate);
    if (!end) return undefined;
    return Math.max(0, end.reading - from.reading + (end.zone === 'date' ? DAY : 0));
  };
  const length = lengthFrom(start, event.endDate) ?? (start.zone === 'date' ? DAY : 0);
  const rule = recurrence.rrule ? parseRule(recurrence.rrule) : undefined;
  if (typeof rule === 'string') problems.push(rule);
  const written = occurrences.flatMap((one, index): Written[] => {
    const own = read(one.startDate);
    const planned = one.recurrenceId === undefined ? own : read(one.recurrenceId);
    if (!own || !planned) return [];
    return [
      {
        index,
        planned,
        plannedAt: instantOfMoment(planned, zone),
        start: own,
        length: lengthFrom(own, one.endDate) ?? length,
        isRange: one.thisAndFuture === true,
      },
    ];
  });
  return {
    recurring: {
      start,
      ...(typeof rule === 'object' && { rule }),
      // A day alone has the hour of the event.
      rdates: readAll(recurrence.rdates).map((one) =>
        one.zone === 'date'
          ? { ...start, reading: one.reading + start.reading - Math.floor(start.reading / DAY) * DAY }
          : one,
      ),
      exdates: readAll(recurrence.exdates),
    },
    zone,
    length,
    written: written.sort((a, b) => a.plannedAt - b.plannedAt),
    problems,
  };
}

/**
 * The times of a series that touch the window: those that end after `from` and start before `to`, in
 * order. `isCut` where there are more than `limit` or the rule asks for too much work.
 */
export function timesBetween(
  { recurring, zone, length, written }: Series,
  from: number,
  to: number,
  limit = 1000,
): { times: SeriesTime[]; isCut: boolean } {
  const times: SeriesTime[] = [];
  const { rule, rdates = [] } = recurring;
  const add = (planned: number, start: number, lasts: number, index?: number): void => {
    const end = instantAt(readingAt(start, zone) + lasts, zone);
    const isIn = start < to && (end > from || (end === start && start >= from));
    if (isIn) times.push({ start, end, planned, ...(index !== undefined && { written: index }) });
  };
  if (!rule && !rdates.length && !written.length) {
    const start = instantOfMoment(recurring.start, zone);
    add(start, start, length);
    return { times, isCut: false };
  }
  const ranges = written.filter(({ isRange }) => isRange);
  const shiftOf = (one: Written): number => one.start.reading - one.planned.reading;
  // A day more on both sides, for the clocks may change between.
  const reach = DAY + Math.max(length, ...ranges.map((one) => one.length + Math.abs(shiftOf(one))));
  const before = ranges.length ? reach : DAY;
  const { starts, isCut } = occurrencesBetween(recurring, from - reach, to + before, { home: zone, limit });
  const isWritten = writtenAmong(written, zone);
  for (const start of starts) {
    if (isWritten(start)) continue;
    const range = ranges.findLast(({ plannedAt }) => plannedAt <= start);
    const moved = range ? instantAt(readingAt(start, zone) + shiftOf(range), zone) : start;
    add(start, moved, range?.length ?? length, range?.index);
  }
  for (const one of written)
    add(one.plannedAt, instantAt(one.start.reading, zoneOf(one.start, zone)), one.length, one.index);
  return { times: times.sort((a, b) => a.start - b.start), isCut };
}

/** Whether a time of the rule is written out: by its instant, or by the day where that is all there is. */
function writtenAmong(written: readonly Written[], zone: Zone): (start: number) => boolean {
  const instants = new Set(written.map(({ plannedAt }) => plannedAt));
  const days = new Set<number>();
  for (const { planned } of written) if (planned.zone === 'date') days.add(planned.reading);
  return (start) =>
    instants.has(start) || (days.size > 0 && days.has(Math.floor(readingAt(start, zone) / DAY) * DAY));
}
