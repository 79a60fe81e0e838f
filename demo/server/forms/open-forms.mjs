import { randomBytes } from 'node:crypto';
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
  if (folder)
    for (const { definition, settings } of await readDefinitions(folder)) await put(definition, settings);

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
