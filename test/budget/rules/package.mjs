import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path/posix';

const targetsOf = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targetsOf));

function exists(target) {
  if (!target.includes('*')) return existsSync(target);
  const [before, after] = target.split('*');
  const folder = before.endsWith('/') ? before : dirname(before);
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(after));
}

/** Export targets that no file answers. */
export function exportFaults(exports) {
  return Object.entries(exports).flatMap(([name, entry]) =>
    targetsOf(entry)
      .filter((target) => !exists(target))
      .map((target) => `${name} leads to ${target}, which is not there`),
  );
}

const matches = (pattern, path) =>
  new RegExp(
    `^${pattern
      .split(/(\*\*\/|\*)/)
      .map(piece)
      .join('')}$`,
  ).test(path);
const piece = (part) =>
  part === '**/' ? '(.*/)?' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Modules that define elements when imported, and that `sideEffects` lets a bundler leave out. */
export function sideEffectFaults(files, sideEffects) {
  return files
    .filter(
      ({ path, text }) =>
        !/^cdn\/|\.cdn\.ts$/.test(path) &&
        /^\w*Element\.define\(\);|^configureLocalization\(|^guardedDefine\(/m.test(text),
    )
    .map(({ path }) => `./dist/npm/${path.replace(/\.ts$/, '.js')}`)
    .filter((path) => !sideEffects.some((pattern) => matches(pattern, path)))
    .map((path) => `${path} does something when imported but is not in sideEffects`);
}

/** Stylesheets that are exported, and that `sideEffects` lets a bundler leave out: importing one is all that is done with it. */
export const styleFaults = (stylesheets, sideEffects) =>
  stylesheets.filter((path) => !sideEffects.some((pattern) => matches(pattern, path)));

export function lockFaults({ version, dependencies }, lock) {
  const faults = [];
  if (lock.version !== version)
    faults.push(`the lockfile is of version ${lock.version}, the package of ${version}`);
  const locked = lock.packages?.['']?.dependencies;
  if (locked && JSON.stringify(locked) !== JSON.stringify(dependencies))
    faults.push('the lockfile has other dependencies than package.json');
  return faults;
}

/** What a module asks for beside itself, at once or later. */
export const piecesOf = (code) =>
  [
    ...code.matchAll(
      /(?:^|[;}\s,(=>])(?:import\s*\(|(?:import|export)\b[\s\w$*{},]*?(?:from)?)\s*["'`]([\w@./-]+)["'`]/g,
    ),
  ].map(([, name]) => name);
