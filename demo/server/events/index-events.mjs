import { readText } from '../search/facets-of-item.mjs';
import { makeSearchKey } from '../search/fold-text.mjs';
import { endOf, instantOf, withOffset } from './zoned-instant.mjs';

/** @typedef {import('./event-sets.mjs').Event} Event */

const HOUR = 3_600_000;

/** Facets by the names they are asked by, and their values. `registration` depends on the hour and is no value of a record. */
export const EVENT_FACETS = /** @type {Record<string, (event: Event) => unknown[]>} */ ({
  town: ({ town }) => [town],
  series: ({ series }) => [series?.name],
  topic: ({ topics }) => topics ?? [],
  audience: ({ audience }) => audience ?? [],
  language: ({ languages }) => languages ?? [],
  format: ({ attendanceMode, status }) => [
    status === 'movedOnline' ? 'online' : (attendanceMode ?? 'offline'),
  ],
  free: ({ offers }) => [offers && String(offers.isFree ?? offers.price === 0)],
  organizer: ({ organizer }) => (organizer ?? []).map(({ name }) => name),
  status: ({ status }) => [status ?? 'scheduled'],
});

/** Other names the same facets are asked by. */
export const EVENT_ALIASES = /** @type {Record<string, string>} */ ({
  topics: 'topic',
  languages: 'language',
});

export const STATES = ['open', 'waitlist', 'notYet', 'full', 'closed'];

/**
 * Works out everything events are found, counted and sorted by.
 * @param {Iterable<import('./event-sets.mjs').Made>} made
 * @param {Pick<import('./event-sets.mjs').EventSet, 'lang' | 'timeZone'>} set
 */
export function indexEvents(made, { lang, timeZone }) {
  /** @type {Map<string, number>} */
  const numberOf = new Map();
  /** @type {{ no: number, facet: string, label: import('../search/facets-of-item.mjs').Text }[]} */
  const facetValues = [];
  const events = [];
  const times = [];
  for (const { event, times: given } of made) {
    const no = events.length + 1;
    const zone = event.timeZone ?? timeZone;
    const facets = new Set();
    for (const [facet, read] of Object.entries(EVENT_FACETS)) {
      for (const label of read(event)) {
        if (label === undefined) continue;
        const text = /** @type {import('../search/facets-of-item.mjs').Text} */ (label);
        const key = `${facet}\n${readText(text, lang)}`;
        let value = numberOf.get(key);
        if (value === undefined) {
          numberOf.set(key, (value = numberOf.size + 1));
          facetValues.push({ no: value, facet, label: text });
        }
        facets.add(value);
      }
    }
    for (const [from, to] of given ?? [[event.startDate, event.endDate]]) {
      const starts = instantOf(from, zone);
      const ends = to || from.length === 10 ? endOf(to ?? from, zone) : starts + HOUR;
      times.push({ no, starts, ends });
    }
    events.push({
      no,
      id: event.id,
      updated: event.updated ?? '',
      name_key: makeSearchKey(textsOf(event.name).join(' ')),
      text_key: makeSearchKey(searchableTexts(event).join(' ')),
      facets: [...facets],
      ...registrationOf(
        event,
        zone,
        Math.max(...times.filter((time) => time.no === no).map(({ ends }) => ends)),
      ),
      body: event.recurrence ? event : told(event, zone),
    });
  }
  return { events, times, facetValues };
}

/**
 * The event with the offsets of its times. A rule is told by the clocks, which change.
 * @param {Event} event
 * @param {string} zone
 */
const told = (event, zone) => ({
  ...event,
  startDate: withOffset(event.startDate, zone),
  ...(event.endDate && { endDate: withOffset(event.endDate, zone) }),
});

/**
 * From when until when one can register, and what that then is; no state where nobody has to.
 * @param {Event} event
 * @param {string} zone
 * @param {number} over
 */
function registrationOf({ registration, status }, zone, over) {
  if (!registration || registration.state === 'none') return { opens: null, closes: null, state: null };
  const { opens, closes, remaining, waitlist } = registration;
  return {
    opens: opens ? instantOf(opens, zone) : null,
    closes: status === 'cancelled' ? 0 : closes ? Math.min(over, endOf(closes, zone)) : over,
    state: remaining !== 0 ? 'open' : (waitlist?.remaining ?? 0) > 0 ? 'waitlist' : 'full',
  };
}

/**
 * @param {unknown} text
 * @returns {string[]}
 */
const textsOf = (text) =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(/** @type {object} */ (text));

/** @param {Event} event */
const searchableTexts = ({
  name,
  description,
  town,
  location = {},
  series = {},
  topics = [],
  audience = [],
  organizer = [],
  programme = [],
}) => [
  ...[
    name,
    description,
    town,
    location.name,
    location.address?.street,
    location.address?.locality,
    series.name,
  ].flatMap(textsOf),
  ...[...topics, ...audience, ...organizer.map((/** @type {any} */ one) => one.name)].flatMap(textsOf),
  ...programme.flatMap((/** @type {any} */ { title, speakers = [] }) => [
    ...textsOf(title),
    ...speakers.map((/** @type {any} */ one) => one.name),
  ]),
];
