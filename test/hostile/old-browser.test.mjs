import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openOldChromium, whyNoOldChromium } from '../../scripts/testing/old-chromium.mjs';
import { FILE, openSite } from './site.mjs';

const page = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<link rel="icon" href="data:,"><script type="module" src="/cdn/muni.js"></script></head><body>${body}</body></html>`;

const EVENTS = JSON.stringify({
  muni: 1,
  events: Array.from({ length: 12 }, (_, at) => ({
    id: `e-${at}`,
    name: `Meeting ${at}`,
    startDate: `2099-03-${String(at + 1).padStart(2, '0')}T17:00:00+01:00`,
    timeZone: 'Europe/Warsaw',
    town: ['Oława', 'Strzelin'][at % 2],
  })),
});

const form = (kind) =>
  JSON.stringify({
    muni: 1,
    id: 'few',
    kind,
    title: 'A few questions',
    fields: [
      { type: 'text', name: 'name', label: 'Your name', required: true },
      { type: 'radio', name: 'day', label: 'Which day?', options: ['Friday', 'Saturday'] },
    ],
    submit: { url: '/sent.json' },
  });

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
        '/calendar.html': page('<muni-calendar src="/events.json" view="agenda"></muni-calendar>'),
        '/events.json': EVENTS,
        '/signup.html': page('<muni-signup src="/signup.json"></muni-signup>'),
        '/signup.json': form('signup'),
        '/survey.html': page('<muni-survey src="/survey.json"></muni-survey>'),
        '/survey.json': form('survey'),
        '/sent.json': JSON.stringify({ id: '1', receipt: 'NS-1', status: 'confirmed' }),
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

    it('show a calendar that can be searched and opened', async () => {
      const { tab, said } = await visit('/calendar.html');
      await tab.locator('[part~="item"]').nth(11).waitFor();
      await tab.getByRole('searchbox').fill('Meeting 7');
      await tab.locator('[part~="item"]').nth(1).waitFor({ state: 'detached' });
      await tab.getByRole('link', { name: 'Meeting 7' }).click();
      await tab.getByRole('heading', { name: 'Meeting 7' }).waitFor();
      assert.match(tab.url(), /calendar\.item=e-7/);
      assert.deepEqual(said, []);
      await tab.close();
    });

    for (const kind of ['signup', 'survey']) {
      it(`take in what is written into a ${kind}`, async () => {
        const { tab, said } = await visit(`/${kind}.html`);
        await tab.getByLabel('Your name').fill('Anna Zielińska');
        await tab.getByLabel('Saturday').check();
        await tab.locator('form [type="submit"], form button:not([type="button"])').first().click();
        await tab.getByText('NS-1').waitFor();
        assert.deepEqual(said, []);
        await tab.close();
      });
    }
  },
);
