import { readNumber } from '../../data/coerce.js';
import { isRecord } from '../../data/decode.js';

export interface Geo {
  lat: number;
  lon: number;
}

/** `51,47; 16,91`, `51.47, 16.91`, `POINT(16.91 51.47)`, GeoJSON, `{lat, lng}`; null where it should be coordinates and is none. */
export function readGeo(value: unknown): Geo | undefined | null {
  if (Array.isArray(value))
    return value.length >= 2 && value.length <= 3 ? pair(value[1], value[0]) : undefined;
  if (isRecord(value)) {
    if (Array.isArray(value.coordinates)) return readGeo(value.coordinates);
    const lat = value.lat ?? value.latitude ?? value.y;
    return lat === undefined
      ? undefined
      : pair(lat, value.lon ?? value.lng ?? value.long ?? value.longitude ?? value.x);
  }
  if (typeof value !== 'string') return undefined;
  const point = /^\s*(?:SRID=\d+;)?POINT(?: Z)?\s*\(\s*(\S+)\s+([^\s)]+)/i.exec(value);
  if (point) return pair(point[2], point[1]);
  const inWords = value.length < 80 ? readDegrees(value) : undefined;
  if (inWords) return inWords;
  const two =
    /^\s*[[(]?\s*(-?\d{1,3}(?:[.,]\d+)?)°?\s*[NS]?(?:\s*[;/|]\s*|,\s+|\s+|,)(-?\d{1,3}(?:[.,]\d+)?)°?\s*[EW]?\s*[\])]?\s*$/i.exec(
      value,
    );
  return two ? pair(two[1], two[2]) : /\d/.test(value) && !/\p{L}{3}/u.test(value) ? null : undefined;
}

/** Both as numbers in range, or null. The point 0, 0 is a form left empty. */
export function pair(lat: unknown, lon: unknown): Geo | null {
  const [y, x] = [readNumber(lat), readNumber(lon)];
  if (y === undefined || x === undefined || Math.abs(y) > 90 || Math.abs(x) > 180 || (y === 0 && x === 0))
    return null;
  return { lat: y, lon: x };
}

const PART = `(\\d{1,3})\\s*°\\s*(\\d{1,2}(?:[.,]\\d+)?)\\s*['′’]\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:["″”]|''))?`;
const SIDE = '([NSEW])';
const AHEAD = new RegExp(`${SIDE}\\s*${PART}`, 'giu');
const BEHIND = new RegExp(`${PART}\\s*${SIDE}`, 'giu');

/** `51°28'16"N 16°54'20"E`, in either order, the letters before or after. */
function readDegrees(text: string): Geo | undefined {
  const isAhead = /^\s*[NSEW]/i.test(text);
  const parts = [...text.matchAll(isAhead ? AHEAD : BEHIND)].map(([, ...found]) => {
    const side = (isAhead ? found.shift() : found.pop()) ?? '';
    const [degrees = 0, minutes = 0, seconds = 0] = found.map((part) =>
      part ? Number(part.replace(',', '.')) : 0,
    );
    return { side: side.toUpperCase(), value: degrees + minutes / 60 + seconds / 3600 };
  });
  const along = (positive: string, negative: string) =>
    parts.flatMap(({ side, value }) => (side === positive ? [value] : side === negative ? [-value] : []))[0];
  const [lat, lon] = [along('N', 'S'), along('E', 'W')];
  return lat === undefined || lon === undefined
    ? undefined
    : (pair(Number(lat.toFixed(6)), Number(lon.toFixed(6))) ?? undefined);
}
