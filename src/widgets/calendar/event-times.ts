import { timeOf } from '../../core/time-of.js';
import { instantAt, readingAt } from '../../core/zoned-time.js';

const DAY = 86_400_000;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** A day as the contract writes it, and one that exists: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  let is = known.get(text);
  if (is === undefined) {
    if (known.size > 5000) known.clear();
    known.set(text, (is = looksLikeDay(text)));
  }
  return is;
}

/** A calendar says the same days again and again. */
const known = new Map<string, boolean>();

function looksLikeDay(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d(?:\d\d)?)?)?$/;

/** The basic form of ISO 8601 (`20261124T160000Z`) as the extended one; any other text as it is. */
export function extendedForm(text: string): string {
  const [, year, month, day, hour, minute, second = '00', offset = ''] = BASIC.exec(text) ?? [];
  if (year === undefined) return text;
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${offset}`}`;
}

/** A date or a date-time of the contract. */
export function isMoment(text: string): boolean {
  const parts = MOMENT.exec(text);
  return parts ? isDay(parts[1] as string) && Number(parts[2]) < 25 && Number(parts[3]) < 60 : isDay(text);
}

/** Midnight in UTC of a day, as a number to count with. */
export const msOfDay = (day: string) => timeOf(`${day}T00:00Z`);

/** A month asks for each of its days a hundred times. */
const days = new Map<number, string>();

/** The day that a moment is in, in UTC. */
export function dayOfMs(ms: number): string {
  if (!(Math.abs(ms) < 8.64e15)) return '';
  const number = Math.floor(ms / DAY);
  let day = days.get(number);
  if (day === undefined) {
    if (days.size > 5000) days.clear();
    days.set(number, (day = new Date(number * DAY).toISOString().slice(0, 10)));
  }
  return day;
}

/** The day so many days on. */
export const addDays = (day: string, days: number) => dayOfMs(msOfDay(day) + days * DAY);

/** The day that a moment is in, where the clocks are those of `zone`. */
export const dayIn = (ms: number, zone: string) => dayOfMs(readingAt(ms, zone));

/** The moment that a day begins. */
export const startOfDay = (day: string, zone: string) => instantAt(msOfDay(day), zone);

/** The moment that a day ends. */
export const endOfDay = (day: string, zone: string) => instantAt(msOfDay(day) + DAY, zone);

/** The moment of a date or date-time of the contract; one without offset is meant in `zone`. Undefined where it is none. */
export function instantOfText(text: string, zone: string): number | undefined {
  const parts = MOMENT.exec(text);
  if (!parts) return isDay(text) ? startOfDay(text, zone) : undefined;
  const [, day = '', hour, minute, second = '0', offset] = parts;
  if (!isDay(day) || Number(hour) > 24 || Number(minute) > 59) return undefined;
  const wall = msOfDay(day) + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000;
  if (offset === undefined) return instantAt(wall, zone);
  if (offset === 'Z') return wall;
  const [, sign, hours, minutes = '0'] = /([+-])(\d\d):?(\d\d)?/.exec(offset) ?? [];
  return wall - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The same, but a date alone means the end of that day: a deadline, a last day. */
export const endOfText = (text: string, zone: string) =>
  isDay(text) ? endOfDay(text, zone) : instantOfText(text, zone);

const two = (number: number) => (number < 10 ? `0${number}` : String(number));

/** Seconds from midnight → `T160000Z`: most events begin at the same few hours. */
const clocks = new Map<number, string>();

function clockOf(second: number): string {
  let clock = clocks.get(second);
  if (clock === undefined) {
    if (clocks.size > 1000) clocks.clear();
    const parts = [second / 3600, (second / 60) % 60, second % 60].map((part) => two(Math.floor(part)));
    clocks.set(second, (clock = `T${parts.join('')}Z`));
  }
  return clock;
}

/** `20261124T160000Z`, or `20261124` for a whole day: what iCalendar calls one time of a repeated event. */
export function recurrenceId(start: number, day: string, allDay: boolean): string {
  if (allDay) return day.replaceAll('-', '');
  const second = Math.floor(start / 1000) - Math.floor(start / DAY) * 86_400;
  return dayOfMs(start).replaceAll('-', '') + clockOf(second);
}
