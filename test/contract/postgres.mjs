import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../../scripts/testing/ports.mjs';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** Where Debian keeps the newest installed server, or undefined. */
function findPrograms() {
  if (!existsSync(DEBIAN)) return undefined;
  const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  const bin = join(DEBIAN, newest ?? '', 'bin');
  return existsSync(join(bin, 'postgres')) ? bin : undefined;
}

/** Why no PostgreSQL can be started here, or undefined where one can. */
export const whyNoPostgres = () =>
  findPrograms() ? undefined : 'PostgreSQL is not installed (on Debian: apt-get install postgresql)';

/** PostgreSQL refuses to run as root, so root hands it to the user Debian made for it. */
async function findUser() {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
  );
  return { uid, gid };
}

/**
 * Starts a PostgreSQL of its own in a folder of its own, reachable from this machine only.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres() {
  const bin = findPrograms();
  if (!bin) throw new Error(whyNoPostgres());
  const user = await findUser();
  const folder = mkdtempSync(join(tmpdir(), 'muni-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...user, cwd: folder },
  );
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    `port=${port}`,
  ].flatMap((setting) => ['-c', setting]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  const killWithUs = () => server.kill('SIGQUIT');
  process.once('exit', killWithUs);
  const stop = async () => {
    process.off('exit', killWithUs);
    server.kill('SIGINT');
    await stopped;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  try {
    await waitUntilItAnswers(url, () => server.exitCode !== null);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/**
 * @param {string} url
 * @param {() => boolean} hasDied
 */
async function waitUntilItAnswers(url, hasDied) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (hasDied()) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error('PostgreSQL did not start.');
}
