// dist/npm and dist/types: one ES module per source file, so that file names are stable and a bundler
// sees every module as it was written. TypeScript does that, and nothing is bundled; only the
// white space in templates goes, as it does in the script-tag build.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path/posix';
import { asModule } from './as-module.mjs';
import { collapseTemplates } from './collapse-templates.mjs';
import { OUT } from './out.mjs';
import { WORKERS } from './widgets.mjs';

/** Runs a tool by the file that its package names. */
function tool(file, ...args) {
  const { status } = spawnSync(process.execPath, [`node_modules/${file}`, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

export function buildNpm() {
  // TypeScript writes its output even where it finds errors: the rest of the build can then be seen, but it has failed.
  const outs = ['--outDir', `${OUT}/npm`, '--declarationDir', `${OUT}/types`];
  if (!tool('typescript-7/bin/tsc', '-p', 'tsconfig.build.json', ...outs)) process.exitCode = 1;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const file = `${OUT}/npm/core/version.js`;
  if (!existsSync(file)) return;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\b__MUNI_VERSION__\b/g, `'${version}'`));
  placePapaparse();
  for (const name of readdirSync(`${OUT}/npm`, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const path = `${OUT}/npm/${name}`;
    const edited = collapseTemplates(readFileSync(path, 'utf8'));
    if (edited) writeFileSync(path, edited.toString());
  }
}

/** The one library that is no module stands as one beside the file that uses it. */
function placePapaparse() {
  const [user, copy] = ['csv', 'papaparse'].map((name) => `${OUT}/npm/data/formats/${name}.js`);
  writeFileSync(copy, asModule(readFileSync('node_modules/papaparse/papaparse.min.js', 'utf8')));
  writeFileSync(user, readFileSync(user, 'utf8').replace(/(['"])papaparse\1/, "'./papaparse.js'"));
}

/**
 * Workers in one piece in place of the modules they are written as: bundlers of today make none of several chunks
 * (Vite before 8 gives up), or hand the worker libraries that are no modules (Vite while one develops).
 */
export function placeWorkers() {
  for (const [name, source] of Object.entries(WORKERS)) {
    const file = `${OUT}/npm/${source.replace(/\.ts$/, '.js')}`;
    const map = relative(dirname(file), `${OUT}/cdn/${name}.js.map`);
    const code = readFileSync(`${OUT}/cdn/${name}.js`, 'utf8');
    writeFileSync(
      file,
      code.replace(/(\/\/# sourceMappingURL=)\S+\s*$/, (_, mark) => `${mark}${map}\n`),
    );
    rmSync(`${file}.map`, { force: true });
  }
}

export function buildManifest() {
  if (!tool('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--litelement', '--quiet'))
    throw new Error('custom-elements.json could not be written');
}

/** What is shipped as it stands. */
export function copyAssets() {
  for (const [from, to] of [
    ['src/theme/presets', `${OUT}/themes`],
    ['src/schemas', `${OUT}/schemas`],
  ]) {
    if (!existsSync(from)) continue;
    mkdirSync(to, { recursive: true });
    cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  }
}
