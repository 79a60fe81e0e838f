import { ALIVE } from './capacity.mjs';

/** Names of the endings shown where the settings name none. */
const FULL = 'quota';
const NOT_ASKED = 'screened-out';

/**
 * The ending for somebody whose answers are not wanted (any more), or undefined; else the quotas that the entry
 * fills. To be called under the lock of the place: so a quota is never overrun, however many come at once.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Form} form
 * @param {string} ref
 * @param {(expression: string) => boolean} holds of the answers
 * @returns {Promise<{ end?: string, fills: string[] }>}
 */
export async function checkQuotas(query, { id, settings }, ref, holds) {
  const { screenOut = [], quotas = [] } = settings;
  const out = screenOut.find((each) => holds(each.if));
  if (out) return { end: out.end ?? NOT_ASKED, fills: [] };
  const own = quotas.map((quota, at) => ({ name: quota.name ?? String(at), ...quota }));
  const fitting = own.filter((quota) => holds(quota.if));
  if (fitting.length === 0) return { fills: [] };
  const rows = await query(
    `select q.name, count(*)::int as count from muni_forms.quota q
     join muni_forms.submission s on s.id = q.submission
     where s.form = $1 and s.ref = $2 and ${ALIVE} group by 1`,
    [id, ref],
  );
  const filled = new Map(rows.map(({ name, count }) => [name, count]));
  const full = fitting.find(({ name, most }) => (filled.get(name) ?? 0) >= most);
  return full ? { end: full.end ?? FULL, fills: [] } : { fills: fitting.map(({ name }) => name) };
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {string} submission
 * @param {string[]} fills
 */
export const fillQuotas = async (query, submission, fills) => {
  if (fills.length > 0)
    await query('insert into muni_forms.quota select $1, name from unnest($2::text[]) as name', [
      submission,
      fills,
    ]);
};
