import { instantAt, offsetAt, type Zone } from '../../core/zoned-time.js';

/**
 * A point in time as calendars write it: what the clocks show, and whose clocks. `floating` is the
 * clock of wherever the reader is taken to be; `date` is a whole day, its reading is midnight.
 */
export interface Moment {
  /** Milliseconds a clock without zones would count: `Date.UTC(2026, 10, 24, 17)` for 17:00. */
  reading: number;
  zone: Zone | 'floating' | 'date';
}

const PATTERN =
  /^([+-]?\d{4,6})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * Reads a date or date-time in the basic form of iCalendar (`20261124T170000Z`) or the extended one of
 * ISO 8601 (`2026-11-24T17:00+01:00`). A time without an offset belongs to `zone`, one with an offset is
 * put into it. Undefined where the text is no such thing, or the day does not exist.
 */
export function readMoment(text: string, zone: Zone | 'floating' = 'floating'): Moment | undefined {
  const [, year, month, day, hour, minute, second, offset] = PATTERN.exec(text.trim()) ?? [];
  if (!year) return undefined;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day)) return undefined;
  if (!hour) return { reading: midnight, zone: 'date' };
  // A leap second is the end of its minute.
  const time = [Number(hour), Number(minute), Math.min(Number(second ?? 0), 59)] as const;
  if (time[0] > 24 || time[1] > 59) return undefined;
  const reading = midnight + ((time[0] * 60 + time[1]) * 60 + time[2]) * 1000;
  if (!offset) return { reading, zone };
  if (/z/i.test(offset)) return { reading, zone: 'UTC' };
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', ''));
  const instant = reading - (offset.startsWith('-') ? -size : size) * 60_000;
  return zone === 'floating'
    ? { reading: instant, zone: 'UTC' }
    : { reading: instant + offsetAt(zone, instant) * 60_000, zone };
}

/** The zone a moment is told in, with `home` for what has none of its own. */
export const zoneOf = ({ zone }: Moment, home: Zone): Zone =>
  zone === 'floating' || zone === 'date' ? home : zone;

/** Milliseconds since 1970 of a moment, days and floating times by the clocks of `home`. */
export const instantOfMoment = (moment: Moment, home: Zone): number =>
  instantAt(moment.reading, zoneOf(moment, home));
