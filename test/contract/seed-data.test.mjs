import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DIRECTORIES } from '../../demo/server/directories.mjs';
import { countSlips } from '../../demo/server/search/correct-words.mjs';
import { foldPlain, foldSpelled, makeSearchKey, readWords } from '../../demo/server/search/fold-text.mjs';
import { asWoman } from '../../demo/server/seed/polish-people.mjs';

const LISTS = DIRECTORIES.filter(({ optional }) => !optional).map(({ slug, lang, makeItems }) => ({
  slug,
  lang,
  items: [...makeItems()],
  again: [...makeItems()],
}));
const nipDigit = (nip) =>
  ([6, 5, 7, 2, 3, 4, 5, 6, 7].reduce((sum, weight, i) => sum + weight * nip[i], 0) % 11) % 10;
const cvrSum = (cvr) => [2, 7, 6, 5, 4, 3, 2, 1].reduce((sum, weight, i) => sum + weight * cvr[i], 0) % 11;

describe('The fictional data', () => {
  for (const { slug, items, again } of LISTS) {
    it(`of ${slug} is the same every time it is made`, () => assert.deepEqual(items, again));

    it(`of ${slug} has an id of its own for every record`, () =>
      assert.equal(new Set(items.map(({ id }) => id)).size, items.length));

    it(`of ${slug} leads to no real mailbox, website, telephone or register`, () => {
      for (const { email, url, telephone, identifiers = {}, applyUrl } of items) {
        if (email) assert.match(email, /@([a-z0-9-]+\.)?example\.org$/);
        for (const link of [url, applyUrl]) if (link) assert.match(new URL(link).host, /(^|\.)example\.org$/);
        if (telephone) assert.match(telephone, /^\+48 71 0\d\d \d\d \d\d$|^\+45 0\d \d\d \d\d \d\d$/);
        if (identifiers.NIP) assert.notEqual(nipDigit(identifiers.NIP), Number(identifiers.NIP[9]));
        if (identifiers.CVR) assert.notEqual(cvrSum(identifiers.CVR), 0);
      }
    });

    it(`of ${slug} changes no record before it is added`, () =>
      assert.ok(items.every(({ added, updated }) => added <= updated && updated <= '2026-10-02')));

    it(`of ${slug} leaves no hole in a text`, () => {
      for (const item of items)
        assert.doesNotMatch(JSON.stringify(item), /[{]\w+[}]|undefined|null|NaN| {2}/);
    });
  }

  it('has somebody in every town of the agglomeration', () => {
    const craftspeople = LISTS[0].items;
    assert.ok(new Set(craftspeople.map(({ town }) => town)).size >= 20);
    const campaign = craftspeople.filter(({ category: [{ en }] }) =>
      /Shoemaker|Tailor|Watchmaker|Confectioner|Car mechanic/.test(en),
    );
    assert.ok(campaign.length > 60 && campaign.length < 110, String(campaign.length));
  });

  it('gives Polish women their form of a name', () => {
    for (const [his, hers] of [
      ['Jaworski', 'Jaworska'],
      ['Czarnecki', 'Czarnecka'],
      ['Konieczny', 'Konieczna'],
      ['Wróbel', 'Wróbel'],
      ['Lis', 'Lis'],
    ])
      assert.equal(asWoman(his), hers);
  });
});

describe('Folding', () => {
  for (const [text, plain, spelled] of [
    ['Łódź', 'lodz', 'lodz'],
    ['Århus', 'arhus', 'aarhus'],
    ['Tømrer & Søn', 'tomrer son', 'toemrer soen'],
    ['Ærø', 'aero', 'aeroe'],
    ['Müller-Straße', 'muller strasse', 'mueller strasse'],
    ['Zażółć gęślą jaźń', 'zazolc gesla jazn', 'zazolc gesla jazn'],
    ['A\u030Ahus', 'ahus', 'aahus'],
    ['Київ', 'київ'.normalize('NFD').replace(/\p{M}/gu, ''), 'киів'.normalize('NFD').replace(/\p{M}/gu, '')],
  ]) {
    it(`makes ${plain} of ${text}`, () => {
      assert.equal(foldPlain(text), plain);
      assert.equal(foldSpelled(text), spelled);
    });
  }

  it('finds every word of a text in the text, however it is typed', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aąłøåæöüßńżśó eénrst-ŁØÅ'.split('')),
      maxLength: 20,
    });
    fc.assert(
      fc.property(letters, (text) => {
        const key = makeSearchKey(text);
        for (const typed of [
          text,
          text.toUpperCase().replaceAll('SS', 'ß'),
          foldPlain(text),
          foldSpelled(text),
        ]) {
          for (const spellings of readWords(typed))
            assert.ok(
              spellings.some((word) => key.includes(word)),
              `${typed} in ${text}`,
            );
        }
      }),
    );
  });

  it('counts slips of the finger', () => {
    for (const [a, b, slips] of [
      ['szewc', 'szewc', 0],
      ['szewc', 'szewcc', 1],
      ['szewc', 'szwec', 1],
      ['szewc', 'sewc', 1],
      ['kowal', 'kawol', 2],
    ])
      assert.equal(countSlips(a, b, 3), slips, `${a} ${b}`);
    assert.ok(countSlips('abcdefgh', 'zzzzzzzz', 1) > 1);
  });
});
