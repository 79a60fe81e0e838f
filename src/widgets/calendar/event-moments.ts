import { timeOf } from '../../core/time-of.js';
import { foldText } from '../../core/text-fold.js';
import { readString } from '../../data/coerce.js';
import type { DateOrder } from './day-words.js';
import { addDays, extendedForm, isMoment } from './event-times.js';
import { readTimes } from './hour-words.js';
import { namedDays, type NamedDay } from './listed-days.js';

/** A day, and what hours stand beside it, as a person wrote them. */
export interface When {
  day?: string;
  /** `17:00` */
  time?: string;
  endDay?: string;
  endTime?: string;
  /** Further times that the cell lists; each lasts as long as the first. */
  more?: readonly When[];
  /** It names several days, and how they belong together cannot be told. */
  isUnclear?: true;
}

/**
 * What a person wrote into a cell for a day: `24.11.2026`, `24/11-2026 kl. 17`, `24 listopada 2026,
 * 17:00–19:00`, `24.–25. november 2026`, `5, 12 i 19 stycznia 2027`. Undefined where no day stands in it.
 */
export function readWhen(value: string, order: DateOrder = 'day'): When | undefined {
  const iso = isoTimes(value);
  if (iso) return listOf(iso);
  const days = namedDays(foldText(value).trim(), order);
  if (!days) return { isUnclear: true };
  const times: When[] = [];
  for (let i = 0; i < days.length; i++) {
    const [one, next] = [days[i] as NamedDay, days[i + 1]];
    const hours = readTimes(one.behind.replace(/^\s*t(?=\d)/, ' '));
    const last = one.link === 'range' && next ? next : one;
    if (one.link === 'range' && next) {
      const later = readTimes(next.behind);
      i++;
      if (one.isShort) times.push({ day: one.day, endDay: next.day, ...later });
      else
        times.push({
          day: one.day,
          ...(hours.time && { time: hours.time }),
          endDay: next.day,
          ...(later.time && { endTime: later.time }),
        });
    } else times.push({ day: one.day, ...hours });
    if (last.link === 'end' || last.link === 'list') continue;
    // What it was before, or until when one can register: a remark on an event that has its day.
    const after = days[i + 1];
    if (
      last.link === 'unclear' &&
      times.length === 1 &&
      after &&
      after.day <= one.day &&
      /\p{L}/u.test(last.behind)
    )
      break;
    return { ...times[0], isUnclear: true };
  }
  return listOf(times);
}

/** Times in ISO 8601, one or several; undefined where anything else stands among them. */
function isoTimes(value: string): When[] | undefined {
  const pieces = value
    .trim()
    .split(/\s*(?:[,;\n]|\s(?:i|oraz|og|and|&)\s)\s*/)
    .filter(Boolean);
  const times = pieces.map((piece): When | undefined => {
    const [from = '', to, more] = piece.split(/\/|\s+(?:--?|–|—|do|til|to)\s+/).map(extendedForm);
    if (more !== undefined || !isMoment(from) || (to !== undefined && !isMoment(to))) return undefined;
    return to === undefined ? { day: from } : { day: from, endDay: to };
  });
  return times.length && times.every((time) => time !== undefined) ? times : undefined;
}

/** The first of them with the others as further times, where all last equally long. */
function listOf(times: readonly When[]): When | undefined {
  const [only, second] = times;
  if (!second) return only;
  const last = times.at(-1);
  const hours = times.filter(({ time }) => time);
  // An hour behind the last day is that of all.
  const shared = hours.length === 1 && hours[0] === last ? last : only;
  const [first = {}, ...more] = times
    .map((one) => ({
      ...one,
      ...(!one.time && shared?.time && { time: shared.time }),
      ...(!one.time && !one.endDay && shared?.endTime && { endTime: shared.endTime }),
    }))
    .sort((a, b) => (`${a.day}T${a.time}` < `${b.day}T${b.time}` ? -1 : 1));
  const isOneLength = new Set([first, ...more].map(lengthOf)).size === 1;
  return isOneLength && (hours.length === 0 || shared?.time)
    ? { ...first, more }
    : { ...first, isUnclear: true };
}

/** How long it lasts by the clocks, as far as its own words tell. */
function lengthOf(when: When): number {
  const { startDate = '', endDate = startDate } = datesOf(when);
  return timeOf(withClock(endDate)) - timeOf(withClock(startDate));
}

const withClock = (text: string) =>
  text.includes('T') ? text.replace(/(T\d\d:\d\d(?::\d\d)?)$/, '$1Z') : `${text}T00:00Z`;

/** Whether a column has the month first: some second number is beyond twelve, and no first one is. */
export function orderOf(values: readonly unknown[]): DateOrder {
  let isMonthFirst = false;
  for (const value of values) {
    const [, first, second] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(readString(value) ?? '') ?? [];
    if (Number(first) > 12) return 'day';
    if (Number(second) > 12) isMonthFirst = true;
  }
  return isMonthFirst ? 'month' : 'day';
}

/** Day and hours as the contract has them: `startDate`, `endDate`. An end before the begin on one day is of the night after. */
export function datesOf({ day, time, endDay, endTime }: When): { startDate?: string; endDate?: string } {
  if (!day) return {};
  const start = day.includes('T') || !time ? day : `${day}T${time}`;
  if (!endDay && !endTime) return { startDate: start };
  if (endDay?.includes('T')) return { startDate: start, endDate: endDay };
  const startsAt = start.slice(11, 16);
  const ownDay = start.slice(0, 10);
  if (!endTime)
    return !endDay || startsAt
      ? {
          startDate: start,
          ...(endDay && endDay > ownDay && { endDate: `${endDay}T${startsAt || '00:00'}` }),
        }
      : { startDate: start, endDate: endDay };
  const last = endDay ?? (startsAt && endTime < startsAt ? addDays(ownDay, 1) : ownDay);
  return startsAt ? { startDate: start, endDate: `${last}T${endTime}` } : { startDate: start };
}
