import { fileURLToPath } from 'node:url';
import { explainFailure } from './explain-failure.mjs';
import { makeDeskSecret } from './desk/desk-session.mjs';
import { ServerFault } from './server-fault.mjs';

/** @param {string} path from the root of the project */
const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Runs the demo until Ctrl-C. Everything is set by the environment: PORT, HOST, MUNI_DATA_DIR, DATABASE_URL, MUNI_BIG.
 * @param {{ env?: NodeJS.ProcessEnv, args?: string[] }} [options]
 */
export async function main({ env = process.env, args = process.argv.slice(2) } = {}) {
  const settings = {
    port: Number(env.PORT || 8080),
    host: env.HOST || '127.0.0.1',
    dataDir: env.MUNI_DATA_DIR || fromRoot('.cache/demo-db'),
    databaseUrl: env.DATABASE_URL || undefined,
    big: args.includes('--big') || env.MUNI_BIG === '1',
    formsConfig: { deskSecret: env.MUNI_DESK_SECRET || makeDeskSecret() },
    formsDir: env.MUNI_FORMS_DIR || fromRoot('demo/forms'),
    staticRoots: [
      { prefix: '/dist/', folder: fromRoot('dist') },
      { prefix: '/', folder: fromRoot('demo/site') },
    ],
  };
  // Before everything is ready there is nothing to put in order: what is half-filled is filled again.
  let stop = async () => {};
  quitOnSignal(() => stop());
  try {
    if (!isNewEnough(process.versions.node))
      throw new ServerFault('OLD_NODE', { version: process.versions.node });
    if (Number.isNaN(settings.port)) throw new ServerFault('EBADPORT', { value: env.PORT });
    console.log(
      settings.big
        ? 'Preparing the demo data, 130 000 firms included (about a minute the first time) …'
        : 'Preparing the demo data (some seconds the first time) …',
    );
    // Loaded only now, so that an old Node gets its sentence and not a syntax error.
    const { startServer } = await import('./start.mjs');
    const running = await startServer(settings);
    stop = running.stop;
    console.log(`The demo is ready at ${running.url} (${running.engine}). Ctrl-C stops it.`);
    console.log(`Officials: ${running.url}desk/ with the password ${settings.formsConfig.deskSecret}`);
  } catch (error) {
    const sentence = explainFailure(error, settings);
    console.error(sentence ?? error);
    process.exit(1);
  }
}

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** @param {() => Promise<void>} stop */
export function quitOnSignal(stop) {
  const quit = () => {
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', quit);
  process.once('SIGTERM', quit);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
