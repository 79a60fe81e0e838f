import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lastLine } from '../../scripts/testing/counts.mjs';
import { repositoryFiles } from './rules/source.mjs';
import { suiteFaults } from './rules/suites.mjs';

describe('suites', () => {
  it('are missed by a test in a folder of its own', () =>
    assert.equal(suiteFaults(['test/elsewhere/x.test.ts']).length, 1));
  it('are missed by a test with another ending', () =>
    assert.equal(suiteFaults(['test/widgets/x.test.mjs']).length, 1));
  it('have a unit test, and leave what is none', () => {
    assert.deepEqual(suiteFaults(['test/unit/csv.test.ts', 'test/support/mount.ts']), []);
  });
  it('have every test file once', () => assert.deepEqual(suiteFaults(repositoryFiles()), []));
  it('end in a plain line', () => {
    assert.equal(lastLine({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
    assert.equal(lastLine({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
  });
});
