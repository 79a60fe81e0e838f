import { LOWER_SILESIA } from '../places.mjs';
import { addDays, dayOfWeek } from './days.mjs';
import { ORGANISERS } from './people-and-funds.mjs';

/** `town | weekday | every n weeks | hour | what pl | what en`. */
const LIST = `
Siechnice|2|1|9|Dyżur doradcy podatkowego|Tax adviser’s hours
Strzelin|3|2|10|Dyżur prawny dla firm|Legal clinic for firms
Żmigród|4|1|14|Godzina z praktykiem|An hour with a practitioner
Międzybórz|1|2|9|Punkt pierwszego kroku|First step desk
Trzebnica|5|1|8|Śniadanie przedsiębiorców|Entrepreneurs’ breakfast`;

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Consultations that come again and again for half a year, by rules; one has a day off.
 * `times` are the days a rule gives, for a database that knows no rules.
 * @param {string} monday
 */
export function* makeConsultations(monday) {
  for (const [i, line] of LIST.trim().split('\n').entries()) {
    const [town, weekday, every, hour, what, whatEn] = line.split('|');
    const interval = Number(every);
    const start = dayOfWeek(monday, -8, Number(weekday));
    const exdates = i === 0 ? [`${addDays(start, 7 * 11)}T${hour.padStart(2, '0')}:00`] : [];
    const place = LOWER_SILESIA.find(({ name }) => name === town);
    const at = (/** @type {string} */ day, /** @type {number} */ more) =>
      `${day}T${String(Number(hour) + more).padStart(2, '0')}:00`;
    const count = Math.floor(34 / interval);
    const days = Array.from({ length: count }, (_, n) => addDays(start, n * 7 * interval));
    yield {
      event: {
        id: `dyzur-${i + 1}@spotkania.example.org`,
        name: { pl: what, en: whatEn },
        description: {
          pl: 'Bez zapisów i bez opłat: wystarczy przyjść.',
          en: 'No registration, no fee: just come.',
        },
        startDate: at(start, 0),
        endDate: at(start, 2),
        timeZone: 'Europe/Warsaw',
        recurrence: {
          rrule: `FREQ=WEEKLY;INTERVAL=${interval};COUNT=${count};BYDAY=${DAYS[Number(weekday) - 1]}`,
          ...(exdates.length && { exdates }),
        },
        attendanceMode: 'offline',
        location: {
          name: { pl: 'Urząd Miejski, parter', en: 'Town hall, ground floor' },
          address: { locality: town, country: 'PL' },
          geo: { lat: place?.lat, lon: place?.lon },
          accessibility: ['wheelchair'],
        },
        town,
        organizer: [ORGANISERS[i % 3]],
        topics: [{ pl: 'Doradztwo', en: 'Advice' }],
        audience: [{ pl: 'Mikrofirmy', en: 'Micro-firms' }],
        languages: i === 3 ? ['pl', 'uk'] : ['pl'],
        offers: { isFree: true },
        registration: { state: 'none' },
        updated: dayOfWeek(monday, -8, 1),
      },
      times: days.map((day) => [at(day, 0), at(day, 2)]).filter(([from]) => !exdates.includes(from)),
    };
  }
}

/** `weeks from now | title pl | title en | who pl | amount pl`. */
const DEADLINES = `
-2|Bon na maszynę: koniec naboru|Machine voucher: call closes|Mikrofirmy|do 30 000 zł
1|Mały grant na ekspertyzę: koniec naboru|Small expertise grant: call closes|Mikrofirmy|do 8 000 zł
3|Pierwszy uczeń: koniec naboru|First apprentice: call closes|Rzemieślnicy|do 12 000 zł
7|Szyld po nowemu: koniec naboru|A new shop sign: call closes|Sklepy i usługi|do 5 000 zł
14|Targi za pół ceny: koniec naboru|Fairs at half price: call closes|Handel i wytwórczość|połowa kosztów`;

/**
 * Deadlines of funds: whole days without a place.
 * @param {string} monday
 */
export function* makeDeadlines(monday) {
  for (const [i, line] of DEADLINES.trim().split('\n').entries()) {
    const [weeks, title, titleEn, who, amount] = line.split('|');
    yield {
      id: `nabor-${i + 1}@wsparcie.example.org`,
      name: { pl: title, en: titleEn },
      description: {
        pl: `Wnioski do końca dnia. Kwota: ${amount}.`,
        en: 'Applications until the end of the day.',
      },
      startDate: dayOfWeek(monday, Number(weeks), 5),
      timeZone: 'Europe/Warsaw',
      allDay: true,
      attendanceMode: 'online',
      onlineUrl: `https://wsparcie.example.org/nabor/${i + 1}`,
      organizer: [ORGANISERS[1]],
      topics: [{ pl: 'Nabory i terminy', en: 'Calls and deadlines' }],
      audience: [{ pl: who, en: 'Firms' }],
      languages: ['pl'],
      url: `https://wsparcie.example.org/nabor/${i + 1}`,
      updated: addDays(monday, -10),
    };
  }
}
