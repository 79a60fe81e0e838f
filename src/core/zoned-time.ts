import { zonedAt } from './temporal.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** How long an offset is looked up at once: about twelve days, so that two changes never fall into one stretch. */
const STRETCH = 2 ** 30;

/** What the clocks of a place show. `month` counts from 1. */
export interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/**
 * A zone no browser knows, as a calendar file describes it: its offset in minutes before the first
 * change, and every change with the instant (milliseconds since 1970) from which on the next holds.
 */
export interface OwnZone {
  id: string;
  before: number;
  changes: readonly (readonly [from: number, offset: number])[];
}

/** A name of the IANA database (`Europe/Warsaw`), or a zone that a file brought along. */
export type Zone = string | OwnZone;

interface Stretch {
  before: number;
  change: number;
  after: number;
}
interface Known {
  /** As the platform spells it. */
  name: string;
  /** Minutes east of UTC, asked of the platform. */
  ask: (instant: number) => number;
  stretches: Map<number, Stretch>;
}

const zones = new Map<string, Known | undefined>();

/** The offsets of a named zone; undefined where the platform does not know the name. */
function zoneOf(name: string): Known | undefined {
  if (zones.has(name)) return zones.get(name);
  let known: Known | undefined;
  try {
    known = { ...askedOf(name), stretches: new Map() };
  } catch {
    known = undefined;
  }
  // Names come from data; a feed that invents thousands gets no more memory for it.
  if (zones.size > 500) zones.clear();
  zones.set(name, known);
  return known;
}

/** Who knows the offsets of a zone. @throws {RangeError} where nobody does */
function askedOf(name: string): Pick<Known, 'name' | 'ask'> {
  const zoned = zonedAt(0, name);
  if (zoned)
    return {
      name: zoned.timeZoneId,
      ask: (instant) => (zonedAt(instant, name) as typeof zoned).offsetNanoseconds / 6e10,
    };
  // Making a format costs 25 times what using it does.
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  return { name: format.resolvedOptions().timeZone, ask: (instant) => offsetIn(format.format(instant)) };
}

/** `11/24/2026, GMT+01:00` → 60. */
function offsetIn(text: string): number {
  const [, sign, hours, minutes, seconds] = /GMT([+\-−])(\d+):(\d+):?(\d*)/.exec(text) ?? [];
  if (!sign) return 0;
  const size = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
  return sign === '+' ? size : -size;
}

/** Whether times can be told in a zone of this name here. */
export const isZone = (name: string): boolean => zoneOf(name) !== undefined;

/** Minutes that a zone is ahead of UTC at an instant (milliseconds since 1970). A name nobody knows counts as UTC. */
export function offsetAt(zone: Zone, instant: number): number {
  if (typeof zone !== 'string') return zone.changes.findLast(([from]) => from <= instant)?.[1] ?? zone.before;
  if (zone === 'UTC') return 0;
  const known = zoneOf(zone);
  if (!known || !(Math.abs(instant) < 8.6e15)) return 0;
  const index = Math.floor(instant / STRETCH);
  let stretch = known.stretches.get(index);
  if (!stretch) {
    if (known.stretches.size > 5000) known.stretches.clear();
    known.stretches.set(index, (stretch = measureStretch(known.ask, index * STRETCH)));
  }
  return instant < stretch.change ? stretch.before : stretch.after;
}

/** The offsets at both ends, and where between them the clocks change, to the second. */
function measureStretch(ask: (instant: number) => number, start: number): Stretch {
  const before = ask(start);
  let end = start + STRETCH;
  const after = ask(end);
  if (before === after) return { before, change: Infinity, after };
  let from = start;
  while (end - from > 1000) {
    const middle = Math.round((from + end) / 2000) * 1000;
    if (middle <= from || middle >= end) break;
    if (ask(middle) === before) from = middle;
    else end = middle;
  }
  return { before, change: Math.floor(end / 1000) * 1000, after };
}

/** What the clocks show at an instant, as the milliseconds a clock without zones would count. */
export const readingAt = (instant: number, zone: Zone): number => instant + offsetAt(zone, instant) * MINUTE;

/**
 * The instant at which the clocks show a reading (see `readingAt`): where they show it twice, the first
 * time; where they skip it, as if they had not been put forward yet, so 02:30 becomes 03:30 (RFC 5545, 3.3.5).
 */
export const instantAt = (reading: number, zone: Zone): number =>
  instantShown(reading, zone) ?? reading - offsetAt(zone, reading - DAY) * MINUTE;

/** The same, but undefined where the clocks skip the reading, as recurrence rules want it (RFC 5545, 3.3.10). */
export function instantShown(reading: number, zone: Zone): number | undefined {
  const early = offsetAt(zone, reading - DAY);
  const late = offsetAt(zone, reading + DAY);
  const first = reading - early * MINUTE;
  if (early === late || offsetAt(zone, first) === early) return first;
  const second = reading - late * MINUTE;
  return offsetAt(zone, second) === late ? second : undefined;
}

/** A reading of the clocks in parts. */
export function wallAt(reading: number): Wall {
  const date = new Date(reading);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** Parts as a reading of the clocks. */
export const readingOf = ({ year, month, day, hour, minute, second }: Wall): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** What the clocks of a zone show at an instant. */
export const wallOf = (instant: number, zone: Zone): Wall => wallAt(readingAt(instant, zone));

/** The instant at which the clocks of a zone show this; gaps and overlaps as `instantAt`. */
export const instantOf = (wall: Wall, zone: Zone): number => instantAt(readingOf(wall), zone);

/**
 * The IANA name of a zone as data write it: with a vendor's path before it
 * (`/freeassociation.sourceforge.net/Europe/Warsaw`), as an offset (`UTC+1`, `GMT-05:00`), or plainly.
 * Undefined where no part of it is a name the platform knows. Windows names are in `windows-zones.ts`.
 */
export function zoneNamed(name: string): string | undefined {
  const bare = name.trim().replace(/^"|"$/g, '');
  const offset = /^\(?(?:UTC|GMT)?([+\-−])(\d{1,2})(?::?00)?\)?$/i.exec(bare);
  // Etc/GMT-1 is one hour ahead: its signs are those of POSIX.
  if (offset) return zoneNamed(`Etc/GMT${offset[1] === '+' ? '-' : '+'}${Number(offset[2])}`);
  if (/^(?:Z|UTC|GMT|Etc\/(?:UTC|GMT|Universal|Zulu))$/i.test(bare)) return 'UTC';
  const parts = bare.split('/').filter(Boolean);
  for (let from = 0; from < parts.length; from++) {
    const rest = parts.slice(from).join('/');
    const known = zoneOf(rest);
    if (known) return known.name;
  }
  return undefined;
}
