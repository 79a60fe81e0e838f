// Peers live in a folder of their own, so that the project itself never depends on what it is compared with.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';

const FOLDER = '.cache/bench-peers';

/** The folder the peers' modules are in, installed where they were not. */
export function installPeers() {
  if (!existsSync(`${FOLDER}/node_modules`)) {
    mkdirSync(FOLDER, { recursive: true });
    copyFileSync('test/bench/peers/package.json', `${FOLDER}/package.json`);
    const { status } = spawnSync(
      'npm',
      ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'],
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
