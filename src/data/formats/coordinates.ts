import { isRecord } from '../decode.js';

export interface Point {
  x: number;
  y: number;
}

/** One point that stands for a geometry (GeoJSON or ArcGIS): itself, or the middle of what it spans. */
export function findCoordinates(geometry: Readonly<Record<string, unknown>>): Point | undefined {
  if (typeof geometry.x === 'number' && typeof geometry.y === 'number')
    return { x: geometry.x, y: geometry.y };
  const nested = Array.isArray(geometry.geometries)
    ? (geometry.geometries as unknown[]).find(isRecord)
    : undefined;
  if (nested) return findCoordinates(nested);
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  spanOf(geometry.coordinates ?? geometry.rings ?? geometry.paths ?? geometry.points, box, 0);
  const x = (box.left + box.right) / 2;
  const y = (box.bottom + box.top) / 2;
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined;
}

/** A number, also where it is written as a text. */
const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value)
      ? Number(value)
      : undefined;

function spanOf(
  value: unknown,
  box: { left: number; right: number; bottom: number; top: number },
  depth: number,
): void {
  if (!Array.isArray(value) || depth > 4) return;
  const [x, y] = (value as unknown[]).slice(0, 2).map(numberOf);
  if (x !== undefined && y !== undefined) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  } else for (const one of value as unknown[]) spanOf(one, box, depth + 1);
}

const RADIUS = 6378137;

/** Web mercator (EPSG:3857) in degrees. */
export function fromMercator({ x, y }: Point): Point {
  const degrees = 180 / Math.PI;
  return { x: (x / RADIUS) * degrees, y: (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) * degrees };
}

/** The systems of coordinates that numbers of this size are probably in, for Poland, Denmark and Germany. */
export function likelySystems({ x, y }: Point): string {
  const between = (value: number, low: number, high: number): boolean => value > low && value < high;
  if (between(x, 5_300_000, 8_700_000) && between(y, 5_200_000, 6_200_000))
    return `EPSG:${2171 + Math.floor(x / 1_000_000)} (PL-2000)`;
  if (between(y, 5_300_000, 8_700_000) && between(x, 5_200_000, 6_200_000))
    return `EPSG:${2171 + Math.floor(y / 1_000_000)} (PL-2000, north first)`;
  if (between(x, 100_000, 1_000_000) && between(y, 5_200_000, 6_500_000))
    return 'EPSG:25832 (ETRS89 / UTM 32N)';
  if (between(x, 100_000, 900_000) && between(y, 100_000, 900_000)) return 'EPSG:2180 (PL-1992)';
  return 'EPSG:3857 (web mercator) or a national grid such as EPSG:2180, 2176–2179 or 25832';
}
