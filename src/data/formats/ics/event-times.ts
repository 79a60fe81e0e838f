import { readingAt, type Zone } from '../../../core/zoned-time.js';
import { instantOfMoment, readMoment, type Moment } from '../../recurrence/moment.js';
import type { Recurring } from '../../recurrence/occurrences.js';
import { DAY } from '../../recurrence/rule-days.js';
import type { Property } from './content-lines.js';

/** How times of one calendar are read and told. */
export interface Clocks {
  /** The zone behind a TZID; undefined where neither the platform nor the file knows it. */
  findZone: (tzid: string) => Zone | undefined;
  /** The zone of what has none: the calendar's own (`X-WR-TIMEZONE`), else the page's. */
  home: string;
  /** The calendar's own zone. */
  own: string | undefined;
  /** Instants of a series that follows clocks without a name, which nobody else could follow; undefined for any other. */
  writeOut: ((recurring: Recurring, home: string) => number[] | undefined) | undefined;
}

/** A date or date-time, or the start of a period; undefined where it is none. */
export function readTime(
  value: string | undefined,
  { TZID, VALUE }: Property['params'],
  { findZone, own }: Clocks,
): Moment | undefined {
  const zone = TZID === undefined ? undefined : findZone(TZID);
  const moment = readMoment((value ?? '').split('/', 1)[0] as string, zone ?? own ?? 'floating');
  return moment && VALUE === 'DATE' ? { reading: dayOf(moment.reading), zone: 'date' } : moment;
}

export const dayOf = (reading: number): number => Math.floor(reading / DAY) * DAY;

type Five = [number, number, number, number, number];

/** The end of a duration (`P1DT2H`), days by the calendar and the rest by the clock; undefined where it is none, or less than nothing. */
export function endAfter(start: Moment, duration: string, home: Zone): Moment | undefined {
  const match =
    /^\s*\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?\s*$/i.exec(
      duration,
    );
  if (!match) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((one) => Number(one ?? 0)) as Five;
  const reading = start.reading + (weeks * 7 + days) * DAY;
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const { zone } = start;
  if (zone === 'date' || zone === 'floating') return { reading: reading + ms, zone };
  return { reading: readingAt(instantOfMoment({ reading, zone }, home) + ms, zone), zone };
}

/**
 * A moment as the contract writes it: a day, a time by the clocks of `zone`, else one in UTC. Where `zone` is `date`, all but
 * UTC is a day: programs write those of a series of whole days as midnights of zones of their own.
 */
export function isoOf(moment: Moment, zone: Zone | undefined, home: Zone): string {
  const isDay = moment.zone === 'date' || (zone === 'date' && moment.zone !== 'UTC');
  const isLocal = isDay || moment.zone === zone || moment.zone === 'floating';
  const iso = new Date(isLocal ? moment.reading : instantOfMoment(moment, home)).toISOString();
  return isDay ? iso.slice(0, 10) : `${iso.slice(0, 19)}${isLocal ? '' : 'Z'}`;
}
