import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, it } from 'node:test';
import { replacePart } from '../../scripts/markers.mjs';
import { updateReference } from '../../scripts/reference-tables.mjs';
import { bundledPackages } from '../../scripts/build/licences.mjs';
import { BUDGETS, measure, overLimit, sizeTable, staticImports } from '../../scripts/size-report.mjs';
import { WORKERS } from '../../scripts/build/widgets.mjs';
import { exportFaults, lockFaults, piecesOf, sideEffectFaults, styleFaults } from './rules/package.mjs';
import { sourceFiles } from './rules/source.mjs';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const pkg = json('package.json');

describe('the package', () => {
  it('finds an export without a file', () => {
    assert.equal(exportFaults({ '.': './dist/nowhere.js' }).length, 1);
    assert.equal(
      exportFaults({ './x/*.js': { types: './dist/nowhere/*.d.ts', default: './scripts/*.mjs' } }).length,
      1,
    );
    assert.deepEqual(exportFaults({ './x': './package.json' }), []);
  });
  it('exports only what is there', () => assert.deepEqual(exportFaults(pkg.exports), []));

  it('finds a defining module that a bundler may drop', () => {
    const files = [{ path: 'define/calendar.ts', text: 'MuniCalendarElement.define();' }];
    assert.equal(sideEffectFaults(files, ['./dist/npm/define.js']).length, 1);
    assert.deepEqual(sideEffectFaults(files, ['./dist/npm/define/*.js']), []);
  });
  it('names every defining module in sideEffects', () =>
    assert.deepEqual(sideEffectFaults(sourceFiles(), pkg.sideEffects), []));

  it('names every stylesheet in sideEffects', () => {
    assert.deepEqual(styleFaults(['./dist/themes/a.css'], ['./dist/cdn/**']), ['./dist/themes/a.css']);
    const presets = readdirSync('dist/themes').map((name) => `./dist/themes/${name}`);
    assert.deepEqual(styleFaults(presets, pkg.sideEffects), []);
  });

  it('finds a lockfile of another version', () =>
    assert.equal(lockFaults({ version: '1.0.0' }, { version: '0.9.0' }).length, 1));
  it('has a lockfile of its version', () => assert.deepEqual(lockFaults(pkg, json('package-lock.json')), []));

  it('sees that a worker asks for more', () => {
    assert.deepEqual(piecesOf('import{a}from"./a.js";const b=()=>import("../b.js");'), ['./a.js', '../b.js']);
    assert.deepEqual(piecesOf('export { a } from "./a.js";\nimport Papa from \'papaparse\';'), [
      './a.js',
      'papaparse',
    ]);
    assert.deepEqual(piecesOf('const imported = important("x");'), []);
  });
  it('has its workers in one piece: Vite before 8 makes no worker of several, and serves libraries to it as they are', () => {
    for (const file of Object.values(WORKERS).map((name) => name.replace(/\.ts$/, '.js'))) {
      const code = readFileSync(`dist/npm/${file}`, 'utf8');
      assert.deepEqual(piecesOf(code), [], file);
      const [, map] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(code) ?? [];
      assert.ok(existsSync(join('dist/npm', dirname(file), map)), file);
    }
  });

  it('imports only libraries that are modules: Rollup alone reads no other, Angular warns of them', () => {
    const modules = readdirSync('dist/npm', { recursive: true }).filter((name) => name.endsWith('.js'));
    const named = modules.flatMap((name) => piecesOf(readFileSync(`dist/npm/${name}`, 'utf8')));
    const libraries = new Set(named.flatMap((name) => /^(?:@[\w-]+\/)?\w[\w-]*/.exec(name)?.[0] ?? []));
    assert.ok(libraries.has('lit') && libraries.has('@lit/localize'));
    assert.deepEqual(
      [...libraries].filter((name) => json(`node_modules/${name}/package.json`).type !== 'module'),
      [],
    );
  });

  it('is importable in Node: the classes and the server renderer', async () => {
    const classes = await import('muni-widgets');
    assert.equal(typeof classes.MuniDirectoryElement, 'function');
    const { renderWidget } = await import('muni-widgets/ssr.js');
    assert.equal(typeof renderWidget, 'function');
  });
  it('defines nothing when only its classes are imported', async () => {
    await import('muni-widgets');
    assert.equal(globalThis.customElements?.get('muni-directory'), undefined);
  });
});

describe('the script-tag build', () => {
  it('has the hash of every file in integrity.json', () => {
    const { version, files } = json('dist/cdn/integrity.json');
    assert.equal(version, pkg.version);
    const built = readdirSync('dist/cdn', { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
    assert.deepEqual(Object.keys(files).sort(), built.sort());
    for (const name of built) {
      assert.equal(
        files[name],
        `sha384-${createHash('sha384')
          .update(readFileSync(`dist/cdn/${name}`))
          .digest('base64')}`,
      );
    }
  });
  it('has one copy of Lit in each entry’s graph', () => {
    const mark = /litElementVersions/g;
    const chunks = readdirSync('dist/cdn/chunks').filter((name) => name.endsWith('.js'));
    const withLit = chunks.filter((name) => mark.test(readFileSync(`dist/cdn/chunks/${name}`, 'utf8')));
    assert.equal(withLit.filter((name) => !name.startsWith('core-')).length, 0, withLit.join(' '));
  });
  it('imports nothing by the address of an entry', () => {
    for (const name of readdirSync('dist/cdn/chunks').filter((file) => file.endsWith('.js'))) {
      const back = staticImports(readFileSync(`dist/cdn/chunks/${name}`, 'utf8'), `chunks/${name}`).filter(
        (file) => !file.startsWith('chunks/'),
      );
      assert.deepEqual(back, [], name);
    }
  });
  it('comes with the licence of every library in it', () => {
    const licences = readFileSync('dist/cdn/licences.txt', 'utf8');
    for (const name of bundledPackages('dist/cdn')) {
      const text = readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim();
      assert.ok(licences.includes(`${name} `) && licences.includes(text), name);
    }
  });
  it('names no source and no machine', () => {
    for (const name of readdirSync('dist/cdn').filter((file) => file.endsWith('.js'))) {
      assert.doesNotMatch(
        readFileSync(`dist/cdn/${name}`, 'utf8'),
        /node_modules|process\.env|file:\/\//,
        name,
      );
    }
  });
});

describe('sizes', () => {
  it('finds what is over its limit', () => {
    const row = { name: 'x', files: [], goal: 12, limit: 18 };
    assert.equal(overLimit([{ ...row, bytes: 18_001 }]).length, 1);
    assert.deepEqual(overLimit([{ ...row, bytes: 18_000 }]), []);
  });
  it('are within the budgets', () => assert.deepEqual(overLimit(measure()), [], sizeTable(measure())));
  it('have a limit for each widget', () => assert.equal(BUDGETS.directory[1], 18));
});

describe('the reference tables', () => {
  it('are replaced between their markers', () => {
    assert.equal(
      replacePart('a\n<!-- x start -->\nold\n<!-- x end -->\nb', 'x', 'new'),
      'a\n<!-- x start -->\n\nnew\n\n<!-- x end -->\nb',
    );
  });
  it('say what the sources say', () => assert.deepEqual(updateReference({ check: true }), []));
  it('and editors are told of what a page may use only', () => {
    const members = json('custom-elements.json')
      .modules.flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ members: all = [] }) => all);
    assert.ok(members.length > 100);
    assert.deepEqual(
      members.filter(({ name, privacy = 'public' }) => privacy !== 'public' || /^[_#]/.test(name)),
      [],
    );
  });
  it('are there for every element', () => assert.ok(existsSync('custom-elements.json')));
});
