import { timeOf } from '../../core/time-of.js';
import { isRecord } from '../../data/decode.js';
import { type Adapter, type Json, link, listOf } from './adapter-readings.js';
import { cellText, cellTexts } from './event-cells.js';
import { addDays } from './event-times.js';

/** How FullCalendar draws an event, and whether it can be dragged. */
const DRAWN =
  /^(?:display|rendering|color|(?:background|border|text)Color|classNames?|editable|(?:start|duration|resource)Editable|overlap|constraint|interactive|resourceIds?)$/;

/** A record of FullCalendar with what the site says of its own (`extendedProps`) beside the rest, and without what is only for drawing. */
export function openFullCalendar({ extendedProps, ...record }: Json): Json {
  const own = Object.entries(record).filter(([name]) => !DRAWN.test(name));
  return { ...(isRecord(extendedProps) && extendedProps), ...(Object.fromEntries(own) as Json) };
}

/** Whether only FullCalendar has an event written so. */
export const isFullCalendar = ({ title, start, allDay, extendedProps, rrule, daysOfWeek }: Json): boolean =>
  typeof title === 'string' &&
  (isRecord(extendedProps) ||
    Array.isArray(daysOfWeek) ||
    rrule !== undefined ||
    (typeof start === 'string' && typeof allDay === 'boolean'));

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'];
const NUMBERS = ['INTERVAL', 'COUNT', 'BYSETPOS', 'BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYHOUR'];

/** `mo`, `monday`, `0` for Monday, or `{weekday, n}` for the nth one. */
function weekdayOf(day: unknown): string {
  if (isRecord(day)) return `${cellText(day.n) ?? ''}${weekdayOf(day.weekday)}`;
  const text = cellText(day) ?? '';
  return /^\d$/.test(text) ? (DAYS[(Number(text) + 1) % 7] ?? '') : text.slice(0, 2).toUpperCase();
}

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
  const text = (name: string) => [rrule[name]].flat().map(cellText).filter(Boolean).join();
  const members = {
    FREQ: FREQUENCIES[Number(text('freq') || NaN)] ?? text('freq').toUpperCase(),
    UNTIL: text('until').slice(0, 10).replace(/-/g, ''),
    BYDAY: [rrule.byweekday].flat().map(weekdayOf).filter(Boolean).join(),
    WKST: weekdayOf(rrule.wkst),
    ...Object.fromEntries(NUMBERS.map((name) => [name, text(name.toLowerCase())])),
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
    const { id, groupId, title, rrule, duration, exdate, url, ...others } = record;
    const { start = '', rule } = pluginRule(rrule);
    const zone = start.endsWith('Z') ? 'Z' : '';
    const last = new Date(timeOf(`${start.replace('Z', '')}Z`) + minutesOf(duration) * 60_000);
    const hasEnd = start.includes('T') && duration !== undefined && !Number.isNaN(last.getTime());
    return {
      ...others,
      id: cellText(id ?? groupId),
      name: cellTexts(title),
      startDate: start,
      endDate: hasEnd ? `${last.toISOString().slice(0, 16)}${zone}` : undefined,
      recurrence: { rrule: rule, exdates: [exdate].flat().map(cellText).filter(Boolean) },
      url: link(url),
    };
  },
};

/** FullCalendar's events that come again: `daysOfWeek`. Others are read by their columns. */
export const fullCalendar: Adapter = {
  name: 'FullCalendar',
  is: (record) => Array.isArray(record.daysOfWeek) && 'title' in record,
  read(record) {
    const { id, groupId, title, daysOfWeek, startTime, endTime, startRecur, endRecur, url, ...others } =
      record;
    const from = cellText(startRecur)?.slice(0, 10) ?? '2000-01-01';
    const [start, end] = [cellText(startTime), cellText(endTime)].map((time) => time?.slice(0, 5));
    const until = cellText(endRecur)?.slice(0, 10);
    const days = listOf(daysOfWeek)
      .map((day) => DAYS[Number(day) % 7])
      .join(',');
    // The first time is the first of these days, not the day the rule begins to hold.
    const wanted = new Set(listOf(daysOfWeek).map((day) => Number(day) % 7));
    let first = from;
    while (wanted.size && !wanted.has(new Date(first).getUTCDay())) first = addDays(first, 1);
    return {
      ...others,
      id: cellText(id ?? groupId),
      name: cellTexts(title),
      startDate: start ? `${first}T${start}` : first,
      endDate: start && end ? `${first}T${end}` : undefined,
      recurrence: {
        rrule: `FREQ=WEEKLY;BYDAY=${days}${until ? `;UNTIL=${addDays(until, -1).replace(/-/g, '')}` : ''}`,
      },
      url: link(url),
    };
  },
};
