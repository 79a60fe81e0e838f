// A calendar as a town's site exports one: single events of a year, and series that began years ago.
import { seeded } from '../directory/records.mjs';

const DAY = 86_400_000;
const NAMES =
  'Śniadanie biznesowe;Dyżur doradcy;Szkolenie;Targi rzemiosła;Netværksmøde;Kursus for håndværkere'.split(
    ';',
  );
const TOWNS = 'Kórnik;Śrem;Żmigród;Milicz;Næstved;Køge;Faxe;Vordingborg'.split(';');
const ZONES = ['Europe/Warsaw', 'Europe/Copenhagen'];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];

/** Rules as people make them, most of them weekly; each given the day of its first time. */
const RULES = [
  ({ day }) => `FREQ=WEEKLY;BYDAY=${day}`,
  ({ day }) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`,
  () => 'FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20271231T225959Z',
  ({ day, nth }) => `FREQ=MONTHLY;BYDAY=${nth}${day}`,
  () => 'FREQ=MONTHLY;BYMONTHDAY=-1',
  () => 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  () => 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
  () => 'FREQ=YEARLY;BYMONTH=11;BYDAY=2TU',
  ({ day }) => `FREQ=WEEKLY;COUNT=600;BYDAY=${day}`,
  () => 'FREQ=YEARLY',
];

const basic = (reading) => new Date(reading).toISOString().replace(/[-:]|\.\d+Z/g, '');

/** Calendar text with so many events, of which so many have a rule. */
export function feedText(events, rules, seed = 7) {
  const random = seeded(seed);
  const below = (limit) => Math.floor(random() * limit);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Kalendarz'];
  for (let i = 0; i < events; i++) {
    const hour = (8 + below(10)) * 3_600_000;
    const isSeries = i % Math.round(events / rules) === 0;
    const reading = isSeries
      ? Date.UTC(2018, 0, 1) + below(7 * 365) * DAY + hour
      : Date.UTC(2026, 5, 1) + below(365) * DAY + hour;
    const zone = ZONES[below(ZONES.length)];
    const town = TOWNS[below(TOWNS.length)];
    const rule = RULES[below(RULES.length)]({ day: DAYS[below(5)], nth: 1 + below(4) });
    lines.push(
      'BEGIN:VEVENT',
      `UID:${i}@example.org`,
      'DTSTAMP:20261101T120000Z',
      `DTSTART;TZID=${zone}:${basic(reading)}`,
      `DTEND;TZID=${zone}:${basic(reading + (1 + below(3)) * 3_600_000)}`,
      `SUMMARY:${NAMES[below(NAMES.length)]} · ${town} ${i}`,
      `DESCRIPTION:Spotkanie dla przedsiębiorców i rzemieślników\\, wstęp wolny.\\nProgra`,
      ' m na stronie. Prosimy o wcześniejsze zgłoszenie\\; liczba miejsc jest ograniczona.',
      `LOCATION:Ratusz\\, ${town}`,
      `URL:https://gmina.example/wydarzenia/${i}`,
      'CATEGORIES:biznes,rzemiosło',
      'STATUS:CONFIRMED',
      ...(isSeries ? [`RRULE:${rule}`, `EXDATE;TZID=${zone}:${basic(reading + 7 * DAY)}`] : []),
      'END:VEVENT',
    );
  }
  return [...lines, 'END:VCALENDAR', ''].join('\r\n');
}
