import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partTexts, shadowOf } from './records.mjs';

const { renderWidget } = await import('../../dist/npm/ssr.js');

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const events = [
  {
    id: 'b',
    name: { pl: 'Drugie', en: 'Second' },
    startDate: `${day(9)}T17:00:00+01:00`,
    timeZone: 'Europe/Warsaw',
    town: 'Oława',
  },
  {
    id: 'a',
    name: { pl: 'Pierwsze', en: 'First' },
    startDate: `${day(4)}T17:00:00+01:00`,
    timeZone: 'Europe/Warsaw',
    town: 'Żmigród',
  },
  { id: 'c', name: 'Over', startDate: day(-9) },
];
const render = (properties, options) =>
  renderWidget('muni-calendar', { data: { muni: 1, events }, ...properties }, options);

describe('a calendar rendered on a server', () => {
  for (const [locale, names, count] of [
    ['en', ['First', 'Second'], '2 upcoming events'],
    ['pl', ['Pierwsze', 'Drugie'], '2 nadchodzące wydarzenia'],
    ['da', ['First', 'Second'], '2 kommende arrangementer'],
  ]) {
    it(`has its list, its count and its search field in its shadow root, in ${locale}`, async () => {
      const html = await render({}, { locale });
      assert.match(html, /^<muni-calendar lang="\w\w"><template [^>]*shadowrootmode="open"/);
      assert.deepEqual(partTexts(html, 'item-title'), names);
      assert.deepEqual(partTexts(html, 'count'), [count]);
      assert.match(shadowOf(html), /<input[^>]*type="search"/);
    });
  }
  it('comes without a shadow root where there is nothing to show yet', async () => {
    assert.equal(
      await renderWidget('muni-calendar', { src: '/e.json' }, {}),
      '<muni-calendar lang="en" src="/e.json"></muni-calendar>',
    );
  });
});
