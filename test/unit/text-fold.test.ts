import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createPacer } from '../../src/core/pacer.js';
import { foldText, lowerText, searchableText, searchTerms, spellText } from '../../src/core/text-fold.js';

for (const [text, plain, spelled] of [
  ['Łódź', 'lodz', ''],
  ['Århus', 'arhus', 'aarhus'],
  ['Tømrer', 'tomrer', 'toemrer'],
  ['Müller & Söhne', 'muller & sohne', 'mueller & soehne'],
  ['Straße', 'strasse', ''],
  ['Řeznictví Dvořák', 'reznictvi dvorak', ''],
  ['Київ', 'киів', ''],
  ['Đorđe', 'dorde', ''],
  ['„Kłos” – 5…', '"klos" - 5...', ''],
  ['A\u030Arhus', 'arhus', 'aarhus'],
  ['Ǽ Ǿ', 'ae o', ''],
] as const) {
  test(`${text} is folded to ${plain}`, () => {
    assert.equal(foldText(text), plain);
    assert.equal(spellText(text), spelled);
  });
}

test('no letter of the basic plane is folded further the second time', () => {
  for (let code = 0x80; code < 0xd800; code++) {
    const plain = foldText(String.fromCharCode(code));
    assert.equal(foldText(plain), plain, code.toString(16));
  }
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)),
  );
});

test('composed and decomposed letters are the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => lowerText(text.normalize('NFD')) === lowerText(text.normalize('NFC')),
    ),
  );
});

test('the second spelling is added for just the words that have one', () => {
  assert.equal(searchableText('Bager Tømrer Łódź'), 'bager tomrer lodz toemrer');
  assert.equal(searchableText('Bager'), 'bager');
});

test('a word is found in every spelling it is written in', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcłøåäöüæßžę'), minLength: 1, maxLength: 20 }),
      (word) => {
        const text = searchableText(word);
        const [term] = searchTerms(word);
        assert.ok(term?.keys.some((key) => text.includes(key)));
        assert.ok(text.includes(foldText(word)) && text.includes(spellText(word)));
      },
    ),
  );
});

test('what is typed becomes at most eight words without separators', () => {
  assert.deepEqual(
    searchTerms(' Łódź,  szewc; ').map(({ exact, keys }) => [exact, ...keys]),
    [
      ['łódź', 'lodz'],
      ['szewc', 'szewc'],
    ],
  );
  assert.deepEqual(searchTerms('Århus')[0]?.keys, ['arhus', 'aarhus']);
  assert.equal(searchTerms('a '.repeat(50)).length, 8);
  assert.equal(searchTerms('a'.repeat(500))[0]?.exact.length, 60);
  assert.deepEqual(searchTerms('\u00ad \u0301'), []);
});

test('a pacer is due after its slice of work, and not after a rest', async () => {
  let now = 100;
  const pacer = createPacer(5, () => now);
  assert.equal(pacer.isDue(), false);
  now += 8;
  assert.equal(pacer.isDue(), true);
  let isTurnOver = false;
  setTimeout(() => (isTurnOver = true));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await pacer.rest();
  assert.equal(isTurnOver, true);
  assert.equal(pacer.isDue(), false);
});
