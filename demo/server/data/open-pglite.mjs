import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { ServerFault } from '../server-fault.mjs';
import { lockDirectory } from './lock-directory.mjs';

/** An empty cluster takes about 40 MB, the four directories 20 MB more. */
const ROOM_NEEDED = 100 * 1024 * 1024;
const asNumber = (/** @type {string} */ text) => Number(text);

/**
 * Opens the embedded database. Where what it holds can always be made again, a directory
 * that was left half-written (the marker is missing) or cannot be read is made anew; where it is
 * precious, it is opened or refused.
 * @param {string} dataDir
 * @param {boolean} [isPrecious]
 * @returns {Promise<import('./db.mjs').Db>}
 */
export async function openPGlite(dataDir, isPrecious = false) {
  prepare(dataDir);
  const unlock = lockDirectory(dataDir);
  const cluster = join(dataDir, 'cluster');
  const marker = join(dataDir, 'complete');
  let lite;
  try {
    if (isPrecious && existsSync(marker)) return wrap(await open(cluster, false), unlock);
    lite = existsSync(marker) ? await open(cluster).catch(() => undefined) : undefined;
    if (!lite) {
      rmSync(marker, { force: true });
      rmSync(cluster, { recursive: true, force: true });
      lite = await open(cluster, !isPrecious);
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

/** @param {string} cluster @param {boolean} [isRelaxed] whether an answer need not wait for the disk */
const open = (cluster, isRelaxed = true) =>
  PGlite.create({ dataDir: cluster, relaxedDurability: isRelaxed, parsers: { 20: asNumber } });

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
