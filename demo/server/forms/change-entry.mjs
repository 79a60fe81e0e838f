import { ALIVE, lockPlace, positionOf, promote, withdraw } from './capacity.mjs';
import { inTransaction } from './in-transaction.mjs';
import { writeMail } from './mails.mjs';

const COLUMNS =
  'id, form, ref, receipt, state, seat, turn, people, lang, answers, mail, received, confirm_until, delete_after';
const ALIVE_STATES = ['accepted', 'pending-email', 'pending-review'];

/**
 * What an entry is told to be.
 * @param {{ state: string, seat: string }} row
 */
export const statusOf = ({ state, seat }) =>
  state !== 'accepted' ? state : seat === 'line' ? 'waitlisted' : 'confirmed';

/**
 * One entry as its owner may see it.
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {string} id
 */
export async function readEntry({ db }, id) {
  const [row] = await db.query(`select ${COLUMNS} from muni_forms.submission where id = $1`, [id]);
  if (!row) return undefined;
  const waits = row.seat === 'line' && ALIVE_STATES.includes(row.state);
  return { ...row, status: statusOf(row), ...(waits && { position: await positionOf(db.query, row) }) };
}

/**
 * Brings an entry into another state under the lock of its place, and gives what seat it leaves to whoever waits.
 * Doing it twice does it once.
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {string} id
 * @param {import('./links.mjs').Links} links
 * @param {(row: any, form: import('./open-forms.mjs').Form) => string | undefined} decide the new state, or undefined for no change
 * @returns {Promise<any | undefined>} the entry afterwards
 */
export async function changeEntry(forms, id, links, decide) {
  const [known] = await forms.db.query('select form, ref from muni_forms.submission where id = $1', [id]);
  const form = known && (await forms.get(known.form));
  if (!form) return undefined;
  await inTransaction(forms.db, async (query) => {
    await lockPlace(query, known.form, known.ref);
    const [row] = await query(`select ${COLUMNS} from muni_forms.submission where id = $1 for update`, [id]);
    const state = row && decide(row, form);
    if (!state || state === row.state) return;
    if (ALIVE_STATES.includes(state)) {
      await query('update muni_forms.submission set state = $2, confirm_until = null where id = $1', [
        id,
        state,
      ]);
      const after = { ...row, state };
      const position = row.seat === 'line' ? await positionOf(query, row) : undefined;
      await writeMail(query, forms, form, after, {
        kind: 'receipt',
        links,
        status: statusOf(after),
        position,
      });
      return;
    }
    if (ALIVE_STATES.includes(row.state)) await withdraw(query, row, state);
    await giveSeats(query, forms, form, row.ref, links);
  });
  return readEntry(forms, id);
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {string} ref its place is locked
 * @param {import('./links.mjs').Links} links
 */
export async function giveSeats(query, forms, form, ref, links) {
  for (const id of await promote(query, form, ref)) {
    const [row] = await query(`select ${COLUMNS} from muni_forms.submission where id = $1`, [id]);
    if (row.state !== 'pending-email') await writeMail(query, forms, form, row, { kind: 'seat', links });
  }
}

/** @param {import('./open-forms.mjs').Forms} forms @param {string} id @param {import('./links.mjs').Links} links */
export const cancelEntry = (forms, id, links) =>
  changeEntry(forms, id, links, ({ state }) => (ALIVE_STATES.includes(state) ? 'cancelled' : undefined));

/** @param {import('./open-forms.mjs').Forms} forms @param {string} id @param {import('./links.mjs').Links} links */
export const confirmEntry = (forms, id, links) =>
  changeEntry(forms, id, links, (row, { settings }) => {
    if (row.state !== 'pending-email' || forms.now() >= row.confirm_until.getTime()) return undefined;
    return settings.review ? 'pending-review' : 'accepted';
  });
export { ALIVE };
