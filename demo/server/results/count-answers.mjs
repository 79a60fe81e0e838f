import { keyOf } from './closed-questions.mjs';

/**
 * Every closed answer taken apart into one line for each thing that was chosen: of a matrix with its row, of a ranking
 * with its place. `names` are the questions, so that no open answer is ever looked at.
 */
const CHOSEN = `
  from (select answers, source from muni_forms.submission where form = $1 and state = 'accepted') s
  cross join lateral jsonb_each(s.answers) e
  cross join lateral (
    select null::text as row, e.value #>> '{}' as value
      where jsonb_typeof(e.value) in ('string', 'number', 'boolean')
    union all
    select case when e.key = any($4::text[]) then a.place::text end, a.value #>> '{}'
      from jsonb_array_elements(case when jsonb_typeof(e.value) = 'array' then e.value else '[]' end)
        with ordinality a (value, place)
    union all
    select m.key, v.value #>> '{}'
      from jsonb_each(case when jsonb_typeof(e.value) = 'object' then e.value else '{}' end) m
      cross join lateral jsonb_array_elements(
        case when jsonb_typeof(m.value) = 'array' then m.value else jsonb_build_array(m.value) end) v
  ) chosen
  where e.key = any($3::text[])`;

/** Which group somebody is in: by an answer, or by the municipality the form was filled in for. */
const GROUP = `case $2::text when '' then '' when '@municipality' then coalesce(s.source ->> 'municipality', '')
  else coalesce(s.answers ->> $2, '') end`;

/**
 * Counts everything in the database, for everybody (`by` empty) or for each group.
 * @param {import('../data/db.mjs').Query} query
 * @param {string} form
 * @param {{ by: string, names: string[], rankings: string[] }} what
 */
export async function countAnswers(query, form, { by, names, rankings }) {
  const params = [form, by, names, rankings];
  const chosen = await query(
    `select ${GROUP} as grp, e.key as name, chosen.row, chosen.value, count(*) as count ${CHOSEN} group by 1, 2, 3, 4`,
    params,
  );
  const answered = await query(
    `select ${GROUP} as grp, e.key as name, null::text as row, count(*) as count
       from (select answers, source from muni_forms.submission where form = $1 and state = 'accepted') s
       cross join lateral jsonb_each(s.answers) e
       where e.key = any($3::text[]) and e.value not in ('null', '""', '[]', '{}') group by 1, 2
     union all
     select ${GROUP}, e.key, m.key, count(*)
       from (select answers, source from muni_forms.submission where form = $1 and state = 'accepted') s
       cross join lateral jsonb_each(s.answers) e
       cross join lateral jsonb_each(case when jsonb_typeof(e.value) = 'object' then e.value else '{}' end) m
       where e.key = any($3::text[]) and m.value not in ('null', '""', '[]') group by 1, 2, 3`,
    params.slice(0, 3),
  );
  const sizes = await query(
    `select ${GROUP} as grp, count(*) as count
       from muni_forms.submission s where form = $1 and state = 'accepted' group by 1`,
    params.slice(0, 2),
  );
  const nameOf = (/** @type {string} */ group, /** @type {string} */ key, value = '') =>
    [group, key, value].join('\0');
  const counts = new Map(
    chosen.map(({ grp, name, row, value, count }) => [
      nameOf(grp, keyOf(name, row ?? undefined), value ?? ''),
      count,
    ]),
  );
  const answers = new Map(
    answered.map(({ grp, name, row, count }) => [nameOf(grp, keyOf(name, row ?? undefined)), count]),
  );
  return {
    /** @type {Map<string, number>} */
    sizes: new Map(sizes.map(({ grp, count }) => [grp, count])),
    /**
     * @param {string[]} groups counted together
     * @param {import('./closed-questions.mjs').ClosedQuestion} question
     * @param {string} [place] of a ranking
     * @returns {import('./protect-results.mjs').Tally}
     */
    tally(groups, { key, kind, columns }, place) {
      const sum = (/** @type {(group: string) => number | undefined} */ read) =>
        groups.reduce((all, group) => all + (read(group) ?? 0), 0);
      const at = kind === 'ranking' ? keyOf(key, place ?? '1') : key;
      const own = columns.map(({ value }) => sum((group) => counts.get(nameOf(group, at, value))));
      // Of answers that exclude each other, one the form no longer knows counts as none.
      const isCounted = kind !== 'multi' && columns.length > 0;
      return {
        answered: isCounted
          ? own.reduce((all, count) => all + count, 0)
          : sum((group) => answers.get(nameOf(group, key))),
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
    `select e.key as name, count(*) as n, avg((e.value #>> '{}')::numeric)::float8 as mean,
       percentile_cont(0.5) within group (order by (e.value #>> '{}')::numeric)::float8 as median
     from muni_forms.submission s cross join lateral jsonb_each(s.answers) e
     where form = $1 and state = 'accepted' and e.key = any($2::text[]) and jsonb_typeof(e.value) = 'number'
     group by 1`,
    [form, names],
  );
