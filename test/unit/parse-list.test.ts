import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNames } from '../../src/core/parse-list.js';

for (const [text, names] of [
  ['town, badge; free', ['town', 'badge', 'free']],
  [`town, 'A; b'`, ['town', 'A; b']],
  [`'A; b', town`, ['A; b', 'town']],
  [`"A, b" ; "A, b"`, ['A, b']],
  [`l'atelier, town`, ["l'atelier", 'town']],
  [' , ;', []],
] as const)
  test(`the names in ${JSON.stringify(text)}`, () => assert.deepEqual(parseNames(text), names));
