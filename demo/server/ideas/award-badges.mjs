import { pickText } from '../forms/fields-of.mjs';
import { makeSearchKey } from '../search/fold-text.mjs';

/**
 * Gives the firms whose entries a jury has chosen their badge in a directory, and takes it from those it has not, or
 * not any more. Firms are known by their name, and where the form asks for it, their town.
 * @param {Pick<import('../forms/open-forms.mjs').Forms, 'db' | 'now'>} forms
 * @param {import('../forms/open-forms.mjs').Form} form
 * @returns {Promise<string | undefined>} the directory in which something has changed
 */
export async function awardBadges({ db, now }, { id, settings: { ideas } }) {
  const badge = ideas?.badge;
  if (!ideas || !badge) return undefined;
  const isPublic = !ideas.shownFrom || now() >= Date.parse(ideas.shownFrom);
  return db.transaction(async (query) => {
    const [there] = await query('select 1 as yes from muni_demo.directory where slug = $1 for update', [
      badge.directory,
    ]);
    if (!there) return undefined;
    const winners = isPublic
      ? await query(
          `select s.answers ->> $2 as name, s.answers ->> $3 as town from muni_forms.submission s
           join muni_forms.decision d on d.submission = s.id
           where s.form = $1 and s.state = 'accepted' and d.status = 'funded'`,
          [id, ideas.title, ideas.town ?? ''],
        )
      : [];
    const no = await numberOf(query, badge);
    const rows = await query(
      `select r.no, r.text_key, $2 = any(r.facets) as has, i.body::text as body
       from muni_demo.record r join muni_demo.item i on i.directory = r.directory and i.no = r.no
       where r.directory = $1 and ($2 = any(r.facets) or r.name_exact = any($3::text[]))`,
      [badge.directory, no, winners.map(({ name }) => String(name).normalize('NFC').toLowerCase())],
    );
    let hasChanged = false;
    for (const { body, ...row } of rows) {
      const item = JSON.parse(body);
      const wins = winners.some(
        ({ name, town }) => isSame(name, item.name) && (!town || isSame(town, item.town)),
      );
      if (wins === row.has) continue;
      hasChanged = true;
      await change(query, badge, { ...row, item, facet: no, wins });
    }
    return hasChanged ? badge.directory : undefined;
  });
}

/** @param {unknown} given @param {unknown} own of the record, in any of its languages */
const isSame = (given, own) =>
  [...(typeof own === 'object' && own ? Object.values(own) : [own])].some(
    (text) => String(text).trim().toLowerCase() === String(given).trim().toLowerCase(),
  );

/**
 * The number under which the badge is a value of the facet `badge`.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('../forms/form-settings.mjs').Badge} badge
 * @returns {Promise<number>}
 */
async function numberOf(query, { directory, label }) {
  const values = await query('select no, facet, label from muni_demo.facet_value where directory = $1', [
    directory,
  ]);
  const known = values.find(
    (value) => value.facet === 'badge' && pickText(value.label, 'en') === pickText(label, 'en'),
  );
  if (known) return known.no;
  const no = 1 + Math.max(0, ...values.map((value) => value.no));
  await query(`insert into muni_demo.facet_value values ($1, $2, 'badge', $3::json)`, [
    directory,
    no,
    JSON.stringify(label),
  ]);
  return no;
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {import('../forms/form-settings.mjs').Badge} badge
 * @param {{ no: number, text_key: string, item: any, facet: number, wins: boolean }} row
 */
async function change(query, { directory, label }, { no, text_key: key, item, facet, wins }) {
  const words = makeSearchKey((typeof label === 'object' ? Object.values(label) : [label]).join(' '));
  const others = (item.badges ?? []).filter(
    (/** @type {unknown} */ own) => pickText(own, 'en') !== pickText(label, 'en'),
  );
  const badges = wins ? [label, ...others] : others;
  await query('update muni_demo.item set body = $3::json where directory = $1 and no = $2', [
    directory,
    no,
    JSON.stringify({ ...item, badges }),
  ]);
  await query(
    `update muni_demo.record set text_key = $4,
       facets = case when $5 then array_append(facets, $3::int) else array_remove(facets, $3::int) end
     where directory = $1 and no = $2`,
    [directory, no, facet, wins ? `${key} ${words}` : key.replace(` ${words}`, ''), wins],
  );
}
