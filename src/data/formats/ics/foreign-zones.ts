import { isZone, offsetAt, zoneNamed, type OwnZone, type Zone } from '../../../core/zoned-time.js';
import { windowsZone } from '../../../core/windows-zones.js';
import { instantOfMoment, readMoment } from '../../recurrence/moment.js';
import { occurrencesBetween, type Recurring } from '../../recurrence/occurrences.js';
import { parseRule } from '../../recurrence/rule.js';
import { DAY } from '../../recurrence/rule-days.js';
import { walkRule } from '../../recurrence/walk-rule.js';
import { allOf, textOf, type Component } from './content-lines.js';

const FROM = Date.UTC(1970, 0);
const TO = Date.UTC(2050, 0);
/** The times of a rule are written out for so long, and so many. */
const WRITTEN_OUT = 10 * 366 * DAY;
const MOST_WRITTEN = 500;
/** Where a description is compared with the zones the platform knows. */
const COMPARED = [Date.UTC(2015, 0), Date.UTC(2035, 0)] as const;

/**
 * The zone behind a name the platform does not know: one of Windows, else the one that the file
 * describes in a VTIMEZONE. Undefined where there is neither.
 */
export function foreignZone(tzid: string, described: readonly Component[], home: string): Zone | undefined {
  const known = windowsZone(tzid);
  const component = described.find((one) => textOf(one, 'TZID')?.replaceAll('"', '') === tzid.trim());
  if (known || !component) return known;
  const own = readOwnZone(tzid, component);
  return zoneNamed(textOf(component, 'X-LIC-LOCATION') ?? '-') ?? (own && (knownZoneLike(own, home) ?? own));
}

/** Instants of a rule that follows a zone of the file's own; undefined where its zone has a name. */
export function writeOut(recurring: Recurring, home: string): number[] | undefined {
  if (typeof recurring.start.zone === 'string') return undefined;
  const from = instantOfMoment(recurring.start, home);
  return occurrencesBetween(recurring, from, from + WRITTEN_OUT, { home, limit: MOST_WRITTEN }).starts;
}

/** The zone that a VTIMEZONE describes; undefined where it describes none. */
function readOwnZone(id: string, { components }: Component): OwnZone | undefined {
  const changes: [at: number, after: number, before: number][] = [];
  for (const component of components) {
    const start = readMoment(textOf(component, 'DTSTART') ?? '')?.reading;
    const before = readOffset(textOf(component, 'TZOFFSETFROM'));
    const after = readOffset(textOf(component, 'TZOFFSETTO'));
    if (start === undefined || before === undefined || after === undefined) continue;
    const add = (reading: number): boolean => changes.push([reading - before * 60_000, after, before]) < 1000;
    add(start);
    for (const text of allOf(component, 'RDATE').flatMap(({ value }) => value.split(','))) {
      const moment = readMoment(text);
      if (moment) add(moment.reading);
    }
    for (const { value } of allOf(component, 'RRULE')) {
      const rule = parseRule(value);
      if (typeof rule === 'string') continue;
      const last = rule.until ? rule.until.reading + before * 60_000 : TO;
      walkRule(rule, start, FROM, Math.min(last, TO), add);
    }
  }
  changes.sort((a, b) => a[0] - b[0]);
  const [first] = changes;
  return first && { id, before: first[2], changes: changes.map(([from, after]) => [from, after] as const) };
}

/** `+0100`, `-05:00` → minutes. */
function readOffset(text = ''): number | undefined {
  const [, sign, hours, minutes] = /^([+-]?)(\d\d):?(\d\d)/.exec(text) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return hours ? (sign === '-' ? -size : size) : undefined;
}

/**
 * The name of a zone the platform knows whose clocks are those of the description, `home` first:
 * files carry zones under names of their own (`Western/Central Europe`), and are wrong by an hour in the
 * night of the change. Undefined where there is none.
 */
function knownZoneLike(own: OwnZone, home: string): string | undefined {
  const samples = [...COMPARED, Date.UTC(2025, 6)].concat(
    own.changes.flatMap(([from]) =>
      from > COMPARED[0] && from < COMPARED[1] ? [from - DAY, from + DAY] : [],
    ),
  );
  const nearby = [home, 'Europe/Warsaw', 'Europe/Copenhagen', 'Europe/Berlin', 'Europe/London', 'UTC'];
  return [...nearby, ...Intl.supportedValuesOf('timeZone')].find(
    (name) => isZone(name) && samples.every((instant) => offsetAt(name, instant) === offsetAt(own, instant)),
  );
}
