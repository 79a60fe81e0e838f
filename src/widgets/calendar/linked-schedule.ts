import { timeOf } from '../../core/time-of.js';
import { isRecord } from '../../data/decode.js';
import { cellText, momentText } from './event-cells.js';
import { addDays, dayOfMs, isDay, msOfDay } from './event-times.js';

type Json = Readonly<Record<string, unknown>>;

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const MINUTE = 60_000;
/** A rule whose first day is further from where it begins than a leap year's 29 February can be is a slip. */
const FURTHEST = 366 * 8;

const listOf = (value: unknown): unknown[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one) => one !== undefined && one !== null);

/** The Schedules of schema.org that an event has: some pages give a name in place of one, or dates. */
export const schedulesOf = (raw: Json): readonly Json[] => listOf(raw.eventSchedule).filter(isRecord);

/**
 * Begin, end and rule of an event that takes place by a Schedule; undefined where that says no more
 * than the event does. What the Schedule leaves open, the event's own dates say: they are often those
 * of the whole span.
 */
export function repeatedBy(schedule: Json, raw: Json): Record<string, unknown> | undefined {
  const own = momentText(raw.startDate) ?? '';
  const begin = (momentText(schedule.startDate) ?? own).slice(0, 10);
  const parts = partsOf(schedule);
  if (!isDay(begin) || !parts.FREQ) return undefined;
  const day = firstDay(begin, parts);
  const [time, offset] = clockOf(
    schedule.startTime ?? /T(.*)/.exec(momentText(schedule.startDate) ?? own)?.[1],
  );
  const last = momentText(schedule.endDate) ?? momentText(raw.endDate);
  const at = (on: string, clock = time) => (clock ? `${on}T${clock}${offset}` : on);
  const until = last && last.slice(0, 10) > begin ? last.slice(0, 10).replace(/-/g, '') : undefined;
  const count = cellText(schedule.repeatCount);
  const rule = Object.entries({
    ...parts,
    // A rule has one of the two; the span of the event alone is the weaker word.
    ...(count && schedule.endDate === undefined ? { COUNT: count } : { UNTIL: until }),
  });
  return {
    startDate: at(day),
    endDate: time && at(...endOf(day, time, schedule, raw)),
    timeZone: cellText(schedule.scheduleTimezone),
    recurrence: {
      rrule: rule.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join(';'),
      exdates: listOf(schedule.exceptDate)
        .map(momentText)
        .filter((one) => one !== undefined)
        .map((one) => (isDay(one) ? at(one) : one)),
    },
  };
}

/** How often, and on which days, in the members of a rule. */
function partsOf(schedule: Json): Readonly<Record<string, string | undefined>> {
  const numbers = (value: unknown) => listOf(value).map(cellText).filter(Boolean).join();
  const week = cellText(schedule.byMonthWeek) ?? '';
  const [BYMONTH, BYMONTHDAY] = [numbers(schedule.byMonth), numbers(schedule.byMonthDay)];
  const days = listOf(schedule.byDay).flatMap((one) => (cellText(one) ?? '').split(','));
  const known = days
    .map((one) => DAY.exec(one.trim()))
    .flatMap((found) => (found ? [(found[1] ?? week) + (found[2] ?? '').toUpperCase()] : []));
  // A word that is not understood stays in the rule, so that it is named, and the event shown once.
  const BYDAY = known.join() || asWord(days.join());
  const often = cellText(schedule.repeatFrequency) ?? '';
  const [FREQ, INTERVAL] = frequencyOf(often) ?? [
    asWord(often) || (BYMONTHDAY || week ? 'MONTHLY' : BYDAY ? 'WEEKLY' : undefined),
  ];
  return { FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY };
}

const asWord = (text: string): string => text.replace(/[;=\s]+/g, ' ').trim();

/** `https://schema.org/Monday`, `Monday`, `MO`, `-1SU` */
const DAY = /(?:^|[/:#])([+-]?\d)?(mo|tu|we|th|fr|sa|su)(?:[a-z]*day)?$/i;

const UNITS: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' };

/** `P2W`, or a word: `weekly`. */
function frequencyOf(text: string): [frequency: string, interval?: string] | undefined {
  const [, count = '', unit = ''] = /^P([1-9]\d{0,2})([DWMY])$/i.exec(text) ?? [];
  const frequency = UNITS[unit.toUpperCase()];
  if (!frequency) return /(?:^|\W)(?:dai|week|month|year)ly$/i.test(text) ? [wordOf(text)] : undefined;
  // Days of the week within every seventh day would be one of them only.
  const isWeeks = frequency === 'DAILY' && Number(count) % 7 === 0;
  const interval = isWeeks ? Number(count) / 7 : Number(count);
  return [isWeeks ? 'WEEKLY' : frequency, ...(interval > 1 ? [String(interval)] : [])] as [string, string?];
}

const wordOf = (text: string) => text.replace(/.*\W/, '').toUpperCase();

/** The first time is the first day that the rule means, not the day it begins to hold. */
function firstDay(begin: string, { BYDAY, BYMONTHDAY, BYMONTH }: ReturnType<typeof partsOf>): string {
  const isMeant = (day: string) => {
    const date = new Date(msOfDay(day));
    const number = date.getUTCDate();
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    const weekday = DAYS[date.getUTCDay()] ?? '';
    const nth = [`${Math.ceil(number / 7)}`, `-${Math.ceil((length - number + 1) / 7)}`];
    const has = (list: string | undefined, ...any: readonly string[]) =>
      !list || list.split(',').some((one) => any.includes(one.replace('+', '')));
    return (
      has(BYMONTH, String(date.getUTCMonth() + 1)) &&
      has(BYMONTHDAY, String(number), String(number - length - 1)) &&
      has(BYDAY, weekday, ...nth.map((one) => one + weekday))
    );
  };
  for (let days = 0; days < FURTHEST; days++) {
    const day = addDays(begin, days);
    if (isMeant(day)) return day;
  }
  return begin;
}

/** `18:00:00+01:00` → `18:00` and its offset. */
function clockOf(value: unknown): [time: string, offset: string] {
  const [, time = '', offset = ''] =
    /^T?(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i.exec(cellText(value) ?? '') ?? [];
  return [time, offset];
}

/** Day and hour that a time of it ends at: as the Schedule says, or the event, or after its duration. */
function endOf(day: string, time: string, schedule: Json, raw: Json): [day: string, time?: string] {
  const [start = '', end = ''] = [momentText(raw.startDate), momentText(raw.endDate)];
  const isSameDay = end.length > 10 && end.slice(0, 10) === start.slice(0, 10);
  const [ends] = clockOf(schedule.endTime ?? (isSameDay ? end.slice(11) : undefined));
  // An end before the begin is of the night after.
  if (ends) return [ends < time ? addDays(day, 1) : day, ends];
  const length = minutesOf(schedule.duration ?? raw.duration);
  const last = timeOf(`${day}T${time}Z`) + length * MINUTE;
  return [dayOfMs(last), new Date(last).toISOString().slice(11, 16)];
}

/** `PT1H30M` in minutes. */
function minutesOf(duration: unknown): number {
  const [, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/.exec(cellText(duration) ?? '') ?? [];
  return (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
}
