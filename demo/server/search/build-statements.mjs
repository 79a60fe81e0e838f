/** @typedef {import('./read-query.mjs').Plan} Plan */

/** Collects the values of one statement: nothing that came over the wire is ever part of its text. */
function makeParams() {
  /** @type {unknown[]} */
  const params = [];
  return {
    params,
    bind: (/** @type {unknown} */ value, /** @type {string} */ type) => `$${params.push(value)}::${type}`,
  };
}

/** @typedef {(value: unknown, type: string) => string} Bind */

/**
 * The records of one page, in order.
 * @param {string} slug
 * @param {Plan} plan
 */
export function buildPageStatement(slug, plan) {
  const { params, bind } = makeParams();
  const where = buildWhere(slug, plan, bind);
  const order = buildOrder(plan, bind);
  const sql = `
    with page as materialized (
      select directory, no, row_number() over (order by ${order}) as place
      from muni_demo.record where ${where}
      order by ${order}
      limit ${bind(plan.pageSize, 'int')} offset ${bind((plan.page - 1) * plan.pageSize, 'bigint')}
    )
    select item.body::text as body from page join muni_demo.item using (directory, no) order by place`;
  return { sql, params };
}

/**
 * How many records there are, and how many under each facet value. `except` leaves out one facet's own
 * choice, because what is chosen in a facet must not lower its own counts.
 * @param {string} slug
 * @param {Plan} plan
 * @param {number[]} counted numbers of the facet values to count
 * @param {string} [except]
 */
export function buildCountStatement(slug, plan, counted, except) {
  const { params, bind } = makeParams();
  const sql = `
    with hit as materialized (select facets from muni_demo.record where ${buildWhere(slug, plan, bind, except)})
    select 0 as no, count(*)::int as count from hit
    union all
    select no, count(*)::int from hit, unnest(facets) as value(no)
    where no = any(${bind(counted, 'int[]')}) group by no`;
  return { sql, params };
}

/**
 * @param {string} slug
 * @param {Plan} plan
 * @param {Bind} bind
 * @param {string} [except]
 */
function buildWhere(slug, plan, bind, except) {
  const terms = [`directory = ${bind(slug, 'text')}`];
  for (const spellings of plan.words)
    terms.push(`(${spellings.map((word) => `strpos(text_key, ${bind(word, 'text')}) > 0`).join(' or ')})`);
  if (plan.ids.length > 0) terms.push(`id = any(${bind(plan.ids, 'text[]')})`);
  for (const [facet, { numbers }] of plan.filters)
    if (facet !== except) terms.push(`facets && ${bind(numbers, 'int[]')}`);
  if (plan.bbox) terms.push(buildBbox(plan.bbox, bind));
  if (plan.near && plan.radius !== undefined)
    terms.push(`${buildDistance(plan.near, bind)} <= ${bind(plan.radius, 'float8')}`);
  return terms.join(' and ');
}

/**
 * A box whose west lies east of its east spans the date line.
 * @param {NonNullable<Plan['bbox']>} bbox
 * @param {Bind} bind
 */
function buildBbox({ west, south, east, north }, bind) {
  const [w, s, e, n] = [west, south, east, north].map((value) => bind(value, 'float8'));
  return `lat between ${s} and ${n} and ${west <= east ? `lon between ${w} and ${e}` : `(lon >= ${w} or lon <= ${e})`}`;
}

/**
 * Great-circle distance in kilometres (haversine); null where a record has no place.
 * @param {NonNullable<Plan['near']>} near
 * @param {Bind} bind
 */
function buildDistance({ lat, lon }, bind) {
  const [y, x] = [bind(lat, 'float8'), bind(lon, 'float8')];
  return `12742.02 * asin(least(1, sqrt(power(sin(radians(lat - ${y}) / 2), 2) + cos(radians(${y})) * cos(radians(lat)) * power(sin(radians(lon - ${x}) / 2), 2))))`;
}

/**
 * Every order ends with `no`, which is unique: pages never overlap.
 * @param {Plan} plan
 * @param {Bind} bind
 */
function buildOrder(plan, bind) {
  if (plan.sort === '-updated') return 'updated desc, no';
  if (plan.sort === 'distance' && plan.near) return `${buildDistance(plan.near, bind)} asc nulls last, no`;
  if (plan.sort === 'relevance' && plan.words.length > 0) return `${buildRank(plan, bind)}, no`;
  return 'no';
}

/**
 * Exact letters in the name come first, then the folded name, then the rest of the text.
 * @param {Plan} plan
 * @param {Bind} bind
 */
function buildRank(plan, bind) {
  const typed = bind(plan.text, 'text');
  const inName = (/** @type {string} */ before) =>
    plan.words
      .map(
        (spellings) =>
          `(${spellings.map((word) => `strpos('${before}' || name_key, ${bind(before + word, 'text')}) > 0`).join(' or ')})`,
      )
      .join(' and ');
  return `case
    when name_exact = ${typed} then 0
    when starts_with(name_exact, ${typed}) then 1
    when strpos(' ' || name_exact, ' ' || ${typed}) > 0 then 2
    when strpos(name_exact, ${typed}) > 0 then 3
    when ${inName(' ')} then 4
    when ${inName('')} then 5
    else 6 end`;
}
