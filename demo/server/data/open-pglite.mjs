import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { ServerFault } from '../server-fault.mjs';
import { lockDirectory } from './lock-directory.mjs';

/** An empty cluster takes about 40 MB, the four directories 20 MB more. */
const ROOM_NEEDED = 100 * 1024 * 1024;
const asNumber = (/** @type {string} */ text) => Number(text);

/**
 * Opens the embedded database. What it holds can always be made again, so a directory
 * that was left half-written (the marker is missing) or cannot be read is made anew.
 * @param {string} dataDir
 * @returns {Promise<import('./db.mjs').Db>}
 */
export async function openPGlite(dataDir) {
  prepare(dataDir);
  const unlock = lockDirectory(dataDir);
  const cluster = join(dataDir, 'cluster');
  const marker = join(dataDir, 'complete');
  let lite;
  try {
    lite = existsSync(marker) ? await open(cluster).catch(() => undefined) : undefined;
    if (!lite) {
      rmSync(marker, { force: true });
      rmSync(cluster, { recursive: true, force: true });
      lite = await open(cluster);
      writeFileSync(marker, 'The database cluster beside this file was written to the end.\n');
    }
  } catch (error) {
    unlock();
    throw error;
  }
  return wrap(lite, unlock);
}

/** @param {string} dataDir */
function prepare(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const probe = join(dataDir, '.probe');
  writeFileSync(probe, 'x');
  rmSync(probe);
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < ROOM_NEEDED && !existsSync(join(dataDir, 'complete')))
    throw new ServerFault('ENOSPC', { path: dataDir });
}

/** @param {string} cluster */
const open = (cluster) =>
  PGlite.create({ dataDir: cluster, relaxedDurability: true, parsers: { 20: asNumber } });

/**
 * @param {PGlite} lite
 * @param {() => void} unlock
 * @returns {import('./db.mjs').Db}
 */
function wrap(lite, unlock) {
  let closing;
  return {
    engine: 'PGlite',
    query: async (sql, params = []) => (await lite.query(sql, params)).rows,
    transaction: (work) =>
      lite.transaction((tx) => work(async (sql, params = []) => (await tx.query(sql, params)).rows)),
    close: () => (closing ??= lite.close().finally(unlock)),
  };
}
