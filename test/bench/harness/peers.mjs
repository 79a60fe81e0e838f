// Peers live in a folder of their own, so that the project itself never depends on what it is compared with.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';

const FOLDER = '.cache/bench-peers';
const LIST = 'test/bench/peers/package.json';

const isInstalled = () =>
  existsSync(`${FOLDER}/node_modules`) &&
  readFileSync(`${FOLDER}/package.json`, 'utf8') === readFileSync(LIST, 'utf8');

/** The folder the peers' modules are in, installed where they, or some of them, were not. */
export function installPeers() {
  if (!isInstalled()) {
    mkdirSync(FOLDER, { recursive: true });
    copyFileSync(LIST, `${FOLDER}/package.json`);
    const { status } = spawnSync(
      'npm',
      ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-package-lock', '--no-audit', '--no-fund'],
      {
        cwd: FOLDER,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      },
    );
    if (status !== 0) throw new Error('The peers could not be installed.');
  }
  return `${process.cwd()}/${FOLDER}/node_modules`;
}
