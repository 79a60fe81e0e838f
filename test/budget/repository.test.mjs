import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { changelogFaults, focusFaults, pathFaults, scriptLengthFaults } from './rules/repository.mjs';
import { repositoryFiles } from './rules/source.mjs';

const BINARY = /\.(png|jpe?g|gif|webp|woff2?|ico|gz|br|xlsx|zip|pdf)$/;
const texts = repositoryFiles()
  .filter((path) => !BINARY.test(path) && !path.startsWith('test/budget/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('the repository', () => {
  const here = (line, path = 'docs/guide.md') => ({ path, text: line });

  it('finds paths of a machine', () => {
    for (const path of ['/work/main/x', '/home/ada/x', '/Users/ada/x', '"/root/.npmrc"'])
      assert.equal(pathFaults(here(path)).length, 1);
    for (const path of ['https://example.org/home/x', '../work/x', '/usr/bin/chromium'])
      assert.deepEqual(pathFaults(here(path)), []);
  });
  it('finds addresses of a registry', () => {
    assert.equal(pathFaults(here('"resolved": "https://example.org/x.tgz"', 'package-lock.json')).length, 1);
    assert.equal(pathFaults(here('https://registry.npmjs.org/lit')).length, 1);
  });
  it('has neither', () => assert.deepEqual(texts.flatMap(pathFaults), []));

  it('finds a test that runs alone', () => {
    for (const line of [`it.only('x', f)`, `describe.only('x')`, `fit('x')`, `test('x', { only: true })`]) {
      assert.equal(focusFaults(here(line, 'test/unit/x.test.ts')).length, 1, line);
    }
  });
  it('finds a test that is skipped without a reason', () => {
    for (const line of [`it.skip('x', f)`, `test('x', { skip: true })`, `xit('x')`, `this.skip()`]) {
      assert.equal(focusFaults(here(line, 'test/unit/x.test.ts')).length, 1, line);
    }
    for (const line of [
      `it.skip('x (WebKit has no such event)', f)`,
      `test('x', { skip: 'no PostgreSQL here' })`,
      `it('only x')`,
    ]) {
      assert.deepEqual(focusFaults(here(line, 'test/unit/x.test.ts')), [], line);
    }
  });
  it('has neither kind', () => assert.deepEqual(texts.flatMap(focusFaults), []));

  it('finds a script of 101 lines', () =>
    assert.equal(scriptLengthFaults(here('x\n'.repeat(101), 'scripts/x.mjs')).length, 1));
  it('has none', () => assert.deepEqual(texts.flatMap(scriptLengthFaults), []));

  it('finds a changelog without Unreleased', () => {
    assert.equal(changelogFaults('# Changelog\n\n## [0.1.0]\n').length, 1);
    assert.deepEqual(changelogFaults('# Changelog\n\n## [Unreleased]\n'), []);
  });
  it('has one with it', () => {
    assert.ok(existsSync('CHANGELOG.md'), 'there is no CHANGELOG.md');
    assert.deepEqual(changelogFaults(readFileSync('CHANGELOG.md', 'utf8')), []);
  });
});
