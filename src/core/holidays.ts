import type { Text } from './pick-text.js';

/** A public holiday. */
export interface Holiday {
  /** ISO 8601, `2026-11-11`. */
  day: string;
  name: Text;
  country: 'PL' | 'DK';
}

/** A day and its name in English, in the country's own language and in its neighbour's. */
type Own = readonly [day: string | number, en: string, own: string, other: string];

/** Fixed days as `MM-DD`, movable ones as days from Easter Sunday. Poland: law of 18 January 1951; 24 December since 2025. */
const POLAND: readonly Own[] = [
  ['01-01', 'New Year’s Day', 'Nowy Rok', 'Nytårsdag'],
  ['01-06', 'Epiphany', 'Trzech Króli', 'Helligtrekongersdag'],
  [0, 'Easter Sunday', 'Wielkanoc', 'Påskedag'],
  [1, 'Easter Monday', 'Poniedziałek Wielkanocny', '2. påskedag'],
  ['05-01', 'Labour Day', 'Święto Pracy', 'Arbejdernes kampdag'],
  ['05-03', 'Constitution Day', 'Święto Konstytucji 3 Maja', 'Grundlovsdag'],
  [49, 'Whit Sunday', 'Zielone Świątki', 'Pinsedag'],
  [60, 'Corpus Christi', 'Boże Ciało', 'Kristi legemsfest'],
  ['08-15', 'Assumption Day', 'Wniebowzięcie NMP', 'Marias himmelfart'],
  ['11-01', 'All Saints’ Day', 'Wszystkich Świętych', 'Allehelgensdag'],
  ['11-11', 'Independence Day', 'Narodowe Święto Niepodległości', 'Uafhængighedsdag'],
  ['12-24', 'Christmas Eve', 'Wigilia', 'Juleaftensdag'],
  ['12-25', 'Christmas Day', 'Boże Narodzenie', 'Juledag'],
  ['12-26', 'Second Day of Christmas', 'Drugi dzień świąt', '2. juledag'],
];

/** Denmark: the days of the national church; store bededag is none any more since 2024. */
const DENMARK: readonly Own[] = [
  ['01-01', 'New Year’s Day', 'Nytårsdag', 'Nowy Rok'],
  [-3, 'Maundy Thursday', 'Skærtorsdag', 'Wielki Czwartek'],
  [-2, 'Good Friday', 'Langfredag', 'Wielki Piątek'],
  [0, 'Easter Sunday', 'Påskedag', 'Wielkanoc'],
  [1, 'Easter Monday', '2. påskedag', 'Poniedziałek Wielkanocny'],
  [39, 'Ascension Day', 'Kristi himmelfartsdag', 'Wniebowstąpienie Pańskie'],
  [49, 'Whit Sunday', 'Pinsedag', 'Zielone Świątki'],
  [50, 'Whit Monday', '2. pinsedag', 'Drugi dzień Zielonych Świątek'],
  ['12-25', 'Christmas Day', 'Juledag', 'Boże Narodzenie'],
  ['12-26', 'Second Day of Christmas', '2. juledag', 'Drugi dzień świąt'],
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
  const list = (days: readonly Own[], country: Holiday['country'], lang: string, there: string): Holiday[] =>
    days.map(([day, en, own, other]) => ({
      day: dayOf(day),
      name: { en, [lang]: own, [there]: other },
      country,
    }));
  return [...list(POLAND, 'PL', 'pl', 'da'), ...list(DENMARK, 'DK', 'da', 'pl')];
}
