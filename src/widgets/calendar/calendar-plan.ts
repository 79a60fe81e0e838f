import type { Occurrence } from './calendar-item.js';
import { daysBetween, weekdayOf } from './calendar-period.js';
import type { GridState } from './calendar-state.js';
import { takesPlace } from './event-phase.js';
import { addDays } from './event-times.js';
import type { Holiday } from '../../core/holidays.js';

/** One day as planners look at it. */
export interface PlanDay {
  day: string;
  isWeekend: boolean;
  holidays: readonly Holiday[];
  items: readonly Occurrence[];
  /** Whether nobody has to be anywhere: what is cancelled, or goes on for weeks, takes no day from others. */
  isOpen: boolean;
  /** Those that take place at the same time as another in another town. */
  clashing: ReadonlySet<Occurrence>;
}

/** Where one goes, in all its languages; nothing for what is in no town, such as a deadline. */
function townOf({ event }: Occurrence): readonly string[] {
  const town = event.town ?? event.location?.address?.locality ?? '';
  return (typeof town === 'string' ? [town] : Object.values(town)).filter(Boolean);
}

/** Whether both are in a town, and not in the same. */
function areApart(a: Occurrence, b: Occurrence): boolean {
  const [here, there] = [townOf(a), townOf(b)];
  return here.length > 0 && there.length > 0 && !here.some((name) => there.includes(name));
}

/** A week; what goes on for longer (an exhibition, a call) is not what people have to choose a day for. */
const LONGEST = 7;
const isMeeting = ({ status, startDay, endDay }: Occurrence) =>
  takesPlace(status) && endDay < addDays(startDay, LONGEST);

/** Whether neighbours would have to choose between the two. */
const doClash = (a: Occurrence, b: Occurrence) =>
  a !== b &&
  (a.start < b.end || a.start === b.start) &&
  (b.start < a.end || a.start === b.start) &&
  areApart(a, b);

const COUNTRY_OF: Readonly<Record<string, Holiday['country']>> = {
  'Europe/Warsaw': 'PL',
  'Europe/Copenhagen': 'DK',
};

/** Whose holidays are in the way: those of the countries that something takes place in; all, where that is not known. */
function isHolidayOf(items: readonly Occurrence[]): (holiday: Holiday) => boolean {
  const countries = new Set(items.map(({ timeZone }) => COUNTRY_OF[timeZone]));
  return ({ country }) => countries.has(country) || !(countries.has('PL') || countries.has('DK'));
}

/** The days of a period with holidays, what is planned, and where towns are in each other's way. */
export function planOf(
  { own, items }: GridState,
  holidaysOf: (year: number) => readonly Holiday[],
): PlanDay[] {
  const years = new Set([own.from, own.to].map((day) => Number(day.slice(0, 4))));
  const holidays = [...years].flatMap(holidaysOf).filter(isHolidayOf(items));
  return daysBetween(own).map((day) => {
    const here = items.filter(({ startDay, endDay }) => startDay <= day && endDay >= day);
    const firm = here.filter(isMeeting);
    return {
      day,
      isWeekend: weekdayOf(day) > 5,
      holidays: holidays.filter((holiday) => holiday.day === day),
      items: here,
      isOpen: firm.length === 0,
      clashing: new Set(firm.filter((one) => firm.some((other) => doClash(one, other)))),
    };
  });
}
