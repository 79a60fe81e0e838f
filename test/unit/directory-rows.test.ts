import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directoryKit } from '../../src/widgets/directory/directory-rows.js';

const known = (identifiers: Readonly<Record<string, string>>) =>
  directoryKit('pl').spec.identifiersOf({ id: 'a', name: 'A', identifiers });

for (const [what, first, second] of [
  ['its hyphens', { NIP: '897-123-45-68' }, { NIP: '8971234568' }],
  ['its country', { NIP: 'PL8971234568' }, { NIP: '8971234568' }],
  ['its country in Denmark', { CVR: 'DK 12 34 56 78' }, { CVR: '12345678' }],
  ['being the one for VAT', { VAT: 'pl 897-123-45-68' }, { NIP: '8971234568' }],
] as const)
  test(`a firm is known by its number with and without ${what}`, () =>
    assert.deepEqual(known(first), known(second)));

test('numbers of two registers are two, whatever they have in common', () => {
  assert.notDeepEqual(known({ NIP: '12345678' }), known({ CVR: '12345678' }));
  assert.notDeepEqual(known({ VAT: 'DE12345678' }), known({ CVR: '12345678' }));
});
