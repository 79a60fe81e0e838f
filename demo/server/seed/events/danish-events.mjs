import { scatter, SOUTH_ZEALAND } from '../places.mjs';
import { dayOfWeek } from './days.mjs';
import { FUNDERS_DA, makeDanishSpeaker } from './people-and-funds.mjs';

/** @typedef {import('../random.mjs').Random} Random */

const COUNCILS = [
  { name: 'Erhvervsrådet Vordingborg Egnen', url: 'https://raad-vordingborg.example.org/' },
  { name: 'Erhvervsrådet Guldborgsund Egnen', url: 'https://raad-guldborgsund.example.org/' },
  { name: 'Firmanetværk Sydsjælland', url: 'https://firmanet.example.org/' },
];

const placeNamed = (/** @type {string} */ name) =>
  /** @type {import('../places.mjs').Place} */ (SOUTH_ZEALAND.find((place) => place.name === name));

const venue = (/** @type {string} */ town, /** @type {string} */ name, /** @type {Random} */ random) => {
  const place = placeNamed(town);
  return {
    name,
    address: { postalCode: place.postalCode, locality: town, region: place.region, country: 'DK' },
    geo: scatter(place, random),
    accessibility: ['wheelchair', 'hearingLoop'],
  };
};

/**
 * The conference: one long day with three streams, one behind us and one to come.
 * @param {string} monday
 * @param {Random} random
 */
export function* makeConferences(monday, random) {
  for (const [i, weeks] of [-30, 9].entries()) {
    const day = dayOfWeek(monday, weeks, 4);
    const at = (/** @type {string} */ from, /** @type {string} */ to) => ({ start: from, end: to });
    const speaker = (/** @type {string} */ da, /** @type {string} */ en) => [
      makeDanishSpeaker(random, { da, en }),
    ];
    const streams = [
      { da: 'Håndværk', en: 'Crafts' },
      { da: 'Netværk', en: 'Networks' },
      { da: 'Kommune', en: 'Municipality' },
    ];
    yield {
      id: `konference-${i + 1}@smaafirmaer.example.org`,
      name: { da: 'Små firmaer, store opgaver', en: 'Small firms, large tasks' },
      description: {
        da: 'En dag om det, mikrofirmaer kan sammen: tre spor, ni oplæg, en lang frokost.\n\nTilmelding er nødvendig på grund af maden.',
        en: 'A day about what micro-firms can do together: three streams, nine talks, one long lunch.\n\nPlease register because of the food.',
      },
      startDate: `${day}T09:00`,
      endDate: `${day}T16:30`,
      timeZone: 'Europe/Copenhagen',
      attendanceMode: 'mixed',
      onlineUrl: `https://smaafirmaer.example.org/stream/${i + 1}`,
      location: {
        ...venue('Vordingborg', 'Havnepakhuset', random),
        directions: {
          da: '12 minutter til fods fra Vordingborg Station.',
          en: '12 minutes on foot from Vordingborg station.',
        },
      },
      town: 'Vordingborg',
      organizer: COUNCILS,
      contact: [
        {
          ...makeDanishSpeaker(random, { da: 'Tilmelding', en: 'Registration' }),
          email: 'konference@example.org',
        },
      ],
      topics: [
        { da: 'Konference', en: 'Conference' },
        { da: 'Netværk', en: 'Networks' },
      ],
      audience: [
        { da: 'Mikrofirmaer', en: 'Micro-firms' },
        { da: 'Kommuner og råd', en: 'Municipalities and councils' },
      ],
      languages: ['da', 'en'],
      offers: {
        price: 250,
        currency: 'DKK',
        text: { da: '250 kr. inkl. frokost', en: '250 DKK, lunch included' },
      },
      registration: {
        ref: `konference-${i + 1}`,
        opens: dayOfWeek(monday, weeks - 12, 1),
        closes: dayOfWeek(monday, weeks - 1, 5),
        capacity: 180,
        remaining: i === 0 ? 0 : 64,
      },
      programme: [
        { ...at('09:00', '09:30'), title: { da: 'Kaffe', en: 'Coffee' } },
        {
          ...at('09:30', '10:00'),
          title: { da: 'Velkomst', en: 'Welcome' },
          speakers: speaker('Borgmester', 'Mayor'),
        },
        ...['10:15', '11:15', '13:30'].flatMap((start, hour) =>
          streams.map((stream, s) => ({
            start,
            end: `${Number(start.slice(0, 2)) + 1}:00`,
            title: TALKS[hour * 3 + s],
            stream,
            speakers: speaker('Virksomhedsejer', 'Business owner'),
          })),
        ),
        { ...at('12:00', '13:30'), title: { da: 'Frokost', en: 'Lunch' } },
        {
          ...at('15:00', '16:30'),
          title: { da: 'Stormøde: hvad gør vi nu?', en: 'Plenary: what do we do now?' },
        },
      ],
      funders: FUNDERS_DA,
      ...(weeks < 0 && {
        materials: [
          {
            title: { da: 'Alle oplæg (PDF)', en: 'All talks (PDF)' },
            url: 'https://smaafirmaer.example.org/oplaeg.pdf',
          },
          { title: { da: 'Optagelse', en: 'Recording' }, url: 'https://smaafirmaer.example.org/optagelse' },
        ],
        gallery: [
          {
            url: '/images/fjord.svg',
            alt: { da: 'Salen set fra scenen', en: 'The hall seen from the stage' },
          },
        ],
      }),
      url: `https://smaafirmaer.example.org/${i + 1}`,
      image: {
        url: '/images/fjord.svg',
        alt: { da: 'Fjorden ved Vordingborg', en: 'The fjord at Vordingborg' },
      },
      updated: dayOfWeek(monday, Math.min(weeks, -1), 2),
    };
  }
}

const TALKS = [
  { da: 'Lærlinge på deling', en: 'Shared apprentices' },
  { da: 'Hvem svarer telefonen?', en: 'Who answers the phone?' },
  { da: 'Indkøb hos naboen', en: 'Buying next door' },
  { da: 'Værktøj i fælleseje', en: 'Tools in common' },
  { da: 'Netværk uden møder', en: 'Networks without meetings' },
  { da: 'Et råd, én dør', en: 'One council, one door' },
  { da: 'Når mesteren stopper', en: 'When the master stops' },
  { da: 'Rundturen, der blev til noget', en: 'The tour that became something' },
  { da: 'Tal, man kan bruge', en: 'Figures one can use' },
];

/** `town | venue | title da | title en | topic da | topic en | free`. */
const MEETINGS = `
Stege|Luffes Lade|Mad fra Møn på bordet|Food from Møn on the table|Fødevarer|Food|1
Nykøbing Falster|Det Gamle Sukkerkogeri|Gågadens fyraftensmøde|High street after-hours|Handel|Trade|1
Præstø|Fjordsalen|Iværksætterbordet|Founders’ table|Iværksætteri|Founding|1
Sakskøbing|Saxen|Regnskab uden frygt|Accounts without fear|Økonomi|Money|0
Stubbekøbing|Havneloftet|Havnens håndværk|Crafts of the harbour|Håndværk|Crafts|1
Nysted|Kunstruten 3|Åbne værksteder|Open workshops|Håndværk|Crafts|1
Gedser|Færgegården|Gæster mod syd|Guests in the south|Turisme|Tourism|0
Nørre Alslev|Multihuset|Kvinder i egen virksomhed|Women in their own business|Netværk|Networks|1`;

/**
 * Evening meetings in the towns of both municipalities, two a month in each.
 * @param {string} monday
 * @param {Random} random
 */
export function* makeDanishMeetings(monday, random) {
  const lines = MEETINGS.trim()
    .split('\n')
    .map((line) => line.split('|'));
  for (let n = 0; n < 48; n += 1) {
    const week = Math.floor(n / 2) - 8;
    const [town, room, title, titleEn, topic, topicEn, free] = lines[(n * 3) % lines.length];
    const day = dayOfWeek(monday, week, 2 + (n % 2) * 2);
    yield {
      id: `aften-${String(n + 1).padStart(3, '0')}@smaafirmaer.example.org`,
      name: { da: title, en: titleEn },
      description: {
        da: `Fyraftensmøde i ${town} for firmaer i begge kommuner.`,
        en: `An after-hours meeting in ${town} for firms of both municipalities.`,
      },
      startDate: `${day}T${n % 2 ? '19:00' : '16:30'}`,
      ...(n % 4 !== 3 && { endDate: `${day}T${n % 2 ? '21:00' : '18:30'}` }),
      timeZone: 'Europe/Copenhagen',
      ...(n === 19 && { status: 'cancelled' }),
      ...(n === 22 && { status: 'postponed' }),
      attendanceMode: n % 5 === 4 ? 'online' : 'offline',
      ...(n % 5 === 4
        ? { onlineUrl: `https://smaafirmaer.example.org/moede/${n + 1}` }
        : { location: venue(town, room, random) }),
      town,
      organizer: [
        COUNCILS[placeNamed(town).region === 'Vordingborg' ? 0 : 1],
        ...(n % 3 === 0 ? [COUNCILS[2]] : []),
      ],
      series: {
        id: 'fyraften',
        name: { da: 'Fyraftensmøder', en: 'After-hours meetings' },
        description: {
          da: 'To timer efter lukketid, hver gang i en ny by.',
          en: 'Two hours after closing time, each time in another town.',
        },
      },
      topics: [{ da: topic, en: topicEn }],
      audience: [{ da: 'Mikrofirmaer', en: 'Micro-firms' }],
      languages: ['da'],
      offers: free === '1' ? { isFree: true } : { price: 75, currency: 'DKK' },
      registration:
        n % 3 === 2
          ? { state: 'none' }
          : {
              ref: `aften-${n + 1}`,
              opens: dayOfWeek(monday, week - 5, 1),
              closes: dayOfWeek(monday, week, 1),
              capacity: 40,
              // As many as its form has, which nobody has filled in yet.
              remaining: 40,
            },
      updated: dayOfWeek(monday, Math.min(0, week), 1),
    };
  }
}
