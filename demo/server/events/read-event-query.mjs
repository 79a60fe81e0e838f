import { readQuery } from '../search/read-query.mjs';
import { STATES } from './index-events.mjs';
import { endOf, instantOf } from './zoned-instant.mjs';

/**
 * @typedef {import('../search/read-query.mjs').Plan & EventPart} EventPlan
 * @typedef {object} EventPart
 * @property {number} from milliseconds since 1970: what is over by then is left out
 * @property {number} to what begins then or later is left out
 * @property {number} now
 * @property {boolean} latestFirst
 * @property {string[]} states of registration
 */

const OWN = ['from', 'to', 'sort', 'registration'];
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const DEFAULT_FACETS = 'town,topic';

/**
 * Turns a query string into a plan, or into everything that is wrong with it at once.
 * @param {URLSearchParams} params
 * @param {import('../search/facet-vocabulary.mjs').Vocabulary} vocabulary
 * @param {{ timeZone: string, now: number }} clock
 * @returns {{ plan: EventPlan, errors: import('../search/read-query.mjs').QueryError[] }}
 */
export function readEventQuery(params, vocabulary, { timeZone, now }) {
  const shared = new URLSearchParams(params);
  for (const name of OWN) shared.delete(name);
  if (!shared.has('facets')) shared.set('facets', DEFAULT_FACETS);
  const { plan, errors } = readQuery(shared, vocabulary);
  const complain = (/** @type {string} */ parameter, /** @type {string} */ detail, code = 'invalid') =>
    void errors.push({ parameter, code, detail });

  for (const name of ['from', 'to', 'sort'])
    if (params.getAll(name).length > 1) complain(name, `${name} may be given once.`, 'repeated');
  const readMoment = (
    /** @type {string} */ name,
    /** @type {typeof instantOf} */ read,
    /** @type {number} */ fallback,
  ) => {
    const text = params.get(name);
    if (!text) return fallback;
    const instant = MOMENT.test(text) ? read(text.replace(' ', '+'), timeZone) : NaN;
    if (!Number.isNaN(instant)) return instant;
    complain(
      name,
      `${name} is a date or a date-time (ISO 8601), for example 2026-11-24 or 2026-11-24T17:00:00Z.`,
    );
    return fallback;
  };
  // Someone who asks for certain records, or backwards in time, does not mean the future only.
  const sort = params.get('sort') || 'startDate';
  const anyTime = plan.ids.length > 0 || sort === '-startDate';
  const from = readMoment('from', instantOf, anyTime ? -8.64e15 : now);
  const to = readMoment('to', endOf, sort === '-startDate' ? now : 8.64e15);
  if (params.get('from') && params.get('to') && from >= to) complain('to', 'to lies before from.');
  if (!['startDate', '-startDate'].includes(sort)) complain('sort', 'sort is startDate or -startDate.');
  const states = params.getAll('registration').filter(Boolean);
  for (const state of states)
    if (!STATES.includes(state)) complain('registration', `registration is one of ${STATES.join(', ')}.`);
  return { plan: { ...plan, from, to, now, latestFirst: sort === '-startDate', states }, errors };
}
