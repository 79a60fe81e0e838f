import { CONTRACT_FACETS, FACET_ALIASES, LEVEL, listSpellings, readText } from './facets-of-item.mjs';

/**
 * @typedef {{ no: number, facet: string, label: import('./facets-of-item.mjs').Text }} FacetValue
 * @typedef {Awaited<ReturnType<typeof readVocabulary>>} Vocabulary
 */

/**
 * The values every facet of a directory can take. A few hundred, so they are kept in memory.
 * @param {import('../data/db.mjs').Db} db
 * @param {string} slug
 * @param {readonly string[]} [names] facets that may be asked for even where nothing has a value
 * @param {Record<string, string>} [aliases] other names of facets
 */
export async function readVocabulary(
  db,
  slug,
  names = Object.keys(CONTRACT_FACETS),
  aliases = FACET_ALIASES,
) {
  /** @type {FacetValue[]} */
  const values = await db.query(
    'select no, facet, label from muni_demo.facet_value where directory = $1 order by no',
    [slug],
  );
  /** @type {Map<string, FacetValue[]>} */
  const byFacet = new Map(names.map((facet) => [facet, []]));
  /** @type {Map<string, number[]>} */
  const bySpelling = new Map();
  for (const value of values) {
    if (!byFacet.has(value.facet)) byFacet.set(value.facet, []);
    byFacet.get(value.facet)?.push(value);
    for (const spelling of new Set(listSpellings(value.label))) {
      const key = `${value.facet}\n${spelling}`;
      bySpelling.set(key, [...(bySpelling.get(key) ?? []), value.no]);
    }
  }

  return {
    /**
     * The facet a parameter stands for, or undefined where the directory has no such column.
     * @param {string} name
     */
    facetNamed(name) {
      const facet = Object.hasOwn(aliases, name) ? aliases[name] : name;
      return byFacet.has(facet) ? facet : undefined;
    },
    /** Every facet that has values, contract names first. */
    facetNames: () => [...byFacet].filter(([, values]) => values.length > 0).map(([facet]) => facet),
    /**
     * The numbers of the values that are called so, in any language; none where nothing is.
     * @param {string} facet
     * @param {string} spelling
     */
    numbersOf: (facet, spelling) => bySpelling.get(`${facet}\n${spelling}`) ?? [],
    /**
     * All values of a facet in one language and that language's order, a branch before its twigs.
     * @param {string} facet
     * @param {string[]} langs
     */
    listValues(facet, langs) {
      const { compare } = new Intl.Collator(langs[0], { numeric: true });
      const key = (/** @type {string} */ value) => value.split(LEVEL);
      return (byFacet.get(facet) ?? [])
        .map(({ no, label }) => ({ no, value: readText(label, ...langs) }))
        .sort((a, b) => compareSteps(key(a.value), key(b.value), compare));
    },
  };
}

/**
 * @param {string[]} a
 * @param {string[]} b
 * @param {(a: string, b: string) => number} compare
 */
function compareSteps(a, b, compare) {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = compare(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
