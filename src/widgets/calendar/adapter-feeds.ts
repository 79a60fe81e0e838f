import { timeOf } from '../../core/time-of.js';
import { isRecord } from '../../data/decode.js';
import { type Adapter, link, listOf, names, picture, point, recordsOf } from './adapter-readings.js';
import { cellText, cellTexts, momentText } from './event-cells.js';
import { addDays } from './event-times.js';

/** gancio. */
export const gancio: Adapter = {
  name: 'gancio',
  is: (record) => typeof record.start_datetime === 'number',
  read(record) {
    const place = isRecord(record.place) ? record.place : undefined;
    const media = recordsOf(record.media)[0];
    const online = listOf(record.online_locations).map(link).find(Boolean);
    return {
      id: cellText(record.slug ?? record.id),
      name: cellTexts(record.title),
      description: cellTexts(record.description),
      startDate: momentText(record.start_datetime),
      endDate: momentText(record.end_datetime),
      location: place && {
        name: cellText(place.name),
        address: { street: cellText(place.address) },
        geo: point(place.latitude, place.longitude),
      },
      onlineUrl: online,
      topics: names(record.tags),
      image: picture(media?.url, media?.name),
    };
  },
};

/** EventON, which counts the hours of its place as if they were those of UTC. */
export const eventOn: Adapter = {
  name: 'EventON',
  is: (record) => 'event_start_unix' in record && 'event_title' in record,
  read(record) {
    const [startDate, endDate] = [record.event_start_unix, record.event_end_unix].map((one) =>
      momentText(cellText(one))?.replace(/Z$/, ''),
    );
    return { id: cellText(record.event_id), name: cellTexts(record.event_title), startDate, endDate };
  },
};

/** Localist. */
export const localist: Adapter = {
  name: 'Localist',
  is: (record) =>
    'event_instances' in record || (isRecord(record.event) && 'event_instances' in record.event),
  read(given) {
    const record = isRecord(given.event) ? given.event : given;
    const times = recordsOf(record.event_instances)
      .map((one) => (isRecord(one.event_instance) ? one.event_instance : one))
      .map((one) => {
        const cut = one.all_day === true ? 10 : undefined;
        return { startDate: cellText(one.start)?.slice(0, cut), endDate: cellText(one.end)?.slice(0, cut) };
      });
    const geo = isRecord(record.geo) ? record.geo : {};
    const filters = isRecord(record.filters) ? record.filters : {};
    const labels = (key: string) =>
      recordsOf(filters[key])
        .map((one) => cellText(one.name))
        .filter(Boolean);
    return {
      id: cellText(record.id),
      name: cellTexts(record.title),
      description: cellTexts(record.description_text ?? record.description),
      startDate: times[0]?.startDate,
      endDate: times[0]?.endDate,
      ...(times.length > 1 && { occurrences: times }),
      location: {
        name: cellText(record.location_name ?? record.location),
        address: {
          street: cellText(geo.street ?? record.address),
          locality: cellText(geo.city),
          postalCode: cellText(geo.zip),
        },
        geo: point(geo.latitude, geo.longitude),
      },
      town: cellText(geo.city),
      topics: [
        ...labels('event_types'),
        ...labels('event_topics'),
        ...listOf(record.tags).map(cellText).filter(Boolean),
      ],
      audience: labels('event_target_audience'),
      offers: { isFree: record.free === true ? true : undefined, text: cellText(record.ticket_cost) },
      registration: link(record.ticket_url) ? { url: link(record.ticket_url) } : undefined,
      onlineUrl: link(record.stream_url),
      status: /cancel/i.test(cellText(record.status) ?? '') ? 'cancelled' : undefined,
      url: link(record.localist_url ?? record.url),
      image: picture(record.photo_url),
      updated: cellText(record.updated_at),
    };
  },
};

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The rule of FullCalendar's rrule plugin: a text with its begin in it, or an object of the same members. */
function pluginRule(rrule: unknown): { start?: string; rule?: string } {
  if (typeof rrule === 'string') {
    const start = /DTSTART[^:\n]*:(\d{8}(?:T\d{4,6}Z?)?)/.exec(rrule)?.[1];
    const rule = /(?:^|\n)(?:RRULE:)?(FREQ=[^\n]+)/.exec(rrule)?.[1]?.trim();
    const parts = start && /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d*(Z?))?$/.exec(start);
    if (!parts) return { rule };
    const [, year, month, day, hour, minute, zone = ''] = parts;
    return { rule, start: `${year}-${month}-${day}${hour ? `T${hour}:${minute}${zone}` : ''}` };
  }
  if (!isRecord(rrule)) return {};
  const days = listOf(rrule.byweekday).map((day) => cellText(day)?.slice(0, 2).toUpperCase());
  const until = cellText(rrule.until)?.slice(0, 10).replace(/-/g, '');
  const members = {
    FREQ: cellText(rrule.freq)?.toUpperCase(),
    INTERVAL: cellText(rrule.interval),
    COUNT: cellText(rrule.count),
    UNTIL: until,
    BYDAY: days.filter(Boolean).join(),
  };
  const rule = Object.entries(members).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  return { start: cellText(rrule.dtstart)?.slice(0, 16), rule: rule.join(';') };
}

/** `01:30`, or `{hours, minutes}`, in minutes. */
function minutesOf(duration: unknown): number {
  const [hours, minutes] = isRecord(duration)
    ? [duration.hours, duration.minutes]
    : (cellText(duration)?.split(':') ?? []);
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0) || 0;
}

/** FullCalendar's events that come again by a rule (`rrule`). */
export const fullCalendarRule: Adapter = {
  name: 'FullCalendar (rrule)',
  is: ({ rrule, title, start, startDate }) =>
    title !== undefined &&
    start === undefined &&
    startDate === undefined &&
    pluginRule(rrule).start !== undefined,
  read(record) {
    const { start = '', rule } = pluginRule(record.rrule);
    const zone = start.endsWith('Z') ? 'Z' : '';
    const last = new Date(timeOf(`${start.replace('Z', '')}Z`) + minutesOf(record.duration) * 60_000);
    const hasEnd = start.includes('T') && record.duration !== undefined && !Number.isNaN(last.getTime());
    return {
      id: cellText(record.id ?? record.groupId),
      name: cellTexts(record.title),
      startDate: start,
      endDate: hasEnd ? `${last.toISOString().slice(0, 16)}${zone}` : undefined,
      recurrence: { rrule: rule, exdates: listOf(record.exdate).map(cellText).filter(Boolean) },
      url: link(record.url),
    };
  },
};

/** FullCalendar's events that come again: `daysOfWeek`. Others are read by their columns. */
export const fullCalendar: Adapter = {
  name: 'FullCalendar',
  is: (record) => Array.isArray(record.daysOfWeek) && 'title' in record,
  read(record) {
    const from = cellText(record.startRecur)?.slice(0, 10) ?? '2000-01-01';
    const [start, end] = [cellText(record.startTime), cellText(record.endTime)].map((time) =>
      time?.slice(0, 5),
    );
    const until = cellText(record.endRecur)?.slice(0, 10);
    const days = listOf(record.daysOfWeek)
      .map((day) => DAYS[Number(day) % 7])
      .join(',');
    // The first time is the first of these days, not the day the rule begins to hold.
    const wanted = new Set(listOf(record.daysOfWeek).map((day) => Number(day) % 7));
    let first = from;
    while (wanted.size && !wanted.has(new Date(first).getUTCDay())) first = addDays(first, 1);
    return {
      id: cellText(record.id ?? record.groupId),
      name: cellTexts(record.title),
      startDate: start ? `${first}T${start}` : first,
      endDate: start && end ? `${first}T${end}` : undefined,
      recurrence: {
        rrule: `FREQ=WEEKLY;BYDAY=${days}${until ? `;UNTIL=${addDays(until, -1).replace(/-/g, '')}` : ''}`,
      },
      url: link(record.url),
    };
  },
};
