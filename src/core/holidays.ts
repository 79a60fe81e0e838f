import type { Text } from './pick-text.js';

/** A public holiday. */
export interface Holiday {
  /** ISO 8601, `2026-11-11`. */
  day: string;
  name: Text;
  country: 'PL' | 'DK';
}

type Own = readonly [day: string | number, en: string, own: string];

/** Fixed days as `MM-DD`, movable ones as days from Easter Sunday. Poland: law of 18 January 1951; 24 December since 2025. */
const POLAND: readonly Own[] = [
  ['01-01', 'New Year’s Day', 'Nowy Rok'],
  ['01-06', 'Epiphany', 'Trzech Króli'],
  [0, 'Easter Sunday', 'Wielkanoc'],
  [1, 'Easter Monday', 'Poniedziałek Wielkanocny'],
  ['05-01', 'Labour Day', 'Święto Pracy'],
  ['05-03', 'Constitution Day', 'Święto Konstytucji 3 Maja'],
  [49, 'Whit Sunday', 'Zielone Świątki'],
  [60, 'Corpus Christi', 'Boże Ciało'],
  ['08-15', 'Assumption Day', 'Wniebowzięcie NMP'],
  ['11-01', 'All Saints’ Day', 'Wszystkich Świętych'],
  ['11-11', 'Independence Day', 'Narodowe Święto Niepodległości'],
  ['12-24', 'Christmas Eve', 'Wigilia'],
  ['12-25', 'Christmas Day', 'Boże Narodzenie'],
  ['12-26', 'Second Day of Christmas', 'Drugi dzień świąt'],
];

/** Denmark: the days of the national church; store bededag is none any more since 2024. */
const DENMARK: readonly Own[] = [
  ['01-01', 'New Year’s Day', 'Nytårsdag'],
  [-3, 'Maundy Thursday', 'Skærtorsdag'],
  [-2, 'Good Friday', 'Langfredag'],
  [0, 'Easter Sunday', 'Påskedag'],
  [1, 'Easter Monday', '2. påskedag'],
  [39, 'Ascension Day', 'Kristi himmelfartsdag'],
  [49, 'Whit Sunday', 'Pinsedag'],
  [50, 'Whit Monday', '2. pinsedag'],
  ['12-25', 'Christmas Day', 'Juledag'],
  ['12-26', 'Second Day of Christmas', '2. juledag'],
];

/** Easter Sunday of a year in the Gregorian calendar, in milliseconds (Meeus, Astronomical Algorithms, 1991). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}

/** Public holidays of Poland and Denmark in a year. */
export function holidaysOf(year: number): Holiday[] {
  const sunday = easter(year);
  const dayOf = (day: string | number) =>
    typeof day === 'string'
      ? `${year}-${day}`
      : new Date(sunday + day * 86_400_000).toISOString().slice(0, 10);
  const list = (days: readonly Own[], country: Holiday['country'], lang: string): Holiday[] =>
    days.map(([day, en, own]) => ({ day: dayOf(day), name: { en, [lang]: own }, country }));
  return [...list(POLAND, 'PL', 'pl'), ...list(DENMARK, 'DK', 'da')];
}
