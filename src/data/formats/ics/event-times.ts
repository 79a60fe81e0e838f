import { offsetAt, readingAt, type Zone } from '../../../core/zoned-time.js';
import { instantOfMoment, readMoment, type Moment } from '../../recurrence/moment.js';
import type { Property } from './content-lines.js';
import type { ZoneFinder } from './ics-zones.js';

const DAY = 86_400_000;

/** How times of one calendar are read and told. */
export interface Clocks {
  findZone: ZoneFinder;
  /** The zone of what has none: the calendar's own (`X-WR-TIMEZONE`), else the page's. */
  home: string;
  /** The calendar's own zone. */
  own: string | undefined;
}

/** A date or date-time in a property; undefined where it is none. */
export function readTime(value: string, params: Property['params'], clocks: Clocks): Moment | undefined {
  const tzid = params['TZID'];
  const zone = tzid === undefined ? undefined : clocks.findZone(tzid);
  const moment = readMoment(value, zone ?? clocks.own ?? 'floating');
  return moment && params['VALUE'] === 'DATE' && moment.zone !== 'date'
    ? { reading: Math.floor(moment.reading / DAY) * DAY, zone: 'date' }
    : moment;
}

/** Dates and date-times of a property that may list several, and those that could not be read. */
export function readTimes({ value, params }: Property, clocks: Clocks): [Moment[], bad: string[]] {
  const moments: Moment[] = [];
  const bad: string[] = [];
  for (const text of value.split(',').map((one) => one.trim())) {
    const moment = readTime(text.split('/')[0] as string, params, clocks);
    if (moment) moments.push(moment);
    else if (text) bad.push(text);
  }
  return [moments, bad];
}

/** A duration as `P1DT2H` writes it: days by the calendar, the rest by the clock; undefined where it is none, or less than nothing. */
export function readDuration(text: string): { days: number; ms: number } | undefined {
  const match = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((one) => Number(one ?? 0));
  return { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

/** A moment so much later. */
export function later(moment: Moment, { days, ms }: { days: number; ms: number }, home: Zone): Moment {
  const reading = moment.reading + days * DAY;
  if (moment.zone === 'date' || moment.zone === 'floating') return { ...moment, reading: reading + ms };
  const instant = instantOfMoment({ ...moment, reading }, home) + ms;
  return { ...moment, reading: readingAt(instant, moment.zone) };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-24` of a reading. */
export function isoDay(reading: number): string {
  const date = new Date(reading);
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function isoTime(reading: number): string {
  const date = new Date(reading);
  return `${isoDay(reading)}T${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

/** A moment as the contract writes it: a date, a time with its offset, or, floating, without. */
export function isoOf(moment: Moment, clocks: Clocks): string {
  if (moment.zone === 'date') return isoDay(moment.reading);
  if (moment.zone === 'floating') return isoTime(moment.reading);
  const { own } = clocks;
  const instant = instantOfMoment(moment, clocks.home);
  // A time of a zone without a name, or of none but UTC, is told by the calendar's clocks.
  const zone = typeof moment.zone === 'string' && moment.zone !== 'UTC' ? moment.zone : (own ?? 'UTC');
  const offset = Math.round(offsetAt(zone, instant));
  if (zone === 'UTC') return `${isoTime(instant)}Z`;
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${isoTime(instant + offset * 60_000)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
