import { makeCity } from './seed/city.mjs';
import { makeCraftspeople } from './seed/craftspeople.mjs';
import { makeFirms } from './seed/firms.mjs';
import { makeNetworks } from './seed/networks.mjs';
import { makeSupport } from './seed/support.mjs';

/**
 * @typedef {object} Directory
 * @property {string} slug the last step of its address under `/api/`
 * @property {string} lang the language that decides the order of names, and that of facet values unless asked otherwise
 * @property {boolean} [optional] only there when asked for at the start
 * @property {{ name: string, url: string, licence: string }} attribution
 * @property {() => Iterable<import('./search/facets-of-item.mjs').Item>} makeItems
 */

const attribute = (/** @type {string} */ name, /** @type {string} */ page) => ({
  name,
  url: `https://example.org/${page}`,
  licence: 'CC0-1.0',
});

/** @type {Directory[]} */
export const DIRECTORIES = [
  {
    slug: 'craftspeople',
    lang: 'pl',
    attribution: attribute('Rzemieślnicy aglomeracji (dane fikcyjne)', 'rzemieslnicy'),
    makeItems: () => makeCraftspeople(),
  },
  {
    slug: 'firms',
    lang: 'da',
    attribution: attribute('Virksomheder i Vordingborg og Guldborgsund (opdigtede data)', 'virksomheder'),
    *makeItems() {
      yield* makeFirms();
      yield* makeNetworks();
    },
  },
  {
    slug: 'support',
    lang: 'pl',
    attribution: attribute('Wsparcie dla mikrofirm (dane fikcyjne)', 'wsparcie'),
    makeItems: () => makeSupport(),
  },
  {
    slug: 'city',
    lang: 'pl',
    optional: true,
    attribution: attribute('Firmy Wrocławia (dane fikcyjne)', 'firmy'),
    makeItems: () => makeCity(),
  },
];
