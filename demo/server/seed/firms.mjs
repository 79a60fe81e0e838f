import { BRANCHES } from './danish-branches.mjs';
import { FURTHER_TRADES } from './danish-trades-further.mjs';
import { FIRST_TRADES } from './danish-trades.mjs';
import { makeDanishPerson, STREETS } from './danish-people.mjs';
import { describeFirm } from './describe-firm.mjs';
import { scatter, SOUTH_ZEALAND } from './places.mjs';
import { makeRandom } from './random.mjs';
import { makeDanishPhone, makeDates, makeInvalidCvr, makeOpeningHours, makeWebPresence } from './records.mjs';

/** @typedef {import('./random.mjs').Random} Random @typedef {import('./danish-branches.mjs').Trade} Trade */

const TRADES = [...FIRST_TRADES, ...FURTHER_TRADES];
const CRAFT_BRANCHES = new Set(['Bygge og anlæg', 'Kunst og håndværk']);
const BADGES = {
  family: { da: 'Familiefirma', en: 'Family firm' },
  apprentices: { da: 'Lærlingeplads', en: 'Apprentices' },
  social: { da: 'Socialøkonomisk virksomhed', en: 'Social enterprise' },
  organic: { da: 'Økologisk', en: 'Organic' },
  open: { da: 'Åbent værksted', en: 'Open workshop' },
};
const SIZES = [
  { value: '0', weight: 58 },
  { value: '1', weight: 16 },
  { value: '2-4', weight: 16 },
  { value: '5-9', weight: 10 },
];

/** The micro-firms of two rural municipalities. */
export function* makeFirms(count = 4600) {
  const random = makeRandom(4600);
  const taken = new Set();
  for (let i = 1; i <= count; i += 1) yield makeFirm(random, `sjl-${String(i).padStart(5, '0')}`, taken);
}

/**
 * @param {Random} random
 * @param {string} id
 * @param {Set<string>} taken
 */
function makeFirm(random, id, taken) {
  const trade = random.pickWeighted(TRADES);
  const town = random.pickWeighted(SOUTH_ZEALAND);
  const { name, person } = makeName(random, trade, town.name, taken);
  const second = random.chance(0.06) ? random.pick(TRADES) : trade;
  const badges = chooseBadges(random, trade, name);
  const languages = [
    'da',
    ...['en', 'de', 'sv', 'uk', 'pl'].filter((_, i) => random.chance([0.5, 0.35, 0.08, 0.04, 0.04][i] ?? 0)),
  ];
  return {
    id,
    kind: CRAFT_BRANCHES.has(trade.branch) ? 'craft' : 'business',
    name,
    ...(random.chance(0.72) && { description: describeFirm(random, trade, town) }),
    category: [...new Set([trade, second])].map(({ branch, da, en }) => ({
      da: `${branch} > ${da}`,
      en: `${BRANCHES[branch]} > ${en}`,
    })),
    town: town.name,
    address: {
      ...(random.chance(0.97) && {
        street: `${random.pick(STREETS)} ${random.int(1, 120)}${random.chance(0.15) ? random.pick(['A', 'B', 'C']) : ''}`,
      }),
      postalCode: town.postalCode,
      locality: town.name,
      region: /** @type {string} */ (town.region),
      country: 'DK',
    },
    ...(random.chance(0.86) && { geo: scatter(town, random) }),
    ...(random.chance(0.8) && { telephone: makeDanishPhone(random) }),
    ...makeWebPresence(random, name, id, {
      email: 0.6,
      url: 0.42,
      mailbox: ['post', 'info', 'kontakt', 'mail'],
    }),
    ...(random.chance(0.55) && { openingHours: makeOpeningHours(random) }),
    timeZone: 'Europe/Copenhagen',
    ...(badges.length > 0 && { badges }),
    languages,
    ...(random.chance(0.07) && {
      exportsTo: random.sample(['DE', 'SE', 'NO', 'PL', 'NL', 'GB'], random.int(1, 3)),
    }),
    ...(random.chance(0.95) && { identifiers: { CVR: makeInvalidCvr(random) } }),
    ...(person && { person: true }),
    ...(random.chance(person ? 0.4 : 0.15) && { noMarketing: true }),
    ...makeDates(random),
    ...(random.chance(0.9) && { 'Antal ansatte': random.pickWeighted(SIZES).value }),
    ...(random.chance(0.7) && { 'Stiftet år': random.int(1968, 2025) }),
  };
}

/**
 * @param {Random} random
 * @param {Trade} trade
 * @param {string} name
 */
const chooseBadges = (random, trade, name) => [
  ...(/& (Søn|Datter|Sønner)|Brødrene/.test(name) || random.chance(0.05) ? [BADGES.family] : []),
  ...(CRAFT_BRANCHES.has(trade.branch) && random.chance(0.22) ? [BADGES.apprentices] : []),
  ...(/Økolog|Gårdbutik|Café/.test(trade.da) && random.chance(0.5) ? [BADGES.organic] : []),
  ...(trade.branch === 'Kunst og håndværk' && random.chance(0.3) ? [BADGES.open] : []),
  ...(random.chance(0.02) ? [BADGES.social] : []),
];

/**
 * @param {Random} random
 * @param {Trade} trade
 * @param {string} town
 * @param {Set<string>} taken
 */
function makeName(random, trade, town, taken) {
  for (;;) {
    const { first, last } = makeDanishPerson(random);
    const shop = random.pick(trade.shops);
    const form = random.next();
    let name = `${last} ${shop}`;
    if (form < 0.24 && trade.masters.length > 0) name = `${random.pick(trade.masters)} ${first} ${last}`;
    else if (form < 0.4) name = `${first} ${last}`;
    else if (form < 0.48) name = `${last} & ${random.pick(['Søn', 'Datter', 'Sønner'])} ${shop}`;
    else if (form < 0.56) name = `${town} ${shop}`;
    else if (form < 0.64) name = `${random.pick(trade.signs)}`;
    else if (form < 0.72) name = `${random.pick(trade.signs)} v/ ${first} ${last}`;
    else if (form < 0.78) name = `${first}s ${shop}`;
    else if (form < 0.81) name = `Brødrene ${last} ${shop}`;
    else if (form < 0.9) name = `${last} ${shop} ApS`;
    // A first name that ends in s takes an apostrophe, not a second s.
    name = name.replace(/^(\p{L}*[sxz])s /u, '$1’ ');
    if (taken.has(name)) continue;
    taken.add(name);
    return { name, person: name.includes(`${first} ${last}`) };
  }
}
