import { readText } from '../search/facets-of-item.mjs';
import { instantOf } from './zoned-instant.mjs';

const escape = (/** @type {string} */ text) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
const basic = (/** @type {string} */ iso) => iso.replace(/[-:]|\.\d+/g, '');
const nextDay = (/** @type {string} */ day) =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** RFC 5545, 3.1: no line longer than 75 bytes; a letter is never divided. */
function fold(/** @type {string} */ line) {
  const lines = [''];
  let size = 0;
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter);
    if (size + bytes > 74) {
      lines.push(' ');
      size = 1;
    }
    lines[lines.length - 1] += letter;
    size += bytes;
  }
  return lines.join('\r\n');
}

/** Both zones of the demo keep the hours of Central Europe (RFC 5545, 3.6.5). */
const zoneLines = (/** @type {string} */ zone) => [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * Events as a feed that calendars can subscribe to.
 * @param {string[]} bodies
 * @param {{ name: string, lang: string, timeZone: string }} calendar
 */
export function writeIcs(bodies, { name, lang, timeZone }) {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//muni-widgets//demo//EN',
    `NAME:${escape(name)}`,
    `X-WR-CALNAME:${escape(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...zoneLines(timeZone),
    ...bodies.flatMap((body) => eventLines(JSON.parse(body), lang, timeZone)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/**
 * @param {Record<string, any>} event
 * @param {string} lang
 * @param {string} zone
 */
function eventLines(event, lang, zone) {
  const text = (/** @type {any} */ value) => (value === undefined ? '' : escape(readText(value, lang)));
  const time = (/** @type {string} */ property, /** @type {string} */ iso) =>
    iso.length === 10
      ? `${property};VALUE=DATE:${basic(iso)}`
      : `${property};TZID=${event.timeZone ?? zone}:${basic(iso.slice(0, 16))}00`;
  const { location, recurrence } = event;
  const end = event.endDate ?? (event.startDate.length === 10 ? event.startDate : undefined);
  const place = [
    location?.name && readText(location.name, lang),
    location?.address?.street,
    location?.address?.locality,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}`,
    `DTSTAMP:${basic(new Date(instantOf(event.updated, zone)).toISOString())}`,
    time('DTSTART', event.startDate),
    end && time('DTEND', end.length === 10 ? nextDay(end) : end),
    recurrence?.rrule && `RRULE:${recurrence.rrule}`,
    ...(recurrence?.exdates ?? []).map((/** @type {string} */ day) => time('EXDATE', day)),
    `SUMMARY:${text(event.name)}`,
    event.description && `DESCRIPTION:${text(event.description)}`,
    location && `LOCATION:${escape(place.filter(Boolean).join(', '))}`,
    location?.geo && `GEO:${location.geo.lat};${location.geo.lon}`,
    event.onlineUrl && `CONFERENCE;VALUE=URI;FEATURE=VIDEO:${event.onlineUrl}`,
    event.topics && `CATEGORIES:${event.topics.map(text).join(',')}`,
    event.url && `URL:${event.url}`,
    event.status === 'cancelled'
      ? 'STATUS:CANCELLED'
      : event.status === 'postponed'
        ? 'STATUS:TENTATIVE'
        : 'STATUS:CONFIRMED',
    'END:VEVENT',
  ].filter(Boolean);
}
