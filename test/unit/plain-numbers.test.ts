import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatNumber, plainNumber } from '../../src/i18n/format.js';

const TAGS = ['en', 'en-GB', 'da', 'da-DK', 'de', 'de-DE', 'cs', 'uk', 'pl', 'pl-PL'];

test('a whole number is written as the platform writes it, in every language that does without', () => {
  const number = fc.oneof(fc.nat(20_000), fc.nat(1e15 - 1));
  fc.assert(
    fc.property(fc.constantFrom(...TAGS), number, (lang, value) => {
      const expected = new Intl.NumberFormat(lang).format(value);
      assert.equal(plainNumber(lang, value), expected);
      assert.equal(formatNumber(lang, value), expected);
    }),
  );
});

test('a number with a sign, a fraction, a unit or another language is left to the platform', () => {
  for (const value of [-5, 0.5, NaN, Infinity, 1e15, 1e21]) assert.equal(plainNumber('pl', value), undefined);
  for (const lang of ['fr', 'en-DK', 'en-IN', 'de-AT', '']) assert.equal(plainNumber(lang, 1000), undefined);
  assert.equal(formatNumber('en', -1234.5), '-1,234.5');
  assert.equal(formatNumber('en', 1234, { style: 'currency', currency: 'PLN' }), 'PLN\u00a01,234.00');
});
