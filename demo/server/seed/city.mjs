import { CITY_TRADES } from './city-trades.mjs';
import { scatter, WROCLAW } from './places.mjs';
import { makePolishPerson, STREETS } from './polish-people.mjs';
import { makeRandom } from './random.mjs';
import {
  joinList,
  makeDates,
  makeInvalidNip,
  makeOpeningHours,
  makePolishPhone,
  makeWebPresence,
} from './records.mjs';

/** @typedef {import('./random.mjs').Random} Random */

const BADGES = [
  { pl: 'Firma rodzinna', en: 'Family firm' },
  { pl: 'Przyjmuje uczniów', en: 'Apprentices' },
  { pl: 'Przedsiębiorstwo społeczne', en: 'Social enterprise' },
];
const OPENINGS = [
  'Oferujemy: {work}.',
  'Zakres usług: {work}.',
  'W naszej ofercie: {work}.',
  'Na co dzień: {work}.',
  'Nasza specjalność to {work}.',
];
const CLOSINGS = [
  'Dojeżdżamy do klienta na terenie całego Wrocławia.',
  'Zapraszamy po wcześniejszym umówieniu.',
  'Działamy od {year} roku.',
  'Wycena jest bezpłatna.',
  'Płatność kartą, gotówką lub przelewem.',
  'Wystawiamy faktury VAT.',
];
const SIGNS =
  'Ostrów,Piaskowa,Tumska,Pod Iglicą,Krasnal,Odrzańska,Nadodrze,Cztery Pory,Stary Młyn,Zielone Wzgórze,Słoneczko,Kamienica,Dobra Robota,Pogodna,Pod Kasztanem,Na Rogu,Za Rogiem,Przy Moście,Szósty Bieg,Żółta Łódź'.split(
    ',',
  );

/** The register of a whole city: plain, large, and not everywhere filled in. */
export function* makeCity(count = 130_000) {
  const random = makeRandom(130);
  for (let i = 1; i <= count; i += 1) yield makeCityFirm(random, `wrc-${String(i).padStart(6, '0')}`);
}

/**
 * @param {Random} random
 * @param {string} id
 */
function makeCityFirm(random, id) {
  const trade = random.pickWeighted(CITY_TRADES);
  const district = random.pickWeighted(WROCLAW);
  const { first, last } = makePolishPerson(random);
  const form = random.next();
  const ending =
    form < 0.55
      ? `${first} ${last}`
      : form < 0.8
        ? last
        : `„${random.pick(SIGNS)}”${form > 0.9 ? ` ${last}` : ''}`;
  const name = random.pick(trade.names).replace('~', ending);
  const year = random.int(1985, 2025);
  return {
    id,
    kind: trade.pl.startsWith('Rzemiosło') ? 'craft' : 'business',
    name,
    ...(random.chance(0.6) && { description: describe(random, trade.work, year) }),
    category: [{ pl: trade.pl, en: trade.en }],
    town: 'Wrocław',
    address: {
      street: `${random.pick(STREETS)} ${random.int(1, 140)}${random.chance(0.4) ? `/${random.int(1, 40)}` : ''}`,
      postalCode: district.postalCode + random.digits(2),
      locality: 'Wrocław',
      country: 'PL',
    },
    ...(random.chance(0.8) && { geo: scatter(district, random) }),
    ...(random.chance(0.6) && { telephone: makePolishPhone(random) }),
    ...makeWebPresence(random, name, id, { email: 0.5, url: 0.3, mailbox: ['biuro', 'kontakt', 'poczta'] }),
    ...(random.chance(0.3) && { openingHours: makeOpeningHours(random), timeZone: 'Europe/Warsaw' }),
    ...(random.chance(0.12) && { badges: [random.pick(BADGES)] }),
    ...(random.chance(0.2) && { languages: ['pl', random.pick(['en', 'de', 'uk'])] }),
    identifiers: { NIP: makeInvalidNip(random) },
    ...(form < 0.55 && { person: true }),
    ...makeDates(random),
    Osiedle: district.name,
  };
}

/**
 * @param {Random} random
 * @param {string[]} work
 * @param {number} year
 */
const describe = (random, work, year) =>
  [
    random.pick(OPENINGS).replace('{work}', joinList(random.sample(work, random.int(2, 3)), 'pl')),
    ...random.sample(CLOSINGS, random.int(0, 2)),
  ]
    .join(' ')
    .replace('{year}', String(year));
