import { inTransaction } from '../forms/in-transaction.mjs';
import { Refusal } from '../forms/refusal.mjs';
import { digestOf } from '../forms/tokens.mjs';
import { isVotingOpen, POINTS } from './read-ideas.mjs';

const MOST_CHOICES = 500;
const MOST_POINTS = 1000;

/**
 * Counts a ballot: one for each device, however often it arrives.
 * @param {import('../forms/open-forms.mjs').Forms} forms
 * @param {import('../forms/open-forms.mjs').Form} form
 * @param {Uint8Array} bytes
 * @returns {Promise<number>} 201, or 200 where it was counted before
 * @throws {Refusal}
 */
export function castBallot(forms, form, bytes) {
  const { key, device, choices } = readBallot(forms, form, bytes);
  const digest = digestOf(bytes);
  const at = new Date(forms.now());
  return inTransaction(forms.db, async (query) => {
    const [fresh] = await query(
      'insert into muni_forms.ballot_key values ($1, $2, $3, $4) on conflict do nothing returning 1 as yes',
      [form.id, key, digest, at],
    );
    if (!fresh) {
      const [known] = await query('select digest from muni_forms.ballot_key where form = $1 and key = $2', [
        form.id,
        key,
      ]);
      if (known?.digest === digest) return 200;
      throw new Refusal(422, { code: 'key-reused', detail: 'This key came with another ballot before.' });
    }
    if (!isVotingOpen(forms, form)) throw new Refusal(410, { code: 'closed', say: ['noVotes'] });
    const [first] = await query(
      'insert into muni_forms.ballot values ($1, $2, $3, $4, $5) on conflict do nothing returning 1 as yes',
      [form.id, device, key, digest, at],
    );
    if (!first) {
      if (form.settings.ideas?.change !== true)
        throw new Refusal(409, { code: 'already-voted', say: ['voted'] });
      await query(
        'update muni_forms.ballot set key = $3, digest = $4, received = $5 where form = $1 and device = $2',
        [form.id, device, key, digest, at],
      );
      await query('delete from muni_forms.ballot_choice where form = $1 and device = $2', [form.id, device]);
    }
    await checkIdeas(query, form, choices);
    await query(
      `insert into muni_forms.ballot_choice select $1, $2, idea, points
       from unnest($3::text[], $4::int[]) as chosen (idea, points)`,
      [form.id, device, choices.map(([idea]) => idea), choices.map(([, points]) => points)],
    );
    return 201;
  });
}

/**
 * @param {import('../forms/open-forms.mjs').Forms} forms
 * @param {import('../forms/open-forms.mjs').Form} form
 * @param {Uint8Array} bytes
 */
function readBallot({ signer }, form, bytes) {
  /** @type {any} */
  let body;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, { detail: 'The body is no JSON.' });
  }
  const device = typeof body?.token === 'string' ? signer.open('device', body.token) : undefined;
  if (!device?.startsWith(`${form.id}~`))
    throw new Refusal(403, {
      code: 'captcha',
      detail: 'The token is missing or not from here: load the ideas again.',
    });
  const errors = [];
  if (typeof body.key !== 'string' || !/^[\w.:-]{8,100}$/.test(body.key))
    errors.push({
      pointer: '#/key',
      code: 'malformed',
      detail: 'A key of 8 to 100 letters and digits is wanted.',
    });
  const given = body.choices;
  const isMap = given !== null && typeof given === 'object' && !Array.isArray(given);
  if (!isMap) errors.push({ pointer: '#/choices', code: 'malformed', detail: 'An object is wanted.' });
  const entries = isMap ? Object.entries(given) : [];
  for (const [idea, points] of entries)
    if (!Number.isInteger(points) || points < 0 || points > MOST_POINTS)
      errors.push({ pointer: `#/choices/${idea}`, code: 'number', detail: 'A whole number is wanted.' });
  if (errors.length > 0) throw new Refusal(422, { code: 'validation', errors });
  const choices = /** @type {[string, number][]} */ (entries.filter(([, points]) => points > 0));
  // No database keeps this letter, and no idea has it in its name.
  const odd = choices.find(([idea]) => idea.includes('\0'));
  if (odd)
    throw new Refusal(422, {
      code: 'validation',
      errors: [{ pointer: '#/choices', code: 'unknown', detail: 'There is no such idea.' }],
    });
  checkBudget(form, choices);
  return { key: body.key, device, choices };
}

/** @param {import('../forms/open-forms.mjs').Form} form @param {[string, number][]} choices */
function checkBudget({ settings }, choices) {
  const { method, points = POINTS, choices: most = MOST_CHOICES } = settings.ideas ?? {};
  const refuse = (/** @type {string} */ detail) => {
    throw new Refusal(422, { code: 'validation', errors: [{ pointer: '#/choices', code: 'max', detail }] });
  };
  if (method === 'points') {
    if (choices.reduce((sum, [, each]) => sum + each, 0) > points) refuse(`At most ${points} points.`);
  } else if (choices.some(([, each]) => each !== 1)) refuse('Each idea has one vote.');
  else if (choices.length > most) refuse(`At most ${most} ideas.`);
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {import('../forms/open-forms.mjs').Form} form
 * @param {[string, number][]} choices
 */
async function checkIdeas(query, form, choices) {
  const known = await query(
    `select id from muni_forms.submission where form = $1 and state = 'accepted' and id = any($2::text[])`,
    [form.id, choices.map(([idea]) => idea)],
  );
  const errors = choices
    .filter(([idea]) => !known.some(({ id }) => id === idea))
    .map(([idea]) => ({ pointer: `#/choices/${idea}`, code: 'unknown', detail: 'There is no such idea.' }));
  if (errors.length > 0) throw new Refusal(422, { code: 'validation', errors });
}
