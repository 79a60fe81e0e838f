import { changeEntry } from './change-entry.mjs';
import { TOKEN_AGE } from './spam-guard.mjs';

const DAY = 24 * 3_600_000;
/** What was withdrawn is kept for a month, in case somebody asks what became of it. */
const WITHDRAWN_DAYS = 30;

/**
 * Deletes what nobody may keep any longer, and lets go of what nobody confirmed. Run again and again.
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./links.mjs').Links} links
 */
export async function tidy(forms, links) {
  const { db, now } = forms;
  const at = (/** @type {number} */ before) => new Date(now() - before);
  const unconfirmed = await db.query(
    `select id from muni_forms.submission where state = 'pending-email' and confirm_until <= $1`,
    [at(0)],
  );
  for (const { id } of unconfirmed)
    await changeEntry(forms, id, links, ({ state }) => (state === 'pending-email' ? 'expired' : undefined));
  // Whoever is deleted does not wait any longer; a seat stays taken, for the person may well come.
  const waiting = await db.query(
    `select id from muni_forms.submission where seat = 'line' and delete_after <= $1
       and state in ('accepted', 'pending-email', 'pending-review')`,
    [at(0)],
  );
  for (const { id } of waiting)
    await changeEntry(forms, id, links, ({ seat }) => (seat === 'line' ? 'expired' : undefined));

  return db.transaction(async (query) => {
    const gone = await query(
      `delete from muni_forms.submission where delete_after <= $1
         or (state in ('cancelled', 'superseded', 'expired', 'declined') and received <= $2) returning id`,
      [at(0), at(WITHDRAWN_DAYS * DAY)],
    );
    const ids = gone.map(({ id }) => id);
    for (const table of ['consent', 'outbox', 'upload', 'quota'])
      await query(`delete from muni_forms.${table} where submission = any($1::text[])`, [ids]);
    // The key stays a while without an answer to it, so that a very late retry is not taken for a new entry.
    await query('update muni_forms.submission_key set answer = null where submission = any($1::text[])', [
      ids,
    ]);
    await query(
      "delete from muni_forms.submission_key where (answer is null or answer ->> 'end' is not null) and received <= $1",
      [at(WITHDRAWN_DAYS * DAY)],
    );
    const uploads = await query(
      'delete from muni_forms.upload where submission is null and received <= $1 returning id',
      [at(DAY)],
    );
    await query('delete from muni_forms.rate where free <= $1', [at(0)]);
    await query('delete from muni_forms.early where since <= $1', [at(DAY)]);
    await query('delete from muni_forms.token_key where at <= $1', [at(TOKEN_AGE)]);
    await query('delete from muni_forms.desk_session where until <= $1', [at(0)]);
    await query('delete from muni_forms.desk_try where at <= $1', [at(60_000)]);
    await query(
      'delete from muni_forms.consent_text t where not exists (select 1 from muni_forms.consent c where c.text_hash = t.text_hash)',
    );
    return { unconfirmed: unconfirmed.length, entries: ids.length, uploads: uploads.length };
  });
}

/**
 * Tidies now and every hour.
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./links.mjs').Links} links
 * @param {(error: unknown) => void} report
 * @returns {() => void} stops it
 */
export function keepTidy(forms, links, report) {
  const run = () => void tidy(forms, links).catch(report);
  run();
  const timer = setInterval(run, 3_600_000);
  timer.unref();
  return () => clearInterval(timer);
}
