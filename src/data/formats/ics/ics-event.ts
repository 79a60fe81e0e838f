/** An event of a calendar file in the names of the data contract; see `docs/openapi.json` for what they mean. */
export interface IcsEvent {
  /** The UID; absent where the file has none. */
  id?: string;
  name?: string;
  description?: string;
  startDate: string;
  /** Of a whole day the last day itself. */
  endDate?: string;
  /** Absent for times that float, and for zones nobody knows: those of the widget hold. */
  timeZone?: string;
  allDay?: boolean;
  recurrence?: IcsRecurrence;
  occurrences?: IcsOccurrence[];
  /** `cancelled`; the others only in a file that was written here. */
  status?: 'cancelled' | 'postponed' | 'rescheduled' | 'movedOnline';
  previousStartDate?: string;
  /** false: only the day is known. */
  timeKnown?: boolean;
  town?: string;
  attendanceMode?: 'online' | 'mixed';
  location?: { name?: string; geo?: { lat: number; lon: number }; directions?: string };
  onlineUrl?: string;
  organizer?: { name: string; url?: string }[];
  contact?: { name?: string; email?: string }[];
  series?: { id: string };
  topics?: string[];
  programme?: { title: string; speakers: { name: string; role?: string }[] }[];
  materials?: { title: string; url: string }[];
  funders?: { name: string; logo?: { url: string }; statement?: string }[];
  image?: { url: string; alt?: string };
  url?: string;
  updated?: string;
  /** A CSS colour name (RFC 7986). */
  color?: string;
}

export interface IcsRecurrence {
  rrule?: string;
  exdates?: string[];
  rdates?: string[];
  /** The zone whose clocks the rule follows, where it is not the event's: a series kept in UTC. */
  timeZone?: string;
}

/** An occurrence that differs from what the rule says; what it does not say is the event's. */
export interface IcsOccurrence extends Partial<Omit<IcsEvent, 'id' | 'occurrences' | 'recurrence'>> {
  startDate: string;
  /** When the rule had it. */
  recurrenceId: string;
  /** It and all that follow are as far from their times as it is from its own (`RANGE=THISANDFUTURE`). */
  thisAndFuture?: true;
}

/** What a file says of itself. */
export interface IcsCalendar {
  name?: string;
  timeZone?: string;
}
