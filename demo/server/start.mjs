import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.mjs';
import { openDb } from './data/db.mjs';
import { fillTables } from './data/fill-tables.mjs';
import { DIRECTORIES } from './directories.mjs';
import { openEventSets } from './events/open-event-sets.mjs';
import { makeLinks } from './forms/links.mjs';
import { openForms } from './forms/open-forms.mjs';
import { seedEntries } from './forms/seed-entries.mjs';
import { keepTidy } from './forms/tidy.mjs';
import { awardBadges } from './ideas/award-badges.mjs';
import { keepBadges } from './ideas/keep-badges.mjs';
import { openDirectories } from './open-directories.mjs';
import { ServerFault } from './server-fault.mjs';

/** How long a stop waits for answers under way. */
const GRACE = 3000;

/**
 * Starts listening, then prepares the data; resolves when everything can be answered. Until then
 * requests get 503 with Retry-After, so a page opened too early mends itself.
 * @param {object} options
 * @param {number} [options.port] 0 takes any free one
 * @param {string} [options.host]
 * @param {string} options.dataDir where the embedded database lives
 * @param {string | undefined} [options.databaseUrl] a PostgreSQL server to use instead
 * @param {boolean} [options.big] with the directory of 130 000 firms
 * @param {import('./directories.mjs').Directory[]} [options.directories] none of them: forms only, and nothing invented
 * @param {boolean} [options.isPrecious] whether the database holds what cannot be made again
 * @param {string | undefined} [options.formsDir] folder of form definitions
 * @param {import('./forms/open-forms.mjs').FormsConfig} [options.formsConfig]
 * @param {{ prefix: string, folder: string }[]} [options.staticRoots]
 * @throws {ServerFault | Error} see `explain-failure.mjs`
 */
export async function startServer({
  port = 8080,
  host = '127.0.0.1',
  dataDir,
  databaseUrl,
  big = false,
  directories: all = DIRECTORIES,
  isPrecious = false,
  formsDir,
  formsConfig = {},
  staticRoots = [],
}) {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ServerFault('EBADPORT', { value: port });
  /** @type {import('./open-directories.mjs').Directories | undefined} */
  let directories;
  /** @type {import('./forms/open-forms.mjs').Forms | undefined} */
  let forms;
  /** @type {import('./events/open-event-sets.mjs').EventSets | undefined} */
  let events;
  const app = createApp({
    directories: () => directories,
    forms: () => forms,
    events: all.length > 0 ? () => events : undefined,
    staticRoots,
  });
  const server = createServer(getRequestListener(app.fetch));
  await listen(server, port, host);

  /** @type {import('./data/db.mjs').Db | undefined} */
  let db;
  /** @type {Promise<void> | undefined} */
  let stopping;
  let stopTidying = () => {};
  let stopAwarding = () => {};
  const since = Date.now();
  const stop = () => {
    stopTidying();
    stopAwarding();
    return (stopping ??= closeServer(server).then(() => db?.close()));
  };
  const chosen = all.filter(({ optional }) => big || !optional);
  try {
    db = await openDb({ dataDir, databaseUrl, isPrecious });
    forms = await openForms(db, { folder: formsDir, config: formsConfig });
    if (chosen.length > 0) {
      await fillTables(db, chosen);
      await seedEntries(forms);
      for (const form of await forms.list()) await awardBadges(forms, form);
      events = await openEventSets(db);
    }
    directories = await openDirectories(db, chosen);
  } catch (error) {
    await stop();
    throw error;
  }
  stopTidying = keepTidy(forms, makeLinks(forms, 'http://localhost'), console.error);
  const { reopen: onChanged } = directories;
  if (chosen.length > 0)
    ({ stop: stopAwarding } = keepBadges(forms, { since, onChanged, report: console.error }));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}/`, engine: db.engine, server, stop };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 */
const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.off('error', reject)));
  });

/**
 * Lets answers under way finish, but not for ever.
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
const closeServer = (server) =>
  new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
