import { foldPlain } from './fold-text.mjs';

/**
 * @typedef {string | Record<string, string>} Text
 * @typedef {Record<string, any>} Item
 */

/** How a level of a category tree is set off from the one above. */
export const LEVEL = ' > ';

/** Facets by the contract's names, and where their values stand. They may always be asked for. */
export const CONTRACT_FACETS = /** @type {Record<string, (item: Item) => unknown>} */ ({
  kind: (item) => item.kind,
  category: (item) => item.category,
  categoryCode: (item) => item.categoryCode,
  town: (item) => item.town,
  badge: (item) => item.badges,
  languages: (item) => item.languages,
  exportsTo: (item) => item.exportsTo,
  audience: (item) => item.audience,
  provider: (item) => item.provider,
  person: (item) => item.person,
  noMarketing: (item) => item.noMarketing,
});

/** Other names the same facets are asked by. */
export const FACET_ALIASES = /** @type {Record<string, string>} */ ({
  badges: 'badge',
  language: 'languages',
  categories: 'category',
});

const CONTRACT_MEMBERS = new Set(
  'id kind name description category categoryCode town address geo telephone email url image openingHours timeZone badges languages exportsTo identifiers person noMarketing added updated provider audience deadline amount applyUrl members role contact source'.split(
    ' ',
  ),
);

/**
 * Every value an item can be filtered by, each level of a tree included.
 * @param {Item} item
 * @returns {{ facet: string, label: Text }[]}
 */
export function listFacetValues(item) {
  const found = [];
  for (const [facet, read] of Object.entries(CONTRACT_FACETS)) {
    for (const label of toTexts(read(item)))
      for (const level of levelsOf(label)) found.push({ facet, label: level });
  }
  for (const [column, value] of Object.entries(item)) {
    if (CONTRACT_MEMBERS.has(column)) continue;
    for (const label of toTexts(value)) found.push({ facet: column, label });
  }
  return found;
}

/**
 * @param {unknown} value
 * @returns {Text[]}
 */
function toTexts(value) {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(toTexts);
  return typeof value === 'object' ? [/** @type {Record<string, string>} */ (value)] : [String(value)];
}

/**
 * `A > B` is found under `A` too.
 * @param {Text} label
 * @returns {Text[]}
 */
function levelsOf(label) {
  const entries = typeof label === 'string' ? [['', label]] : Object.entries(label);
  const depth = Math.min(...entries.map(([, text]) => text.split(LEVEL).length));
  return Array.from({ length: depth }, (_, i) => {
    const cut = entries.map(([lang, text]) => [
      lang,
      i + 1 === depth
        ? text
        : text
            .split(LEVEL)
            .slice(0, i + 1)
            .join(LEVEL),
    ]);
    return typeof label === 'string' ? cut[0][1] : Object.fromEntries(cut);
  });
}

/**
 * A text in one language: the one asked for, else the directory's own, else English, else whichever there is.
 * @param {Text} text
 * @param {...string} langs
 */
export function readText(text, ...langs) {
  if (typeof text === 'string') return text;
  for (const lang of [...langs, 'en']) if (text[lang] !== undefined) return text[lang];
  return Object.values(text)[0] ?? '';
}

/**
 * What a filter may call a value: its text in any language, or its English text as a code (`family-firm`).
 * @param {Text} label
 */
export function listSpellings(label) {
  if (typeof label === 'string') return [label];
  return [...Object.values(label), ...(label.en ? [foldPlain(label.en).replaceAll(' ', '-')] : [])];
}
