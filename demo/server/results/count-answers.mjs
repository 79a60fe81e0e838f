import { keyOf } from './closed-questions.mjs';

/**
 * Every entry and every closed answer taken apart, read once: a line for each entry, one for each question (and row of a
 * matrix) that was answered, one for each thing that was chosen: of a matrix with its row, of a ranking with its place.
 * `$2` are the questions, `$3` those whose answers are choices, so that no open answer is ever looked at; from `$5` on
 * what the groups are, each a column.
 */
const linesOf = (/** @type {number} */ dimensions) => {
  const own = Array.from({ length: dimensions }, (_, at) => `g${at}`);
  const from = (/** @type {string} */ table) => own.map((name) => `${table}.${name}, `).join('');
  return `
  with s as materialized (
    select ${own.map((name, at) => `${groupOf(`$${at + 5}::text`)} as ${name}, `).join('')}answers
    from muni_forms.submission where form = $1 and state = 'accepted'
  ), e as materialized (
    select ${from('s')}key as name, value from s cross join lateral jsonb_each(s.answers) where key = any($2::text[])
  ), line as materialized (
    select ${from('s')}null::text as name, null::text as row, null::text as value from s
    union all
    select ${from('e')}name, null, null from e where value not in ('null', '""', '[]', '{}')
    union all
    select ${from('e')}name, m.key, null from e cross join lateral jsonb_each(e.value) m
      where jsonb_typeof(e.value) = 'object' and name = any($3::text[]) and m.value not in ('null', '""', '[]')
    union all
    select ${from('e')}name, null, value #>> '{}' from e
      where jsonb_typeof(value) in ('string', 'number', 'boolean') and name = any($3::text[])
    union all
    select ${from('e')}name, case when name = any($4::text[]) then a.place::text end, coalesce(a.value #>> '{}', '')
      from e cross join lateral jsonb_array_elements(e.value) with ordinality a (value, place)
      where jsonb_typeof(e.value) = 'array' and name = any($3::text[])
    union all
    select ${from('e')}name, m.key, coalesce(v.value #>> '{}', '')
      from e cross join lateral jsonb_each(e.value) m
      cross join lateral jsonb_array_elements(
        case when jsonb_typeof(m.value) = 'array' then m.value else jsonb_build_array(m.value) end) v
      where jsonb_typeof(e.value) = 'object' and name = any($3::text[])
  )`;
};

/** Which group somebody is in: by an answer, or by the municipality the form was filled in for. */
const groupOf = (/** @type {string} */ by) =>
  `case ${by} when '@municipality' then coalesce(source ->> 'municipality', '') else coalesce(answers ->> ${by}, '') end`;

/**
 * @typedef {object} Counted
 * @property {Map<string, number>} sizes how many are in each group
 * @property {(groups: Iterable<string>, question: import('./closed-questions.mjs').ClosedQuestion, place?: string) => import('./protect-results.mjs').Tally} tally
 *   of groups counted together; `place` of a ranking
 */

/**
 * Counts everything in the database, in one go, so that all counts are of the same moment.
 * @param {import('../data/db.mjs').Query} query
 * @param {string} form
 * @param {import('./closed-questions.mjs').ClosedQuestion[]} questions
 * @param {string[]} by what there are groups of: names of questions, or `@municipality`
 * @returns {Promise<{ everybody: Counted, dimensions: Counted[] }>} with the group `''` for everybody
 */
export async function countAnswers(query, form, questions, by) {
  const namesOf = (
    /** @type {(question: import('./closed-questions.mjs').ClosedQuestion) => boolean} */ is,
  ) => [...new Set(questions.filter(is).map(({ name }) => name))];
  const tables = (by.length > 0 ? by : ['']).map(
    (_, at) =>
      `select ${at} as dimension, ${by.length > 0 ? `g${at}` : "''"} as grp, name, row, value, count(*)::int as count
       from line group by 2, 3, 4, 5`,
  );
  const rows = await query(`${linesOf(by.length)} ${tables.join(' union all ')}`, [
    form,
    namesOf(() => true),
    namesOf(({ columns }) => columns.length > 0),
    namesOf(({ kind }) => kind === 'ranking'),
    ...by,
  ]);
  const dimensions = by.map((_, at) => makeCounted(rows.filter(({ dimension }) => dimension === at)));
  // Everybody is in one group of each dimension.
  const all = new Map();
  for (const { dimension, name, row, value, count } of rows) {
    if (dimension !== 0) continue;
    const id = JSON.stringify([name, row, value]);
    all.set(id, { grp: '', name, row, value, count: count + (all.get(id)?.count ?? 0) });
  }
  return { everybody: makeCounted([...all.values()]), dimensions };
}

/** @param {any[]} rows @returns {Counted} */
function makeCounted(rows) {
  const nameOf = (/** @type {(string | null)[]} */ ...parts) => JSON.stringify(parts);
  const counts = new Map(
    rows.map(({ grp, name, row, value, count }) => [
      nameOf(grp, name === null ? null : keyOf(name, row ?? undefined), value),
      count,
    ]),
  );
  return {
    sizes: new Map(rows.flatMap(({ grp, name, count }) => (name === null ? [[grp, count]] : []))),
    tally(groups, { key, kind, columns }, place) {
      const sum = (/** @type {string} */ at, /** @type {string | null} */ value) =>
        [...groups].reduce((all, group) => all + (counts.get(nameOf(group, at, value)) ?? 0), 0);
      const at = kind === 'ranking' ? keyOf(key, place ?? '1') : key;
      const own = columns.map(({ value }) => sum(at, value));
      // Of answers that exclude each other, one the form no longer knows counts as none.
      const isCounted = kind !== 'multi' && columns.length > 0;
      return {
        answered: isCounted ? own.reduce((all, count) => all + count, 0) : sum(key, null),
        counts: own,
      };
    },
  };
}

/**
 * Mean and median of numbers.
 * @param {import('../data/db.mjs').Query} query
 * @param {string} form
 * @param {string[]} names
 */
export const countNumbers = (query, form, names) =>
  query(
    `select name, count(*) as n, avg(value::numeric)::float8 as mean,
       percentile_cont(0.5) within group (order by value::numeric)::float8 as median
     from (
       select asked.name, s.answers ->> asked.name as value
       from muni_forms.submission s cross join unnest($2::text[]) as asked (name)
       where form = $1 and state = 'accepted' and jsonb_typeof(s.answers -> asked.name) = 'number'
     ) number group by 1`,
    [form, names],
  );
