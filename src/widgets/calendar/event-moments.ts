import { foldText } from '../../core/text-fold.js';
import { readString } from '../../data/coerce.js';
import { addDays, extendedForm, isDay, isMoment } from './event-times.js';

/** Which comes first in `11/24/2026`, as a whole column shows. */
export type DateOrder = 'day' | 'month';

/** A day, and what hours stand beside it, as a person wrote them. */
export interface When {
  day?: string;
  /** `17:00` */
  time?: string;
  endDay?: string;
  endTime?: string;
}

/** Beginnings of the names of months, in English, Polish, Danish and German, folded; French where they differ. */
const MONTHS: readonly string[] = [
  'jan styc stycz',
  'feb lut',
  'mar marz mars maer',
  'apr kwie avr',
  'may maj mai',
  'jun czerw juin',
  'jul lip juil',
  'aug sierp aout',
  'sep wrze wrzes',
  'oct okt paz',
  'nov list',
  'dec dez gru grud',
];
const MONTH_NAME = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

function monthNamed(word: string): number | undefined {
  for (let length = Math.min(5, word.length); length >= 3; length--) {
    const month = MONTH_NAME.get(word.slice(0, length));
    if (month) return month;
  }
  return undefined;
}

const two = (number: string | number) => String(number).padStart(2, '0');

/** A day out of its parts; undefined where there is no such day. A year of two figures is of this century. */
function dayOf(year: string, month: string | number, day: string): string | undefined {
  const iso = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return isDay(iso) ? iso : undefined;
}

const NUMBERS = /(?<![\d:])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})(?![\d:])/;
const YEAR_FIRST = /(?<!\d|\d[-/.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const WORDS = /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:de\s+|of\s+)?([a-z]{3,})\.?,?\s+(\d{4})/;
const WORDS_MONTH_FIRST = /([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/;
/** `24.–25. november 2026`, `24-25 listopada 2026`, `24.-25.11.2026` */
const DAYS = /(?<!\d)(\d{1,2})\.?\s?[-–—]\s?(\d{1,2})(\.\s?\d{1,2}\.\s?\d{4}|\.?\s+[a-z]{3,}\.?\s+\d{4})/;

/** The first day that a text names, and what comes before and after it. */
function findDay(text: string, order: DateOrder): { day: string; from: number; to: number } | undefined {
  const found = (match: RegExpExecArray | null, day: (parts: string[]) => string | undefined) => {
    const read = match && day(match.slice(1));
    return match && read ? { day: read, from: match.index, to: match.index + match[0].length } : undefined;
  };
  const named = (parts: string[], [d, m]: [number, number]) => {
    const month = monthNamed(parts[m] ?? '');
    return month ? dayOf(parts[2] ?? '', month, parts[d] ?? '') : undefined;
  };
  return (
    found(YEAR_FIRST.exec(text), ([y = '', m = '', d = '']) => dayOf(y, m, d)) ??
    found(COMPACT.exec(text), ([y = '', m = '', d = '']) => dayOf(y, m, d)) ??
    found(NUMBERS.exec(text), ([a = '', b = '', y = '']) =>
      order === 'month' && !text.includes('.')
        ? (dayOf(y, a, b) ?? dayOf(y, b, a))
        : (dayOf(y, b, a) ?? undefined),
    ) ??
    found(WORDS.exec(text), (parts) => named(parts, [0, 1])) ??
    found(WORDS_MONTH_FIRST.exec(text), (parts) => named(parts, [1, 0]))
  );
}

const HOUR =
  /(?:(?:kl|godz|klokken|um|at|ab|o)\.?\s*)?(?<![\d.])(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)?\s*(am|pm|a\.m\.|p\.m\.|uhr)?(?![\d])/g;

/** The hours that a text names: one, or two with a dash or a word between. */
export function readTimes(text: string): Pick<When, 'time' | 'endTime'> {
  const folded = foldText(text);
  const isBare = /^\s*\d{1,2}\s*$/.test(folded);
  const times = [...folded.matchAll(HOUR)].flatMap(([whole, hour = '', minute, half]) => {
    // A number alone is an hour only where it stands alone, or with a word that says so.
    if (
      !minute &&
      !half &&
      !isBare &&
      !/^(?:kl|godz|klokken|um|at|ab|o)/.test(whole) &&
      !/^\s*\d{1,2}\s*[-–]\s*\d{1,2}\s*$/.test(folded)
    )
      return minute || /[-–]\s*\d{1,2}(?:[:.]\d\d)?\s*$/.test(folded) ? [two(hour) + ':00'] : [];
    const late = half?.startsWith('p');
    const number = half && /^[ap]/.test(half) ? (Number(hour) % 12) + (late ? 12 : 0) : Number(hour);
    return number <= 24 && Number(minute ?? 0) < 60 ? [`${two(number % 24)}:${minute ?? '00'}`] : [];
  });
  const [time, endTime] = times;
  return { ...(time && { time }), ...(endTime && endTime !== time && { endTime }) };
}

/**
 * What a person wrote into a cell for a day: `24.11.2026`, `24/11-2026 kl. 17`, `24 listopada 2026,
 * 17:00–19:00`, `24.–25. november 2026`. Undefined where no day stands in it.
 */
export function readWhen(value: string, order: DateOrder = 'day'): When | undefined {
  const text = foldText(value).replace(/[–—]/g, '-').trim();
  const iso = extendedForm(value.trim());
  if (isMoment(iso)) return whenOfIso(iso);
  const range = DAYS.exec(text);
  if (range) {
    const [, first = '', last = '', rest = ''] = range;
    const [from, to] = [first, last].map((day) => findDay(`${day}${rest}`, order)?.day);
    if (from && to && from < to)
      return { day: from, endDay: to, ...readTimes(text.slice(range.index + range[0].length)) };
  }
  const first = findDay(text, order);
  if (!first) return undefined;
  const rest = text.slice(first.to);
  const second = findDay(rest, order);
  if (!second) return { day: first.day, ...readTimes(rest.replace(/^\s*t(?=\d)/, ' ')) };
  const { time } = readTimes(rest.slice(0, second.from));
  const { time: endTime } = readTimes(rest.slice(second.to));
  return { day: first.day, ...(time && { time }), endDay: second.day, ...(endTime && { endTime }) };
}

function whenOfIso(text: string): When {
  const [day = '', time] = text.split('T');
  return time ? { day: text } : { day };
}

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
