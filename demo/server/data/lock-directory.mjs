import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerFault } from '../server-fault.mjs';

/**
 * Two processes writing one embedded database would destroy it. The lock names its owner,
 * so that one left behind by a killed process is recognised and taken over.
 * @param {string} dataDir
 * @returns {() => void} gives the directory free
 */
export function lockDirectory(dataDir) {
  const path = join(dataDir, 'lock');
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(path, 'utf8'));
    if (isAlive(owner)) throw new ServerFault('DATA_DIR_IN_USE', { path: dataDir, pid: owner });
    writeFileSync(path, String(process.pid));
  }
  const unlock = () => {
    process.off('exit', unlock);
    rmSync(path, { force: true });
  };
  process.on('exit', unlock);
  return unlock;
}

/** @param {number} pid */
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
