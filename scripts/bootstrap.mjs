// Makes a fresh clone ready: a Node that is new enough, the dependencies of the lockfile and,
// with --build, a dist/ that is no older than its sources. Imports nothing that npm installs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => root + path;
const NEEDED = [20, 19];

/** Whether a Node version such as '20.18.1' is new enough. */
export function isNodeNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** The newest change below a file or folder, in milliseconds; 0 when it is not there. */
export function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(`${path}/${name}`)));
}

function run(command, args, hint) {
  const shell = process.platform === 'win32';
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell });
  if (status === 0) return true;
  if (hint) console.error(`${hint}${error ? ` (${error.message})` : ''}`);
  return false;
}

function areDependenciesFresh() {
  const installed = at('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  // Optional packages of other platforms are in the lockfile and never installed.
  return Object.entries(wanted).every(
    ([path, entry]) => !path || entry.optional || entry.peer || have[path]?.version === entry.version,
  );
}

/** Installs what the lockfile names, unless it is there already. */
export function installDependencies() {
  if (areDependenciesFresh()) return;
  console.log('Installing dependencies …');
  // `npm ci` refuses where a registry lags behind with another platform's optional package.
  if (run('npm', ['ci', '--no-audit', '--no-fund'])) return;
  if (run('npm', ['install', '--no-audit', '--no-fund', '--no-save'])) return;
  console.error('The dependencies could not be installed: see what npm says above.');
  process.exit(1);
}

/** Whether dist/ was built after the last change of anything it is made of. */
export function isBuildFresh() {
  const built = newestChange(at('dist/cdn/integrity.json'));
  const sources = [
    'src',
    'scripts/build',
    'scripts/build.mjs',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ];
  return built > 0 && built >= Math.max(...sources.map((path) => newestChange(at(path))));
}

/** Everything a command needs before it can start; ends the process with one sentence where it cannot. */
export function bootstrap({ build = false } = {}) {
  if (!isNodeNewEnough(process.versions.node)) {
    console.error(
      `muni-widgets needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}.`,
    );
    process.exit(1);
  }
  installDependencies();
  if (!build || isBuildFresh()) return;
  console.log('Building …');
  if (!run(process.execPath, [at('scripts/build.mjs')], 'The build failed: see above.')) process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  bootstrap({ build: process.argv.includes('--build') });
}
