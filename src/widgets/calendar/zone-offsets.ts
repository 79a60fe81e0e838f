const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    let format: Intl.DateTimeFormat | undefined;
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
        era: 'short',
      });
    } catch {
      // A zone no browser knows: its hours are read as those of UTC.
    }
    formats.set(zone, format);
  }
  return formats.get(zone);
}

const HOUR = 3_600_000;
const offsets = new Map<string, number>();

/** Milliseconds that the zone is ahead of UTC at this moment; transitions happen on the quarter of an hour. */
export function offsetMs(zone: string, at: number): number {
  const quarter = Math.floor(at / (HOUR / 4));
  const key = `${zone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = readOffset(zone, quarter * (HOUR / 4));
    if (offsets.size > 50_000) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

function readOffset(zone: string, at: number): number {
  const format = zone === 'UTC' ? undefined : formatOf(zone);
  if (!format) return 0;
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - at;
}

/** The moment of a time on the wall: in a gap an hour later, where it comes twice the first (RFC 5545, 3.3.5). */
export function momentOf(wall: number, zone: string): number {
  const before = offsetMs(zone, wall - 24 * HOUR);
  const after = offsetMs(zone, wall + 24 * HOUR);
  if (before === after) return wall - before;
  const early = wall - before;
  if (offsetMs(zone, early) === before) return early;
  const late = wall - after;
  return offsetMs(zone, late) === after ? late : early;
}
