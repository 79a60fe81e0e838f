// What `npm test` runs, several at a time: a browser's tests wait as much as they work. `needsBuild`: it waits for the
// build, which is begun first; what takes longest comes before the rest; `jobs` are the parts of a suite that can be told apart.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runUnitTests, UNIT_FILES } from '../test-unit.mjs';
import { ENGINES, runWidgetTests, WIDGET_FILES } from '../test-widgets.mjs';
import { checks } from './checks.mjs';
import { runNodeTests } from './node-suite.mjs';
import { runStories } from './stories.mjs';

const node = process.execPath;
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** What would be published, for those who look at it. */
const PACKAGE = `.cache/${name}-${version}.tgz`;
mkdirSync(dirname(PACKAGE), { recursive: true });

/** Test files that run in Node; `needsBuild` where they are about what is published. */
const nodeSuite = (name, about, files, { needsBuild = false, ...options } = {}) => ({
  name,
  about,
  files,
  needsBuild,
  run: () => runNodeTests(name, files, options),
});

export const SUITES = [
  {
    name: 'build',
    about: 'everything that is published, and what a package registry would say to it',
    run: checks([
      ['build', node, 'scripts/build.mjs'],
      ['npm pack', 'npm', 'pack', '--pack-destination', dirname(PACKAGE), '--silent'],
      ['lockfile', 'npm', 'ci', '--dry-run', '--silent'],
      [
        ['publint', 'publint', PACKAGE, '--strict'],
        ['are the types wrong', 'attw', PACKAGE, '--profile', 'esm-only', '--quiet'],
      ],
    ]),
  },
  {
    name: 'widgets',
    about: 'the elements in Chromium, Firefox and WebKit',
    files: WIDGET_FILES,
    jobs: ({ engines }) =>
      (engines.length ? engines : ENGINES).map((engine) => () => runWidgetTests([], [engine])),
  },
  {
    name: 'unit',
    about: 'everything that is pure, the corpus and the hostile inputs, in Node',
    files: UNIT_FILES,
    run: () => runUnitTests(),
  },
  {
    name: 'lint',
    about: 'eslint, prettier and lit-analyzer',
    run: checks([
      [
        ['eslint', 'eslint', '.', '--max-warnings', '0'],
        ['lit-analyzer', 'lit-analyzer', 'src/**/*.ts', '--strict'],
      ],
      ['prettier', 'prettier', '--check', '--log-level', 'warn', '.'],
    ]),
  },
  nodeSuite('contract', 'the reference endpoint against the published schemas', [
    'test/contract/**.test.ts',
    'test/contract/**.test.mjs',
  ]),
  {
    name: 'stories',
    needsBuild: true,
    about: 'every story, its play function and axe, in Chromium',
    run: () => runStories(),
  },
  nodeSuite(
    'pages',
    'the built scripts on strict and on hostile pages, in Chromium and Firefox',
    ['test/hostile/**.test.mjs'],
    { needsBuild: true, concurrency: 1 },
  ),
  nodeSuite('ssr', 'rendering on a server', ['test/ssr/**.test.ts', 'test/ssr/**.test.mjs'], {
    needsBuild: true,
  }),
  nodeSuite('budget', 'the house rules as programs', ['test/budget/**.test.mjs', 'test/budget/**.test.ts'], {
    needsBuild: true,
    concurrency: 1,
  }),
  {
    name: 'types',
    about: 'the sources beside the tests and the stories, by TypeScript; the build checks them alone',
    // The workbench imports the manifest, which the build writes.
    needsBuild: true,
    run: checks([
      ['types', node, 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.test.json', '--noEmit'],
    ]),
  },
];
