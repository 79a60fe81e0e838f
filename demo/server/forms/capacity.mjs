import { Refusal } from './refusal.mjs';

/** The entries that hold a seat or a turn. */
export const ALIVE = `state in ('accepted', 'pending-email', 'pending-review')`;

/**
 * What differs for one ref: its own entry, or that of a beginning, `evening-*`.
 * @param {import('./form-settings.mjs').FormSettings} settings
 * @param {string} ref
 */
export function refSettings({ refs = {} }, ref) {
  if (Object.hasOwn(refs, ref)) return refs[ref];
  const name = Object.keys(refs).find((each) => each.endsWith('*') && ref.startsWith(each.slice(0, -1)));
  return name === undefined ? undefined : refs[name];
}

/**
 * @typedef {object} Capacity
 * @property {number | undefined} total undefined: there is no limit
 * @property {string | undefined} countField
 * @property {number} maxPer
 * @property {boolean} waitlist
 */

/**
 * @param {import('./open-forms.mjs').Form} form
 * @param {string} ref
 * @returns {Capacity}
 */
export function capacityOf({ definition: { capacity }, settings }, ref) {
  return {
    total: refSettings(settings, ref)?.total ?? capacity?.total,
    countField: capacity?.countField,
    maxPer: capacity?.maxPer ?? Infinity,
    waitlist: capacity?.waitlist === true,
  };
}

/**
 * When entries for a ref begin and end, in milliseconds.
 * @param {import('./open-forms.mjs').Form} form
 * @param {string} ref
 */
export function timesOf({ definition, settings }, ref) {
  const closes = refSettings(settings, ref)?.closes ?? definition.closes;
  return {
    opens: definition.opens ? Date.parse(definition.opens) : -Infinity,
    closes: closes ? Date.parse(closes) : Infinity,
    closesText: closes,
  };
}

/**
 * How many people an entry stands for.
 * @param {Capacity} capacity
 * @param {Record<string, any>} answers
 */
export function countPeople({ countField, maxPer }, answers) {
  if (!countField) return 1;
  const people = Number(answers[countField] ?? 1);
  if (Number.isInteger(people) && people >= 1 && people <= maxPer) return people;
  throw new Refusal(422, {
    code: 'validation',
    errors: [
      {
        pointer: `#/answers/${countField}`,
        code: people > maxPer ? 'max' : 'number',
        detail: `A whole number from 1 to ${maxPer}.`,
      },
    ],
  });
}

/**
 * Locks what has seats: until the transaction ends nobody else can take or free one.
 * @param {import('../data/db.mjs').Query} query
 * @param {string} form
 * @param {string} ref
 */
export async function lockPlace(query, form, ref) {
  await query('insert into muni_forms.place (form, ref) values ($1, $2) on conflict do nothing', [form, ref]);
  const [place] = await query(
    'select taken, waiting, next_turn from muni_forms.place where form = $1 and ref = $2 for update',
    [form, ref],
  );
  return /** @type {{ taken: number, waiting: number, next_turn: number }} */ (place);
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {string} form
 * @param {string} ref
 * @param {{ taken?: number, waiting?: number, turns?: number }} change
 */
export const changePlace = (query, form, ref, { taken = 0, waiting = 0, turns = 0 }) =>
  query(
    `update muni_forms.place set taken = taken + $3, waiting = waiting + $4, next_turn = next_turn + $5
     where form = $1 and ref = $2`,
    [form, ref, taken, waiting, turns],
  );

/**
 * Takes an entry that is alive out of its seat or its turn.
 * @param {import('../data/db.mjs').Query} query
 * @param {{ id: string, form: string, ref: string, seat: string, people: number }} entry its place is locked
 * @param {string} state
 */
export async function withdraw(query, entry, state) {
  await query('update muni_forms.submission set state = $2 where id = $1', [entry.id, state]);
  await changePlace(
    query,
    entry.form,
    entry.ref,
    entry.seat === 'seat' ? { taken: -entry.people } : { waiting: -1 },
  );
}

/**
 * Gives free seats to those who wait, in order. A group too large for what is free keeps its turn,
 * and whoever fits goes before it: a seat that could be used is never left empty.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Form} form
 * @param {string} ref its place is locked
 * @returns {Promise<string[]>} ids of those who got a seat
 */
export async function promote(query, form, ref) {
  const { total = Infinity } = capacityOf(form, ref);
  const { taken } = await lockPlace(query, form.id, ref);
  let free = total - taken;
  if (free <= 0) return [];
  const waiting = await query(
    `select id, people from muni_forms.submission
     where form = $1 and ref = $2 and seat = 'line' and ${ALIVE} order by turn`,
    [form.id, ref],
  );
  const promoted = [];
  for (const { id, people } of waiting) {
    if (people > free) continue;
    await query(`update muni_forms.submission set seat = 'seat' where id = $1`, [id]);
    await changePlace(query, form.id, ref, { taken: people, waiting: -1 });
    free -= people;
    promoted.push(id);
  }
  return promoted;
}

/**
 * How many wait before an entry, itself counted.
 * @param {import('../data/db.mjs').Query} query
 * @param {{ form: string, ref: string, turn: number }} entry
 * @returns {Promise<number>}
 */
export async function positionOf(query, { form, ref, turn }) {
  const [{ position }] = await query(
    `select count(*) as position from muni_forms.submission
     where form = $1 and ref = $2 and seat = 'line' and ${ALIVE} and turn <= $3`,
    [form, ref, turn],
  );
  return position;
}
