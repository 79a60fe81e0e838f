// The events every calendar shows: single ones over a year around a month, and 200 series, the same for everybody.
import { seeded } from '../directory/records.mjs';

const DAY = 86_400_000;
const RULES = 200;
const NAMES =
  'Spotkanie przedsiębiorców;Szkolenie;Konferencja;Wizyta studyjna;Śniadanie biznesowe;Dyżur doradcy;Netværksmøde;Kursus for håndværkere;Iværksætterforum;Targi rzemiosła'.split(
    ';',
  );
const TOWNS = 'Łódź;Kórnik;Śrem;Swarzędz;Luboń;Ærø;Køge;Næstved;Aarhus;Tønder;Żywiec'.split(';');
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const iso = (instant) => new Date(instant).toISOString().slice(0, 19);

/** Events in the data contract, in UTC so that everybody draws the same; `month` is any instant of the month shown first. */
export function events(count, month, seed = 7) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const shown = new Date(month);
  const begin = Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth() - 5);
  const time = (days) =>
    begin + Math.floor(random() * days) * DAY + (8 + Math.floor(random() * 10)) * 3_600_000;
  const event = (id, start) => {
    const town = pick(TOWNS);
    const hours = 1 + Math.floor(random() * 3);
    return {
      id,
      name: `${pick(NAMES)} · ${town}`,
      startDate: `${iso(start)}Z`,
      endDate: `${iso(start + hours * 3_600_000)}Z`,
      timeZone: 'UTC',
      town,
    };
  };
  const list = Array.from({ length: count }, (_, i) => event(`e${i}`, time(365)));
  for (let i = 0; i < RULES; i++) {
    const start = time(60);
    const weekday = WEEKDAYS[new Date(start).getUTCDay()];
    const nth = Math.ceil(new Date(start).getUTCDate() / 7);
    const rrule =
      i % 5 === 0
        ? `FREQ=MONTHLY;BYDAY=${nth > 4 ? -1 : nth}${weekday}`
        : `FREQ=WEEKLY;INTERVAL=${1 + (i % 2)}`;
    list.push({ ...event(`r${i}`, start), recurrence: { rrule } });
  }
  return { muni: 1, events: list };
}
