const HOUR = 3_600_000;
/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * Milliseconds that a zone is ahead of UTC at an instant.
 * @param {string} zone
 * @param {number} instant
 */
function offsetAt(zone, instant) {
  let format = formats.get(zone);
  if (!format)
    formats.set(
      zone,
      (format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })),
    );
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(format.format(instant)) ?? [];
  return sign ? (sign === '+' ? 1 : -1) * (Number(hours) * HOUR + Number(minutes) * 60_000) : 0;
}

/**
 * The instant of a date or date-time of the contract; a date is its midnight. One without offset is meant in the zone.
 * @param {string} text
 * @param {string} zone
 */
export function instantOf(text, zone) {
  if (/T.*(Z|[+-]\d\d:\d\d)$/.test(text)) return Date.parse(text);
  const wall = Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`);
  if (Number.isNaN(wall)) return NaN;
  const early = wall - offsetAt(zone, wall - 24 * HOUR);
  const late = wall - offsetAt(zone, wall + 24 * HOUR);
  return offsetAt(zone, early) === wall - early ? early : late;
}

/**
 * The instant that a date or date-time ends at: of a date, that day's end.
 * @param {string} text
 * @param {string} zone
 */
export function endOf(text, zone) {
  const day = Date.parse(text.length === 10 ? text : '');
  return Number.isNaN(day)
    ? instantOf(text, zone)
    : instantOf(new Date(day + 24 * HOUR).toISOString().slice(0, 10), zone);
}

/**
 * A time of the zone with its offset, which can be read without knowing zones; a date stays one.
 * @param {string} text
 * @param {string} zone
 */
export function withOffset(text, zone) {
  if (text.length === 10) return text;
  const minutes = offsetAt(zone, instantOf(text, zone)) / 60_000;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${text}:00${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}
