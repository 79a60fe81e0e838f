import type { ComplaintCode } from '../../complaint.js';
import { instantOfMoment, type Moment } from '../../recurrence/moment.js';
import { parseRule } from '../../recurrence/rule.js';
import { allOf, firstOf, textOf, type Component } from './content-lines.js';
import { readFields, type Fields } from './event-fields.js';
import { dayOf, endAfter, isoOf, readTime, type Clocks } from './event-times.js';
import type { IcsEvent, IcsOccurrence } from './ics-event.js';

/** What the events of one calendar are read with, and where they go. */
interface Reading {
  file: { events: IcsEvent[]; dropped: number; records: number };
  /** Where each of the events stands. */
  paths: string[];
  clocks: Clocks;
  complain: (path: string, code: ComplaintCode, reason: string) => void;
  /** Read what only some files have; each is given what has been read before it. */
  readers: readonly ((event: Component, fields: Fields) => Fields)[];
}

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

interface Group {
  master?: Found;
  overrides: Found[];
}

/** Reads the events of one calendar, each with what belongs to it; what cannot be read is complained of and left out. */
export function eventsOf({ components }: Component, reading: Reading): void {
  const { file, paths } = reading;
  const found: Found[] = [];
  let number = 0;
  for (const component of components) {
    if (component.name !== 'VEVENT') continue;
    const one = readOne(component, `VEVENT ${++number} (line ${component.line})`, reading);
    if (one) found.push(one);
    else file.dropped++;
  }
  file.records += found.length;
  for (const group of groupOf(found, reading)) {
    const first = (group.master ?? group.overrides[0]) as Found;
    file.events.push(eventOf(first, group, reading));
    paths.push(first.path);
  }
}

function readOne(component: Component, path: string, { clocks, complain }: Reading): Found | undefined {
  const say = (reason: string, code: ComplaintCode = 'bad-date'): void =>
    complain(path, code, `the event "${(textOf(component, 'SUMMARY') ?? '').slice(0, 60)}" ${reason}`);
  const timeOf = (name: string): Moment | undefined => {
    const property = firstOf(component, name);
    if (!property) return undefined;
    const moment = readTime(property.value, property.params, clocks);
    if (!moment) say(`has a ${name} that is no date: "${property.value.slice(0, 40)}"`);
    return moment;
  };
  const starts = allOf(component, 'DTSTART');
  const start = timeOf('DTSTART');
  if (!start) {
    if (!starts.length) say('has no DTSTART and is left out');
    return undefined;
  }
  if (starts.length > 1) say('begins twice: the first DTSTART was taken');
  const tzid = starts[0]?.params['TZID'];
  if (tzid !== undefined && start.zone !== 'date' && !clocks.findZone(tzid))
    say(`is in a zone that is not known: "${tzid.slice(0, 60)}"; its time is taken as local`, 'bad-value');
  const duration = textOf(component, 'DURATION');
  let end = timeOf('DTEND') ?? (duration === undefined ? undefined : endAfter(start, duration, clocks.home));
  if (!end && duration) say(`has a DURATION that is none: "${duration.slice(0, 40)}"`);
  if (end && instantOfMoment(end, clocks.home) < instantOfMoment(start, clocks.home)) {
    say('ends before it begins: the end was left out');
    end = undefined;
  }
  return {
    component,
    path,
    uid: textOf(component, 'UID') ?? '',
    start,
    end,
    planned: timeOf('RECURRENCE-ID'),
    sequence: Number(textOf(component, 'SEQUENCE') ?? 0) || 0,
    updated: textOf(component, 'LAST-MODIFIED') ?? textOf(component, 'DTSTAMP') ?? '',
  };
}

/** Events with the changed occurrences that belong to them, of several versions the newest. */
function groupOf(found: readonly Found[], { complain }: Reading): Group[] {
  const newest = (one: Found, other: Found): Found => {
    const [taken, left] = isNewer(one, other) ? [one, other] : [other, one];
    complain(left.path, 'merged', `another version of the same event (${taken.path}) takes its place`);
    return taken;
  };
  const groups: Group[] = [];
  const byUid = new Map<string, Group>();
  for (const one of found) {
    const { uid, planned, start } = one;
    const group = byUid.get(uid) ?? { overrides: [] };
    if (!uid || !byUid.has(uid)) groups.push(group);
    if (uid) byUid.set(uid, group);
    const { master, overrides } = group;
    if (planned) {
      const index = overrides.findIndex((other) => other.planned?.reading === planned.reading);
      if (index < 0) overrides.push(one);
      else overrides[index] = newest(one, overrides[index] as Found);
    } else if (master && one.sequence === master.sequence && start.reading !== master.start.reading) {
      complain(
        one.path,
        'duplicate-id',
        `another event has the UID "${uid.slice(0, 60)}" too; both are shown`,
      );
      groups.push({ master: one, overrides: [] });
    } else group.master = master ? newest(one, master) : one;
  }
  for (const group of groups) {
    // Of a series that was changed from a date on, a file may hold the rest alone.
    const rest = group.master
      ? -1
      : group.overrides.findIndex(({ component: { properties } }) =>
          properties.some(({ name }) => /^R(?:RULE|DATE)$/.test(name)),
        );
    if (rest >= 0) [group.master] = group.overrides.splice(rest, 1);
  }
  return groups;
}

const isNewer = (one: Found, other: Found): boolean =>
  one.sequence === other.sequence ? one.updated >= other.updated : one.sequence > other.sequence;

function eventOf(first: Found, { master, overrides }: Group, reading: Reading): IcsEvent {
  const event: IcsEvent = recordOf(first, reading);
  if (first.uid) event.id = first.uid;
  const occurrences: IcsOccurrence[] = [];
  if (master) addRecurrence(event, occurrences, master, reading);
  for (const one of overrides) {
    const range = firstOf(one.component, 'RECURRENCE-ID')?.params['RANGE'];
    occurrences.push({
      recurrenceId: isoOf(one.planned as Moment, zoneIn(event), reading.clocks.home),
      ...recordOf(one, reading),
      ...(/^thisandfuture$/i.test(range ?? '') && { thisAndFuture: true as const }),
    });
  }
  if (occurrences.length) event.occurrences = occurrences;
  return event;
}

function recordOf({ component, start, end }: Found, { clocks, readers }: Reading): IcsEvent {
  const { own, home } = clocks;
  const zone =
    typeof start.zone !== 'string' || /^(?:UTC|floating|date)$/.test(start.zone) ? own : start.zone;
  const { reading } = start;
  const isMidnight = (moment: Moment | undefined): boolean =>
    !moment || moment.reading === dayOf(moment.reading);
  // Outlook writes whole days as times from midnight to midnight.
  const isWhole =
    start.zone === 'date' ||
    (textOf(component, 'X-MICROSOFT-CDO-ALLDAYEVENT') === 'TRUE' && isMidnight(start) && isMidnight(end));
  const iso = (moment: Moment, before = 0): string =>
    isoOf(
      isWhole ? { reading: Math.max(reading, moment.reading - before), zone: 'date' } : moment,
      zone,
      home,
    );
  const changed = readTime(textOf(component, 'LAST-MODIFIED'), {}, clocks);
  const fields = readFields(component);
  for (const read of readers) Object.assign(fields, read(component, fields));
  const event: IcsEvent = Object.assign(fields, { startDate: iso(start) });
  // The contract names the last day itself.
  if (end) event.endDate = iso(end, 1);
  if (isWhole) event.allDay = true;
  if (zone) event.timeZone = zone;
  if (changed) event.updated = isoOf(changed, undefined, home);
  return event;
}

const zoneIn = ({ allDay, timeZone }: IcsEvent) => (allDay ? 'date' : timeZone);

/** The rule, the further times and the excepted ones; `occurrences` takes those that bring their own end. */
function addRecurrence(event: IcsEvent, occurrences: IcsOccurrence[], master: Found, reading: Reading): void {
  const { component, path, start } = master;
  const { clocks, complain } = reading;
  const iso = (moment: Moment): string => isoOf(moment, zoneIn(event), clocks.home);
  const momentsOf = (name: string): Moment[] =>
    allOf(component, name).flatMap(({ value, params }) =>
      value.split(',').flatMap((text) => {
        const moment = readTime(text.trim(), params, clocks);
        if (!moment && text.trim())
          complain(path, 'bad-date', `${name} "${text.slice(0, 40)}" cannot be read`);
        const until = text.split('/')[1];
        const end =
          moment && until && (endAfter(moment, until, clocks.home) ?? readTime(until, params, clocks));
        if (end) occurrences.push({ recurrenceId: iso(moment), startDate: iso(moment), endDate: iso(end) });
        return moment ?? [];
      }),
    );
  const rrule = firstOf(component, 'RRULE')?.value.trim();
  const rdates = momentsOf('RDATE');
  if (!rrule && !rdates.length) return;
  const exdates = momentsOf('EXDATE');
  const rule = rrule ? parseRule(rrule) : undefined;
  if (typeof rule === 'string') complain(path, 'bad-value', `the event is shown once: ${rule}`);
  const isRule = typeof rule === 'object';
  const written = isRule && clocks.writeOut?.({ start, rule, rdates, exdates }, clocks.home);
  event.recurrence = written
    ? { rdates: written.map((instant) => iso({ reading: instant, zone: 'UTC' })) }
    : {
        ...(isRule && { rrule: rrule as string }),
        ...(rdates.length && { rdates: rdates.map(iso) }),
        ...(exdates.length && { exdates: exdates.map(iso) }),
        ...(start.zone === 'UTC' && { timeZone: 'UTC' }),
      };
}
