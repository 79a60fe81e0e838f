import { LOWER_SILESIA, scatter } from '../places.mjs';
import { STREETS } from '../polish-people.mjs';
import { dayOfWeek } from './days.mjs';
import { FUNDERS_PL, makePolishSpeaker, ORGANISERS } from './people-and-funds.mjs';

const SERIES = {
  id: 'firma-za-miedza',
  name: { pl: 'Firma za miedzą', en: 'The firm next door' },
  description: {
    pl: 'Spotkania z przedsiębiorcami, za każdym razem w innej gminie wokół Wrocławia: godzina rozmowy, godzina przy stołach, kawa od miejscowej piekarni.',
    en: 'Meetings with entrepreneurs, each time in another town around Wrocław: an hour’s talk, an hour at the tables, coffee from the local bakery.',
  },
};

/** `topic pl | topic en | title pl | title en | audience pl | audience en | language`, one to a line. */
const THEMES = `
Eksport|Export|Pierwszy klient za granicą|The first customer abroad|Handel i wytwórczość|Trade and making|pl
Finanse|Money|Skąd wziąć na maszynę|Where the machine money is|Mikrofirmy|Micro-firms|pl
Sprzedaż w sieci|Selling online|Sklep w sieci w jeden wieczór|An online shop in one evening|Sklepy i usługi|Shops and services|pl
Rzemiosło|Crafts|Mistrz szuka ucznia|A master looks for an apprentice|Rzemieślnicy|Craftspeople|pl
Prawo|Law|Umowa, która nie boli|A contract that does not hurt|Mikrofirmy|Micro-firms|pl
Zespół|People|Pierwszy pracownik|The first employee|Mikrofirmy|Micro-firms|pl
Zamówienia publiczne|Public tenders|Gmina kupuje u sąsiada|The town buys next door|Handel i wytwórczość|Trade and making|pl
Nowe firmy|New firms|Zaczynam od zera|Starting from nothing|Początkujący|Beginners|pl,uk
Energia|Energy|Prąd z własnego dachu|Power from your own roof|Rzemieślnicy|Craftspeople|pl
Turystyka|Tourism|Gość na jedną noc|A guest for one night|Sklepy i usługi|Shops and services|pl,en`;

const ROOMS = [
  'Ratusz, sala posiedzeń',
  'Biblioteka, czytelnia',
  'Dom kultury',
  'Remiza',
  'Szkoła Rzemiosł, aula',
  'Inkubator, parter',
];

/** What became of single meetings, by their number: the exceptions that people look for first. */
const TURNS = /** @type {Record<number, (event: any, monday: string) => object>} */ ({
  7: () => ({ status: 'cancelled' }),
  9: (event, monday) => ({ status: 'rescheduled', previousStartDate: `${dayOfWeek(monday, 1, 2)}T17:00` }),
  11: () => ({
    status: 'movedOnline',
    attendanceMode: 'online',
    onlineUrl: 'https://spotkania.example.org/pokoj/12',
  }),
  13: () => ({ status: 'postponed' }),
});

/** How the registration of a meeting stands that is still to come, by the weeks until then and its number. */
function registrationOf(/** @type {number} */ n, /** @type {number} */ week, /** @type {string} */ monday) {
  const capacity = 20 + (n % 4) * 10;
  const base = {
    url: `https://zapisy.example.org/firma-za-miedza/${n}`,
    opens: dayOfWeek(monday, week - 6, 1),
    closes: `${dayOfWeek(monday, week, 1)}T12:00`,
    capacity,
  };
  if (week < 0) return { ...base, remaining: n % 7 };
  if (n % 5 === 1) return { ...base, remaining: 0, waitlist: { capacity: 10, remaining: 10 - (n % 8) } };
  if (n % 5 === 3) return { ...base, remaining: 0, waitlist: { capacity: 5, remaining: 0 } };
  return { ...base, remaining: Math.max(2, capacity - ((n * 7) % capacity)) };
}

/**
 * One series in many towns: twelve meetings behind us, thirty ahead, one or two a week.
 * @param {string} monday
 * @param {import('../random.mjs').Random} random
 */
export function* makeSeries(monday, random) {
  const towns = LOWER_SILESIA.filter(({ name }) => name !== 'Wrocław');
  const themes = THEMES.trim()
    .split('\n')
    .map((line) => line.split('|'));
  for (let n = 0; n < 42; n += 1) {
    const week = Math.floor(n * 0.75) - 9;
    const place = towns[(n * 7) % towns.length];
    const [topic, topicEn, title, titleEn, audience, audienceEn, languages] = themes[n % themes.length];
    const day = dayOfWeek(monday, week, 2 + (n % 3));
    const isPast = week < 0;
    const hour = n % 3 === 0 ? 16 : 17;
    const event = {
      id: `fzm-${String(n + 1).padStart(3, '0')}@spotkania.example.org`,
      name: { pl: title, en: titleEn },
      description: {
        pl: `Spotkanie z cyklu „Firma za miedzą” w miejscowości ${place.name}. Wstęp wolny, kawa też.`,
        en: `A meeting of the series “The firm next door” in ${place.name}. Free entry, free coffee.`,
      },
      startDate: `${day}T${hour}:00`,
      endDate: `${day}T${hour + 2}:00`,
      timeZone: 'Europe/Warsaw',
      attendanceMode: n % 6 === 2 ? 'mixed' : 'offline',
      ...(n % 6 === 2 && { onlineUrl: `https://spotkania.example.org/pokoj/${n + 1}` }),
      location: {
        name: random.pick(ROOMS),
        address: {
          street: `${random.pick(STREETS)} ${random.int(1, 60)}`,
          postalCode: place.postalCode.length === 6 ? place.postalCode : `${place.postalCode}01`,
          locality: place.name,
          country: 'PL',
        },
        geo: scatter(place, random),
        accessibility: n % 4 === 0 ? ['wheelchair', 'hearingLoop'] : n % 4 === 1 ? ['wheelchair'] : [],
        directions: {
          pl: `Dworzec ${place.name}: ${random.int(5, 15)} minut pieszo.`,
          en: `${place.name} station: ${random.int(5, 15)} minutes on foot.`,
        },
      },
      town: place.name,
      organizer: n % 4 === 0 ? ORGANISERS : [ORGANISERS[n % 3], ORGANISERS[(n + 1) % 3]],
      contact: [
        {
          ...makePolishSpeaker(random, { pl: 'Koordynacja', en: 'Coordination' }),
          email: 'spotkania@example.org',
          telephone: '+48 71 000 00 00',
        },
      ],
      series: SERIES,
      topics: [{ pl: topic, en: topicEn }],
      audience: [{ pl: audience, en: audienceEn }],
      languages: languages.split(','),
      offers: { isFree: true },
      registration: registrationOf(n, week, monday),
      programme: [
        { start: `${hour}:00`, end: `${hour}:15`, title: { pl: 'Powitanie', en: 'Welcome' } },
        {
          start: `${hour}:15`,
          end: `${hour + 1}:00`,
          title: { pl: title, en: titleEn },
          speakers: [makePolishSpeaker(random, { pl: 'właściciel firmy', en: 'business owner' })],
        },
        {
          start: `${hour + 1}:00`,
          end: `${hour + 2}:00`,
          title: { pl: 'Rozmowy przy stołach', en: 'At the tables' },
        },
      ],
      ...(isPast && {
        materials: [
          {
            title: { pl: 'Slajdy (PDF)', en: 'Slides (PDF)' },
            url: `https://spotkania.example.org/materialy/${n + 1}.pdf`,
          },
        ],
        gallery: [
          {
            url: '/images/towns.svg',
            alt: { pl: 'Uczestnicy przy stołach', en: 'Participants at the tables' },
          },
        ],
      }),
      funders: FUNDERS_PL,
      url: `https://spotkania.example.org/firma-za-miedza/${n + 1}`,
      updated: dayOfWeek(monday, Math.min(week, 0), 1),
    };
    if (event.location.accessibility.length === 0) delete (/** @type {any} */ (event.location).accessibility);
    yield { ...event, ...TURNS[n]?.(event, monday) };
  }
}
