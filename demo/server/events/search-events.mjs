import { readVocabulary } from '../search/facet-vocabulary.mjs';
import { buildEventCounts, buildEventPage } from './event-statements.mjs';
import { valuesKey } from './fill-events.mjs';
import { EVENT_ALIASES, EVENT_FACETS, STATES } from './index-events.mjs';

/**
 * @typedef {{ total: number, values: Map<number, number>, states: Map<string, number> }} Counts
 * @typedef {Awaited<ReturnType<typeof openEventSet>>} OpenEventSet
 */

/**
 * @param {import('../data/db.mjs').Db} db
 * @param {import('./event-sets.mjs').EventSet} set
 */
export async function openEventSet(db, set) {
  const { slug, lang } = set;
  const [about] = await db.query('select updated, total, week from muni_demo.event_set where slug = $1', [
    slug,
  ]);
  const names = [...Object.keys(EVENT_FACETS), 'registration'];
  const vocabulary = await readVocabulary(db, valuesKey(slug), names, EVENT_ALIASES);

  /**
   * @param {import('./read-event-query.mjs').EventPlan} plan
   * @param {string} [except]
   * @returns {Promise<Counts>}
   */
  async function count(plan, except) {
    const { sql, params } = buildEventCounts(slug, plan, except);
    const rows = await db.query(sql, params);
    const of = (/** @type {string} */ kind) => rows.filter((row) => row.kind === kind);
    return {
      total: of('total')[0]?.count ?? 0,
      values: new Map(of('value').map(({ no, count }) => [no, count])),
      states: new Map(of('state').map(({ state, count }) => [state, count])),
    };
  }

  return {
    ...set,
    week: /** @type {string} */ (about.week),
    updated: /** @type {string} */ (about.updated),
    total: /** @type {number} */ (about.total),
    vocabulary,
    /** @param {import('./read-event-query.mjs').EventPlan} plan */
    async search(plan) {
      const { sql, params } = buildEventPage(slug, plan);
      const [rows, base] = await Promise.all([db.query(sql, params), count(plan)]);
      // Widgets fall back to English where a text is not in the language of the page.
      const langs = plan.lang === undefined ? [lang] : [plan.lang, 'en', lang];
      /** @type {Record<string, { value: string, count: number }[]>} */
      const facets = {};
      for (const name of plan.asked) {
        const facet = vocabulary.facetNamed(name) ?? name;
        const isChosen = facet === 'registration' ? plan.states.length > 0 : plan.filters.has(facet);
        // What is chosen in a facet must not lower its own counts.
        const { values, states } = isChosen ? await count(plan, facet) : base;
        facets[name] =
          facet === 'registration'
            ? STATES.map((value) => ({ value, count: states.get(value) ?? 0 }))
            : vocabulary
                .listValues(facet, langs)
                .map(({ no, value }) => ({ value, count: values.get(no) ?? 0 }));
      }
      return { events: rows.map(({ body }) => /** @type {string} */ (body)), total: base.total, facets };
    },
  };
}
