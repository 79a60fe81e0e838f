import { EVENT_SETS } from './event-sets.mjs';
import { fillEvents } from './fill-events.mjs';
import { openEventSet } from './search-events.mjs';
import { mondayOf } from '../seed/events/days.mjs';

/** @typedef {Awaited<ReturnType<typeof openEventSets>>} EventSets */

/**
 * Everything the routes of events need. The dates follow the clock: in a new week the events are made anew.
 * @param {import('../data/db.mjs').Db} db
 * @param {{ now?: () => Date, sets?: import('./event-sets.mjs').EventSet[] }} [options]
 */
export async function openEventSets(db, { now = () => new Date(), sets = EVENT_SETS } = {}) {
  const open = async () => {
    await fillEvents(db, sets, now());
    const opened = await Promise.all(sets.map((set) => openEventSet(db, set)));
    return { week: mondayOf(now()), bySlug: new Map(opened.map((set) => [set.slug, set])) };
  };
  let current = open();
  await current;
  return {
    now,
    /** @param {string} slug */
    async get(slug) {
      if ((await current).week !== mondayOf(now())) current = open();
      return (await current).bySlug.get(slug);
    },
    list: async () => [...(await current).bySlug.values()],
  };
}
