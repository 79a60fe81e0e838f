import { Hono } from 'hono';
import { readEventQuery } from '../events/read-event-query.mjs';
import { writeIcs } from '../events/write-ics.mjs';
import { answerTagged } from './answer-tagged.mjs';
import { makeProblem } from './problem.mjs';
import { writePage } from './write-page.mjs';

/** A feed holds all there is, as far as anybody subscribes to it. */
const MOST_IN_FEED = 2000;

/**
 * The native contract for events: `/spotkania` by pages, and `/spotkania.ics` as a feed of the same question.
 * @param {() => import('../events/open-event-sets.mjs').EventSets} eventSets
 */
export function makeEventRoutes(eventSets) {
  const routes = new Hono();
  routes.get('/:name', async (c, next) => {
    const [, slug, ending] = /^([\w-]+)(\.ics)?$/.exec(c.req.param('name')) ?? [];
    const set = slug === undefined ? undefined : await eventSets().get(slug);
    if (!set) return next();
    const url = new URL(c.req.url);
    const now = eventSets().now().getTime();
    const { plan, errors } = readEventQuery(url.searchParams, set.vocabulary, {
      timeZone: set.timeZone,
      now,
    });
    if (errors.length > 0)
      return makeProblem(400, {
        code: 'validation',
        detail: errors.map(({ detail }) => detail).join(' '),
        errors,
      });
    if (ending) {
      const from = url.searchParams.has('from') ? plan.from : -8.64e15;
      const { events } = await set.search({ ...plan, from, page: 1, pageSize: MOST_IN_FEED, asked: [] });
      const name = set.attribution.name;
      const body = writeIcs(events, { name, lang: plan.lang ?? set.lang, timeZone: set.timeZone });
      return answerTagged(c, body, { 'Content-Type': 'text/calendar; charset=utf-8' });
    }
    const found = await set.search(plan);
    return answerTagged(c, writePage('events', found.events, found, plan, url, set), {
      'Content-Type': 'application/json',
    });
  });
  return routes;
}
