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
  it('tells search engines of each time, at addresses of the page it comes in', async () => {
    const course = {
      id: 'd',
      name: 'Course < 5',
      startDate: `${day(2)}T10:00:00Z`,
      recurrence: { rrule: 'FREQ=DAILY;COUNT=2' },
    };
    const html = await render({ id: 'kurs', data: { muni: 1, events: [course] } });
    const told = JSON.parse(/<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>$/.exec(html)[1]);
    assert.deepEqual(
      told.map(({ '@type': type, name, startDate, url }) => [
        type,
        name,
        new Date(startDate).toISOString(),
        url,
      ]),
      [2, 3].map((days) => {
        const id = encodeURIComponent(`d/${day(days).replaceAll('-', '')}T100000Z`);
        return ['Event', 'Course < 5', `${day(days)}T10:00:00.000Z`, `?kurs.item=${id}`];
      }),
    );
  });
  it('is the event in full that the address leads to, for search engines too', async () => {
    const html = await render({ id: 'k' }, { locale: 'pl', address: '/wydarzenia?lang=pl&k.item=b#k' });
    assert.deepEqual(partTexts(html, 'item-title'), ['Drugie']);
    assert.deepEqual(partTexts(html, 'back'), ['Wróć do kalendarza']);
    const told = JSON.parse(/<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>$/.exec(html)[1]);
    assert.deepEqual(
      told.map(({ name, url }) => [name, url]),
      [['Drugie', '?lang=pl&k.item=b']],
    );
  });
  it('is what the address of the page asks for', async () => {
    const titlesAt = async (query, properties = {}) =>
      partTexts(await render(properties, { locale: 'en', address: `/events?${query}` }), 'item-title');
    assert.deepEqual(await titlesAt('calendar.q=second'), ['Second']);
    assert.deepEqual(await titlesAt('calendar.town=%C5%BBmigr%C3%B3d'), ['First']);
    assert.deepEqual(await titlesAt('calendar.past=1'), ['Over']);
    assert.deepEqual(await titlesAt('calendar.page=2', { pageSize: 1 }), ['Second']);
    // A month is drawn where its width is known.
    assert.deepEqual(await titlesAt('calendar.view=month&calendar.day=2020-01'), ['First', 'Second']);
  });
  it('is what the page searches and filters by', async () => {
    assert.deepEqual(partTexts(await render({ query: 'second' }), 'item-title'), ['Second']);
    assert.deepEqual(partTexts(await render({ filters: { town: ['Żmigród'] } }), 'item-title'), ['First']);
  });
  it('keeps what else the address of the page asks for in its links', async () => {
    const address = 'https://gmina.example/index.php?id=7&q=%26&calendar.item=b#top';
    const linksIn = (html) => [...shadowOf(html).matchAll(/ href="(\?[^"]*)"/g)].map(([, href]) => href);
    assert.ok(linksIn(await render({}, { address })).includes('?id=7&amp;q=%26'));
    const html = await render({}, { address: address.replace('&calendar.item=b', '') });
    const links = linksIn(html);
    assert.ok(links.includes('?id=7&amp;q=%26&amp;calendar.item=a'), links.join());
    assert.ok(links.every((href) => href.startsWith('?id=7&amp;q=%26')));
    const told = JSON.parse(/<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>$/.exec(html)[1]);
    assert.equal(told[0].url, 'https://gmina.example/index.php?id=7&q=%26&calendar.item=a');
  });
  it('says that an event is gone that the address leads to', async () => {
    const html = await render({}, { locale: 'en', address: '?calendar.item=nowhere' });
    assert.deepEqual(partTexts(html, 'item-title'), ['This event is not in the calendar any more.']);
  });
  it('has its series above the list', async () => {
    const series = { id: 's', name: 'Close to business' };
    const html = await render({
      data: { muni: 1, events: events.map((one) => ({ ...one, series })) },
      series: 's',
    });
    assert.deepEqual(partTexts(html, 'series-title'), ['Close to business']);
  });
  it('comes without a shadow root where there is nothing to show yet', async () => {
    assert.equal(
      await renderWidget('muni-calendar', { src: '/e.json' }, {}),
      '<muni-calendar lang="en" src="/e.json"></muni-calendar>',
    );
  });
});
