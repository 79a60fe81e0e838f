import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageTag } from '../../src/core/language-tag.js';
import { own } from '../../src/core/own.js';
import { telephoneParts } from '../../src/core/telephone.js';
import { readAttribution } from '../../src/data/attribution.js';

const linked = (cell: string) => telephoneParts(cell).flatMap(({ href }) => (href ? [href] : []));

describe('a telephone cell', () => {
  for (const [cell, links] of [
    ['+48 71 333 44 55', ['tel:+48713334455']],
    ['tel. 601 222 333', ['tel:601222333']],
    ['71 333 44 55, 601 222 333', ['tel:713334455', 'tel:601222333']],
    ['601-222-333 lub 71 333 44 55', ['tel:601222333', 'tel:713334455']],
    ['71 333 44 55 wew. 12', []],
    ['71 333 44 55/56', []],
    ['71 333 44 55/601 222 333', ['tel:713334455', 'tel:601222333']],
    ['tel. 71 333 44 55 / 601 222 333', ['tel:713334455', 'tel:601222333']],
    ['0571/12345', []],
    ['55 36 36 36 mobil 20 21 22 23', ['tel:55363636', 'tel:20212223']],
    ['telefon: 55 36 36 36  faks 55 36 36 37', ['tel:55363636']],
    ['4,8E+10', []],
    ['1e+21', []],
    ['proszę pytać', []],
  ] as const)
    it(`links ${links.length === 0 ? 'nothing' : links.join(' and ')} in "${cell}"`, () => {
      assert.deepEqual(linked(cell), links);
      assert.equal(
        telephoneParts(cell)
          .map(({ text }) => text)
          .join(''),
        cell,
      );
    });

  it('is cut where it is longer than any', () => {
    assert.ok(
      telephoneParts('1'.repeat(1_000_000))
        .map(({ text }) => text)
        .join('').length <= 120,
    );
  });
});

describe('a language tag', () => {
  for (const [written, tag] of [
    ['pl', 'pl'],
    ['pl_PL', 'pl-PL'],
    [' da-dk ', 'da-DK'],
    ['polski strona', ''],
    ['', ''],
  ] as const)
    it(`is "${tag}" where "${written}" is written`, () => assert.equal(languageTag(written), tag));
});

describe('who the data is from', () => {
  it('is taken over in words and with a web address', () => {
    const said = { name: ' Gmina ', url: 'https://gmina.example.org/', licence: 'CC0' };
    assert.deepEqual(readAttribution(said), { ...said, name: 'Gmina' });
  });

  it('is taken over in every language it is told in', () => {
    const said = { name: { pl: ' Gmina ', da: 'Kommunen', '': 'x' }, licence: { pl: 'własna', da: 7 } };
    assert.deepEqual(readAttribution({ ...said, url: 'https://gmina.example.org/' }), {
      name: { pl: 'Gmina', da: 'Kommunen' },
      url: 'https://gmina.example.org/',
      licence: { pl: 'własna' },
    });
  });

  it('loses an address that is a script, and whatever is no text', () => {
    assert.deepEqual(readAttribution({ name: { toString: 1 }, url: 'javascript:alert(1)', licence: 7 }), {});
    assert.deepEqual(readAttribution(undefined), {});
    assert.deepEqual(readAttribution('x'), {});
  });
});

describe('a member', () => {
  it('is only what the object has itself', () => {
    assert.equal(own({ a: 1 }, 'a'), 1);
    assert.equal(own({ a: 1 }, 'constructor'), undefined);
    assert.equal(own(undefined, 'a'), undefined);
  });
});
