import { createHash } from 'node:crypto';
import { makeRandom } from '../seed/random.mjs';
import { makeDanishPerson } from '../seed/danish-people.mjs';
import { makePolishPerson } from '../seed/polish-people.mjs';
import { loadEngine } from './engine.mjs';
import { fieldsOf } from './fields-of.mjs';
import { RETENTION_DAYS } from './form-settings.mjs';
import { IDEAS, WISHES } from './seed-ideas.mjs';
import { makeId, makeReceipt } from './tokens.mjs';

const DAY = 24 * 3_600_000;
/** How many invented entries each form of the demo has; for meetings by what they are for. */
const AMOUNTS = /** @type {Record<string, number>} */ ({
  'needs-2026': 412,
  'market-day': 137,
  'meeting-feedback': 214,
  membership: 28,
});
/** Their codes, as a page names its own: the settings of a form have their names. */
const MUNICIPALITIES = ['PL-0220', 'PL-0213', 'PL-0215', 'DK-390', 'DK-370', 'DK-320'];

/**
 * Fills the forms of the demo that nobody has answered yet with invented entries, the same each time.
 * @param {import('./open-forms.mjs').Forms} forms
 */
export async function seedEntries(forms) {
  for (const form of await forms.list()) {
    const [known] = await forms.db.query(
      'select 1 as yes from muni_forms.submission where form = $1 limit 1',
      [form.id],
    );
    if (known) continue;
    const random = makeRandom(createHash('sha256').update(form.id).digest().readUInt32LE());
    const ideas = IDEAS[/** @type {keyof typeof IDEAS} */ (form.id)];
    if (ideas) await seedIdeas(forms, form, /** @type {any[][]} */ (ideas), random);
    else if (AMOUNTS[form.id])
      await seedAnswers(forms, form, /** @type {number} */ (AMOUNTS[form.id]), random);
  }
}

/**
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {number} amount
 * @param {import('../seed/random.mjs').Random} random
 */
async function seedAnswers(forms, form, amount, random) {
  const openForm = await loadEngine();
  /** Some answers are given more often than others. @type {Map<string, number>} */
  const weights = new Map();
  const rows = [];
  for (let tries = 0; rows.length < amount && tries < amount * 4; tries += 1) {
    const { form: state } = await openForm(form.definition, { lang: 'pl', now: forms.now });
    if (!state) return;
    const person = random.chance(0.6) ? makePolishPerson(random) : makeDanishPerson(random);
    state.fill(
      Object.fromEntries(
        fieldsOf(form.definition).map((field) => [field.name, invent(field, person, random, weights)]),
      ),
    );
    if (state.errors().length === 0)
      rows.push({
        answers: state.values,
        source: { municipality: random.pick(MUNICIPALITIES.slice(0, 3 + random.int(0, 3))) },
      });
  }
  await insert(forms, form, rows, random);
}

/** @param {import('./fields-of.mjs').Field} field @param {{ first: string, last: string }} person @param {import('../seed/random.mjs').Random} random @param {Map<string, number>} weights */
function invent(field, person, random, weights) {
  const values = (/** @type {any[]} */ list) => (list ?? []).map((each) => each?.value ?? each);
  const weigh = (/** @type {any} */ value) => {
    const name = `${field.name}=${value}`;
    const weight = weights.get(name) ?? 0.25 + random.next();
    weights.set(name, weight);
    return { value, weight };
  };
  const choose = (/** @type {any[]} */ list) => random.pickWeighted(list.map(weigh)).value;
  if (!field.required && random.chance(0.08)) return undefined;
  switch (field.type) {
    case 'radio':
    case 'select':
      return choose(values(field.options));
    case 'checkboxes': {
      const chosen = values(field.options).filter((value) =>
        random.chance(Math.min(0.9, weigh(value).weight * 0.6)),
      );
      return chosen.length > 0
        ? chosen.slice(0, field.max ?? chosen.length)
        : [choose(values(field.options))];
    }
    case 'checkbox':
      return random.chance(0.7);
    case 'scale': {
      const { min = 1, max = 5 } = field;
      return Math.round(min + (max - min) * Math.max(random.next(), random.next()));
    }
    case 'number':
      return Math.round(
        (field.min ?? 1) + (Math.min(field.max ?? 5000, 5000) - (field.min ?? 1)) * random.next() ** 2,
      );
    case 'matrix':
      return Object.fromEntries(values(field.rows).map((row) => [row, choose(values(field.columns))]));
    case 'matrix-multi':
      return Object.fromEntries(values(field.rows).map((row) => [row, [choose(values(field.columns))]]));
    case 'ranking':
      return random.sample(values(field.options), field.top ?? field.options.length);
    case 'email':
      return `${plain(person.first)}.${plain(person.last)}@example.org`;
    case 'textarea':
      return random.chance(0.3) ? random.pick(WISHES) : undefined;
    case 'text':
      return field.name === 'name' ? `${person.first} ${person.last}` : undefined;
    default:
      return undefined;
  }
}

const plain = (/** @type {string} */ name) =>
  name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

/**
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {any[][]} ideas
 * @param {import('../seed/random.mjs').Random} random
 */
async function seedIdeas(forms, form, ideas, random) {
  const { decidedBy } = form.settings.ideas ?? {};
  const isJury = decidedBy === 'jury';
  const rows = ideas.map(([title, text, town, budget, author]) => ({
    answers: isJury ? { firm: title, why: text, town } : { title, summary: text, town, budget, author },
    source: {},
  }));
  const ids = await insert(forms, form, rows, random);
  const { query } = forms.db;
  for (const [at, idea] of ideas.entries()) {
    if (isJury)
      await query('insert into muni_forms.decision values ($1, $2, $3, $4::json, $5)', [
        ids[at],
        form.id,
        idea[3],
        JSON.stringify(idea[4]),
        new Date(forms.now()),
      ]);
    else
      await query(
        `insert into muni_forms.ballot_choice select $1, 'seed-' || $2 || '-' || no, $2, 1 + no % 3
         from generate_series(1, $3::int) no`,
        [form.id, ids[at], idea[5]],
      );
  }
}

/**
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {{ answers: any, source: any }[]} rows
 * @param {import('../seed/random.mjs').Random} random
 */
async function insert({ db, now }, form, rows, random) {
  const kept = (form.settings.retentionDays ?? RETENTION_DAYS) * DAY;
  const entries = rows.map((row, at) => ({
    ...row,
    no: at + 1,
    id: makeId(),
    receipt: makeReceipt(form.id),
    received: new Date(now() - random.int(1, 20) * DAY - random.int(0, DAY)),
  }));
  await db.transaction(async (query) => {
    await query(
      `insert into muni_forms.submission (id, form, version, ref, receipt, state, seat, turn, people, lang, answers, source,
         received, delete_after)
       select id, $1, $2, '', receipt, 'accepted', 'seat', no, 1, 'pl', answers, source, received, $4
       from json_to_recordset($3::json) as row (id text, receipt text, no int, answers jsonb, source jsonb, received timestamptz)`,
      [form.id, form.version, JSON.stringify(entries), new Date(now() + kept)],
    );
    await query(
      `insert into muni_forms.place (form, ref, taken, next_turn) values ($1, '', $2, $3)
       on conflict (form, ref) do update set taken = place.taken + $2, next_turn = place.next_turn + $2`,
      [form.id, entries.length, entries.length + 1],
    );
  });
  return entries.map(({ id }) => id);
}
