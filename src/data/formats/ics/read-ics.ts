import { zoneNamed } from '../../../core/zoned-time.js';
import type { Complaint, ComplaintCode } from '../../complaint.js';
import { readComponents, type Component } from './content-lines.js';
import { eventsOf } from './ics-events.js';
import type { IcsCalendar, IcsEvent } from './ics-event.js';
import { findZones } from './ics-zones.js';
import { textOf } from './event-fields.js';

export interface IcsOptions {
  /** Name of the source, for complaints. */
  source: string;
  /** Zone of the page, for times that float and to tell zones without a name apart. */
  timeZone?: string;
}

export interface IcsFile {
  calendar: IcsCalendar;
  events: IcsEvent[];
  /** Where in the file an event stands: `VEVENT 3 (line 42)`. */
  pathOf: (index: number) => string;
  /** Events that could not be read. */
  dropped: number;
  complaints: Complaint[];
}

/**
 * Reads calendar text (RFC 5545, 7986, 9073). Whatever is wrong with one event is a complaint about
 * that event; a file without any calendar in it gives no events and one complaint.
 */
export async function readIcs(text: string, options: IcsOptions): Promise<IcsFile> {
  const faults: [line: number, reason: string][] = [];
  const root = readComponents(text, (line, reason) => void faults.push([line, reason]));
  const file = await readCalendars(root, options);
  // One wrong line is worth a word, a thousand of them are not.
  for (const [line, reason] of faults.slice(0, 20))
    file.complaints.push({ source: options.source, path: `line ${line}`, code: 'bad-value', reason });
  return file;
}

/** The events of calendars whose text or JSON is already taken apart. */
export async function readCalendars(root: Component, { source, timeZone }: IcsOptions): Promise<IcsFile> {
  const complaints: Complaint[] = [];
  const complain = (path: string, code: ComplaintCode, reason: string): void =>
    void complaints.push({ source, path, code, reason });
  // Events without a calendar around them are somebody's export of a single one.
  const calendars = root.components.filter(({ name }) => name === 'VCALENDAR');
  if (root.components.some(({ name }) => name === 'VEVENT')) calendars.push(root);
  if (!calendars.length) complain('', 'incomplete', 'there is no calendar in this file (no BEGIN:VCALENDAR)');
  const all = calendars.flatMap(({ components }) => components);
  const findZone = await findZones(
    tzidsIn(all),
    all.filter(({ name }) => name === 'VTIMEZONE'),
    timeZone ?? 'UTC',
  );
  const found = calendars.map((calendar) => {
    const named = zoneNamed(textOf(calendar, 'X-WR-TIMEZONE') ?? '-');
    // Programs write UTC where nobody chose a zone.
    const own = named === 'UTC' ? undefined : named;
    return eventsOf(calendar, { findZone, own, home: own ?? timeZone ?? 'UTC' }, complain);
  });
  const first = calendars[0];
  if (first && !found.some((one) => one.events.length + one.dropped))
    for (const kind of ['VTODO', 'VJOURNAL', 'VFREEBUSY'])
      if (all.some(({ name }) => name === kind))
        complain('', 'incomplete', `this calendar has no events, only ${kind} entries, which are not shown`);
  const paths = found.flatMap((one) => one.paths);
  return {
    calendar: first ? describe(first) : {},
    events: found.flatMap((one) => one.events),
    pathOf: (index) => paths[index] ?? '',
    dropped: found.reduce((sum, one) => sum + one.dropped, 0),
    complaints,
  };
}

function tzidsIn(components: readonly Component[]): Set<string> {
  const tzids = new Set<string>();
  for (const { properties } of components)
    for (const { params } of properties) if (params['TZID'] !== undefined) tzids.add(params['TZID']);
  return tzids;
}

function describe(calendar: Component): IcsCalendar {
  const described: Record<keyof IcsCalendar, string | undefined> = {
    name: textOf(calendar, 'NAME') ?? textOf(calendar, 'X-WR-CALNAME'),
    description: textOf(calendar, 'DESCRIPTION') ?? textOf(calendar, 'X-WR-CALDESC'),
    timeZone: zoneNamed(textOf(calendar, 'X-WR-TIMEZONE') ?? '-'),
    color: textOf(calendar, 'COLOR'),
    url: textOf(calendar, 'URL'),
  };
  return Object.fromEntries(Object.entries(described).filter(([, value]) => value)) as IcsCalendar;
}
