import { zoneNamed, type Zone } from '../../../core/zoned-time.js';
import type { Complaint, ComplaintCode } from '../../complaint.js';
import { readComponents, textOf, type Component } from './content-lines.js';
import type { Clocks } from './event-times.js';
import { eventsOf } from './ics-events.js';
import type { IcsCalendar, IcsEvent } from './ics-event.js';

/** Names of what not every file has: code of its own reads it. */
const EXTRAS = /^(?:IMAGE|ATTACH|GEO|CONF|X-(?:APPLE-ST|GOO|MICROSOFT-SK|MU))/;

/** More lines that are wrong are not worth a word each. */
const MOST_LINES = 20;

export interface IcsOptions {
  /** Name of the source, for complaints. */
  source: string;
  /** Zone of the page, for times that float and to tell zones without a name apart. */
  timeZone?: string;
}

export interface IcsFile {
  /** What the file says of itself. */
  calendar: IcsCalendar;
  events: IcsEvent[];
  /** Where in the file an event stands: `VEVENT 3 (line 42)`. */
  pathOf: (index: number) => string;
  /** Events that could not be read. */
  dropped: number;
  /** Entries that could be, whatever has become of them: changed times of an event are part of it. */
  records: number;
  /** Whether there is a calendar in the file at all, with or without events. */
  isCalendar: boolean;
  complaints: Complaint[];
}

/**
 * Reads calendar text (RFC 5545, 7986, 9073). Whatever is wrong with one event is a complaint about
 * that event; a file without any calendar in it gives no events and one complaint.
 */
export async function readIcs(text: string, options: IcsOptions): Promise<IcsFile> {
  const faults: Complaint[] = [];
  const root = readComponents(text, (line, content) => {
    const reason = `this line is no property: "${content.slice(0, 60)}"`;
    if (faults.length < MOST_LINES)
      faults.push({ source: options.source, path: `line ${line}`, code: 'bad-value', reason });
  });
  const file = await readCalendars(root, options);
  file.complaints.push(...faults);
  return file;
}

/** The events of calendars whose text or JSON is already taken apart. */
export async function readCalendars(
  root: Component,
  { source, timeZone = 'UTC' }: IcsOptions,
): Promise<IcsFile> {
  const paths: string[] = [];
  const pathOf = (index: number): string => paths[index] ?? '';
  const file: IcsFile = {
    calendar: {},
    events: [],
    pathOf,
    dropped: 0,
    records: 0,
    isCalendar: true,
    complaints: [],
  };
  const complain = (path: string, code: ComplaintCode, reason: string): void =>
    void file.complaints.push({ source, path, code, reason });
  // Events without a calendar around them are somebody's export of a single one.
  const calendars = root.components.filter(({ name }) => name === 'VCALENDAR');
  if (root.components.some(({ name }) => name === 'VEVENT')) calendars.push(root);
  if (!calendars.length) {
    file.isCalendar = false;
    complain('', 'incomplete', 'there is no calendar in this file (no BEGIN:VCALENDAR)');
  }
  const all = calendars.flatMap(({ components }) => components);
  const zones = await findZones(all, timeZone);
  const parts = all.flatMap(({ components }) => components);
  const readers: Parameters<typeof eventsOf>[1]['readers'][number][] = [];
  if (all.some(({ properties }) => properties.some(({ name }) => EXTRAS.test(name))))
    readers.push((await import('./event-extras.js')).readExtras);
  if (parts.some(({ name }) => name === 'PARTICIPANT' || name === 'VLOCATION'))
    readers.push((await import('./event-people.js')).readPeople);
  for (const calendar of calendars) {
    const named = zoneNamed(textOf(calendar, 'X-WR-TIMEZONE') ?? '-');
    // Programs write UTC where nobody chose a zone.
    const own = named === 'UTC' ? undefined : named;
    const clocks = { ...zones, own, home: own ?? timeZone };
    eventsOf(calendar, { file, paths, clocks, complain, readers });
    file.calendar = { ...describe(calendar), ...(own && { timeZone: own }), ...file.calendar };
  }
  const kinds = new Set(all.map(({ name }) => name));
  kinds.delete('VTIMEZONE');
  if (kinds.size && !kinds.has('VEVENT'))
    complain('', 'incomplete', `this calendar has no events, only ${[...kinds].join(', ').slice(0, 60)}`);
  return file;
}

/** Every zone that is named; what the platform does not know is looked for elsewhere, with code of its own. */
async function findZones(
  components: readonly Component[],
  home: string,
): Promise<Pick<Clocks, 'findZone' | 'writeOut'>> {
  const zones = new Map<string, Zone | undefined>();
  for (const { properties } of components)
    for (const { params } of properties) {
      const { TZID } = params;
      if (TZID !== undefined && !zones.has(TZID)) zones.set(TZID, zoneNamed(TZID));
    }
  const unknown = [...zones.keys()].filter((tzid) => !zones.get(tzid));
  const foreign = unknown.length ? await import('./foreign-zones.js') : undefined;
  const described = components.filter(({ name }) => name === 'VTIMEZONE');
  for (const tzid of unknown) zones.set(tzid, foreign?.foreignZone(tzid, described, home));
  return { findZone: (tzid) => zones.get(tzid), writeOut: foreign?.writeOut };
}

function describe(calendar: Component): IcsCalendar {
  const name = textOf(calendar, 'NAME') ?? textOf(calendar, 'X-WR-CALNAME');
  return name === undefined ? {} : { name };
}
