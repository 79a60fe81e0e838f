import { readingAt, wallAt } from '../core/zoned-time.js';
import { writeWith } from './format-date.js';

/** How a language writes dates; names of days from Sunday on, words apart by spaces. */
interface Words {
  months: string;
  /** As they stand behind a day, where that is another form. */
  monthsOfDay?: string;
  days: string;
  shortDays: string;
  /** `Saturday, 7 November`, with the year behind it. */
  full(weekday: string, day: number, month: string): string;
  /** Between hours and minutes. */
  colon: string;
}

const EN: Words = {
  months: 'January February March April May June July August September October November December',
  days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  shortDays: 'Sun Mon Tue Wed Thu Fri Sat',
  full: (weekday, day, month) => `${weekday}, ${day} ${month}`,
  colon: ':',
};
const PL: Words = {
  months: 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
  monthsOfDay:
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  days: 'niedziela poniedziałek wtorek środa czwartek piątek sobota',
  shortDays: 'niedz. pon. wt. śr. czw. pt. sob.',
  full: EN.full,
  colon: ':',
};
const DA: Words = {
  months: 'januar februar marts april maj juni juli august september oktober november december',
  days: 'søndag mandag tirsdag onsdag torsdag fredag lørdag',
  shortDays: 'søn. man. tirs. ons. tors. fre. lør.',
  full: (weekday, day, month) => `${weekday} den ${day}. ${month}`,
  colon: '.',
};

const WORDS = new Map([
  ['en', EN],
  ['en-GB', EN],
  ['pl', PL],
  ['pl-PL', PL],
  ['da', DA],
  ['da-DK', DA],
]);

const nth = (words: string, at: number) => words.split(' ')[at] ?? '';
const two = (number: number) => String(number).padStart(2, '0');

/** Writes what a month is made of as `Intl` would; undefined for other languages, and for anything else. */
export function plainDate(
  lang: string,
  start: number,
  end: number,
  options: Intl.DateTimeFormatOptions,
): string | undefined {
  const words = WORDS.get(lang);
  const { timeZone, weekday: w, day: d, month: m, year: y, hour: h, minute: min } = options;
  if (!words || !timeZone || end > start) return undefined;
  const reading = readingAt(start, timeZone);
  const { year, month, day, hour, minute } = wallAt(reading);
  const weekday = new Date(reading).getUTCDay();
  const name = [w, d, m, y, h, min, Object.keys(options).length].join();
  if (name === ',,,,2-digit,2-digit,3') return two(hour) + words.colon + two(minute);
  if (name === 'long,,,,,,2') return nth(words.days, weekday);
  if (name === 'short,,,,,,2') return nth(words.shortDays, weekday);
  if (name === ',,long,numeric,,,3') return `${nth(words.months, month - 1)} ${year}`;
  if (name !== 'long,numeric,long,numeric,,,5') return undefined;
  const monthName = nth(words.monthsOfDay ?? words.months, month - 1);
  return `${words.full(nth(words.days, weekday), day, monthName)} ${year}`;
}

/** From now on what a month is made of is written without `Intl`, in the languages known here. */
export const writePlainDates = () => writeWith(plainDate);
