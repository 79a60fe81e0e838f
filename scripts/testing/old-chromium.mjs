// The oldest Chromium that is promised to work, out of an npm package, in a folder of its own: nothing depends on it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS } from './browsers.mjs';

const FOLDER = '.cache/old-chromium';
const PACKAGE = '@sparticuz/chromium';
const VERSION = '112.0.2';

/** Why it cannot run here, or undefined. */
export const whyNoOldChromium = () =>
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : 'the old Chromium is built for Linux on x64 only';

function install() {
  if (existsSync(`${FOLDER}/node_modules/${PACKAGE}`)) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/package.json`, JSON.stringify({ private: true }));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`];
  const { status } = spawnSync('npm', args, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${PACKAGE} could not be installed.`);
}

/** Starts it, installing it where it is not there. */
export async function openOldChromium() {
  install();
  const require = createRequire(`${process.cwd()}/${FOLDER}/package.json`);
  const executablePath = await require(PACKAGE).executablePath();
  return chromium.launch({ executablePath, timeout: 30_000, args: CHROMIUM_ARGS });
}
