import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeDeskSecret } from './desk/desk-session.mjs';
import { explainFailure } from './explain-failure.mjs';
import { isNewEnough, quitOnSignal } from './main.mjs';
import { ServerFault } from './server-fault.mjs';

const GUIDE = fileURLToPath(new URL('../../docs/endpoint.md', import.meta.url));

const HELP = `npx muni-widgets serve

Serves the forms of a folder: definitions, sign-ups, results, ideas, and pages for officials.
Everything is set by the environment, more of it in ${GUIDE}:

  PORT, HOST          where to listen (8080, 127.0.0.1)
  DATABASE_URL        a PostgreSQL server; without it the embedded database in MUNI_DATA_DIR
  MUNI_DATA_DIR       folder of the embedded database (./muni-data)
  MUNI_FORMS_DIR      folder of definitions, <id>.json, and their settings, <id>.settings.json (./forms)
  MUNI_BASE_URL       the address people reach this server at, for the links in mails
  MUNI_DESK_SECRET    password of the officials' pages; without it a new one is printed at each start
  MUNI_RATE_LIMIT     submissions a minute from one address (30; 0: any number)
  MUNI_MIN_SECONDS    whoever is quicker has to wait that long (2)
  MUNI_TRUST_PROXY    1 where a proxy of yours writes X-Forwarded-For
  MUNI_TIME_ZONE      of the officials' pages (Europe/Warsaw)
  MUNI_SITE_DIR       a folder of pages to serve at /, besides
`;

/**
 * The settings of a server from its environment.
 * @param {NodeJS.ProcessEnv} env
 */
export function readSettings(env) {
  const readNumber = (/** @type {string} */ name, /** @type {number} */ usual) => {
    const number = env[name] ? Number(env[name]) : usual;
    if (!(number >= 0)) throw new ServerFault('BAD_SETTING', { setting: name, value: env[name] });
    return number;
  };
  if (env.MUNI_BASE_URL && !/^https?:\/\/[^/]/.test(env.MUNI_BASE_URL))
    throw new ServerFault('BAD_SETTING', { setting: 'MUNI_BASE_URL', value: env.MUNI_BASE_URL });
  return {
    port: readNumber('PORT', 8080),
    host: env.HOST || '127.0.0.1',
    dataDir: env.MUNI_DATA_DIR || 'muni-data',
    databaseUrl: env.DATABASE_URL || undefined,
    formsDir: env.MUNI_FORMS_DIR || 'forms',
    formsConfig: {
      ...(env.MUNI_BASE_URL && { baseUrl: env.MUNI_BASE_URL }),
      rateLimit: readNumber('MUNI_RATE_LIMIT', 30),
      minSeconds: readNumber('MUNI_MIN_SECONDS', 2),
      ...(env.MUNI_TIME_ZONE && { timeZone: env.MUNI_TIME_ZONE }),
      trustProxy: env.MUNI_TRUST_PROXY === '1',
      deskSecret: env.MUNI_DESK_SECRET || makeDeskSecret(),
    },
    staticRoots: [
      { prefix: '/dist/', folder: fileURLToPath(new URL('../../dist', import.meta.url)) },
      ...(env.MUNI_SITE_DIR ? [{ prefix: '/', folder: env.MUNI_SITE_DIR }] : []),
    ],
  };
}

/**
 * Serves forms until it is told to stop.
 * @param {{ env?: NodeJS.ProcessEnv, args?: string[] }} [options]
 */
export async function serve({ env = process.env, args = process.argv.slice(2) } = {}) {
  if (args.includes('--help') || args.includes('-h')) return void console.log(HELP);
  if (args.length > 0) {
    console.error(`Unknown option '${args[0]}'.\nEverything is set by the environment: see --help.`);
    return 2;
  }
  let stop = async () => {};
  quitOnSignal(() => stop());
  /** @type {ReturnType<typeof readSettings> | undefined} */
  let settings;
  try {
    if (!isNewEnough(process.versions.node))
      throw new ServerFault('OLD_NODE', { version: process.versions.node });
    settings = readSettings(env);
    if (!statSync(settings.formsDir, { throwIfNoEntry: false })?.isDirectory())
      throw new ServerFault('NO_FORMS', { path: settings.formsDir });
    const { startServer } = await import('./start.mjs');
    const running = await startServer({ ...settings, directories: [], isPrecious: true });
    stop = running.stop;
    console.log(`Serving the forms of ${settings.formsDir} at ${running.url} (${running.engine}).`);
    const password = env.MUNI_DESK_SECRET ? 'MUNI_DESK_SECRET' : settings.formsConfig.deskSecret;
    console.log(
      `Officials: ${env.MUNI_BASE_URL || running.url.slice(0, -1)}/desk/ with the password ${password}`,
    );
    if (running.engine === 'PGlite')
      console.log(`The embedded database is for small numbers and one server; for backups see ${GUIDE}.`);
  } catch (error) {
    console.error(explainFailure(error, settings, 'npx muni-widgets serve') ?? error);
    process.exit(1);
  }
}
