import { dayOfWeek } from './days.mjs';
import { FUNDERS_PL, makePolishSpeaker } from './people-and-funds.mjs';

/** `town | lat,lon | weeks from now | title pl | title en | visit pl | visit en`. */
const LIST = `
Tarnów|50.012,20.986|-5|Rynek pełen warsztatów|A square full of workshops|Warsztaty w Starej Drukarni|Workshops in the Old Printworks
Hrubieszów|50.804,23.892|4|Kupcy na granicy|Merchants at the border|Hala targowa i chłodnia|Market hall and cold store
Zabrze|50.302,18.786|11|Po zmianie w kopalni|After the shift in the mine|Inkubator w cechowni|Incubator in the pithead hall
Jasło|49.745,21.472|19|Winnice i warsztaty|Vineyards and workshops|Winnica i szkoła winiarska|Vineyard and wine school`;

/**
 * Two-day gatherings of the cities' network: a day of workshops, a day of visits, and an online session some days before.
 * @param {string} monday
 * @param {import('../random.mjs').Random} random
 */
export function* makeGatherings(monday, random) {
  for (const [i, line] of LIST.trim().split('\n').entries()) {
    const [town, point, weeks, title, titleEn, visit, visitEn] = line.split('|');
    const [lat, lon] = point.split(',').map(Number);
    const [first, second] = [4, 5].map((weekday) => dayOfWeek(monday, Number(weeks), weekday));
    const series = {
      id: `siec-${i + 1}`,
      name: { pl: `Zlot sieci: ${town}`, en: `Network gathering: ${town}` },
      description: {
        pl: 'Dwa dni w jednym z miast sieci: dzień warsztatów i dzień wizyt, a wcześniej godzina w sieci, żeby się poznać.',
        en: 'Two days in one of the network’s cities: a day of workshops, a day of visits, and an hour online beforehand to get to know one another.',
      },
    };
    const shared = {
      timeZone: 'Europe/Warsaw',
      town,
      series,
      organizer: [{ name: 'Sieć Miast Przedsiębiorczych (fikcyjna)', url: 'https://siec.example.org/' }],
      topics: [{ pl: 'Sieć miast', en: 'City network' }],
      audience: [{ pl: 'Urzędy i otoczenie biznesu', en: 'Town halls and business support' }],
      languages: ['pl', 'en'],
      funders: FUNDERS_PL,
      updated: dayOfWeek(monday, -1, 3),
    };
    const location = {
      name: { pl: 'Centrum konferencyjne', en: 'Conference centre' },
      address: { locality: town, country: 'PL' },
      geo: { lat, lon },
      accessibility: ['wheelchair', 'signLanguage'],
    };
    yield {
      ...shared,
      id: `siec-${i + 1}-online@siec.example.org`,
      name: { pl: `Zanim się spotkamy: ${town}`, en: `Before we meet: ${town}` },
      startDate: `${dayOfWeek(monday, Number(weeks) - 1, 2)}T10:00`,
      endDate: `${dayOfWeek(monday, Number(weeks) - 1, 2)}T11:00`,
      attendanceMode: 'online',
      onlineUrl: `https://siec.example.org/pokoj/${i + 1}`,
      offers: { isFree: true },
      registration: { state: 'none' },
    };
    yield {
      ...shared,
      id: `siec-${i + 1}@siec.example.org`,
      name: { pl: title, en: titleEn },
      description: { pl: `Zlot sieci w mieście ${town}.`, en: `Gathering of the network in ${town}.` },
      startDate: `${first}T09:00`,
      endDate: `${second}T15:00`,
      attendanceMode: 'offline',
      location,
      offers: {
        price: 180,
        currency: 'PLN',
        text: { pl: '180 zł z noclegiem', en: '180 PLN with a night’s stay' },
      },
      registration: {
        ref: `siec-${i + 1}`,
        opens: dayOfWeek(monday, Number(weeks) - 8, 1),
        closes: dayOfWeek(monday, Number(weeks) - 2, 5),
        capacity: 80,
        remaining: 80 - ((i * 31) % 80),
      },
      programme: [
        {
          start: `${first}T09:00`,
          end: `${first}T10:00`,
          title: { pl: 'Śniadanie i powitanie', en: 'Breakfast and welcome' },
        },
        {
          start: `${first}T10:00`,
          end: `${first}T13:00`,
          title: { pl: 'Warsztat: kto komu pomaga', en: 'Workshop: who helps whom' },
          stream: { pl: 'Sala A', en: 'Room A' },
          speakers: [makePolishSpeaker(random, { pl: 'moderacja', en: 'moderator' })],
        },
        {
          start: `${first}T10:00`,
          end: `${first}T13:00`,
          title: { pl: 'Warsztat: dane o mikrofirmach', en: 'Workshop: data on micro-firms' },
          stream: { pl: 'Sala B', en: 'Room B' },
          speakers: [makePolishSpeaker(random, { pl: 'moderacja', en: 'moderator' })],
        },
        {
          start: `${second}T09:00`,
          end: `${second}T12:00`,
          title: { pl: `Wizyta: ${visit}`, en: `Visit: ${visitEn}` },
        },
        {
          start: `${second}T13:00`,
          end: `${second}T15:00`,
          title: { pl: 'Wnioski i obiad', en: 'Conclusions and lunch' },
        },
      ],
      ...(Number(weeks) < 0 && {
        materials: [
          {
            title: { pl: 'Notatki ze zlotu', en: 'Notes of the gathering' },
            url: `https://siec.example.org/notatki/${i + 1}.pdf`,
          },
        ],
        gallery: [
          { url: '/images/towns.svg', alt: { pl: visit, en: visitEn } },
          { url: '/images/odra.svg', alt: { pl: 'Wspólne zdjęcie', en: 'Group picture' } },
        ],
      }),
      url: `https://siec.example.org/zloty/${i + 1}`,
    };
  }
}
