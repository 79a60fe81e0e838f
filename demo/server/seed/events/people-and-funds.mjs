import { makeDanishPerson } from '../danish-people.mjs';
import { makePolishPerson } from '../polish-people.mjs';

/** @typedef {import('../random.mjs').Random} Random */

/** The three that run the series together. All are invented. */
export const ORGANISERS = [
  { name: 'Park Technologiczny Nadodrze', url: 'https://park.example.org/' },
  { name: 'Agencja Rozwoju Doliny Odry', url: 'https://agencja.example.org/' },
  { name: 'Stowarzyszenie Gmin Podwrocławskich', url: 'https://gminy.example.org/' },
];

export const FUNDERS_PL = [
  {
    name: { pl: 'Fundusz Sąsiedzkich Gmin', en: 'Neighbouring Towns Fund', da: 'Nabokommunernes Fond' },
    logo: { url: '/images/fund-towns.svg', alt: 'Fundusz Sąsiedzkich Gmin' },
    statement: {
      pl: 'Spotkanie jest finansowane ze środków Funduszu Sąsiedzkich Gmin.',
      en: 'The meeting is paid for by the Neighbouring Towns Fund.',
      da: 'Mødet er betalt af Nabokommunernes Fond.',
    },
  },
  { name: 'Fundacja Odra', logo: { url: '/images/fund-odra.svg', alt: 'Fundacja Odra' } },
];

export const FUNDERS_DA = [
  {
    name: { da: 'Fonden Hænder i Arbejde', en: 'Hands at Work Foundation' },
    logo: { url: '/images/fund-hands.svg', alt: 'Fonden Hænder i Arbejde' },
    statement: {
      da: 'Konferencen er støttet af Fonden Hænder i Arbejde.',
      en: 'The conference is supported by the Hands at Work Foundation.',
    },
  },
];

/**
 * @param {Random} random
 * @param {import('../../search/facets-of-item.mjs').Text} role
 */
export function makePolishSpeaker(random, role) {
  const { first, last } = makePolishPerson(random);
  return { name: `${first} ${last}`, role };
}

/**
 * @param {Random} random
 * @param {import('../../search/facets-of-item.mjs').Text} role
 */
export function makeDanishSpeaker(random, role) {
  const { first, last } = makeDanishPerson(random);
  return { name: `${first} ${last}`, role };
}
