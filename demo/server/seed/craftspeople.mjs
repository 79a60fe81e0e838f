import { CAMPAIGN_TRADES } from './craft-trades.mjs';
import { FURTHER_TRADES } from './further-trades.mjs';
import { LOWER_SILESIA, scatter } from './places.mjs';
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

/** @typedef {import('./random.mjs').Random} Random @typedef {import('./craft-trades.mjs').Trade} Trade @typedef {import('./craft-trades.mjs').Phrase} Phrase */

const TRADES = [...CAMPAIGN_TRADES, ...FURTHER_TRADES];
const CRAFTS = { pl: 'Rzemiosło', en: 'Crafts', de: 'Handwerk' };
const OFFER = { pl: 'Nasza specjalność:', en: 'What we do best:', de: 'Unsere Stärken:' };

const BADGES = {
  craft: { pl: 'Rzemiosło', en: 'Craft', de: 'Handwerk' },
  family: { pl: 'Firma rodzinna', en: 'Family firm', de: 'Familienbetrieb' },
  apprentices: { pl: 'Przyjmuje uczniów', en: 'Apprentices', de: 'Ausbildungsbetrieb' },
  social: { pl: 'Przedsiębiorstwo społeczne', en: 'Social enterprise', de: 'Sozialunternehmen' },
  award: { pl: 'Laureat konkursu', en: 'Award winner', de: 'Preisträger' },
};

const CERTIFICATES = [
  'Dyplom mistrzowski',
  'Tytuł czeladniczy',
  'Certyfikat jakości izby rzemieślniczej',
  'Znak „Dobre, bo lokalne”',
  'Rzemieślnik roku',
];

const SURROUNDINGS = [
  {
    pl: 'Wejście od podwórza, prosimy dzwonić.',
    en: 'Entrance from the courtyard, please ring.',
    de: 'Eingang vom Hof, bitte klingeln.',
  },
  {
    pl: 'W sprawie większych zleceń prosimy wcześniej zadzwonić.',
    en: 'Please call ahead about larger orders.',
    de: 'Bei größeren Aufträgen bitte vorher anrufen.',
  },
  {
    pl: 'Odbiór także w soboty, po umówieniu.',
    en: 'Collection on Saturdays too, by appointment.',
    de: 'Abholung nach Absprache auch samstags.',
  },
  {
    pl: 'Wycena jest bezpłatna.',
    en: 'Estimates are free of charge.',
    de: 'Kostenvoranschläge sind kostenlos.',
  },
  {
    pl: 'Drobne naprawy robimy od ręki.',
    en: 'Small repairs are done while you wait.',
    de: 'Kleine Reparaturen erledigen wir sofort.',
  },
  {
    pl: 'Lokal jest dostępny bez schodów.',
    en: 'The premises can be reached without steps.',
    de: 'Der Laden ist stufenlos erreichbar.',
  },
];

/** The craftspeople of the agglomeration, as a campaign presents them. */
export function* makeCraftspeople(count = 120) {
  const random = makeRandom(1201);
  const taken = new Set();
  for (let i = 1; i <= count; i += 1)
    yield makeCraftsperson(random, `wro-${String(i).padStart(4, '0')}`, taken, i);
}

/**
 * @param {Random} random
 * @param {string} id
 * @param {Set<string>} taken names already given
 * @param {number} place
 */
function makeCraftsperson(random, id, taken, place) {
  const trade = random.pickWeighted(TRADES);
  // Every town has somebody before any town has many.
  const town =
    place <= LOWER_SILESIA.length
      ? /** @type {import('./places.mjs').Place} */ (LOWER_SILESIA[place - 1])
      : random.pickWeighted(LOWER_SILESIA);
  const { name, person } = makeName(random, trade, taken);
  const founded = random.int(1938, 2024);
  /** @type {(keyof Phrase)[]} */
  const langs = random.chance(0.3) ? ['pl', 'en', 'de'] : random.chance(0.75) ? ['pl', 'en'] : ['pl'];
  const badges = [
    BADGES.craft,
    ...(/Syn|Córka|Rodzinn/.test(name) ? [BADGES.family] : []),
    ...(random.chance(0.35) ? [BADGES.apprentices] : []),
    ...(random.chance(0.05) ? [BADGES.social] : []),
    ...(random.chance(0.08) ? [BADGES.award] : []),
  ];
  const languages = [
    'pl',
    ...['en', 'de', 'uk', 'cs'].filter((_, i) => random.chance([0.45, 0.3, 0.2, 0.06][i] ?? 0)),
  ];
  const certificates = random.sample(CERTIFICATES, random.pick([0, 0, 1, 1, 2]));
  return {
    id,
    kind: 'craft',
    name,
    ...(random.chance(0.94) && {
      description: describe(random, trade, founded, badges.includes(BADGES.apprentices), langs),
    }),
    category: [inLanguages(['pl', 'en', 'de'], (lang) => `${CRAFTS[lang]} > ${trade.title[lang]}`)],
    categoryCode: [trade.code],
    town: town.name,
    address: {
      street: `${random.pick(STREETS)} ${random.int(1, 84)}${random.chance(0.12) ? random.pick(['a', 'b', 'c']) : ''}`,
      postalCode: town.postalCode.length === 6 ? town.postalCode : town.postalCode + random.digits(2),
      locality: town.name,
      region: 'dolnośląskie',
      country: 'PL',
    },
    ...(random.chance(0.9) && { geo: scatter(town, random) }),
    ...(random.chance(0.91) && { telephone: makePolishPhone(random) }),
    ...makeWebPresence(random, name, id, {
      email: 0.7,
      url: 0.45,
      mailbox: ['kontakt', 'biuro', 'pracownia', 'warsztat'],
    }),
    ...(random.chance(0.84) && { openingHours: makeOpeningHours(random) }),
    timeZone: 'Europe/Warsaw',
    badges,
    languages,
    ...(random.chance(0.16) && {
      exportsTo: random.sample(['DE', 'CZ', 'DK', 'AT', 'NL', 'SE'], random.int(1, 3)),
    }),
    ...(random.chance(0.8) && { identifiers: { NIP: makeInvalidNip(random) } }),
    ...(person && { person: true }),
    ...makeDates(random),
    ...(random.chance(0.85) && { 'Rok założenia': founded }),
    ...(certificates.length > 0 && { Certyfikaty: certificates }),
  };
}

/**
 * @param {Random} random
 * @param {Trade} trade
 * @param {Set<string>} taken
 */
function makeName(random, trade, taken) {
  for (;;) {
    const { first, last, woman } = makePolishPerson(random);
    const pattern = random.pick(trade.names);
    const name = pattern
      .replace('{full}', `${first} ${last}`)
      .replace('{last}', last)
      .replace('{sign}', random.pick(trade.signs));
    // A firm that passes from father to son or daughter bears the name as men bear it.
    if ((woman && /i (Syn|Córka)/.test(pattern)) || taken.has(name)) continue;
    taken.add(name);
    return { name, person: pattern.includes('{full}') };
  }
}

/**
 * @param {Random} random
 * @param {Trade} trade
 * @param {number} founded
 * @param {boolean} teaches
 * @param {readonly (keyof Phrase)[]} langs
 */
function describe(random, trade, founded, teaches, langs) {
  const lead = random.pick(trade.leads);
  const work = random.sample(trade.work, random.int(2, 3));
  const closing = random.pick(SURROUNDINGS);
  const sentences = random.sample(
    [
      {
        pl: `Pracownia istnieje od ${founded} roku.`,
        en: `The workshop has been here since ${founded}.`,
        de: `Die Werkstatt besteht seit ${founded}.`,
      },
      inLanguages(
        ['pl', 'en', 'de'],
        (lang) =>
          `${OFFER[lang]} ${joinList(
            work.map((each) => each[lang]),
            lang,
          )}.`,
      ),
      closing,
    ],
    random.int(1, 3),
  );
  const school = {
    pl: 'Przyjmujemy uczniów na praktyczną naukę zawodu.',
    en: 'We take on apprentices.',
    de: 'Wir bilden aus.',
  };
  const all = /** @type {Phrase[]} */ ([lead, ...sentences, ...(teaches ? [school] : [])]);
  return inLanguages(langs, (lang) => all.map((sentence) => sentence[lang]).join(' '));
}

/**
 * @param {readonly (keyof Phrase)[]} langs
 * @param {(lang: keyof Phrase) => string} write
 */
const inLanguages = (langs, write) =>
  langs.length === 1 ? write('pl') : Object.fromEntries(langs.map((lang) => [lang, write(lang)]));
