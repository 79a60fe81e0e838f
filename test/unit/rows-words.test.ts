import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lowerText, searchableText } from '../../src/core/text-fold.js';
import { narrowText } from '../../src/data/rows/narrow-text.js';
import { Numbers } from '../../src/data/rows/numbers.js';
import { isUnchanged, ownLetters, restoreLetters } from '../../src/data/rows/own-letters.js';
import { distanceKm, orderRows } from '../../src/data/rows/row-order.js';
import { gatherWords, prefixSlips, similarWords, slipsAllowed } from '../../src/data/rows/similar-words.js';
import { pacer } from './rows-support.js';

/** Damerau–Levenshtein (optimal string alignment) by the book. */
function slips(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array.from({ length: b.length }, () => 0)]);
  for (let j = 0; j <= b.length; j++) (d[0] as number[])[j] = j;
  const at = (i: number, j: number) => (d[i] as number[])[j] as number;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (d[i] as number[])[j] = least;
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

test('slips are those of the nearest beginning of the word', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (typed, whole, allowed) => {
      const beginnings = Array.from({ length: whole.length + 1 }, (_, end) => whole.slice(0, end));
      const least = Math.min(...beginnings.map((beginning) => slips(typed, beginning)));
      assert.equal(Math.min(prefixSlips(typed, whole, allowed), allowed + 1), Math.min(least, allowed + 1));
    }),
  );
});

test('short words and numbers are meant as they stand', () => {
  assert.deepEqual(['len', '2026', 'szewc', 'piekarnia'].map(slipsAllowed), [0, 0, 1, 2]);
});

test('the nearest words are taken, from what there is', async () => {
  const words = await gatherWords(['piekarnia kowalska\n', 'piekarz, pieczarki'], pacer);
  assert.deepEqual([...words], ['piekarnia', 'kowalska', 'piekarz', 'pieczarki']);
  assert.deepEqual(await similarWords(words, 'piekrania', pacer), ['piekarnia']);
  assert.deepEqual(await similarWords(words, 'zzzzzzzz', pacer), []);
});

const letters = fc.string({
  unit: fc.constantFrom('a', 'ł', 'Ó', 'ø', 'æ', 'ß', 'é', 'Ж', 'й', ' ', '’', '…', '😀', 'e\u0301'),
  maxLength: 30,
});

test('a text comes back out of its folded form with its own letters', () => {
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
      const own = lowerText(text);
      assert.equal(restoreLetters(searchableText(own), ownLetters(own)), own);
    }),
  );
});

test('a stretch is unchanged only where folding left it as it was', () => {
  fc.assert(
    fc.property(letters, fc.nat(30), fc.integer({ min: 1, max: 5 }), (text, from, length) => {
      const own = lowerText(text);
      const folded = searchableText(own);
      const part = folded.slice(from, from + length);
      fc.pre(part.length === length);
      if (isUnchanged(ownLetters(own), from, from + length))
        assert.ok(own.includes(part) || (folded !== own && from + length > own.length));
    }),
  );
});

test('a text that is made anew is the same text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => narrowText(text) === text));
  const long = 'łódź '.repeat(10_000);
  assert.equal(narrowText(long), long);
});

test('rows are ordered as a stable sort orders them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8000, size: 'max' }),
      async (values) => {
        const order = await orderRows(values.length, (a, b) => (values[a] ?? 0) - (values[b] ?? 0), pacer);
        const expected = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
        assert.deepEqual(Array.from(order), expected);
      },
    ),
    { numRuns: 30 },
  );
});

test('distances are those on the globe', () => {
  const km = distanceKm({ lat: 51.1079, lon: 17.0385 }, { lat: 55.6761, lon: 12.5683 });
  assert.ok(Math.abs(km - 587) < 5, String(km));
  assert.equal(distanceKm({ lat: 51, lon: 17 }, { lat: 51, lon: 17 }), 0);
});

test('numbers are found where they were put, and are missing elsewhere', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(5000), { maxLength: 50 }), (rows) => {
      const numbers = new Numbers((length) => new Float64Array(length), -1);
      const sorted = [...rows].sort((a, b) => a - b);
      for (const row of sorted) numbers.set(row, row + 1);
      for (const row of sorted) assert.equal(numbers.at(row), row + 1);
      for (let row = 0; row < 5002; row += 37) if (!rows.includes(row)) assert.equal(numbers.at(row), -1);
      assert.equal(numbers.length, (sorted.at(-1) ?? -1) + 1);
      assert.equal(numbers.indexOf(1e9), -1);
    }),
  );
});
