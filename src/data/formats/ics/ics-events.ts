import type { ComplaintCode } from '../../complaint.js';
import { instantOfMoment, type Moment } from '../../recurrence/moment.js';
import { occurrencesBetween } from '../../recurrence/occurrences.js';
import { parseRule, type Rule } from '../../recurrence/rule.js';
import type { Component } from './content-lines.js';
import { readFields, textOf } from './event-fields.js';
import { isoDay, isoOf, later, readDuration, readTime, readTimes, type Clocks } from './event-times.js';
import type { IcsEvent, IcsOccurrence } from './ics-event.js';

const DAY = 86_400_000;
/** Where a rule runs in a zone without a name, its times are written out for so long, and so many. */
const WRITTEN_OUT = 10 * 366 * DAY;
const MOST_WRITTEN = 500;

type Complain = (path: string, code: ComplaintCode, reason: string) => void;

interface Found {
  component: Component;
  path: string;
  uid: string;
  start: Moment;
  end: Moment | undefined;
  planned: Moment | undefined;
  /** The higher, the newer. */
  sequence: number;
  updated: string;
}

interface Events {
  events: IcsEvent[];
  paths: string[];
  dropped: number;
}

/** The events of one calendar, each with what belongs to it; what cannot be read is complained of and left out. */
export function eventsOf(calendar: Component, clocks: Clocks, complain: Complain): Events {
  const found: Found[] = [];
  let dropped = 0;
  let number = 0;
  for (const component of calendar.components) {
    if (component.name !== 'VEVENT') continue;
    const path = `VEVENT ${++number} (line ${component.line})`;
    const one = readOne(component, path, clocks, complain);
    if (one) found.push(one);
    else dropped++;
  }
  const events: IcsEvent[] = [];
  const paths: string[] = [];
  for (const { master, overrides } of groupOf(found, complain)) {
    const first = (master ?? overrides[0]) as Found;
    events.push(eventOf(first, master, overrides, clocks, complain));
    paths.push(first.path);
  }
  return { events, paths, dropped };
}

function readOne(component: Component, path: string, clocks: Clocks, complain: Complain): Found | undefined {
  const { properties } = component;
  const all = (name: string) => properties.filter((one) => one.name === name);
  const [starts, [end], [duration], [planned]] = [
    all('DTSTART'),
    all('DTEND'),
    all('DURATION'),
    all('RECURRENCE-ID'),
  ];
  const start = starts[0] && readTime(starts[0].value, starts[0].params, clocks);
  if (!start) {
    const what = starts[0] ? `DTSTART "${starts[0].value.slice(0, 40)}" is no date` : 'it has no DTSTART';
    complain(path, 'bad-date', `${nameOf(component)} is left out: ${what}`);
    return undefined;
  }
  if (starts.length > 1)
    complain(path, 'bad-date', `${nameOf(component)} begins twice: the first DTSTART was taken`);
  const tzid = starts[0]?.params['TZID'];
  if (tzid !== undefined && start.zone === (clocks.own ?? 'floating') && !clocks.findZone(tzid))
    complain(path, 'bad-value', `the zone "${tzid.slice(0, 60)}" is not known: the time is taken as local`);
  return {
    component,
    path,
    uid: textOf(component, 'UID') ?? '',
    start,
    end: endOf(start, end, duration, { component, path, clocks, complain }),
    planned: planned && readTime(planned.value, planned.params, clocks),
    sequence: Number(textOf(component, 'SEQUENCE') ?? 0) || 0,
    updated: textOf(component, 'LAST-MODIFIED') ?? textOf(component, 'DTSTAMP') ?? '',
  };
}

const nameOf = (component: Component): string =>
  `the event "${(textOf(component, 'SUMMARY') ?? '').slice(0, 60)}"`;

function endOf(
  start: Moment,
  end: Component['properties'][number] | undefined,
  duration: Component['properties'][number] | undefined,
  {
    component,
    path,
    clocks,
    complain,
  }: { component: Component; path: string; clocks: Clocks; complain: Complain },
): Moment | undefined {
  const length = duration && readDuration(duration.value);
  const found = end ? readTime(end.value, end.params, clocks) : length && later(start, length, clocks.home);
  const bad = end ?? duration;
  if (!found && bad)
    complain(
      path,
      'bad-date',
      `${nameOf(component)}: ${bad.name} "${bad.value.slice(0, 40)}" cannot be read`,
    );
  if (!found) return undefined;
  if (instantOfMoment(found, clocks.home) >= instantOfMoment(start, clocks.home)) return found;
  complain(path, 'bad-date', `${nameOf(component)} ends before it begins: the end was left out`);
  return undefined;
}

interface Group {
  master?: Found;
  overrides: Found[];
}

/** Events with the changed occurrences that belong to them, of several versions the newest. */
function groupOf(found: readonly Found[], complain: Complain): Group[] {
  const groups: Group[] = [];
  const byUid = new Map<string, Group>();
  for (const one of found) {
    const known = one.uid ? byUid.get(one.uid) : undefined;
    const group = known ?? { overrides: [] };
    if (!known) {
      groups.push(group);
      if (one.uid) byUid.set(one.uid, group);
    }
    if (one.planned) {
      const key = one.planned.reading;
      const index = group.overrides.findIndex(({ planned }) => planned?.reading === key);
      if (index < 0) group.overrides.push(one);
      else if (isNewer(one, group.overrides[index] as Found)) group.overrides[index] = one;
    } else if (!group.master) group.master = one;
    else if (one.sequence === group.master.sequence && one.start.reading !== group.master.start.reading) {
      complain(
        one.path,
        'duplicate-id',
        `another event has the UID "${one.uid.slice(0, 60)}" too; both are shown`,
      );
      groups.push({ master: one, overrides: [] });
    } else if (isNewer(one, group.master)) group.master = one;
  }
  for (const group of groups) {
    // Of a series that was changed from a date on, a file may hold the rest alone.
    const rest = group.master ? -1 : group.overrides.findIndex(({ component }) => isRepeated(component));
    if (rest >= 0) [group.master] = group.overrides.splice(rest, 1);
  }
  return groups;
}

const isRepeated = ({ properties }: Component): boolean =>
  properties.some(({ name }) => /^R(?:RULE|DATE)$/.test(name));

const isNewer = (one: Found, other: Found): boolean =>
  one.sequence === other.sequence ? one.updated >= other.updated : one.sequence > other.sequence;

function eventOf(
  first: Found,
  master: Found | undefined,
  overrides: readonly Found[],
  clocks: Clocks,
  complain: Complain,
): IcsEvent {
  const event: IcsEvent = { ...(first.uid && { id: first.uid }), ...recordOf(first, clocks) };
  const recurrence = master && recurrenceOf(master, clocks, complain);
  if (recurrence) event.recurrence = recurrence;
  const occurrences = overrides.map((one): IcsOccurrence => {
    const range = one.component.properties.find(({ name }) => name === 'RECURRENCE-ID')?.params['RANGE'];
    return {
      recurrenceId: isoOf(one.planned as Moment, clocks),
      ...recordOf(one, clocks),
      ...(range?.toUpperCase() === 'THISANDFUTURE' && { thisAndFuture: true as const }),
    };
  });
  const own = master ? periodsOf(master, clocks) : [];
  if (occurrences.length + own.length) event.occurrences = [...own, ...occurrences];
  return event;
}

function recordOf({ component, start, end, updated }: Found, clocks: Clocks): Omit<IcsEvent, 'id'> {
  const zone =
    typeof start.zone !== 'string' || /^(?:UTC|floating|date)$/.test(start.zone) ? clocks.own : start.zone;
  const changed = readTime(updated, {}, clocks);
  const { reading } = start;
  // Outlook writes whole days as times from midnight to midnight.
  const isWhole =
    start.zone === 'date' ||
    (textOf(component, 'X-MICROSOFT-CDO-ALLDAYEVENT') === 'TRUE' &&
      reading % DAY === 0 &&
      (end?.reading ?? 0) % DAY === 0);
  const last = Math.max(reading, (end?.reading ?? 0) - 1);
  return {
    ...readFields(component),
    startDate: isWhole ? isoDay(reading) : isoOf(start, clocks),
    ...(end && { endDate: isWhole ? isoDay(last) : isoOf(end, clocks) }),
    ...(isWhole && { allDay: true }),
    ...(zone && { timeZone: zone }),
    ...(changed && { updated: isoOf(changed, clocks) }),
  };
}

function recurrenceOf(master: Found, clocks: Clocks, complain: Complain): IcsEvent['recurrence'] {
  const { component, path, start } = master;
  const moments = (name: string): Moment[] =>
    component.properties
      .filter((one) => one.name === name)
      .flatMap((one) => {
        const [good, bad] = readTimes(one, clocks);
        if (bad.length) complain(path, 'bad-date', `${name} "${bad.join(',').slice(0, 60)}" cannot be read`);
        return good;
      });
  const text = component.properties.find(({ name }) => name === 'RRULE')?.value.trim();
  const rdates = moments('RDATE');
  if (!text && !rdates.length) return undefined;
  const exdates = moments('EXDATE');
  const rule = text ? parseRule(text) : undefined;
  if (typeof rule === 'string')
    complain(path, 'bad-value', `${nameOf(component)} is shown once, for ${rule}`);
  const iso = (all: readonly Moment[]): string[] => all.map((moment) => isoOf(moment, clocks));
  if (typeof rule === 'object' && typeof start.zone === 'object')
    return { rdates: writeOut({ start, rule, rdates, exdates }, clocks) };
  return {
    ...(typeof rule === 'object' && { rrule: text as string }),
    ...(rdates.length && { rdates: iso(rdates) }),
    ...(exdates.length && { exdates: iso(exdates) }),
    ...(start.zone === 'UTC' && { timeZone: 'UTC' }),
  };
}

/** The times of a rule that follows clocks without a name, which nobody else could follow. */
function writeOut(
  recurring: { start: Moment; rule: Rule; rdates: Moment[]; exdates: Moment[] },
  clocks: Clocks,
): string[] {
  const from = instantOfMoment(recurring.start, clocks.home);
  const window = { home: clocks.home, limit: MOST_WRITTEN };
  const { starts } = occurrencesBetween(recurring, from, from + WRITTEN_OUT, window);
  return starts.map((reading) => isoOf({ reading, zone: 'UTC' }, clocks));
}

/** Further times that bring their own end (`VALUE=PERIOD`). */
function periodsOf({ component }: Found, clocks: Clocks): IcsOccurrence[] {
  return component.properties
    .filter(({ name, value }) => name === 'RDATE' && value.includes('/'))
    .flatMap(({ value, params }) => value.split(',').map((text) => [text, params] as const))
    .flatMap(([text, params]) => {
      const [from = '', to = ''] = text.trim().split('/');
      const start = readTime(from, params, clocks);
      const length = readDuration(to);
      const end = start && (length ? later(start, length, clocks.home) : readTime(to, params, clocks));
      const iso = start && isoOf(start, clocks);
      return iso && end ? [{ recurrenceId: iso, startDate: iso, endDate: isoOf(end, clocks) }] : [];
    });
}
