import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../demo/server/app.mjs';
import { openDb } from '../../demo/server/data/db.mjs';
import { openEventSets } from '../../demo/server/events/open-event-sets.mjs';
import { fillTables } from '../../demo/server/data/fill-tables.mjs';
import { DIRECTORIES } from '../../demo/server/directories.mjs';
import { openDirectories } from '../../demo/server/open-directories.mjs';
import { startPostgres, whyNoPostgres } from './postgres.mjs';

/**
 * What every suite is given: `ask` sends a request to the endpoint without a network between,
 * `askJson` reads the answer too.
 * @typedef {{ ask: (path: string, init?: RequestInit) => Promise<Response>, askJson: (path: string) => Promise<any>, failures: unknown[], close: () => Promise<void> }} Endpoint
 */

/** The hour of every endpoint here: a Thursday. */
export const NOW = new Date('2026-11-26T12:00:00Z');

/** @returns {string} */
export const makeFolder = () => mkdtempSync(join(tmpdir(), 'muni-contract-'));

/**
 * @param {{ dataDir: string, databaseUrl?: string }} where
 * @param {() => Promise<void> | void} cleanUp
 * @returns {Promise<Endpoint>}
 */
async function openEndpoint(where, cleanUp) {
  const db = await openDb(where);
  const chosen = DIRECTORIES.filter(({ optional }) => !optional);
  await fillTables(db, chosen);
  const failures = [];
  const app = createApp({
    directories: await openDirectories(db, chosen),
    events: await openEventSets(db, { now: () => NOW }),
    report: (error) => failures.push(error),
  });
  const ask = async (path, init) => app.request(`http://muni.test${path}`, init);
  return {
    ask,
    askJson: async (path) => (await ask(path)).json(),
    failures,
    close: async () => {
      await db.close();
      await cleanUp();
    },
  };
}

const { version } = JSON.parse(readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'));
const EMPTY = `.cache/empty-database-${version}`;

/**
 * A folder with an empty PGlite: a copy of one that was made once, since making one takes ten times as long.
 * @returns {Promise<string>}
 */
export async function makeEmptyDatabase() {
  if (!existsSync(EMPTY)) {
    mkdirSync('.cache', { recursive: true });
    const making = mkdtempSync(`${EMPTY}-`);
    await (await openDb({ dataDir: making })).close();
    try {
      renameSync(making, EMPTY);
    } catch {
      // Somebody else was first.
      rmSync(making, { recursive: true });
    }
  }
  const dataDir = makeFolder();
  cpSync(EMPTY, dataDir, { recursive: true });
  return dataDir;
}

async function openOnPGlite() {
  const dataDir = await makeEmptyDatabase();
  return openEndpoint({ dataDir }, () => rmSync(dataDir, { recursive: true, force: true }));
}

async function openOnPostgres() {
  if (process.env.DATABASE_URL)
    return openEndpoint({ dataDir: '', databaseUrl: process.env.DATABASE_URL }, () => {});
  const { url, stop } = await startPostgres();
  return openEndpoint({ dataDir: '', databaseUrl: url }, stop);
}

/** A database with nothing in it yet, for tests that fill it themselves. */
async function openDatabaseOnPGlite() {
  const dataDir = await makeEmptyDatabase();
  const db = await openDb({ dataDir });
  return {
    db,
    close: async () => {
      await db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openDatabaseOnPostgres() {
  const { url, stop } = await startPostgres();
  const db = await openDb({ dataDir: '', databaseUrl: url });
  return {
    db,
    close: async () => {
      await db.close();
      await stop();
    },
  };
}

/** With MUNI_EXPECT=postgres a missing PostgreSQL is a failure, not a reason to skip. */
const skipPostgres =
  process.env.DATABASE_URL || process.env.MUNI_EXPECT?.includes('postgres') ? undefined : whyNoPostgres();

export const ENGINES = [
  { name: 'PGlite', skip: undefined, open: openOnPGlite, openDatabase: openDatabaseOnPGlite },
  { name: 'PostgreSQL', skip: skipPostgres, open: openOnPostgres, openDatabase: openDatabaseOnPostgres },
];
