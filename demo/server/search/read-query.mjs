import { readWords } from './fold-text.mjs';

/**
 * @typedef {{ parameter: string, code: string, detail: string }} QueryError
 * @typedef {object} Plan
 * @property {string} text what was typed, lower case, for exact hits
 * @property {string[][]} words folded, each with its spellings; all must occur
 * @property {string[]} ids
 * @property {Map<string, { values: string[], numbers: number[] }>} filters by facet
 * @property {string[]} asked facets to count, by the names they were asked by
 * @property {'relevance' | 'name' | '-updated' | 'distance'} sort
 * @property {{ lat: number, lon: number } | undefined} near
 * @property {number | undefined} radius km
 * @property {{ west: number, south: number, east: number, north: number } | undefined} bbox
 * @property {string | undefined} lang
 * @property {number} page
 * @property {number} pageSize
 */

export const MAX_PAGE_SIZE = 100;
const DEFAULT_FACETS = ['category', 'town'];
const SORTS = ['name', '-updated', 'distance'];
const OWN = new Set(['q', 'id', 'sort', 'near', 'radius', 'bbox', 'lang', 'page', 'pageSize', 'facets']);
const SINGLE = ['q', 'sort', 'near', 'radius', 'bbox', 'lang', 'page', 'pageSize'];
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Turns a query string into a plan, or into everything that is wrong with it at once.
 * @param {URLSearchParams} params
 * @param {import('./facet-vocabulary.mjs').Vocabulary} vocabulary
 * @returns {{ plan: Plan, errors: QueryError[] }}
 */
export function readQuery(params, vocabulary) {
  /** @type {QueryError[]} */
  const errors = [];
  /** @type {Complain} */
  const complain = (parameter, detail, code = 'invalid') => {
    errors.push({ parameter, code, detail });
    return undefined;
  };
  for (const name of SINGLE)
    if (params.getAll(name).length > 1) complain(name, `${name} may be given once.`, 'repeated');
  for (const [name, value] of params)
    if (/[\0\uFFFE\uFFFF]/.test(value)) complain(name, `${name} contains a character no text has.`);

  const typed = params.get('q') ?? '';
  if (typed.length > 200) complain('q', 'q may have 200 characters at most.', 'too-long');
  const near = readNear(params.get('near'), complain);
  const plan = {
    text: typed.normalize('NFC').toLowerCase().trim().slice(0, 200),
    words: readWords(typed.slice(0, 200)).slice(0, 12),
    ids: params.getAll('id').filter(Boolean),
    filters: readFilters(params, vocabulary, complain),
    asked: readAsked(params, vocabulary, complain),
    sort: readSort(params.get('sort'), typed, near, complain),
    near,
    radius: readRadius(params.get('radius'), near, complain),
    bbox: readBbox(params.get('bbox'), complain),
    lang: readLang(params.get('lang'), complain),
    page: readCount('page', params.get('page'), 1, 10_000_000, complain),
    pageSize: readCount('pageSize', params.get('pageSize'), 20, MAX_PAGE_SIZE, complain),
  };
  if (plan.ids.length > MAX_PAGE_SIZE)
    complain('id', `${MAX_PAGE_SIZE} records can be asked for at once.`, 'too-many');
  return { plan, errors };
}

/** @typedef {(parameter: string, detail: string, code?: string) => undefined} Complain */

/**
 * Parameters that are not the contract's own are facets; those that begin with `_` belong to others (cache busters).
 * @param {URLSearchParams} params
 * @param {import('./facet-vocabulary.mjs').Vocabulary} vocabulary
 * @param {Complain} complain
 */
function readFilters(params, vocabulary, complain) {
  /** @type {Plan['filters']} */
  const filters = new Map();
  for (const name of new Set(params.keys())) {
    if (OWN.has(name) || name.startsWith('_')) continue;
    const facet = vocabulary.facetNamed(name);
    const values = params.getAll(name).filter(Boolean);
    if (facet === undefined) complain(name, `No record here has a column "${name}".`, 'no-such-column');
    else if (values.length > 100) complain(name, `${name} may be given 100 times at most.`, 'too-many');
    else if (values.length > 0) {
      const known = filters.get(facet) ?? { values: [], numbers: [] };
      known.values.push(...values);
      known.numbers.push(...values.flatMap((value) => vocabulary.numbersOf(facet, value)));
      filters.set(facet, known);
    }
  }
  return filters;
}

/**
 * Without `facets` the two every directory shows are counted; an empty one asks for none.
 * @param {URLSearchParams} params
 * @param {import('./facet-vocabulary.mjs').Vocabulary} vocabulary
 * @param {Complain} complain
 */
function readAsked(params, vocabulary, complain) {
  if (!params.has('facets')) return DEFAULT_FACETS;
  const names = params
    .getAll('facets')
    .flatMap((list) => list.split(','))
    .map((name) => name.trim())
    .filter(Boolean);
  for (const name of names)
    if (vocabulary.facetNamed(name) === undefined)
      complain('facets', `No record here has a column "${name}".`, 'no-such-column');
  return [...new Set(names)];
}

/**
 * @param {string | null} value
 * @param {string} typed
 * @param {Plan['near']} near
 * @param {Complain} complain
 */
function readSort(value, typed, near, complain) {
  if (!value) return typed.trim() ? 'relevance' : 'name';
  if (!SORTS.includes(value)) complain('sort', `sort is one of ${SORTS.join(', ')}.`);
  if (value === 'distance' && !near)
    complain('sort', 'Sorting by distance needs near=lat,lon.', 'needs-near');
  return /** @type {Plan['sort']} */ (value);
}

/**
 * @param {string} name
 * @param {string | null} value
 * @param {number} fallback
 * @param {number} max
 * @param {Complain} complain
 */
function readCount(name, value, fallback, max, complain) {
  if (value === null || value === '') return fallback;
  const count = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (count >= 1 && count <= max) return count;
  complain(name, `${name} is a whole number from 1 to ${max}.`);
  return fallback;
}

/**
 * @param {string | null} value
 * @param {number} count
 */
const readNumbers = (value, count) => {
  const parts = (value ?? '').split(',').map((part) => part.trim());
  return parts.length === count && parts.every((part) => NUMBER.test(part)) ? parts.map(Number) : undefined;
};

/**
 * @param {string | null} value
 * @param {Complain} complain
 */
function readNear(value, complain) {
  if (!value) return undefined;
  const [lat, lon] = readNumbers(value, 2) ?? [];
  if (lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180)
    return { lat, lon };
  return complain('near', 'near is a latitude and a longitude in degrees, for example 51.11,17.03.');
}

/**
 * @param {string | null} value
 * @param {Plan['near']} near
 * @param {Complain} complain
 */
function readRadius(value, near, complain) {
  if (!value) return undefined;
  if (!NUMBER.test(value) || Number(value) <= 0 || Number(value) > 20_100)
    complain('radius', 'radius is a number of kilometres above 0.');
  else if (!near) complain('radius', 'radius needs near=lat,lon.', 'needs-near');
  return Number(value);
}

/**
 * @param {string | null} value
 * @param {Complain} complain
 */
function readBbox(value, complain) {
  if (!value) return undefined;
  const numbers = readNumbers(value, 4);
  if (numbers) {
    const [west, south, east, north] = numbers;
    if (
      south <= north &&
      Math.max(Math.abs(south), Math.abs(north)) <= 90 &&
      Math.max(Math.abs(west), Math.abs(east)) <= 180
    )
      return { west, south, east, north };
  }
  return complain('bbox', 'bbox is west,south,east,north in degrees, for example 16.8,51.0,17.2,51.2.');
}

/**
 * @param {string | null} value
 * @param {Complain} complain
 */
function readLang(value, complain) {
  if (!value) return undefined;
  if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)) return value.split('-')[0].toLowerCase();
  return complain('lang', 'lang is a language tag, for example pl or da.');
}
