const DAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)';
const RULE = new RegExp(
  `^((?:${DAY}(?:\\s*-\\s*${DAY})?[\\s,]*)*?):?\\s*(off|closed|24/7|(?:\\d{1,2}:\\d\\d\\s*-\\s*\\d{1,2}:\\d\\d[\\s,]*)+)$`,
  'i',
);

/** From and to in minutes after midnight of the day it begins on; `to` may lie after the next midnight. */
export type Span = readonly [from: number, to: number];

/** The spans of each day of the week, Sunday first. */
export type WeekHours = readonly (readonly Span[])[];

/**
 * The common subset of OpenStreetMap's opening hours: `Mo-Fr 08:00-12:00,13:00-17:00; Sa 10:00-13:00;
 * Su,PH off`, `24/7`, overnight spans, days that wrap (`Sa-Mo`). Inside one string a later rule
 * replaces an earlier one for its days; several strings add up. Undefined where anything else
 * stands there (seasons, weeks, comments): then nobody knows whether it is open. Public
 * holidays are read over, since which days they are is not known here.
 */
export function parseHours(hours: readonly string[]): WeekHours | undefined {
  const week: Span[][] = DAYS.map(() => []);
  let isRead = false;
  for (const text of hours) {
    const own: (readonly Span[] | undefined)[] = [];
    for (const rule of text.replace(/(\d|off)\s*,\s*(?=[A-Z])/g, '$1;').split(/[;\n]/)) {
      if (!rule.trim()) continue;
      const match = RULE.exec(rule.trim());
      const days = match && readDays(match[1] ?? '');
      const spans = match && readSpans(match[2] ?? '');
      if (!days || !spans) return undefined;
      for (const day of days) own[day] = spans;
      isRead = true;
    }
    own.forEach((spans, day) => week[day]?.push(...(spans ?? [])));
  }
  return isRead ? week : undefined;
}

function readDays(text: string): number[] | undefined {
  if (!text.trim()) return [0, 1, 2, 3, 4, 5, 6];
  const days: number[] = [];
  for (const part of text.split(/[\s,]+(?=[A-Za-z])/)) {
    const [from, to] = part.split('-').map((day) =>
      DAYS.findIndex(
        (name) =>
          name.toLowerCase() ===
          day
            .trim()
            .replace(/[\s,]+$/, '')
            .toLowerCase(),
      ),
    );
    if (from === undefined || from < 0) continue;
    if (to === -1) return undefined;
    for (let day = from; ; day = (day + 1) % 7) {
      days.push(day);
      if (day === (to ?? from)) break;
    }
  }
  return days;
}

function readSpans(text: string): Span[] | undefined {
  if (text === '24/7') return [[0, 1440]];
  const spans: Span[] = [];
  for (const [, h1, m1, h2, m2] of text.matchAll(/(\d+):(\d+)\s*-\s*(\d+):(\d+)/g)) {
    const from = Number(h1) * 60 + Number(m1);
    const to = Number(h2) * 60 + Number(m2);
    if (from > 1440 || to > 2880 || Number(m1) > 59 || Number(m2) > 59) return undefined;
    spans.push([from, to > from ? to : to + 1440]);
  }
  return spans;
}

/** Open until (`until` is missing where it never closes), closed (and the next opening within a week), or not known. */
export type OpenState = { state: 'open'; until?: Date } | { state: 'closed'; opensAt?: Date };

const MINUTE = 60_000;
const DAY_LENGTH = 1440 * MINUTE;
const clocks = new Map<string, Intl.DateTimeFormat>();
const weeks = new WeakMap<readonly string[], { week: WeekHours | undefined }>();

/** Whether a place is open at `now`, by the clock of its own zone ('' = this device's). */
export function openState(
  hours: readonly string[],
  timeZone: string | undefined,
  now: Date,
): OpenState | undefined {
  let known = weeks.get(hours);
  if (!known) weeks.set(hours, (known = { week: parseHours(hours) }));
  const clock = clockOf(timeZone ?? '');
  if (!known.week || !clock) return undefined;
  const today = Math.floor(wallTime(clock, now.getTime()) / DAY_LENGTH) * DAY_LENGTH;
  let until: number | undefined;
  for (const [start, end] of spansAround(known.week, today, clock)) {
    if (until !== undefined && start > until) break;
    if (until !== undefined) until = Math.max(until, end);
    else if (end > now.getTime()) {
      if (start > now.getTime()) return { state: 'closed', opensAt: new Date(start) };
      until = end;
    }
  }
  if (until === undefined) return { state: 'closed' };
  return until - now.getTime() > 6 * DAY_LENGTH
    ? { state: 'open' }
    : { state: 'open', until: new Date(until) };
}

/** The spans from yesterday to a week from now as instants, earliest first. */
function spansAround(
  week: WeekHours,
  today: number,
  clock: Intl.DateTimeFormat,
): [start: number, end: number][] {
  const spans: [number, number][] = [];
  for (let offset = -1; offset <= 8; offset++) {
    const midnight = today + offset * DAY_LENGTH;
    for (const [from, to] of week[new Date(midnight).getUTCDay()] ?? []) {
      spans.push([instantOf(clock, midnight + from * MINUTE), instantOf(clock, midnight + to * MINUTE)]);
    }
  }
  return spans.sort((a, b) => a[0] - b[0]);
}

function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    let clock = clocks.get(timeZone);
    if (!clock) {
      const parts = {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        hourCycle: 'h23',
      } as const;
      clocks.set(
        timeZone,
        (clock = new Intl.DateTimeFormat('en-US', { ...parts, ...(timeZone && { timeZone }) })),
      );
    }
    return clock;
  } catch {
    return undefined;
  }
}

/** What the clock shows at an instant, as if it were UTC. */
function wallTime(clock: Intl.DateTimeFormat, instant: number): number {
  const [month, day, year, hour, minute] = (clock.format(instant).match(/\d+/g) ?? []).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** The instant at which the clock shows this time; where clocks skip it, the instant they jump at or soon after. */
function instantOf(clock: Intl.DateTimeFormat, wall: number): number {
  const guess = wall - (wallTime(clock, wall) - wall);
  return wall - (wallTime(clock, guess) - guess);
}
