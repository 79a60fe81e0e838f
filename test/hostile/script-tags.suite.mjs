import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { engines, FILE, listed, openBrowser, openSite } from './site.mjs';

const WIDGET =
  '<muni-directory src="/firms.json" page-size="10"><a href="/list.pdf">The list</a></muni-directory>';
const page = (head, body = WIDGET) =>
  `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body>${body}</body></html>`;
const module = (path, attributes = '') => `<script type="module" src="${path}" ${attributes}></script>`;
const classic = (path, attributes = '') => `<script src="${path}" ${attributes}></script>`;

const { files: hashes } = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
const WRONG = `sha384-${'A'.repeat(64)}`;
const TEN = { items: 10, said: '40 firms' };

const PAGES = {
  'the loader': page(module('/cdn/muni.js')),
  'the widget’s own file': page(module('/cdn/muni-directory.js')),
  'the classic script in the head': page(classic('/cdn/muni.iife.js')),
  'the classic script at the end': page('', WIDGET + classic('/cdn/muni.iife.js')),
  'a number a CMS appends': page(module('/cdn/muni.js?ver=6.1')),
  'a number a CMS appends, to the widget’s own file': page(module('/cdn/muni-directory.js?ver=6.1')),
  'the loader twice': page(module('/cdn/muni.js') + module('/cdn/muni.js?ver=2')),
  'the loader and the widget’s own file': page(module('/cdn/muni.js') + module('/cdn/muni-directory.js')),
  'the classic script and the loader': page(classic('/cdn/muni.iife.js') + module('/cdn/muni.js')),
  'the right hash': page(
    module('/cdn/muni-directory.js', `integrity="${hashes['muni-directory.js']}" crossorigin`),
  ),
  'the right hash of the loader': page(
    module('/cdn/muni.js', `integrity="${hashes['muni.js']}" crossorigin`),
  ),
  'the right hash of the classic script': page(
    classic('/cdn/muni.iife.js', `integrity="${hashes['muni.iife.js']}" crossorigin`),
  ),
};

const XHTML = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Page</title></head><body>
<muni-directory src="/firms.json" page-size="10" /><p id="after">After</p>
<script src="/cdn/muni.iife.js"></script></body></html>`;

const addressOf = (name) => `/${Object.keys(PAGES).indexOf(name)}.html`;

/** A list and a form written into the page, after the script that defines their tags. */
const RECORDS = JSON.stringify(JSON.parse(FILE).items ?? JSON.parse(FILE));
const FORM = JSON.stringify({
  muni: 1,
  id: 'join',
  version: '1',
  kind: 'signup',
  title: 'Join',
  fields: [{ type: 'text', name: 'name', label: 'Name' }],
  submit: { url: '/take' },
});
const inline = (tag, json) => `<${tag}><script type="application/json">${json}</script></${tag}>`;
const written = page(
  classic('/cdn/muni.iife.js'),
  `${inline('muni-directory', RECORDS)}${inline('muni-signup', FORM)}${inline('muni-survey', FORM)}<p>After</p>`,
);
/** Cut in the middle of each script. */
const inPieces = written.split(/(?<="name":)|(?<="version":)/).reduce(
  (pieces, piece, i, all) => {
    if (i === 1 || i > all.length - 3) pieces.push(piece);
    else pieces[pieces.length - 1] += piece;
    return pieces;
  },
  [''],
);

for (const engine of engines) {
  describe(`a page with a script tag, in ${engine}`, () => {
    let site;
    let browser;
    before(async () => {
      site = await openSite({
        ...Object.fromEntries(Object.entries(PAGES).map(([name, text]) => [addressOf(name), text])),
        '/wrong.html': page(module('/cdn/muni-directory.js', `integrity="${WRONG}" crossorigin`)),
        '/page.xhtml': XHTML,
        '/empty.html': page(module('/cdn/muni.js'), '<main></main>'),
        '/two.html': page(
          module('/cdn/muni.js'),
          WIDGET + WIDGET.replace('<muni-directory', '<muni-directory id="two"'),
        ),
        '/firms.json': FILE,
        '/written.html': written,
        '/slow.html': { body: inPieces },
        '/broken.html': written.replaceAll('}</script>', '</script>'),
      });
      browser = await openBrowser(engine);
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    for (const name of Object.keys(PAGES)) {
      it(`shows the list with ${name}, asking once for the data`, async () => {
        site.log.length = 0;
        const { tab, seen } = await browser.visit(site.origin + addressOf(name));
        assert.deepEqual(await listed(tab), TEN);
        assert.equal(site.log.filter((url) => url.startsWith('/firms.json')).length, 1);
        assert.deepEqual((await seen()).errors, []);
        await tab.close();
      });
    }

    it('keeps what stands in the tag where the hash is wrong', async () => {
      const { tab } = await browser.visit(`${site.origin}/wrong.html`);
      await new Promise((done) => setTimeout(done, 500));
      const [isDefined, height] = await tab.evaluate(() => [
        customElements.get('muni-directory') !== undefined,
        document.querySelector('muni-directory a').getBoundingClientRect().height,
      ]);
      assert.equal(isDefined, false);
      assert.ok(height > 0);
      await tab.close();
    });

    it('works in XHTML', async () => {
      const { tab, seen } = await browser.visit(`${site.origin}/page.xhtml`);
      assert.deepEqual(await listed(tab), TEN);
      assert.deepEqual((await seen()).errors, []);
      await tab.close();
    });

    it('brings tags to life that come later, and asks for nothing before', async () => {
      const { tab, requests } = await browser.visit(`${site.origin}/empty.html`);
      await new Promise((done) => setTimeout(done, 200));
      assert.deepEqual(
        requests.filter((url) => url.includes('.js')),
        [`${site.origin}/cdn/muni.js`],
      );
      await tab.evaluate(() => {
        const widget = document.createElement('muni-directory');
        widget.setAttribute('src', '/firms.json');
        widget.setAttribute('page-size', '10');
        document.querySelector('main').append(widget);
      });
      assert.deepEqual(await listed(tab), TEN);
      await tab.close();
    });

    it('leaves the asking to a transport of the widget’s own', async () => {
      const { tab } = await browser.visit(`${site.origin}/empty.html`);
      site.log.length = 0;
      await tab.evaluate(() => {
        const widget = document.createElement('muni-directory');
        widget.transport = (url, init) => fetch(`${url}?key=1`, init);
        widget.setAttribute('src', '/firms.json');
        widget.setAttribute('page-size', '10');
        document.querySelector('main').append(widget);
      });
      assert.deepEqual(await listed(tab), TEN);
      assert.deepEqual(
        site.log.filter((url) => url.startsWith('/firms.json')),
        ['/firms.json?key=1'],
      );
      await tab.close();
    });

    for (const path of ['/written.html', '/slow.html'])
      it(`shows what is written into the tags, however late it comes (${path})`, async () => {
        const { tab, seen } = await browser.visit(site.origin + path);
        assert.equal((await listed(tab)).said, TEN.said);
        for (const tag of ['muni-signup', 'muni-survey'])
          await tab.waitForFunction(
            (name) => document.querySelector(name).shadowRoot.querySelector('input[name="name"]'),
            { timeout: 5000 },
            tag,
          );
        assert.deepEqual((await seen()).errors, []);
        await tab.close();
      });

    it('says of what is written into the tags that it breaks off, once the page is complete', async () => {
      const { tab } = await browser.visit(`${site.origin}/broken.html`);
      await tab.waitForFunction(
        () => document.querySelector('muni-signup').shadowRoot.querySelector('[part~="error"]'),
        { timeout: 5000 },
      );
      await tab.close();
    });

    it('asks once for what two widgets want', async () => {
      site.log.length = 0;
      const { tab } = await browser.visit(`${site.origin}/two.html`);
      assert.deepEqual(await listed(tab), TEN);
      assert.deepEqual(await listed(tab, '#two'), TEN);
      assert.equal(site.log.filter((url) => url.startsWith('/firms.json')).length, 1);
      await tab.close();
    });

    it('asks nobody else, and keeps nothing on the device', async () => {
      const { tab, requests, seen } = await browser.visit(site.origin + addressOf('the loader'));
      await listed(tab);
      await tab.evaluate(() =>
        document.querySelector('muni-directory').shadowRoot.querySelector('[part~="item"] a').click(),
      );
      await new Promise((done) => setTimeout(done, 300));
      const elsewhere = requests.filter((url) => !url.startsWith(site.origin) && !/^(data|blob):/.test(url));
      assert.deepEqual(elsewhere, []);
      assert.deepEqual((await seen()).kept, []);
      assert.equal(
        await tab.evaluate(() => document.cookie + localStorage.length + globalThis.sessionStorage.length),
        '00',
      );
      await tab.close();
    });
  });
}
