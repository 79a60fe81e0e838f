import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, FILE, listed, openBrowser, openSite } from './site.mjs';

const CZECH = `{ search: 'Hledat', 'count.other': '{0} firem', 'count.few': 'jen {0} firmy', range: 5, drop: 5, sort: {} }`;
const ADDED = {
  loader: `<script type="module">import { addLocale } from '/cdn/muni.js'; addLocale('cs', ${CZECH});</script>`,
  widget: `<script type="module">import { addLocale } from '/cdn/muni-directory.js'; addLocale('cs', ${CZECH});</script>`,
  classic: `<script src="/cdn/muni.iife.js"></script><script>MuniWidgets.addLocale('cs', ${CZECH});</script>`,
};
/** Languages that come with the library, and that a page adds with a tag of its own. */
const OWN = ['de', 'uk'].map((code) => `<script type="module" src="/cdn/muni.${code}.js"></script>`).join('');
const page = (lang, scripts) => `<!doctype html><html lang="${lang}"><title>Page</title>${scripts}
<muni-directory src="/firms.json" page-size="10"></muni-directory>`;

for (const engine of engines) {
  describe(`the built scripts in ${engine} say values in whole sentences`, () => {
    let site;
    let browser;
    before(async () => {
      const pages = Object.entries(ADDED).flatMap(([way, scripts]) =>
        ['pl', 'da', 'cs', 'de', 'uk'].map((lang) => [`/${way}-${lang}.html`, page(lang, OWN + scripts)]),
      );
      site = await openSite({ '/firms.json': FILE, ...Object.fromEntries(pages) });
      browser = await openBrowser(engine);
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    for (const way of Object.keys(ADDED))
      for (const [lang, said] of [
        ['pl', '40 firm'],
        ['da', '40 firmaer'],
        ['cs', '40 firem'],
        ['de', '40 Betriebe'],
        ['uk', '40 фірм'],
      ])
        it(`in ${lang}, from the ${way} script`, async () => {
          const { tab, seen } = await browser.visit(`${site.origin}/${way}-${lang}.html`);
          await tab.waitForFunction(
            (said) => document.querySelector('muni-directory').shadowRoot?.textContent.includes(said),
            { timeout: 10_000 },
            said,
          );
          assert.deepEqual(await listed(tab), { items: 10, said });
          assert.deepEqual((await seen()).errors, []);
        });
  });
}
