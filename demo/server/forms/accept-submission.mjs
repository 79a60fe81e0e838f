import {
  capacityOf,
  changePlace,
  countPeople,
  lockPlace,
  positionOf,
  refSettings,
  timesOf,
  withdraw,
} from './capacity.mjs';
import { checkConsents, keepConsents } from './consents.mjs';
import { checkAnswers } from './check-answers.mjs';
import { fieldsOf } from './fields-of.mjs';
import { CONFIRM_HOURS, RETENTION_DAYS } from './form-settings.mjs';
import { inTransaction } from './in-transaction.mjs';
import { giveSeats, statusOf } from './change-entry.mjs';
import { writeMail } from './mails.mjs';
import { checkQuotas, fillQuotas } from './quotas.mjs';
import { Refusal } from './refusal.mjs';
import { makeId, makeReceipt } from './tokens.mjs';
import { claimUploads, keepUpload } from './uploads.mjs';

const HOUR = 3_600_000;

/**
 * @typedef {object} Submission as it came, its shape checked
 * @property {string} version
 * @property {string} [key]
 * @property {string} [supersedes]
 * @property {string} lang
 * @property {string} [sent]
 * @property {Record<string, any>} source
 * @property {string} ref
 * @property {Record<string, any>} answers
 * @property {{ field: string, id: string }[]} files
 * @property {[string, File][]} [attached] files that came along, by field
 * @property {any[]} consents
 * @property {string} [token] by which a device is known, where one device has one entry
 * @property {boolean} waitlist whether the person said that the waiting list will do
 * @property {string} digest of the bytes that came
 */

/**
 * Takes an entry in, once: the same key with the same bytes gets the same receipt again.
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {Submission} submission
 * @param {import('./links.mjs').Links} links
 * @returns {Promise<{ status: number, receipt: Record<string, any> }>}
 * @throws {Refusal}
 */
export const acceptSubmission = (forms, form, submission, links) =>
  inTransaction(forms.db, async (query) => {
    const id = makeId();
    const before = submission.key ? await claimKey(query, forms, form, submission, id) : undefined;
    if (before) return before;
    const checked = await checkSubmission(forms, form, submission);
    const places = await lockPlace(query, form.id, submission.ref);
    const replaced = submission.supersedes ? await replaceKey(query, forms, form, submission, id) : undefined;
    const device = deviceOf(forms, form, submission);
    const person = device ?? personOf(forms, form, checked.answers);
    await query('savepoint earlier_vote');
    const vote = device ? await replaceVote(query, form, submission.ref, device, id) : undefined;
    if (person) await refuseSecond(query, form, submission.ref, person);
    const { end, fills } = await checkQuotas(query, form, submission.ref, checked.holds);
    if (end !== undefined) {
      // Whoever is turned away has still voted as before.
      await query('rollback to savepoint earlier_vote');
      return turnAway(query, form, submission, { id, end });
    }
    const entry = await takeSeat(query, form, submission, checked, places, vote ?? replaced);
    const row = await keep(query, forms, form, submission, { ...checked, ...entry, person, id });
    await fillQuotas(query, id, fills);
    await keepConsents(query, id, checked.consents);
    const attached = await keepAttached(query, forms, form, submission);
    await claimUploads(query, form, { ...submission, files: [...submission.files, ...attached] }, id);
    if (replaced) await giveSeats(query, forms, form, replaced.ref, links);
    const receipt = await writeReceipt(query, form, row);
    const kind = row.state === 'pending-email' ? 'confirm' : 'receipt';
    await writeMail(query, forms, form, row, { kind, links, ...receipt });
    const status = row.state === 'pending-email' ? 202 : 201;
    await keepAnswer(query, form, submission, status, receipt);
    return { status, receipt };
  });

/**
 * Says that an entry was not wanted: of it nothing is kept but that its key has come.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Form} form
 * @param {Submission} submission
 * @param {{ id: string, end: string }} what
 */
async function turnAway(query, form, submission, { id, end }) {
  const receipt = { id, receipt: '', status: 'confirmed', end };
  await keepAnswer(query, form, submission, 201, receipt);
  return { status: 201, receipt };
}

/**
 * What the same bytes are answered with when they come again.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Form} form
 * @param {Submission} submission
 * @param {number} status
 * @param {Record<string, any>} receipt
 */
async function keepAnswer(query, form, { key }, status, receipt) {
  if (key)
    await query(
      'update muni_forms.submission_key set status = $3, answer = $4::json where form = $1 and key = $2',
      [form.id, key, status, JSON.stringify(receipt)],
    );
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {Submission} submission
 */
async function keepAttached(query, forms, form, { attached = [] }) {
  const kept = [];
  for (const [field, file] of attached) {
    const { id } = await keepUpload(forms, form, field, file, query);
    kept.push({ field, id });
  }
  return kept;
}

/**
 * Makes the key this entry's, or gives the answer it was given before. Whoever comes second with the
 * same key waits here until the first is done.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {Submission} submission
 * @param {string} id
 */
async function claimKey(query, { now }, form, { key, digest }, id) {
  const [claimed] = await query(
    `insert into muni_forms.submission_key (form, key, digest, submission, received) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1 as yes`,
    [form.id, key, digest, id, new Date(now())],
  );
  if (claimed) return undefined;
  const [known] = await query(
    'select digest, answer from muni_forms.submission_key where form = $1 and key = $2',
    [form.id, key],
  );
  if (!known) throw new Refusal(503, { headers: { 'Retry-After': '1' } });
  // A later entry has replaced this one, which comes too late: it must not be added beside it.
  if (known.digest === null) throw new Refusal(409, { code: 'duplicate', say: ['laterVersion'] });
  if (known.digest !== digest)
    throw new Refusal(422, { code: 'key-reused', detail: 'This key came with other content before.' });
  if (known.answer === null) throw new Refusal(409, { code: 'duplicate', say: ['wasDeleted'] });
  return { status: 200, receipt: known.answer };
}

/**
 * Everything that can be said without looking at other entries.
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {Submission} submission
 */
async function checkSubmission({ now }, form, submission) {
  const { opens, closes } = timesOf(form, submission.ref);
  if (now() < opens) throw new Refusal(410, { code: 'closed', say: ['notOpenYet'] });
  if (now() >= closes) throw new Refusal(410, { code: 'closed', say: ['closedNow'] });
  if (submission.version !== form.version)
    throw new Refusal(409, {
      code: 'form-changed',
      version: form.version,
      say: ['formChanged'],
    });
  if (form.settings.onlyRefs && !refSettings(form.settings, submission.ref))
    throw new Refusal(404, { detail: 'There is nothing to sign up for under this ref.' });
  const { answers, wanted, holds, errors } = await checkAnswers(form, submission, now);
  const { consents, errors: refused } = checkConsents(wanted, submission);
  const all = [...errors, ...refused];
  if (all.length > 0) throw new Refusal(422, { code: 'validation', errors: all });
  const people = countPeople(capacityOf(form, submission.ref), answers);
  return { answers, holds, consents, people };
}

/**
 * Takes out what the key that is replaced brought in, and closes the key for requests that are still under way.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {Submission} submission
 * @param {string} id
 */
async function replaceKey(query, { now }, form, { supersedes, ref }, id) {
  const [closed] = await query(
    `insert into muni_forms.submission_key (form, key, submission, received) values ($1, $2, $3, $4)
     on conflict do nothing returning 1 as yes`,
    [form.id, supersedes, id, new Date(now())],
  );
  if (closed) return undefined;
  const [{ submission }] = await query(
    'select submission from muni_forms.submission_key where form = $1 and key = $2',
    [form.id, supersedes],
  );
  let next = submission;
  for (let steps = 0; next && steps < 100; steps += 1) {
    const [entry] = await query(
      `select id, form, ref, seat, turn, people, state, superseded_by from muni_forms.submission where id = $1 for update`,
      [next],
    );
    if (entry && ['accepted', 'pending-email', 'pending-review'].includes(entry.state)) {
      if (entry.ref !== ref) await lockPlace(query, form.id, entry.ref);
      await withdraw(query, entry, 'superseded');
      await query('update muni_forms.submission set superseded_by = $2 where id = $1', [entry.id, id]);
      return entry;
    }
    next = entry?.superseded_by;
  }
  return undefined;
}

/**
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {Record<string, any>} answers
 */
function personOf({ signer }, { id, definition }, answers) {
  const names = /** @type {string[]} */ (definition.unique ?? []);
  const values = names.map((name) =>
    String(answers[name] ?? '')
      .normalize('NFKC')
      .trim()
      .replace(/\s+/g, ' ')
      .toLowerCase(),
  );
  return values.some(Boolean) ? signer.fingerprint([id, ...values].join('\n')) : null;
}

/**
 * Of a poll, the device: it keeps the token it was given once and sends it along each time.
 * @throws {Refusal} where there is none
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {Submission} submission
 */
function deviceOf({ signer }, { id, definition, settings }, { token }) {
  if (definition.kind !== 'poll' && !settings.voteOnce) return undefined;
  const text = token === undefined ? undefined : signer.open('start', token);
  // Without one, or with one from before the secret was changed, every vote would be another device's.
  if (!text?.startsWith(`${id}~`)) throw new Refusal(403, { code: 'captcha', say: ['openAgain'] });
  return signer.fingerprint(text);
}

/**
 * Takes out the vote a device gave before, where it may be changed.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Form} form
 * @param {string} ref
 * @param {string} device
 * @param {string} id
 */
async function replaceVote(query, { id: form, definition }, ref, device, id) {
  const [vote] = await query(
    `select id, form, ref, seat, turn, people from muni_forms.submission
     where form = $1 and ref = $2 and person = $3 and state in ('accepted', 'pending-email', 'pending-review')`,
    [form, ref, device],
  );
  if (!vote) return undefined;
  if (definition.changeable !== true) throw new Refusal(409, { code: 'already-voted', say: ['voted'] });
  await withdraw(query, vote, 'superseded');
  await query('update muni_forms.submission set superseded_by = $2 where id = $1', [vote.id, id]);
  return vote;
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Form} form
 * @param {string} ref
 * @param {string} person
 */
async function refuseSecond(query, form, ref, person) {
  const [other] = await query(
    `select 1 as yes from muni_forms.submission
     where form = $1 and ref = $2 and person = $3 and state in ('accepted', 'pending-email', 'pending-review')`,
    [form.id, ref, person],
  );
  if (other) throw new Refusal(409, { code: 'duplicate', say: ['personKnown'] });
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Form} form
 * @param {Submission} submission
 * @param {{ people: number }} checked
 * @param {{ taken: number, waiting: number, next_turn: number }} place before anything was withdrawn
 * @param {any} replaced
 */
async function takeSeat(query, form, { ref, waitlist }, { people }, place, replaced) {
  const capacity = capacityOf(form, ref);
  const { taken } = replaced?.ref === ref ? await lockPlace(query, form.id, ref) : place;
  const free = (capacity.total ?? Infinity) - taken;
  const fits = people <= free;
  // Nobody is put on a waiting list who could come with fewer, unless they say that it will do.
  const waits = !fits && capacity.waitlist && (free <= 0 || waitlist);
  if (!fits && !waits)
    throw new Refusal(409, {
      code: 'capacity',
      remaining: Math.max(0, free),
      ...(capacity.waitlist && { waitlist: {} }),
      say: free > 0 ? ['placesLeft', free] : ['noPlaces'],
    });
  // Whoever mends an entry keeps the turn, unless the group has grown.
  const keepsTurn = replaced?.ref === ref && people <= replaced.people;
  const turn = keepsTurn ? replaced.turn : place.next_turn;
  await changePlace(query, form.id, ref, {
    ...(fits ? { taken: people } : { waiting: 1 }),
    turns: keepsTurn ? 0 : 1,
  });
  return { seat: fits ? 'seat' : 'line', turn };
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {Submission} submission
 * @param {any} entry
 */
async function keep(query, { now }, form, submission, entry) {
  const { definition, settings } = form;
  const mail = mailOf(form, entry.answers);
  const pending = settings.confirmBy && mail;
  const row = {
    id: entry.id,
    form: form.id,
    ref: submission.ref,
    receipt: makeReceipt(form.id),
    state: pending ? 'pending-email' : settings.review ? 'pending-review' : 'accepted',
    seat: entry.seat,
    turn: entry.turn,
    people: entry.people,
    lang: submission.lang,
    answers: entry.answers,
    mail,
  };
  const kept = (settings.retentionDays ?? RETENTION_DAYS) * 24 * HOUR;
  const from = Math.max(now(), definition.closes ? Date.parse(definition.closes) || 0 : 0);
  await query(
    `insert into muni_forms.submission (id, form, version, ref, receipt, state, seat, turn, people, lang,
       answers, source, person, mail, sent, received, confirm_until, delete_after)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12::jsonb, $13, $14, $15, $16, $17, $18)`,
    [
      row.id,
      row.form,
      submission.version,
      row.ref,
      row.receipt,
      row.state,
      row.seat,
      row.turn,
      row.people,
      row.lang,
      JSON.stringify(entry.answers),
      JSON.stringify(submission.source),
      entry.person,
      mail,
      definition.anonymous || !submission.sent ? null : new Date(submission.sent),
      new Date(now()),
      pending ? new Date(now() + (settings.confirmHours ?? CONFIRM_HOURS) * HOUR) : null,
      new Date(from + kept),
    ],
  );
  return row;
}

/**
 * The address an entry can be answered to.
 * @param {import('./open-forms.mjs').Form} form
 * @param {Record<string, any>} answers
 * @returns {string | null}
 */
function mailOf({ definition, settings }, answers) {
  const name = settings.confirmBy ?? fieldsOf(definition).find(({ type }) => type === 'email')?.name;
  const mail = name === undefined ? undefined : answers[name];
  return typeof mail === 'string' && /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(mail) ? mail : null;
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Form} form
 * @param {any} row
 */
export async function writeReceipt(query, form, row) {
  const { total } = capacityOf(form, row.ref);
  const waits = row.seat === 'line';
  const place = total === undefined ? undefined : await lockPlace(query, form.id, row.ref);
  return {
    id: row.id,
    receipt: row.receipt,
    status: statusOf(row),
    ...(waits && { position: await positionOf(query, row) }),
    ...(place && { seats: { total, taken: place.taken } }),
  };
}
