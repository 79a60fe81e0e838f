import { offsetAt, wallAt } from '../../../core/zoned-time.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** So many years of changes tell whether they follow a rule. */
const YEARS = 4;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

interface Change {
  at: number;
  from: number;
  to: number;
}

/** The lines of a VTIMEZONE for a zone of the platform, from the year of an instant on. */
export function writeZone(zone: string, since: number): string[] {
  const year = new Date(since).getUTCFullYear();
  const start = Date.UTC(year, 0);
  const changes = changesIn(zone, start, Date.UTC(year + YEARS, 0));
  const first = offsetAt(zone, start);
  const observances = changes.length
    ? [...writeBefore(start, first), ...writeChanges(changes)]
    : writeBefore(start, first);
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'];
}

/** What holds until the first change: without it, programs take the first offset they find. */
const writeBefore = (start: number, offset: number): string[] =>
  observance('STANDARD', start, offset, offset);

function changesIn(zone: string, from: number, to: number): Change[] {
  const changes: Change[] = [];
  for (let day = from; day < to; day += DAY) {
    const before = offsetAt(zone, day);
    const after = offsetAt(zone, day + DAY);
    if (before === after) continue;
    let [low, high] = [day, day + DAY];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (middle <= low) break;
      if (offsetAt(zone, middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, from: before, to: after });
  }
  return changes;
}

/** Changes of the same kind as one rule where they follow one, else each for itself. */
function writeChanges(changes: readonly Change[]): string[] {
  const byKind = new Map<string, Change[]>();
  for (const change of changes) {
    const kind = `${change.from} ${change.to} ${ruleOf(change)}`;
    byKind.set(kind, [...(byKind.get(kind) ?? []), change]);
  }
  return [...byKind.values()].flatMap((same) => {
    const [first] = same as [Change, ...Change[]];
    const name = first.to > first.from ? 'DAYLIGHT' : 'STANDARD';
    const written = same.length >= YEARS ? [first] : same;
    return written.flatMap((change) =>
      observance(
        name,
        change.at + change.from * MINUTE,
        change.from,
        change.to,
        same.length >= YEARS ? `RRULE:FREQ=YEARLY;${ruleOf(change)}` : undefined,
      ),
    );
  });
}

/** The day of a change as rules name it: the last Sunday of March. */
function ruleOf({ at, from }: Change): string {
  const reading = at + from * MINUTE;
  const { year, month, day } = wallAt(reading);
  const isLast = day + 7 > new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weekday = WEEKDAYS[new Date(reading).getUTCDay()] as string;
  return `BYMONTH=${month};BYDAY=${isLast ? -1 : Math.ceil(day / 7)}${weekday}`;
}

function observance(name: string, reading: number, from: number, to: number, rule?: string): string[] {
  const start = new Date(reading).toISOString().replace(/[-:]|\.\d+Z/g, '');
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${writeOffset(from)}`,
    `TZOFFSETTO:${writeOffset(to)}`,
    ...(rule ? [rule] : []),
    `END:${name}`,
  ];
}

function writeOffset(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
