import { setImmediate as breathe } from 'node:timers/promises';
import { listFacetValues, readText } from '../search/facets-of-item.mjs';
import { makeSearchKey } from '../search/fold-text.mjs';

/** @typedef {import('../search/facets-of-item.mjs').Item} Item */

/**
 * Works out everything a directory's items are found, counted and sorted by.
 * Pauses now and then, so that a large directory does not keep Ctrl-C waiting.
 * @param {Iterable<Item>} items
 * @param {string} lang the directory's language, which decides the order of names
 */
export async function indexRecords(items, lang) {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const named = Array.from(items, (item) => ({ item, name: readText(item.name, lang) }));
  named.sort((a, b) => compare(a.name, b.name) || (a.item.id < b.item.id ? -1 : 1));

  const numberOf = /** @type {Map<string, number>} */ (new Map());
  const facetValues =
    /** @type {{ no: number, facet: string, label: import('../search/facets-of-item.mjs').Text }[]} */ ([]);
  const words = /** @type {Set<string>} */ (new Set());
  const records = [];
  for (const [i, { item, name }] of named.entries()) {
    if (i % 2000 === 0) await breathe();
    const facets = new Set();
    for (const { facet, label } of listFacetValues(item)) {
      const key = `${facet}\n${readText(label, lang)}`;
      let no = numberOf.get(key);
      if (no === undefined) {
        numberOf.set(key, (no = numberOf.size + 1));
        facetValues.push({ no, facet, label });
      } else if (typeof label === 'object') {
        // One record may name a value in more languages than another.
        const known = facetValues[no - 1];
        known.label = typeof known.label === 'object' ? { ...label, ...known.label } : label;
      }
      facets.add(no);
    }
    const text = makeSearchKey(searchableTexts(item).join(' '));
    for (const word of text.split(' ')) if (word.length >= 4 && !/\d/.test(word)) words.add(word);
    records.push({
      no: i + 1,
      id: item.id,
      updated: item.updated ?? item.added ?? '',
      lat: item.geo?.lat ?? null,
      lon: item.geo?.lon ?? null,
      name_exact: name.normalize('NFC').toLowerCase(),
      name_key: makeSearchKey(textsOf(item.name).join(' ')),
      text_key: text,
      facets: [...facets],
      body: item,
    });
  }
  const updated = records.reduce((latest, { updated }) => (updated > latest ? updated : latest), '');
  return { records, facetValues, words: [...words], updated };
}

/**
 * @param {unknown} text
 * @returns {string[]}
 */
const textsOf = (text) =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(/** @type {object} */ (text));

/** @param {Item} item */
const searchableTexts = ({
  name,
  description,
  category = [],
  town,
  address = {},
  badges = [],
  provider,
  audience = [],
}) => [
  ...[name, description, ...category, town, ...badges, provider, ...audience].flatMap(textsOf),
  ...[address.street, address.postalCode, address.locality].filter(Boolean),
];
