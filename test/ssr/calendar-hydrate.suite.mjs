import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInstalled, page, read, useSite } from './site.mjs';

const { renderWidget } = await import('../../dist/npm/ssr.js');

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const series = { id: 'blisko', name: { en: 'Close to business', pl: 'Blisko firm' } };
const meeting = (id, name, days, own = {}) => ({
  id,
  name,
  startDate: `${day(days)}T17:00:00+01:00`,
  endDate: `${day(days)}T19:00:00+01:00`,
  timeZone: 'Europe/Warsaw',
  series,
  ...own,
});
const events = [
  meeting('tax', { en: 'Taxes', pl: 'Podatki' }, 3, { town: 'Oława', offers: { isFree: true } }),
  meeting('web', 'Sprzedaż', 5, { town: 'Żmigród', status: 'cancelled' }),
  // The hours on the visitor's own clock are no server's to tell.
  meeting('talk', 'Rozmowa', 8, { timeZone: 'Pacific/Kiritimati', attendanceMode: 'online' }),
  meeting('old', 'Było', -8, { town: 'Oława' }),
];
const data = { muni: 1, events };

const render = (properties, options) => renderWidget('muni-calendar', { data, ...properties }, options);

async function pages() {
  return {
    '/data.json': JSON.stringify(data),
    '/inline.html': page(await render({ heading: 'Meetings' })),
    '/alone.html': page(await render({}), { script: 'muni-calendar.js' }),
    '/address.html': page(await render({ src: '/data.json' })),
    '/linked.html': page(await render({}, { stylesheet: '/cdn/muni-calendar.css' })),
    '/series.html': page(await render({ series: 'blisko' })),
    '/pl.html': page(await render({ id: 'spotkania' }, { locale: 'pl' }), { lang: 'pl' }),
    '/month.html': page(await render({ view: 'month' })),
    '/deep.html': page(await render({ src: '/data.json' }, { address: '?calendar.item=web' })),
    '/asked.html': page(
      await render({ src: '/data.json' }, { address: '?calendar.town=O%C5%82awa&calendar.past=1' }),
    ),
    '/empty.html': page(await render({ data: [] })),
  };
}

for (const engine of ['Chromium', 'Firefox']) {
  const skip = isInstalled(engine) ? false : `${engine} is not installed`;
  describe(`a calendar of a server's, taken over in ${engine}`, { skip }, () => {
    const stage = useSite(engine, pages);
    const { load } = stage;

    for (const path of ['/inline.html', '/alone.html', '/address.html', '/linked.html', '/series.html']) {
      it(`keeps the server's nodes and says nothing in the console (${path})`, async () => {
        const { tab, said } = await load(path);
        const { titles, count, ofServer, ofBrowser } = await read(tab);
        assert.deepEqual(titles, ['Taxes', 'Sprzedaż', 'Rozmowa']);
        assert.equal(count, '3 upcoming events');
        assert.deepEqual({ ofServer: ofServer > 5, ofBrowser }, { ofServer: true, ofBrowser: 0 });
        assert.deepEqual(said, []);
        await tab.close();
      });
    }

    it('adds the hours on the visitor’s own clock', async () => {
      const { tab } = await load('/inline.html');
      await tab.waitForFunction(() =>
        /on your clock/.test(document.querySelector('muni-calendar').shadowRoot.textContent),
      );
      await tab.close();
    });

    it('stays in the language and under the name it was rendered with', async () => {
      const { tab, said } = await load('/pl.html');
      const { titles, count, ofBrowser } = await read(tab);
      assert.deepEqual([titles[0], count, ofBrowser], ['Podatki', '3 nadchodzące wydarzenia', 0]);
      const href = await tab.$eval('muni-calendar', ({ shadowRoot }) =>
        shadowRoot.querySelector('[part~="item"] a').getAttribute('href'),
      );
      assert.equal(href, '?spotkania.item=tax');
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('can be searched, filtered, laid out as a month and opened', async () => {
      const { tab, said } = await load('/inline.html');
      const wait = (count) =>
        tab.waitForFunction(
          (wanted) =>
            document.querySelector('muni-calendar').shadowRoot.querySelector('#count')?.textContent.trim() ===
            wanted,
          { timeout: 5000 },
          count,
        );
      const click = (selector) =>
        tab.evaluate(
          (wanted) => document.querySelector('muni-calendar').shadowRoot.querySelector(wanted).click(),
          selector,
        );
      const field = await tab.evaluateHandle(() =>
        document.querySelector('muni-calendar').shadowRoot.querySelector('#q'),
      );
      await field.asElement().focus();
      await tab.keyboard.type('podatki');
      await wait('1 event');
      await tab.evaluate(() => (document.querySelector('muni-calendar').query = ''));
      await wait('3 upcoming events');
      await click('input[value="Oława"]');
      await wait('1 upcoming event');
      await click('[part~="times"] button:last-child');
      await tab.evaluate(() => (document.querySelector('muni-calendar').filters = {}));
      await click('[part~="item-title"] a');
      await tab.waitForFunction(() =>
        document.querySelector('muni-calendar').shadowRoot.querySelector('[part~="detail"] #detail'),
      );
      assert.match(tab.url(), /calendar\.item=/);
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('draws the month where the page wants it, over the list of the server', async () => {
      const { tab, said } = await load('/month.html');
      await tab.waitForFunction(() =>
        document.querySelector('muni-calendar').shadowRoot.querySelector('[part~="grid"]'),
      );
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('says that there is nothing, as the server did', async () => {
      const { tab, said } = await load('/empty.html');
      assert.equal((await read(tab)).count, '0 upcoming events');
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('tells search engines of each event once, before and after', async () => {
      const { tab } = await load('/inline.html');
      const told = await tab.$$eval('script[type="application/ld+json"]', (scripts) =>
        scripts.flatMap(({ text }) => JSON.parse(text).map(({ name, url }) => [name, url])),
      );
      const address = `${stage.site.origin}/inline.html?calendar.item=`;
      assert.deepEqual(told, [
        ['Taxes', `${address}tax`],
        ['Sprzedaż', `${address}web`],
        ['Rozmowa', `${address}talk`],
      ]);
      await tab.close();
    });

    it('takes over the event that the address leads to, and goes back to the list', async () => {
      const { tab, said, asked } = await load('/deep.html?calendar.item=web');
      const { titles, ofServer, ofBrowser } = await read(tab);
      assert.deepEqual([titles, ofServer > 0, ofBrowser], [['Sprzedaż'], true, 0]);
      assert.equal(asked.filter((path) => path === '/data.json').length, 1);
      await tab.evaluate(() =>
        document.querySelector('muni-calendar').shadowRoot.querySelector('[part~="back"]').click(),
      );
      await tab.waitForFunction(
        () =>
          document.querySelector('muni-calendar').shadowRoot.querySelectorAll('[part~="item"]').length === 3,
      );
      assert.deepEqual(said, []);
      await tab.close();
    });

    for (const [query, wanted] of [
      ['calendar.town=O%C5%82awa', ['Taxes']],
      ['calendar.q=rozmowa', ['Rozmowa']],
      ['calendar.view=month', undefined],
    ])
      it(`stands on the page once, and shows what the address says (?${query})`, async () => {
        const { tab, said } = await load(`/address.html?${query}`);
        await tab.waitForFunction(
          (titles) => {
            const { shadowRoot } = document.querySelector('muni-calendar');
            const shown = [...shadowRoot.querySelectorAll('[part~="item-title"]')];
            return titles
              ? shown.map((title) => title.textContent.trim()).join() === titles.join()
              : shadowRoot.querySelector('[role="grid"]');
          },
          { timeout: 5000 },
          wanted,
        );
        const roots = await tab.evaluate(
          () => document.querySelector('muni-calendar').shadowRoot.querySelectorAll('[part~="root"]').length,
        );
        assert.equal(roots, 1);
        assert.deepEqual(said, []);
        await tab.close();
      });

    it('keeps what the server has found for the address', async () => {
      const { tab, said } = await load('/asked.html?calendar.town=O%C5%82awa&calendar.past=1');
      const { titles, ofServer, ofBrowser } = await read(tab);
      assert.deepEqual([titles, ofServer > 3, ofBrowser], [['Było'], true, 0]);
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('shows its list where the address it was rendered for is not the page’s', async () => {
      const { tab, said } = await load('/deep.html');
      await tab.waitForFunction(
        () =>
          document.querySelector('muni-calendar').shadowRoot.querySelectorAll('[part~="item"]').length === 3,
      );
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('asks for the data only where it has an address', async () => {
      assert.equal((await load('/inline.html')).asked.includes('/data.json'), false);
      assert.equal((await load('/address.html')).asked.filter((path) => path === '/data.json').length, 1);
    });
  });
}

describe(
  'a calendar of a server’s where no script runs',
  { skip: isInstalled('Chromium') ? false : 'Chromium is not installed' },
  () => {
    const stage = useSite('Chromium', pages);
    for (const path of ['/inline.html', '/month.html'])
      it(`has all the room for its events, and nothing to press (${path})`, async () => {
        const tab = await stage.browser.newPage();
        await tab.setViewport({ width: 1200, height: 900 });
        await tab.setJavaScriptEnabled(false);
        await tab.goto(stage.site.origin + path);
        const seen = await tab.evaluate(() => {
          const { shadowRoot, clientWidth } = document.querySelector('muni-calendar');
          const isSeen = (node) => node.getClientRects().length > 0;
          const boxOf = (part) => shadowRoot.querySelector(`[part~="${part}"]`).getBoundingClientRect();
          return {
            share: boxOf('item').width / clientWidth,
            isNear: boxOf('item').top < 400,
            pressed: [...shadowRoot.querySelectorAll('input, .tools button')].filter(isSeen).length,
          };
        });
        assert.deepEqual({ ...seen, share: seen.share > 0.9 }, { share: true, isNear: true, pressed: 0 });
        await tab.close();
      });
  },
);
