import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { records } from './records.mjs';
import { isInstalled, open, page, read, serveSite, useSite } from './site.mjs';

const { renderWidget } = await import('../../dist/npm/ssr.js');

const TITLES = ['Szewc Łączny', 'Bageriet Ærø', 'The Clock Room', 'Krawcowa Ida', 'Warsztat Długi'];

const ASKED = '?id=7&directory.town=O%C5%82awa&directory.sort=name';

const isHydrationSupport = (path) => /hydrate-support/.test(path);

const render = (properties, options) => renderWidget('muni-directory', properties, options);

async function pages() {
  const plain = await render({ data: records, heading: 'Firms' });
  return {
    '/data.json': JSON.stringify(records),
    '/inline.html': page(plain),
    '/alone.html': page(plain, { script: 'muni-directory.js' }),
    '/address.html': page(await render({ data: records, src: '/data.json' })),
    '/pl.html': page(await render({ data: records, id: 'firmy' }, { locale: 'pl' }), { lang: 'pl' }),
    '/cards.html': page(await render({ data: records, view: 'cards' })),
    '/linked.html': page(await render({ data: records }, { stylesheet: '/cdn/muni-directory.css' })),
    '/empty.html': page(await render({ data: [] })),
    '/client.html': page('<muni-directory src="/data.json"></muni-directory>'),
    '/heading.html': page(plain.replace('</template>', '</template><h2 slot="heading">Firms here</h2>')),
    '/few.html': page(await render({ data: records, pageSize: 2 })),
    '/no-data.html': page(await render({ src: '/data.json' })),
    '/asked.html': page(await render({ data: records, src: '/data.json' }, { address: ASKED })),
    '/bare.html': page(await render({ data: records }, { address: ASKED }), { script: 'none.js' }),
    '/entry.html': page(
      await render({ data: records, src: '/data.json' }, { address: '?directory.item=coats' }),
    ),
  };
}

for (const engine of ['Chromium', 'Firefox']) {
  const skip = isInstalled(engine) ? false : `${engine} is not installed`;
  describe(`a directory of a server's, taken over in ${engine}`, { skip }, () => {
    const stage = useSite(engine, pages);
    const { load } = stage;

    it('tells search engines of each entry once, before and after', async () => {
      const { tab } = await load('/inline.html');
      const told = await tab.$$eval('script[type="application/ld+json"]', (scripts) =>
        scripts.map(({ text }) =>
          JSON.parse(text).map((thing) => new URL(thing['@id'], document.baseURI).href),
        ),
      );
      const address = `${stage.site.origin}/inline.html?directory.item=`;
      assert.deepEqual(told, [records.map(({ id }) => `${address}${id}`)]);
      await tab.close();
    });

    for (const path of ['/inline.html', '/alone.html', '/address.html', '/cards.html', '/linked.html']) {
      it(`keeps the server's nodes and says nothing in the console (${path})`, async () => {
        const { tab, said } = await load(path);
        const { titles, count, ofServer, ofBrowser } = await read(tab);
        assert.deepEqual(titles, TITLES);
        assert.equal(count, '5 firms');
        assert.deepEqual({ ofServer: ofServer > 10, ofBrowser }, { ofServer: true, ofBrowser: 0 });
        assert.deepEqual(said, []);
        await tab.close();
      });
    }

    it('keeps what the server has found for the address', async () => {
      const { tab, said } = await load(`/asked.html${ASKED}`);
      const { titles, count, ofServer, ofBrowser } = await read(tab);
      assert.deepEqual([titles, count], [['Krawcowa Ida', 'Szewc Łączny'], '2 firms']);
      assert.deepEqual({ ofServer: ofServer > 5, ofBrowser }, { ofServer: true, ofBrowser: 0 });
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('shows what its own address asks for where that is another than the server was asked for', async () => {
      const { tab, said } = await load('/asked.html?id=7&directory.q=zegar');
      await tab.waitForFunction(
        () =>
          document.querySelector('muni-directory').shadowRoot.querySelector('#count')?.textContent.trim() ===
          '1 firm',
      );
      assert.deepEqual((await read(tab)).titles, ['The Clock Room']);
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('takes over the entry that the address leads to, and goes back to the list', async () => {
      const { tab, said } = await load('/entry.html?directory.item=coats');
      const { titles, ofBrowser } = await read(tab);
      assert.deepEqual([titles, ofBrowser], [['Krawcowa Ida'], 0]);
      await tab.evaluate(() =>
        document.querySelector('muni-directory').shadowRoot.querySelector('[part~="back"]').click(),
      );
      await tab.waitForFunction(
        () =>
          document.querySelector('muni-directory').shadowRoot.querySelectorAll('[part~="item"]').length === 5,
      );
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('can be searched without its script, and keeps what else is asked for', async () => {
      const tab = await stage.browser.newPage();
      await tab.goto(`${stage.site.origin}/bare.html${ASKED}`);
      await tab.evaluate(() =>
        document.querySelector('muni-directory').shadowRoot.querySelector('#q').focus(),
      );
      await tab.keyboard.type('ida');
      await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
      assert.deepEqual(
        [...new URL(tab.url()).searchParams],
        [
          ['directory.q', 'ida'],
          ['id', '7'],
          ['directory.town', 'Oława'],
          ['directory.sort', 'name'],
        ],
      );
      await tab.close();
    });

    it('stays in the language and under the name it was rendered with', async () => {
      const { tab, said } = await load('/pl.html');
      const { titles, count, ofBrowser } = await read(tab);
      assert.deepEqual([titles[2], count, ofBrowser], ['Zegarmistrz na Rynku', '5 firm', 0]);
      const href = await tab.$eval('muni-directory', ({ shadowRoot }) =>
        shadowRoot.querySelector('[part~="item"] a').getAttribute('href'),
      );
      assert.equal(href, '?firmy.item=shoes');
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('can be searched, filtered and opened', async () => {
      const { tab, said } = await load('/inline.html');
      const wait = (count) =>
        tab.waitForFunction(
          (wanted) =>
            document
              .querySelector('muni-directory')
              .shadowRoot.querySelector('#count')
              ?.textContent.trim() === wanted,
          { timeout: 5000 },
          count,
        );
      const field = await tab.evaluateHandle(() =>
        document.querySelector('muni-directory').shadowRoot.querySelector('#q'),
      );
      await field.asElement().focus();
      await tab.keyboard.type('lacz');
      await wait('1 firm');
      assert.deepEqual((await read(tab)).titles, ['Szewc Łączny']);
      await tab.evaluate(() => (document.querySelector('muni-directory').query = ''));
      await wait('5 firms');
      await tab.evaluate(() =>
        document.querySelector('muni-directory').shadowRoot.querySelector('input[value="Oława"]').click(),
      );
      await wait('2 firms');
      await tab.evaluate(() =>
        document.querySelector('muni-directory').shadowRoot.querySelector('[part~="item-title"] a').click(),
      );
      await tab.waitForFunction(() =>
        document.querySelector('muni-directory').shadowRoot.querySelector('[part~="detail"] #detail'),
      );
      assert.match(tab.url(), /directory\.item=shoes/);
      assert.deepEqual(said, []);
      await tab.close();
    });

    for (const [path, query, wanted] of [
      ['/few.html', 'directory.page=2', ['The Clock Room', 'Krawcowa Ida']],
      ['/inline.html', 'directory.town=O%C5%82awa', ['Szewc Łączny', 'Krawcowa Ida']],
      ['/inline.html', 'directory.view=cards', TITLES],
      ['/inline.html', 'directory.q=lacz', ['Szewc Łączny']],
      ['/heading.html', '', TITLES],
    ])
      it(`stands on the page once, and shows what the address says (${path}?${query})`, async () => {
        const { tab, said } = await load(`${path}?page=7&${query}`);
        await tab.waitForFunction(
          (titles) =>
            [...document.querySelector('muni-directory').shadowRoot.querySelectorAll('[part~="item-title"]')]
              .map((title) => title.textContent.trim())
              .join() === titles.join(),
          { timeout: 5000 },
          wanted,
        );
        const { roots, href } = await tab.evaluate(() => {
          const { shadowRoot } = document.querySelector('muni-directory');
          return {
            roots: shadowRoot.querySelectorAll('[part~="root"]').length,
            href: shadowRoot.querySelector('[part~="item-title"] a').getAttribute('href'),
          };
        });
        assert.equal(roots, 1);
        assert.ok(href.startsWith(`?page=7&${query ? `${query}&` : ''}directory.item=`), href);
        assert.deepEqual(said, []);
        await tab.close();
      });

    it('has its pictures once the page is known', async () => {
      const { tab } = await load('/cards.html');
      await tab.evaluate(() =>
        document.querySelector('muni-directory').setAttribute('allow-origin', 'https://pictures.example'),
      );
      await tab.waitForFunction(() =>
        document.querySelector('muni-directory').shadowRoot.querySelector('img'),
      );
      await tab.close();
    });

    it('says that there is nothing, as the server did', async () => {
      const { tab, said } = await load('/empty.html');
      assert.equal((await read(tab)).count, '0 firms');
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('asks for what it needs to take over only where there is something to take over', async () => {
      assert.equal((await load('/inline.html')).asked.filter(isHydrationSupport).length, 1);
      assert.equal((await load('/client.html')).asked.filter(isHydrationSupport).length, 0);
      assert.equal((await load('/no-data.html')).asked.filter(isHydrationSupport).length, 0);
    });

    it('asks for the data only where it has an address', async () => {
      assert.equal((await load('/inline.html')).asked.includes('/data.json'), false);
      assert.equal((await load('/address.html')).asked.filter((path) => path === '/data.json').length, 1);
    });
  });
}

/**
 * What a screen reader is told, once `awaited` is among the names of `role`: the browser makes that tree after it has
 * laid the page out. After five seconds, whatever there is.
 */
async function namesByRole(tab, role, awaited) {
  const session = await tab.createCDPSession();
  await session.send('Accessibility.enable');
  const until = Date.now() + 5000;
  for (;;) {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const shown = nodes.filter(({ ignored }) => !ignored);
    const names = (wanted) =>
      shown.filter((node) => node.role?.value === wanted).map(({ name }) => name?.value);
    if (names(role).includes(awaited) || Date.now() > until) return names;
    await new Promise((done) => setTimeout(done, 50));
  }
}

describe(
  'a directory of a server’s without JavaScript',
  { skip: isInstalled('Chromium') ? false : 'Chromium is not installed' },
  () => {
    it('can be read', async () => {
      const site = await serveSite(await pages());
      const browser = await open('Chromium');
      try {
        const tab = await browser.newPage();
        await tab.setJavaScriptEnabled(false);
        for (const path of ['/inline.html', '/linked.html']) {
          await tab.goto(site.origin + path);
          const names = await namesByRole(tab, 'heading', TITLES.at(-1));
          for (const title of TITLES) assert.ok(names('heading').includes(title), `${path}: ${title}`);
          assert.ok(names('StaticText').includes('5 firms'), path);
          assert.ok(names('link').includes('Telephone: +48 71 000 00 01'), path);
        }
        assert.equal(
          site.asked.some((path) => path.endsWith('.js')),
          false,
        );
      } finally {
        await browser.close();
        site.close();
      }
    });
  },
);
