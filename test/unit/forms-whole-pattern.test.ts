import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wholePattern } from '../../src/forms/import/whole-pattern.js';

for (const [pattern, whole] of [
  ['^\\d+$', '\\d+'],
  ['\\d{4}', '.*\\d{4}.*'],
  ['^PL', 'PL.*'],
  ['eu$', '.*eu'],
  ['.*eu.*', '.*eu.*'],
  ['a\\.*', '.*a\\.*.*'],
  ['5\\$', '.*5\\$.*'],
  ['^a|b$', '.*(?:^a|b$).*'],
  ['^(a|b)$', '(a|b)'],
  ['^[|]$', '[|]'],
] as const)
  test(`what is looked for by ${pattern} is an answer that ${whole} matches`, () =>
    assert.equal(wholePattern(pattern), whole));

test('a pattern takes whole the answers in which it was found', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '.',
    '\\.',
    '$',
    '^',
    '|',
    '(a|b)',
    '[ab|]',
    'a*',
    '\\$',
    '\\\\',
    '.*',
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  const answer = fc.string({ unit: fc.constantFrom('a', 'b', '.', '$', '|', '\\'), maxLength: 6 });
  fc.assert(
    fc.property(pattern, answer, (source, text) => {
      const isFound = new RegExp(source, 'u').test(text);
      assert.equal(new RegExp(`^(?:${wholePattern(source)})$`, 'u').test(text), isFound);
    }),
    { numRuns: 5000 },
  );
});
