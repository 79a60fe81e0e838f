import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openSite } from './site.mjs';

/** Meetings of the next weeks, as many on each day, whenever this runs. */
const events = Array.from({ length: 90 }, (_, i) => {
  const day = new Date(Date.now() + (i % 45) * 86_400_000).toISOString().slice(0, 10);
  const town = ['Oława', 'Strzelin'][i % 2];
  return {
    id: `m-${i}`,
    name: `Meeting ${i}`,
    startDate: `${day}T10:00:00Z`,
    endDate: `${day}T11:00:00Z`,
    town,
  };
});

const page = (lang, view) => `<!doctype html><html lang="${lang}"><title>Page</title>
<meta name="viewport" content="width=device-width"><style>body { margin: 16px; font-family: sans-serif }</style>
<script type="module" src="/cdn/muni.js"></script><muni-calendar view="${view}" src="/events.json"></muni-calendar>`;

const LANGUAGES = ['pl', 'da', 'en'];
const VIEWS = ['agenda', 'month', 'week'];

describe('a calendar that comes into a page', () => {
  let site;
  let browser;
  before(async () => {
    const pages = LANGUAGES.flatMap((lang) =>
      VIEWS.map((view) => [`/${lang}-${view}.html`, page(lang, view)]),
    );
    // They come when the rest has long been drawn.
    const body = [' ', JSON.stringify({ muni: 1, events })];
    site = await openSite({ ...Object.fromEntries(pages), '/events.json': { body } });
    browser = await openBrowser('chromium');
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  for (const lang of LANGUAGES)
    for (const view of VIEWS)
      for (const width of [320, 390])
        it(`moves nothing that is on the screen (${lang}, ${view}, ${width})`, async () => {
          const tab = await browser.openTab();
          await tab.setViewport({ width, height: 800 });
          await browser.visit(`${site.origin}/${lang}-${view}.html`, tab);
          await tab.waitForFunction(() =>
            document.querySelector('muni-calendar')?.shadowRoot?.querySelector('[part~="layouts"]'),
          );
          const moved = await tab.evaluate(async () => {
            let sum = 0;
            const watch = new PerformanceObserver((list) => {
              for (const { value } of list.getEntries()) sum += value;
            });
            watch.observe({ type: 'layout-shift', buffered: true });
            await new Promise((done) => setTimeout(done, 700));
            return sum;
          });
          await tab.close();
          assert.ok(moved < 0.01, `${moved}`);
        });
});
