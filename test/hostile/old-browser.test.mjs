import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openOldChromium, whyNoOldChromium } from '../../scripts/testing/old-chromium.mjs';
import { FILE, openSite } from './site.mjs';

const page = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<link rel="icon" href="data:,"><script type="module" src="/cdn/muni.js"></script></head><body>${body}</body></html>`;

describe(
  'the built scripts in Chromium 112',
  { skip: process.env.CI ? false : (whyNoOldChromium() ?? false) },
  () => {
    let browser;
    let site;
    before(async () => {
      site = await openSite({
        '/directory.html': page('<muni-directory src="/firms.json" page-size="10"></muni-directory>'),
        '/firms.json': FILE,
      });
      browser = await openOldChromium();
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    /** Opens a page and notes what its console says. */
    async function visit(path) {
      const tab = await browser.newPage();
      const said = [];
      tab.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      tab.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
      await tab.goto(site.origin + path);
      return { tab, said };
    }

    it('show a directory that can be searched, filtered and opened', async () => {
      const { tab, said } = await visit('/directory.html');
      await tab.getByText('40 firms').waitFor();
      assert.equal(await tab.locator('[part~="item"]').count(), 10);
      await tab.getByRole('searchbox').fill('joiner');
      await tab.getByText('13 firms').waitFor();
      await tab.getByRole('searchbox').fill('');
      await tab.getByText('40 firms').waitFor();
      await tab.getByLabel('Oława').check();
      await tab.getByText('20 firms').first().waitFor();
      await tab.locator('[part~="item-title"] a').first().click();
      await tab.locator('[part~="detail"] #detail').waitFor();
      assert.match(tab.url(), /directory\.item=f-0/);
      assert.deepEqual(said, []);
      await tab.close();
    });
  },
);
