import { mondayOf } from '../seed/events/days.mjs';
import { insertRows } from '../data/fill-tables.mjs';
import { indexEvents } from './index-events.mjs';

/** Any number, the same in every server that shares a database: only one of them fills it. */
const FILL_LOCK = 7_406_105;

/** Names of the values in the table that directories keep theirs in. */
export const valuesKey = (/** @type {string} */ slug) => `events/${slug}`;

/**
 * Fills the database with every set of events it lacks, or that was made in another week.
 * @param {import('../data/db.mjs').Db} db
 * @param {import('./event-sets.mjs').EventSet[]} sets
 * @param {Date} now
 */
export async function fillEvents(db, sets, now) {
  const monday = mondayOf(now);
  await db.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [FILL_LOCK]);
    for (const set of sets) {
      const [known] = await query('select week from muni_demo.event_set where slug = $1', [set.slug]);
      if (known?.week !== monday) await fillSet(query, set, monday);
    }
  });
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./event-sets.mjs').EventSet} set
 * @param {string} monday
 */
async function fillSet(query, set, monday) {
  const { slug } = set;
  for (const table of ['event', 'event_time'])
    await query(`delete from muni_demo.${table} where event_set = $1`, [slug]);
  await query('delete from muni_demo.event_set where slug = $1', [slug]);
  await query('delete from muni_demo.facet_value where directory = $1', [valuesKey(slug)]);
  const { events, times, facetValues } = indexEvents(set.makeEvents(monday), set);
  const own = (/** @type {object[]} */ rows) => rows.map((row) => ({ event_set: slug, ...row }));
  await insertRows(query, 'event', own(events));
  await insertRows(query, 'event_time', own(times));
  await insertRows(
    query,
    'facet_value',
    facetValues.map((value) => ({ directory: valuesKey(slug), ...value })),
  );
  const updated = events.reduce((latest, { updated }) => (updated > latest ? updated : latest), '');
  await query('insert into muni_demo.event_set values ($1, $2, $3, $4)', [
    slug,
    monday,
    updated,
    events.length,
  ]);
}
