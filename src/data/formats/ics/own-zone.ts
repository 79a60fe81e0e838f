import { isZone, offsetAt, type OwnZone } from '../../../core/zoned-time.js';
import { readMoment } from '../../recurrence/moment.js';
import { parseRule } from '../../recurrence/rule.js';
import { walkRule } from '../../recurrence/walk-rule.js';
import type { Component } from './content-lines.js';

const DAY = 86_400_000;
const FROM = Date.UTC(1970, 0);
const TO = Date.UTC(2050, 0);
/** Where a description is compared with the zones the platform knows. */
const COMPARED = [Date.UTC(2015, 0), Date.UTC(2035, 0)] as const;

/** The zone that a VTIMEZONE describes; undefined where it describes none. */
export function readOwnZone(id: string, component: Component): OwnZone | undefined {
  const changes: [number, number, number][] = [];
  for (const { properties } of component.components) {
    const values = (name: string): string[] =>
      properties.filter((one) => one.name === name).map(({ value }) => value);
    const start = readMoment(values('DTSTART')[0] ?? '')?.reading;
    const before = readOffset(values('TZOFFSETFROM')[0]);
    const after = readOffset(values('TZOFFSETTO')[0]);
    if (start === undefined || before === undefined || after === undefined) continue;
    const add = (reading: number): boolean => changes.push([reading - before * 60_000, after, before]) < 1000;
    add(start);
    for (const text of values('RDATE').flatMap((value) => value.split(','))) {
      const moment = readMoment(text);
      if (moment) add(moment.reading);
    }
    for (const text of values('RRULE')) {
      const rule = parseRule(text);
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
  const [, sign, hours, minutes] = /^([+-]?)(\d\d):?(\d\d)/.exec(text.trim()) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return hours ? (sign === '-' ? -size : size) : undefined;
}

/**
 * The name of a zone the platform knows whose clocks are those of the description, `home` first:
 * files carry zones under names of their own (`Western/Central Europe`), and are wrong by an hour in the
 * night of the change. Undefined where there is none.
 */
export function knownZoneLike(own: OwnZone, home: string): string | undefined {
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
