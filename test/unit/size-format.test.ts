import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sizeText } from '../../src/i18n/size-format.js';

describe('the size of a file', () => {
  for (const [bytes, lang, said] of [
    [0, 'en', '0 bytes'],
    [1, 'en', '1 byte'],
    [500, 'en', '500 bytes'],
    [500, 'pl', '500 bajtów'],
    [500, 'da', '500 bytes'],
    [1024, 'en', '1 kB'],
    [5_242_880, 'en', '5 MB'],
    [1_572_864, 'pl', '1,5 MB'],
  ] as const)
    it(`of ${bytes} is ${said} (${lang})`, () =>
      assert.equal(sizeText(bytes, lang).replaceAll('\u00a0', ' '), said));
});
