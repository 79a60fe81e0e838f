import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { ServerFault } from '../server-fault.mjs';
import { faultOfDefinition } from './engine.mjs';
import { migrate } from './migrate.mjs';
import { readDefinitions } from './read-definitions.mjs';
import { makeSigner } from './tokens.mjs';

/**
 * @typedef {object} Form
 * @property {string} id
 * @property {string} version
 * @property {Record<string, any>} definition as it is sent out
 * @property {import('./form-settings.mjs').FormSettings} settings
 *
 * @typedef {object} FormsConfig
 * @property {string} [baseUrl] where people reach this endpoint, for links in mails; else taken from the request
 * @property {number} [rateLimit] submissions a minute from one address; 0 for no limit
 * @property {boolean} [trustProxy] whether `X-Forwarded-For` is believed
 * @property {number} [minSeconds] a form filled in faster than this has to wait (a form's own settings go first)
 * @property {string} [timeZone] of the officials (Europe/Warsaw)
 * @property {string} [deskSecret] password of the officials' pages; without it there are none
 *
 * @typedef {object} Forms everything the routes need
 * @property {import('../data/db.mjs').Db} db
 * @property {(id: string) => Promise<Form | undefined>} get
 * @property {() => Promise<Form[]>} list
 * @property {(definition: Record<string, any>, settings?: import('./form-settings.mjs').FormSettings, origin?: string) => Promise<void>} put
 * @property {ReturnType<typeof makeSigner>} signer
 * @property {() => number} now milliseconds
 * @property {FormsConfig} config
 */

/** How long a definition is believed before the database is asked again: another process may have changed it. */
const FRESH = 1000;

/**
 * Brings the tables up to date, takes over the definitions of a folder and gives all that is needed to serve them.
 * @param {import('../data/db.mjs').Db} db
 * @param {object} [options]
 * @param {string | undefined} [options.folder]
 * @param {() => number} [options.now]
 * @param {FormsConfig} [options.config]
 * @returns {Promise<Forms>}
 */
export async function openForms(db, { folder, now = Date.now, config = {} } = {}) {
  await migrate(db, { now });
  const signer = makeSigner(await readSecret(db));
  /** @type {Map<string, { form: Form | undefined, until: number }>} */
  const known = new Map();

  /** @type {Forms['put']} */
  const put = async (definition, settings = {}, origin = 'file') => {
    await db.query(
      `insert into muni_forms.form values ($1, $2, $3::json, $4::json, $5, $6)
       on conflict (id) do update set version = excluded.version, body = excluded.body,
         settings = excluded.settings, origin = excluded.origin, updated = excluded.updated`,
      [
        definition.id,
        definition.version,
        JSON.stringify(definition),
        JSON.stringify(settings),
        origin,
        new Date(now()),
      ],
    );
    known.delete(definition.id);
  };
  if (folder) await takeOver(db, await readDefinitions(folder), put);

  return {
    db,
    signer,
    now,
    config,
    put,
    async get(id) {
      const kept = known.get(id);
      if (kept && kept.until > now()) return kept.form;
      const [row] = await db.query(`${SELECT} where id = $1`, [id]);
      const form = row && formOf(row);
      known.set(id, { form, until: now() + FRESH });
      return form;
    },
    list: async () => (await db.query(`${SELECT} order by id`)).map(formOf),
  };
}

/**
 * Takes over what has changed since the last start. What has not was found good then.
 * @param {import('../data/db.mjs').Db} db
 * @param {import('./read-definitions.mjs').FormFile[]} files
 * @param {Forms['put']} put
 */
async function takeOver(db, files, put) {
  const known = new Map((await db.query(SELECT)).map((row) => [row.id, row]));
  for (const { path, definition, settings } of files) {
    const { body, settings: before } = known.get(definition.id) ?? {};
    if (isDeepStrictEqual([body, before], [definition, settings])) continue;
    const reason = await faultOfDefinition(definition, settings);
    if (reason) throw new ServerFault('BAD_FORM', { path, reason });
    await put(definition, settings);
  }
}

const SELECT = 'select id, version, body, settings from muni_forms.form';

/** @param {any} row @returns {Form} */
const formOf = ({ id, version, body, settings }) => ({ id, version, definition: body, settings });

/** @param {import('../data/db.mjs').Db} db */
async function readSecret({ query }) {
  await query(`insert into muni_forms.setting values ('secret', $1) on conflict do nothing`, [
    randomBytes(32).toString('base64url'),
  ]);
  const [{ value }] = await query(`select value from muni_forms.setting where name = 'secret'`);
  return value;
}
