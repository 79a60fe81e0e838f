/** @typedef {import('./read-event-query.mjs').EventPlan} EventPlan */

/** What can be done about the registration of a row at the moment `now`; null where nobody has to register. */
const stateAt = (/** @type {string} */ now) =>
  `case when state is null then null when ${now} >= closes then 'closed' when opens is not null and ${now} < opens then 'notYet' else state end`;

/**
 * The rows that match, each with when it comes first within what is asked for, and last. Nothing
 * that came over the wire is ever part of a statement's text.
 * @param {string} slug
 * @param {EventPlan} plan
 * @param {string} [except] a facet whose own choice does not count
 */
function buildHits(slug, plan, except) {
  /** @type {unknown[]} */
  const params = [];
  const bind = (/** @type {unknown} */ value, /** @type {string} */ type) =>
    `$${params.push(value)}::${type}`;
  const state = stateAt(bind(plan.now, 'bigint'));
  const terms = [`event.event_set = ${bind(slug, 'text')}`];
  const [from, to] = [bind(plan.from, 'bigint'), bind(plan.to, 'bigint')];
  terms.push(`(ends > ${from} or starts >= ${from}) and starts < ${to}`);
  for (const spellings of plan.words)
    terms.push(`(${spellings.map((word) => `strpos(text_key, ${bind(word, 'text')}) > 0`).join(' or ')})`);
  if (plan.ids.length > 0) terms.push(`id = any(${bind(plan.ids, 'text[]')})`);
  for (const [facet, { numbers }] of plan.filters)
    if (facet !== except) terms.push(`facets && ${bind(numbers, 'int[]')}`);
  if (plan.states.length > 0 && except !== 'registration')
    terms.push(`${state} = any(${bind(plan.states, 'text[]')})`);
  const sql = `hit as materialized (
    select event.no, min(starts) as first, max(starts) as last, facets, ${state} as state
    from muni_demo.event join muni_demo.event_time as time on time.event_set = event.event_set and time.no = event.no
    where ${terms.join(' and ')}
    group by event.no, facets, opens, closes, state)`;
  return { sql, params, bind };
}

/**
 * The events of one page, in the order of time.
 * @param {string} slug
 * @param {EventPlan} plan
 */
export function buildEventPage(slug, plan) {
  const { sql, params, bind } = buildHits(slug, plan);
  const order = plan.latestFirst ? 'last desc, no desc' : 'first, no';
  return {
    sql: `with ${sql},
      page as (select no, row_number() over (order by ${order}) as place from hit order by ${order}
        limit ${bind(plan.pageSize, 'int')} offset ${bind((plan.page - 1) * plan.pageSize, 'bigint')})
      select body::text as body from page
      join muni_demo.event on event.event_set = ${bind(slug, 'text')} and event.no = page.no
      order by place`,
    params,
  };
}

/**
 * How many events there are, how many under each value of a facet, and how many with each state of registration.
 * @param {string} slug
 * @param {EventPlan} plan
 * @param {string} [except]
 */
export function buildEventCounts(slug, plan, except) {
  const { sql, params } = buildHits(slug, plan, except);
  return {
    sql: `with ${sql}
      select 'total' as kind, 0 as no, '' as state, count(*)::int as count from hit
      union all select 'value', value.no, '', count(*)::int from hit, unnest(facets) as value(no) group by value.no
      union all select 'state', 0, state, count(*)::int from hit where state is not null group by state`,
    params,
  };
}
