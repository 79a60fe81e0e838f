import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unicodePattern, wholePattern } from '../../src/forms/import/whole-pattern.js';

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

for (const [pattern, plain, good, bad] of [
  ['[\\w-\\.]+\\@\\w+\\-x', '[\\w\\-\\.]+@\\w+-x', 'a-b.c@town-x', 'a b@town-x'],
  ['\\d{2}\\/\\d{2}', '\\d{2}\\/\\d{2}', '12/34', '1234'],
  ["[\\'\\_ ]+", "['_ ]+", "'_'", 'a'],
] as const)
  test(`without escapes that are none ${pattern} is ${plain}`, () => {
    assert.equal(unicodePattern(pattern), plain);
    const matches = new RegExp(`^(?:${plain})$`, 'u');
    assert.deepEqual([matches.test(good), matches.test(bad)], [true, false]);
  });
