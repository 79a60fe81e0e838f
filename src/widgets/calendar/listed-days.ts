import { findDay, monthNamed, type DateOrder } from './day-words.js';

/** One day that a text names. */
export interface NamedDay {
  day: string;
  /** It has its month or its year from one that stands behind it: `5` and `12` in `5, 12 i 19 stycznia 2027`. */
  isShort: boolean;
  /** What stands between it and the next. */
  behind: string;
  /** How the next one goes on from it. */
  link: 'list' | 'range' | 'unclear' | 'end';
}

const HOUR = String.raw`(?:(?:kl|godz|klokken|um|at|ab|o|о|об)\.?\s*)?(?<![\d.])\d{1,2}(?:[:.h]\d\d){0,2}\s*(?:am|pm|a\.m\.|p\.m\.|uhr)?(?!\d)`;
const HOURS = new RegExp(String.raw`t?${HOUR}(?:\s*(?:-|do|til|to|bis|до)\s*${HOUR})?`, 'g');
/** What stands beside a day and changes nothing. */
const WEEKDAYS =
  'pon|poniedzial\\w*|wt|wtor\\w*|sr|srod\\w*|czw|czwart\\w*|pt|piat\\w*|sob|sobot\\w*|nd|niedz\\w*|' +
  'man|mandag\\w*|tirs?|tirsdag\\w*|ons|onsdag\\w*|tors?|torsdag\\w*|fre|fredag\\w*|lor|lordag\\w*|son|sondag\\w*|' +
  'mon|tues?|wed|thurs?|fri|sat|sun|\\w{3,6}day|mo|di|mi|do(?=\\.)|fr|sa|so|\\w{3,7}tag|mittwoch';
/** The same in Ukrainian, whose letters have no `\b`. */
const UKRAINIAN =
  "пн|понеділ[а-яі]*|вт|вівтор[а-яі]*|ср|серед[а-яі]*|чт|четвер[а-яі]*|пт|п'ятниц[а-яі]*|сб|субот[а-яі]*|нд|неділ[а-яі]*|р|року|з|від|о|об|год[а-яі]*";
const NEUTRAL = new RegExp(
  String.raw`\b(?:${WEEKDAYS}|r|roku|d|den|dnia|dniach|w|dni|od|fra|from|von|the|on|am)\b|(?<![а-яі])(?:${UKRAINIAN})(?![а-яі])|[.():]`,
  'g',
);
const LIST = /^(?:,|;|&|\+|\n|i|oraz|og|and|und|samt|і|и|та)$/;
const RANGE = /^(?:-|>|→|do|til|to|bis|by|until|through|до|по)$/;

const SHORT = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:\s?[./]\s?\d{1,2}(?!\d)|\s+[a-zа-яі]{3,})?\.?`;
const LINK = String.raw`(?:\s*[,;&+\-\n]\s*(?:(?:i|oraz|og|and|und|і|та)\s+)?|\s+(?:i|oraz|og|and|und|і|та|do|til|to|bis|до|по)\s+)`;
const WHOLE = String.raw`(?:\d{1,2}\s?[./]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})(?!\d)|\d{1,2}(?:\.|st|nd|rd|th)?\s+(?:de\s+|of\s+)?[a-zа-яі]{3,}\.?,?\s+\d{4})`;
const SHORTENED = new RegExp(String.raw`(?<![\d.:/-])((?:${SHORT}${LINK})+)(${WHOLE})`, 'g');
const PIECE = new RegExp(`(${SHORT})(${LINK})`, 'g');

/** More days than this are no list that somebody wrote. */
const MOST = 200;
const MOST_LETTERS = 4000;

/** How one day goes on to the next, by what stands between them. */
function linkOf(between: string): NamedDay['link'] {
  const left = between.replace(HOURS, ' ').replace(NEUTRAL, ' ');
  const signs = left.match(/[\p{L}\p{N}]+|\n|[^\s\p{L}\p{N}]/gu) ?? [];
  if (signs.length === 0 || !signs.every((sign) => LIST.test(sign) || RANGE.test(sign))) return 'unclear';
  const isRange = signs.some((sign) => RANGE.test(sign));
  return isRange && signs.some((sign) => /^\p{L}+$/u.test(sign) && LIST.test(sign))
    ? 'unclear'
    : isRange
      ? 'range'
      : 'list';
}

interface Found {
  day: string;
  isShort: boolean;
  from: number;
  to: number;
}

/** Every day that a folded text names, in its order; undefined where one that it lists does not exist. */
export function namedDays(whole: string, order: DateOrder): readonly NamedDay[] | undefined {
  const text = whole.slice(0, MOST_LETTERS);
  const days: Found[] = [];
  for (let at = 0; at < text.length && days.length < MOST;) {
    const short = shortenedAt(text, at, order, days.length === 0);
    const found = findDay(text.slice(at), order);
    if (short && (!found || short.from <= at + found.from)) {
      if (short.days.some(({ day }) => day === '')) return undefined;
      days.push(...short.days);
    } else if (found) days.push({ day: found.day, isShort: false, from: at + found.from, to: at + found.to });
    else break;
    at = days.at(-1)?.to ?? text.length;
  }
  return days.map(({ day, isShort, to }, i) => {
    const next = days[i + 1];
    const behind = text.slice(to, next?.from);
    return { day, isShort, behind, link: next ? linkOf(behind) : 'end' };
  });
}

/** Days that share the month or the year of the one behind them; the day is '' where there is no such day. */
function shortenedAt(text: string, at: number, order: DateOrder, isFirst: boolean) {
  SHORTENED.lastIndex = at;
  const match = SHORTENED.exec(text);
  if (!match) return undefined;
  const [, pieces = '', whole = ''] = match;
  const last = findDay(whole, order);
  if (!last) return undefined;
  const parts = [...pieces.matchAll(PIECE)];
  if (isOfSomethingElse(text.slice(at, match.index), pieces, parts.length, isFirst)) return undefined;
  const end = match.index + pieces.length;
  const days: Found[] = [{ day: last.day, isShort: false, from: end + last.from, to: end + last.to }];
  // What a day lacks it has from the next one.
  let rest = whole.replace(/^\d{1,2}(?:st|nd|rd|th)?/, '');
  const year = /\d+$/.exec(whole)?.[0] ?? '';
  for (const part of parts.reverse()) {
    const short = part[1] ?? '';
    const [, number = '', month = ''] = /^(\d{1,2})(?:st|nd|rd|th)?\s*(.*?)\.?$/.exec(short) ?? [];
    if (/^[a-zа-яі]/.test(month)) {
      if (!monthNamed(month)) return undefined;
      rest = ` ${month} ${year}`;
    } else if (month) rest = `${month.replace(/\s/g, '')}${month[0] ?? ''}${year}`;
    let day = findDay(number + rest, order)?.day ?? '';
    // `17.30` is no day, and no slip.
    if (!day && /^\.\d\d$/.test(month)) return undefined;
    if (month && isYearBefore(day, days[0]?.day ?? '')) day = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    const from = match.index + part.index;
    days.unshift({ day, isShort: true, from, to: from + short.length });
  }
  return { from: match.index, days };
}

/** `28.12` in front of `4.01.2027`. */
const isYearBefore = (day: string, next: string) =>
  day > next && day.slice(5, 7) > '09' && next.slice(5, 7) < '04';

/** Whether numbers in front of a day are hours, or count something else. */
function isOfSomethingElse(before: string, pieces: string, count: number, isFirst: boolean): boolean {
  if (/(?:kl|godz|klokken|um|at|ab|(?<![а-яі])о)\.?\s*$/.test(before)) return true;
  if (!isFirst) return linkOf(before) !== 'list' || / - |\.\d\d\s*-/.test(pieces);
  const isLoose = count === 1 && /^\d{1,2}\s*[,;]\s*$/.test(pieces);
  return isLoose && /\p{L}/u.test(before.replace(NEUTRAL, ' '));
}
