import type { Occurrence } from './calendar-item.js';
import { daysBetween, weekdayOf, weekNumber } from './calendar-period.js';
import type { GridState } from './calendar-state.js';

/** An occurrence in one week of a grid: its bar, or what there is of it in this week. */
export interface Placed {
  item: Occurrence;
  /** 0-based line in the week; the same in all days of the bar. */
  lane: number;
  /** The bar begins here: on its first day, or on the first of the week. */
  isHead: boolean;
  /** Days the bar goes on for, from here to its end in this week. */
  span: number;
  /** It has begun in a week before. */
  isContinued: boolean;
}

export interface GridDay {
  day: string;
  isOutside: boolean;
  isWeekend: boolean;
  entries: readonly Placed[];
}

export interface GridWeek {
  number: number;
  days: readonly GridDay[];
}

/** The weeks of a grid with everything in its lane. */
export function weeksOf({ from, to, own, items }: GridState): GridWeek[] {
  const days = daysBetween({ from, to });
  const weeks: GridWeek[] = [];
  const bars: Occurrence[] = [];
  const ofDay = new Map<string, Occurrence[]>();
  for (const item of items) {
    const list = item.startDay === item.endDay ? ofDay.get(item.startDay) : bars;
    if (list) list.push(item);
    else ofDay.set(item.startDay, [item]);
  }
  for (let i = 0; i < days.length; i += 7) weeks.push(weekOf(days.slice(i, i + 7), own, bars, ofDay));
  return weeks;
}

function weekOf(
  days: readonly string[],
  own: GridState['own'],
  bars: readonly Occurrence[],
  ofDay: ReadonlyMap<string, readonly Occurrence[]>,
): GridWeek {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  // Bars first, so that they keep the lines they begin in; the others in the order of time.
  const ordered = bars.filter(({ startDay, endDay }) => startDay <= last && endDay >= first);
  for (const day of days) ordered.push(...(ofDay.get(day) ?? []));
  /** Lines that are taken, day by day. */
  const taken = days.map((): boolean[] => []);
  /** The first line of a day that may be free. */
  const filled = days.map(() => 0);
  const cells: Placed[][] = days.map(() => []);
  const isTaken = (lane: number, begin: number, end: number) => {
    for (let at = begin; at <= end; at++) if (taken[at]?.[lane]) return true;
    return false;
  };
  for (const item of ordered) {
    const isContinued = item.startDay < first;
    const begin = isContinued ? 0 : days.indexOf(item.startDay);
    const end = item.endDay > last ? days.length - 1 : days.indexOf(item.endDay);
    // What is in order fills a day's lines one after the other, unless a bar lies further down.
    let lane = begin === end ? (filled[begin] ?? 0) : 0;
    while (isTaken(lane, begin, end)) lane++;
    if (begin === end) filled[begin] = lane + 1;
    for (let at = begin; at <= end; at++) {
      (taken[at] as boolean[])[lane] = true;
      cells[at]?.push({ item, lane, isHead: at === begin, span: end - at + 1, isContinued });
    }
  }
  return {
    number: weekNumber(first),
    days: days.map((day, at) => ({
      day,
      isOutside: day < own.from || day > own.to,
      isWeekend: weekdayOf(day) > 5,
      entries: (cells[at] ?? []).sort((a, b) => a.lane - b.lane),
    })),
  };
}
