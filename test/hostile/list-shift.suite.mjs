import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FILE, listed, openBrowser, openSite } from './site.mjs';

const PAGE = `<!doctype html><html lang="en"><title>Page</title><script type="module" src="/cdn/muni.js"></script>
<muni-directory src="/firms.json" page-size="20"></muni-directory>`;

/** Whether the widget says that nothing is left to draw. */
const isRested = () => document.querySelector('muni-directory').matches(':state(rested)');

describe('a list at rest', () => {
  let site;
  let browser;
  before(async () => {
    site = await openSite({ '/page.html': PAGE, '/firms.json': FILE });
    browser = await openBrowser('chromium');
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  it('moves nothing when it is drawn again, as every minute, and rests again after a deed', async () => {
    const { tab } = await browser.visit(`${site.origin}/page.html`);
    assert.equal((await listed(tab)).items, 20);
    await tab.waitForFunction(isRested, { timeout: 5000 });
    const moved = await tab.evaluate(async () => {
      const widget = document.querySelector('muni-directory');
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) sum += value;
      }).observe({ type: 'layout-shift' });
      widget.requestUpdate();
      await new Promise((done) => setTimeout(done, 500));
      return sum;
    });
    assert.ok(moved < 0.01, `${moved}`);
    await tab.evaluate(() => document.querySelector('muni-directory').click());
    assert.equal(await tab.evaluate(isRested), false);
    await tab.waitForFunction(isRested, { timeout: 5000 });
  });
});
