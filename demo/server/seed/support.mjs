import { LOWER_SILESIA, scatter, SOUTH_ZEALAND } from './places.mjs';
import { makePolishPerson } from './polish-people.mjs';
import { makeDanishPerson } from './danish-people.mjs';
import { makeRandom } from './random.mjs';
import { makeAddressWord, makeDanishPhone, makeDates, makePolishPhone } from './records.mjs';
import { SUPPORT_LINES } from './support-offers.mjs';

const BRANCHES = /** @type {Record<string, Record<string, string>>} */ ({
  advice: { pl: 'Doradztwo', da: 'Rådgivning', en: 'Advice' },
  space: { pl: 'Lokale i warsztaty', da: 'Lokaler og værksteder', en: 'Premises and workshops' },
  training: { pl: 'Szkolenia', da: 'Kurser', en: 'Training' },
  export: { pl: 'Eksport', da: 'Eksport', en: 'Export' },
  mentoring: { pl: 'Mentoring', da: 'Mentorordninger', en: 'Mentoring' },
  grants: { pl: 'Finansowanie > Dotacje', da: 'Finansiering > Tilskud', en: 'Funding > Grants' },
  loans: { pl: 'Finansowanie > Pożyczki', da: 'Finansiering > Lån', en: 'Funding > Loans' },
  networks: { pl: 'Sieci', da: 'Netværk', en: 'Networks' },
});

const AUDIENCES = [
  { pl: 'Zakładający firmę', da: 'Iværksættere', en: 'Founders' },
  { pl: 'Mikrofirmy', da: 'Mikrovirksomheder', en: 'Micro-firms' },
  { pl: 'Rzemieślnicy', da: 'Håndværkere', en: 'Craftspeople' },
  { pl: 'Kobiety przedsiębiorcze', da: 'Kvinder med egen virksomhed', en: 'Women in business' },
  { pl: 'Sieci firm', da: 'Firmanetværk', en: 'Networks of firms' },
];

const PROVIDERS = {
  PL: [
    {
      pl: 'Gminny Ośrodek Wsparcia (fikcyjny)',
      da: 'Det Kommunale Støttecenter (opdigtet)',
      en: 'Municipal Support Centre (fictional)',
    },
    {
      pl: 'Fundacja Dobry Warsztat (fikcyjna)',
      da: 'Fonden Det Gode Værksted (opdigtet)',
      en: 'Good Workshop Foundation (fictional)',
    },
    {
      pl: 'Izba Małych Firm (fikcyjna)',
      da: 'De Små Firmaers Kammer (opdigtet)',
      en: 'Chamber of Small Firms (fictional)',
    },
  ],
  DK: [
    {
      pl: 'Biuro Gospodarcze Południa (fikcyjne)',
      da: 'Erhvervskontoret Syd (opdigtet)',
      en: 'Business Office South (fictional)',
    },
    { pl: 'Fundusz Wysp (fikcyjny)', da: 'Øfonden (opdigtet)', en: 'Islands Fund (fictional)' },
  ],
};

/** Cities of the network that lie outside the two regions, middle of town. */
const FURTHER = [
  { name: 'Tarnów', lat: 50.012, lon: 20.986, postalCode: '33-100', km: 0.5, weight: 1 },
  { name: 'Hrubieszów', lat: 50.806, lon: 23.891, postalCode: '22-500', km: 0.4, weight: 1 },
  { name: 'Zabrze', lat: 50.305, lon: 18.786, postalCode: '41-800', km: 0.6, weight: 1 },
  { name: 'Jasło', lat: 49.745, lon: 21.472, postalCode: '38-200', km: 0.4, weight: 1 },
  { name: 'Zawiercie', lat: 50.489, lon: 19.421, postalCode: '42-400', km: 0.5, weight: 1 },
];

/** What support there is, from whom and for whom, in three languages. */
export function* makeSupport() {
  const random = makeRandom(40);
  for (const [i, line] of SUPPORT_LINES.trim().split('\n').entries()) {
    const [kind = '', branch = '', town = '', deadline, amount = '', ...texts] = line.split('|');
    // A line without a sum has one more empty field before its texts.
    const [pl = '', da = '', en = '', ...about] = texts[0] === '' ? texts.slice(1) : texts;
    const danish = SOUTH_ZEALAND.find(({ name }) => name === town);
    const place = danish ?? [...LOWER_SILESIA, ...FURTHER].find(({ name }) => name === town);
    if (!place) throw new Error(`No such town: ${town}`);
    const country = danish ? 'DK' : 'PL';
    const word = makeAddressWord(en);
    const { first, last } = danish ? makeDanishPerson(random) : makePolishPerson(random);
    const gives = kind === 'support' || kind === 'funding';
    yield {
      id: `sup-${String(i + 1).padStart(2, '0')}`,
      kind,
      name: { pl, da, en },
      description: { pl: about[0], da: about[1], en: about[2] },
      category: [BRANCHES[branch]],
      town,
      address: {
        postalCode: place.postalCode.padEnd(6, '01').slice(0, danish ? 4 : 6),
        locality: town,
        country,
      },
      geo: scatter(place, random),
      ...(random.chance(0.8) && { telephone: danish ? makeDanishPhone(random) : makePolishPhone(random) }),
      email: `${word}@example.org`,
      url: `https://${word}.example.org/`,
      languages: danish ? ['da', 'en'] : random.chance(0.5) ? ['pl', 'en'] : ['pl', 'en', 'uk'],
      ...(gives && {
        provider: random.pick(PROVIDERS[country]),
        audience: random.sample(AUDIENCES, random.int(1, 2)),
        applyUrl: `https://${word}.example.org/apply`,
      }),
      ...(deadline && { deadline }),
      ...(amount && { amount: readAmount(amount) }),
      ...(kind === 'network' && { members: random.int(8, 140) }),
      ...(!gives && {
        contact: [
          {
            name: `${first} ${last}`,
            role: danish ? 'Koordinator' : 'Koordynacja',
            email: `hello@${word}.example.org`,
          },
        ],
      }),
      ...makeDates(random),
    };
  }
}

/** @param {string} text `1000-5000 PLN` */
function readAmount(text) {
  const [, min, max, currency] = /^(\d+)-(\d+) ([A-Z]{3})$/.exec(text) ?? [];
  return { min: Number(min), max: Number(max), currency };
}
