import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate, readFlag, readNumber, readString, splitList } from '../../src/data/coerce.js';
import { isRecord } from '../../src/data/decode.js';

const NUMBERS: [value: unknown, expected: number | undefined][] = [
  [1.5, 1.5],
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['51,4712', 51.4712],
  ['1 234,50 zł', 1234.5],
  ['1.234,50', 1234.5],
  ['1,234.50', 1234.5],
  ['1.234.567', 1234567],
  ['-0.141563', -0.141563],
  ['47.6°', 47.6],
  ['€ 50', 50],
  ['50 000 DKK', 50000],
  ['x', undefined],
  ['', undefined],
  ['12 maja 2020', undefined],
  [NaN, undefined],
  [Infinity, undefined],
  [null, undefined],
  ['1e3', 1000],
];
for (const [value, expected] of NUMBERS)
  test(`${JSON.stringify(value)} is the number ${expected}`, () => assert.equal(readNumber(value), expected));

const DATES: [value: unknown, expected: string | undefined][] = [
  ['2026-12-31', '2026-12-31'],
  ['31.12.2026', '2026-12-31'],
  ['31-12-2026', '2026-12-31'],
  ['31/12/2026', '2026-12-31'],
  ['2026/12/31', '2026-12-31'],
  ['1.2.2026', '2026-02-01'],
  ['31.12.2026 r.', '2026-12-31'],
  ['2026-12-31T10:00:00Z', '2026-12-31T10:00:00Z'],
  ['2026-12-31 10:00', '2026-12-31T10:00'],
  ['31.02.2026', undefined],
  ['2026-13-01', undefined],
  ['soon', undefined],
  ['', undefined],
  [2026, undefined],
  [null, undefined],
];
for (const [value, expected] of DATES)
  test(`${JSON.stringify(value)} is the date ${expected}`, () => assert.equal(readDate(value), expected));

const FLAGS: [value: unknown, expected: boolean | undefined][] = [
  [true, true],
  ['tak', true],
  ['Ja', true],
  ['YES', true],
  ['x', true],
  ['1', true],
  [1, true],
  ['nie', false],
  ['nej', false],
  ['nein', false],
  ['0', false],
  ['false', false],
  ['maybe', undefined],
];
for (const [value, expected] of FLAGS)
  test(`${JSON.stringify(value)} is ${expected}`, () => assert.equal(readFlag(value), expected));

test('lists are divided by ; | and lines, by commas only where all parts are short', () => {
  assert.deepEqual(splitList('a; b ;c', true), ['a', 'b', 'c']);
  assert.deepEqual(splitList('a|b\nc', true), ['a', 'b', 'c']);
  assert.deepEqual(splitList('szewc, krawiec', true), ['szewc', 'krawiec']);
  assert.deepEqual(splitList('szewc, krawiec', false), ['szewc, krawiec']);
  assert.deepEqual(splitList('naprawa obuwia (skóra, guma), kaletnictwo', true), [
    'naprawa obuwia (skóra, guma)',
    'kaletnictwo',
  ]);
  const sentence = 'Naprawiamy buty, torby i paski wszystkich znanych producentów od roku 1987';
  assert.deepEqual(splitList(sentence, true), [sentence]);
});

test('a string is text without markup', () => {
  assert.equal(readString(' <b>A</b> &amp; B '), 'A & B');
  assert.equal(readString(''), undefined);
  assert.equal(readString({}), undefined);
  assert.equal(readString(5), '5');
});

test('a record is an object with members', () => {
  assert.deepEqual([{}, [], null, 'x', 1].map(isRecord), [true, false, false, false, false]);
});
