import { makeRandom } from '../seed/random.mjs';
import { makeConferences, makeDanishMeetings } from '../seed/events/danish-events.mjs';
import { makeGatherings } from '../seed/events/gatherings.mjs';
import { makeConsultations, makeDeadlines } from '../seed/events/recurring.mjs';
import { makeSeries } from '../seed/events/wroclaw-series.mjs';

/**
 * @typedef {Record<string, any>} Event one event of the contract
 * @typedef {{ event: Event, times?: string[][] }} Made an event, and the begins and ends that its rule gives
 * @typedef {object} EventSet
 * @property {string} slug the last step of its address under `/events/`
 * @property {string} lang the language of facet values unless asked otherwise
 * @property {string} timeZone
 * @property {{ name: string, url: string, licence: string }} attribution
 * @property {(monday: string) => Iterable<Made>} makeEvents what there is in the week of that Monday
 */

/** @param {Iterable<Event>} events */
function* plain(events) {
  for (const event of events) yield { event };
}

/** @type {EventSet[]} */
export const EVENT_SETS = [
  {
    slug: 'spotkania',
    lang: 'pl',
    timeZone: 'Europe/Warsaw',
    attribution: {
      name: 'Spotkania dla firm (dane fikcyjne)',
      url: 'https://example.org/spotkania',
      licence: 'CC0-1.0',
    },
    *makeEvents(monday) {
      const random = makeRandom(41);
      yield* plain(makeSeries(monday, random));
      yield* plain(makeGatherings(monday, random));
      yield* plain(makeDeadlines(monday));
      yield* makeConsultations(monday);
    },
  },
  {
    slug: 'arrangementer',
    lang: 'da',
    timeZone: 'Europe/Copenhagen',
    attribution: {
      name: 'Arrangementer for små firmaer (opdigtede data)',
      url: 'https://example.org/arrangementer',
      licence: 'CC0-1.0',
    },
    *makeEvents(monday) {
      const random = makeRandom(42);
      yield* plain(makeConferences(monday, random));
      yield* plain(makeDanishMeetings(monday, random));
    },
  },
];
