import { instantAt, readingAt, type Zone } from '../../core/zoned-time.js';

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
  /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d):?(\d\d)?(?:[.,]\d+)?(Z|[+-]\d\d:?(?:\d\d)?)?)?\s*$/i;

/**
 * Reads a date or date-time in the basic form of iCalendar (`20261124T170000Z`) or the extended one of
 * ISO 8601 (`2026-11-24T17:00+01:00`). A time without an offset belongs to `zone`, one with an offset is
 * put into it. Undefined where the text is no such thing, or the day does not exist.
 */
export function readMoment(text: string, zone: Zone | 'floating' = 'floating'): Moment | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [month, day, hour, offset] = [Number(match[2]), Number(match[3]), match[4], match[7]];
  const midnight = Date.UTC(Number(match[1]), month - 1, day);
  if (month > 12 || !day || (day > 28 && new Date(midnight).getUTCDate() !== day)) return undefined;
  if (!hour) return { reading: midnight, zone: 'date' };
  const minutes = Number(hour) * 60 + Number(match[5]);
  if (minutes > 1440 || Number(match[5]) > 59) return undefined;
  // A leap second is the end of its minute.
  const reading = midnight + (minutes * 60 + Math.min(Number(match[6] ?? 0), 59)) * 1000;
  if (!offset) return { reading, zone };
  const [hours = 0, rest = 0] = `${offset}00`.match(/\d\d/g)?.map(Number) ?? [];
  const ahead = offset.length > 1 ? (hours * 60 + rest) * (offset.startsWith('-') ? -1 : 1) : 0;
  const instant = reading - ahead * 60_000;
  if (offset.length < 2 || zone === 'floating') return { reading: instant, zone: 'UTC' };
  return { reading: readingAt(instant, zone), zone };
}

/** The zone a moment is told in, with `home` for what has none of its own. */
export const zoneOf = ({ zone }: Moment, home: Zone): Zone =>
  zone === 'floating' || zone === 'date' ? home : zone;

/** Milliseconds since 1970 of a moment, days and floating times by the clocks of `home`. */
export const instantOfMoment = (moment: Moment, home: Zone): number =>
  instantAt(moment.reading, zoneOf(moment, home));
