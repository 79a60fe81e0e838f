import { isDay } from './event-times.js';

/** Which comes first in `11/24/2026`, as a whole column shows. */
export type DateOrder = 'day' | 'month';

/** Beginnings of the names of months, in English, Polish, Danish, German and Ukrainian, folded; French where they differ. */
const MONTHS: readonly string[] = [
  'jan styc stycz січ',
  'feb lut лют',
  'mar marz mars maer бер',
  'apr kwie avr кві',
  'may maj mai тра',
  'jun czerw juin чер',
  'jul lip juil лип',
  'aug sierp aout сер',
  'sep wrze wrzes вер',
  'oct okt paz жов',
  'nov list лис',
  'dec dez gru grud гру',
];
const MONTH_NAME = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

export function monthNamed(word: string): number | undefined {
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

const NUMBERS = /(?<![\d:])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2}(?!\.\d))(?![\d:])/;
const YEAR_FIRST = /(?<!\d|\d[-/.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const WORDS = /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:de\s+|of\s+)?([a-zа-яі]{3,})\.?,?\s+(\d{4})/;
const WORDS_MONTH_FIRST = /(?<![a-zа-яі])([a-zа-яі]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/;
/** The first day that a text names, and what comes before and after it. */
export function findDay(
  text: string,
  order: DateOrder,
): { day: string; from: number; to: number } | undefined {
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
