import { readingAt, wallAt } from '../core/zoned-time.js';
import { makeFormatsWith, platformFormat, type DateFormat } from './format-date.js';

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

/** What of a moment is asked for, as `Intl` names it, in one word. */
const ASKED = 'weekday day month year hour minute'.split(' ') as (keyof Intl.DateTimeFormatOptions)[];

/** Writes what a month is made of as `Intl` would; undefined for other languages, and for anything else. */
export function plainDate(
  lang: string,
  options: Intl.DateTimeFormatOptions,
): ((instant: number) => string) | undefined {
  const words = WORDS.get(lang);
  const { timeZone } = options;
  if (!words || !timeZone) return undefined;
  const weekdayAt = (instant: number) => new Date(readingAt(instant, timeZone)).getUTCDay();
  const wallAtOf = (instant: number) => wallAt(readingAt(instant, timeZone));
  switch ([...ASKED.map((part) => options[part]), Object.keys(options).length].join()) {
    case ',,,,2-digit,2-digit,3':
      return (instant) => {
        const { hour, minute } = wallAtOf(instant);
        return two(hour) + words.colon + two(minute);
      };
    case 'long,,,,,,2':
      return (instant) => nth(words.days, weekdayAt(instant));
    case 'short,,,,,,2':
      return (instant) => nth(words.shortDays, weekdayAt(instant));
    case ',,long,numeric,,,3':
      return (instant) => {
        const { month, year } = wallAtOf(instant);
        return `${nth(words.months, month - 1)} ${year}`;
      };
    case 'long,numeric,long,numeric,,,5':
      return (instant) => {
        const { day, month, year } = wallAtOf(instant);
        const monthName = nth(words.monthsOfDay ?? words.months, month - 1);
        return `${words.full(nth(words.days, weekdayAt(instant)), day, monthName)} ${year}`;
      };
    default:
      return undefined;
  }
}

function plainFormat(lang: string, options: Intl.DateTimeFormatOptions): DateFormat {
  const write = plainDate(lang, options);
  if (!write) return platformFormat(lang, options);
  return {
    format: (at) => write(Number(at)),
    formatRange: (from, to) => platformFormat(lang, options).formatRange(from, to),
  };
}

/** From now on what a month is made of is written without `Intl`, in the languages known here. */
export const writePlainDates = () => makeFormatsWith(plainFormat);
