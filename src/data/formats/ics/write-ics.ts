import { pickText, type Text } from '../../../core/pick-text.js';
import { isZone, readingAt } from '../../../core/zoned-time.js';
import { instantOfMoment, readMoment, type Moment } from '../../recurrence/moment.js';
import { parseRule } from '../../recurrence/rule.js';
import { cleanUri, escapeText, foldLine, quoteParam } from './write-lines.js';
import { writeOwn } from './write-own.js';
import { writeZone } from './write-zone.js';

const DAY = 86_400_000;
/** A name that nothing else in the world has: one with its maker's domain, or of many random digits. */
const UNIQUE = /@|^[\da-f-]{32}/i;

/** What is written of an event, in the names of the data contract. */
export interface WritableEvent extends WritableTimes {
  id: string;
  /** What its own source calls it, where `id` tells it apart from those of others. */
  uid?: string;
  timeZone?: string;
  recurrence?: { rrule?: string; exdates?: readonly string[]; rdates?: readonly string[]; timeZone?: string };
  occurrences?: readonly (Partial<WritableTimes> & {
    startDate: string;
    recurrenceId?: string;
    thisAndFuture?: boolean;
  })[];
}

interface WritableTimes {
  name: Text;
  description?: Text;
  startDate: string;
  endDate?: string;
  allDay?: boolean;
  timeKnown?: boolean;
  status?: string;
  location?: {
    name?: Text;
    address?: { street?: Text; postalCode?: string; locality?: Text };
    geo?: { lat: number; lon: number };
  };
  /** Municipality, where the address does not name it. */
  town?: Text;
  attendanceMode?: string;
  onlineUrl?: string;
  topics?: readonly Text[];
  previousStartDate?: string;
  organizer?: readonly { name: Text }[];
  contact?: readonly { name?: Text; email?: string; telephone?: string }[];
  materials?: readonly { title: Text; url: string }[];
  image?: { url: string };
  url?: string;
  updated?: string;
}

export interface WriteOptions {
  /** When the file is made, in milliseconds since 1970. */
  now: number;
  /** Language that texts in several are written in. */
  lang: string;
  /** Zone of events that name none. */
  timeZone: string;
  /** What the calendar is called by the program that takes it. */
  name?: string;
  /** Put behind ids that are not unique in the world. */
  domain?: string;
}

/**
 * A calendar file of events (RFC 5545, 7986). Single times are told in UTC, which every program
 * reads alike; a series, and what has another zone than the calendar, keeps it, and it is written with it.
 */
export function writeIcs(events: readonly WritableEvent[], options: WriteOptions): string {
  const zones = new Map<string, number>();
  const written = events.flatMap((event) => new EventWriter(event, options, zones).lines());
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//muni-widgets//muni-calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(options.name ? [`NAME:${escapeText(options.name)}`, `X-WR-CALNAME:${escapeText(options.name)}`] : []),
    ...[...zones].flatMap(([zone, since]) => writeZone(zone, since)),
    ...written,
    'END:VCALENDAR',
    '',
  ]
    .map(foldLine)
    .join('\r\n');
}

class EventWriter {
  readonly #event: WritableEvent;
  readonly #options: WriteOptions;
  /** Zones a series is kept in, with the first instant they are needed for. */
  readonly #zones: Map<string, number>;
  readonly #zone: string;

  constructor(event: WritableEvent, options: WriteOptions, zones: Map<string, number>) {
    this.#event = event;
    this.#options = options;
    this.#zones = zones;
    const zone = event.recurrence?.timeZone ?? event.timeZone ?? options.timeZone;
    this.#zone = isZone(zone) ? zone : 'UTC';
  }

  lines(): string[] {
    const { recurrence = {}, occurrences = [] } = this.#event;
    const uid = `UID:${escapeText(this.#uid)}`;
    const { rrule = '', rdates = [], exdates = [] } = recurrence;
    const isRule = typeof parseRule(rrule) === 'object' && /^[\w=;,:+-]+$/.test(rrule);
    const isSeries = isRule || rdates.length > 0;
    if (!isSeries && occurrences.length)
      return occurrences.flatMap((one, index) =>
        this.#component(index ? uid.replace(/@|$/, `/${index + 1}$&`) : uid, this.#changed(one), [], false),
      );
    const rules = isSeries
      ? [
          ...(isRule ? [`RRULE:${rrule.replace(/^RRULE:/i, '')}`] : []),
          ...rdates.flatMap((text) => this.#time('RDATE', this.#atItsHour(text), true)),
          ...exdates.flatMap((text) => this.#time('EXDATE', this.#atItsHour(text), true)),
        ]
      : [];
    const own = this.#component(uid, this.#event, rules, isSeries);
    const changed = occurrences.flatMap((one) => {
      const planned = this.#time('RECURRENCE-ID', one.recurrenceId ?? one.startDate, true);
      const marked = one.thisAndFuture
        ? planned.map((line) => line.replace('RECURRENCE-ID', 'RECURRENCE-ID;RANGE=THISANDFUTURE'))
        : planned;
      return this.#component(uid, this.#changed(one), marked, true);
    });
    return [...own, ...changed];
  }

  /** A program knows by it what it has already, from the source's own feed too. */
  get #uid(): string {
    const { id, uid = id } = this.#event;
    if (UNIQUE.test(uid)) return uid;
    return UNIQUE.test(id) ? id : `${id}@${this.#options.domain ?? 'muni-widgets'}`;
  }

  /** The event as an occurrence has it: where it names no end, it lasts as long as the first time. */
  #changed(one: Partial<WritableTimes> & { startDate: string }): WritableTimes & { duration?: string } {
    const { endDate, ...event } = this.#event;
    if (one.endDate !== undefined || endDate === undefined) return { ...event, ...one };
    const [from, to] = [event.startDate, endDate].map((text) => readMoment(text, this.#zone));
    if (!from || !to) return { ...event, ...one };
    const length = to.zone === 'date' ? to.reading + DAY - from.reading : lengthOf(from, to, this.#zone);
    return { ...event, ...one, duration: to.zone === 'date' ? `P${length / DAY}D` : `PT${length / 1000}S` };
  }

  /** A whole day that is added to a series of hours or excepted from it: its hour on that day, which every program understands. */
  #atItsHour(text: string): string {
    const [day, start] = [text, this.#event.startDate].map((one) => readMoment(one, this.#zone));
    if (day?.zone !== 'date' || !start || start.zone === 'date' || this.#event.allDay) return text;
    const reading = readingAt(instantOfMoment(start, this.#zone), this.#zone);
    return new Date(day.reading + (reading % DAY)).toISOString().slice(0, 19);
  }

  #component(
    uid: string,
    event: WritableTimes & { duration?: string },
    more: readonly string[],
    isSeries: boolean,
  ): string[] {
    const { lang, now } = this.#options;
    const lines = ['BEGIN:VEVENT', uid, `DTSTAMP:${utc(now)}`];
    const start = this.#time('DTSTART', event.startDate, isSeries, event);
    if (!start.length) return [];
    const add = (name: string, text: string | undefined): void => {
      if (text) lines.push(`${name}:${text}`);
    };
    const text = (value: Text | undefined): string => (value === undefined ? '' : pickText(value, lang).text);
    lines.push(...start);
    add('DURATION', event.duration);
    const end = event.endDate ? this.#time('DTEND', event.endDate, isSeries, event, true) : [];
    // An end is later than the begin, or none.
    if (end[0]?.slice('DTEND'.length) !== start[0]?.slice('DTSTART'.length)) lines.push(...end);
    lines.push(...more);
    add('SUMMARY', escapeText(text(event.name)));
    const { onlineUrl = '', url = '', contact = [] } = event;
    // Nobody goes to the house that it has moved out of.
    const location = event.status === 'movedOnline' ? {} : (event.location ?? {});
    const { street, postalCode, locality } = location.address ?? {};
    const named = [location.name, street].map(text).filter(Boolean).join(', ');
    // A house that has its town in its name needs no other, and who meets online goes to none.
    const isOnline =
      event.status === 'movedOnline' ||
      (event.attendanceMode ?? (onlineUrl && !event.location ? 'online' : '')) === 'online';
    const town = text(locality ?? (isOnline || named.includes(text(event.town)) ? '' : event.town));
    const where = [named, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
    // Most programs show the place and no conference.
    add('LOCATION', escapeText(where || onlineUrl));
    if (location.geo) add('GEO', `${location.geo.lat};${location.geo.lon}`);
    const about = text(event.description);
    const links = [where ? onlineUrl : '', url].filter((one) => one && !about.includes(one));
    add('DESCRIPTION', escapeText([about, ...links].filter(Boolean).join('\n\n')));
    add('URL', cleanUri(url));
    add('CONFERENCE;VALUE=URI', cleanUri(onlineUrl));
    add('CATEGORIES', event.topics?.map((one) => escapeText(text(one))).join(','));
    add('STATUS', statusOf(event.status));
    for (const { name, email, telephone } of contact)
      add('CONTACT', escapeText([text(name), email, telephone].filter(Boolean).join(', ')));
    add('IMAGE;VALUE=URI', cleanUri(event.image?.url ?? ''));
    for (const { title, url: file } of event.materials ?? [])
      add(`ATTACH;FILENAME=${quoteParam(text(title))}`, cleanUri(file));
    const updated = event.updated === undefined ? undefined : readMoment(event.updated);
    if (updated) add('LAST-MODIFIED', utc(instantOfMoment(updated, this.#zone)));
    return [...lines, ...writeOwn(event, text), 'END:VEVENT'];
  }

  /** A date or date-time; the zone's own hours where a series has to keep them. */
  #time(
    name: string,
    text: string,
    isSeries: boolean,
    event: Pick<WritableTimes, 'startDate' | 'allDay' | 'timeKnown'> = this.#event,
    isEnd = false,
  ): string[] {
    const { allDay, timeKnown } = event;
    const given = readMoment(text, this.#zone);
    if (!given) return [];
    const isDay = given.zone === 'date';
    const day = Math.floor(given.reading / DAY) * DAY;
    const isOfDays = allDay || timeKnown === false || (isDay && !(isEnd && this.#hasHour(event)));
    if (isOfDays) return [`${name};VALUE=DATE:${basic(isEnd ? day + DAY : day).slice(0, 8)}`];
    // The last day of what begins at an hour lasts to its end.
    const moment: Moment = isDay ? { reading: day + DAY, zone: this.#zone } : given;
    const instant = instantOfMoment(moment, this.#zone);
    if (this.#zone === 'UTC' || (!isSeries && this.#zone === this.#options.timeZone))
      return [`${name}:${utc(instant)}`];
    this.#zones.set(this.#zone, Math.min(instant, this.#zones.get(this.#zone) ?? Infinity));
    return [`${name};TZID=${this.#zone}:${basic(this.#readingOf(moment, instant))}`];
  }

  #hasHour({ startDate }: Pick<WritableTimes, 'startDate'>): boolean {
    const start = readMoment(startDate, this.#zone);
    return start !== undefined && start.zone !== 'date';
  }

  #readingOf(moment: Moment, instant: number): number {
    return moment.zone === this.#zone ? moment.reading : readingAt(instant, this.#zone);
  }
}

const lengthOf = (from: Moment, to: Moment, zone: string): number =>
  Math.max(0, instantOfMoment(to, zone) - instantOfMoment(from, zone));

function statusOf(status: string | undefined): string | undefined {
  if (status === 'cancelled') return 'CANCELLED';
  return status === 'postponed' ? 'TENTATIVE' : undefined;
}

const basic = (reading: number): string => new Date(reading).toISOString().replace(/[-:]|\.\d+Z/g, '');
const utc = (instant: number): string => `${basic(instant)}Z`;
