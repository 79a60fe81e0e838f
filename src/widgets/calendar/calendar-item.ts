import type { Text } from '../../core/pick-text.js';
import type { Attribution } from '../../data/formats/table.js';

export type { Text } from '../../core/pick-text.js';

export type EventStatus = 'scheduled' | 'cancelled' | 'postponed' | 'rescheduled' | 'movedOnline';
export type AttendanceMode = 'offline' | 'online' | 'mixed';
/** What a person who wants to come can do now; `none`: nobody has to register. */
export type RegistrationState = 'notYet' | 'open' | 'waitlist' | 'full' | 'closed' | 'none';

export interface EventAddress {
  street?: Text;
  postalCode?: string;
  locality?: Text;
  region?: Text;
  country?: string;
}

export interface EventLocation {
  name?: Text;
  address?: EventAddress;
  geo?: { lat: number; lon: number };
  /** `wheelchair`, `hearingLoop`, `signLanguage` …: names of the contract, or words of the source. */
  accessibility?: readonly Text[];
  directions?: Text;
}

export interface EventImage {
  url: string;
  alt?: Text;
}

export interface EventOrganizer {
  name: Text;
  url?: string;
}

export interface EventContact {
  name?: Text;
  role?: Text;
  email?: string;
  telephone?: string;
}

export interface EventSeries {
  id?: string;
  name?: Text;
  description?: Text;
}

export interface EventOffers {
  isFree?: boolean;
  text?: Text;
  price?: number;
  currency?: string;
}

export interface EventRegistration {
  ref?: string;
  url?: string;
  opens?: string;
  closes?: string;
  capacity?: number;
  remaining?: number;
  waitlist?: { capacity?: number; remaining?: number };
  /** As the source says; `registrationState` says what it is now. */
  state?: RegistrationState;
}

export interface ProgrammeSpeaker {
  name: Text;
  role?: Text;
}

export interface ProgrammeSession {
  /** `17:00`, or a date-time where the event has several days. */
  start?: string;
  end?: string;
  title: Text;
  description?: Text;
  speakers?: readonly ProgrammeSpeaker[];
  /** One of several streams that run at the same time. */
  stream?: Text;
}

export interface EventMaterial {
  title: Text;
  url: string;
}

export interface EventFunder {
  name: Text;
  logo?: EventImage;
  /** The sentence that the funder demands. */
  statement?: Text;
}

/** The rule of a repeated event, as RFC 5545 writes it. */
export interface EventRecurrence {
  rrule?: string;
  exdates?: readonly string[];
  rdates?: readonly string[];
  /** The zone whose clocks the rule follows, where it is not the event's. */
  timeZone?: string;
}

/** A value of a column the contract does not know, as readable text. */
export type EventExtras = Readonly<Record<string, Text | readonly Text[]>>;

/** One occurrence written out; what it says for itself goes before what the event says. */
export interface WrittenOccurrence extends Partial<Omit<CalendarEvent, 'id' | 'occurrences' | 'recurrence'>> {
  startDate: string;
  /** When the rule or the plan had it (`RECURRENCE-ID`), where it was moved. */
  recurrenceId?: string;
  /** It and all that follow are as far from their times as it is from its own. */
  thisAndFuture?: boolean;
}

/** One event, in the names of the data contract (schema.org's where it has one). */
export interface CalendarEvent {
  id: string;
  /** The id in its own source, where `id` has that of the source before it: registrations go by it. */
  uid?: string;
  name: Text;
  description?: Text;
  /** ISO 8601: a date for a whole day, else a date-time with its offset or meant in `timeZone`. */
  startDate: string;
  /** As `startDate`; for whole days the last day itself. */
  endDate?: string;
  /** IANA zone of the place. */
  timeZone?: string;
  allDay?: boolean;
  /** false: the day is fixed and the hour is not. */
  timeKnown?: boolean;
  recurrence?: EventRecurrence;
  occurrences?: readonly WrittenOccurrence[];
  /** Absent: scheduled. */
  status?: EventStatus;
  previousStartDate?: string;
  attendanceMode?: AttendanceMode;
  location?: EventLocation;
  onlineUrl?: string;
  /** Municipality, as people filter by it. */
  town?: Text;
  organizer?: readonly EventOrganizer[];
  contact?: readonly EventContact[];
  series?: EventSeries;
  topics?: readonly Text[];
  audience?: readonly Text[];
  /** Languages spoken, as language tags. */
  languages?: readonly string[];
  offers?: EventOffers;
  registration?: EventRegistration;
  programme?: readonly ProgrammeSession[];
  materials?: readonly EventMaterial[];
  gallery?: readonly EventImage[];
  funders?: readonly EventFunder[];
  /** The event's own page. */
  url?: string;
  image?: EventImage;
  updated?: string;
  /** Where the record is from; `also` names further sources that have the same event. */
  source?: Attribution & { id?: string; also?: readonly Text[] };
  extras?: EventExtras;
}

/** One time that an event takes place. */
export interface Occurrence {
  /** The event's id; of a repeated event `id/RECURRENCE-ID` in UTC's basic form (`id/20261124T160000Z`). Deep links and registrations rely on it. */
  id: string;
  /** The event; what this occurrence says for itself is already in it. */
  event: CalendarEvent;
  /** Milliseconds since 1970. */
  start: number;
  /** Milliseconds since 1970, not included; `start` where the source names no end. */
  end: number;
  /** First and last day (`2026-11-24`) in the zone of the event. */
  startDay: string;
  endDay: string;
  /** Zone that the days and hours are told in. */
  timeZone: string;
  allDay: boolean;
  /** false: the day is fixed and the hour is not. */
  timeKnown: boolean;
  /** The source names an end. */
  hasEnd: boolean;
  /** It names the day of the end and not the hour, though the begin has one. */
  endsByDay?: boolean;
  status: EventStatus;
  /** Of an event that takes place several times. */
  isRepeated: boolean;
}
