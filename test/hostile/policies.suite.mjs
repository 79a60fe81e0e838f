import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, FILE, LARGE_FILE, listed, openBrowser, openSite, STRICT } from './site.mjs';

const page = (script, widget) => `<!doctype html><html lang="en"><title>Page</title>
<script type="module" src="${script}"></script>${widget}`;

const SMALL = '<muni-directory src="/firms.json" page-size="10"></muni-directory>';
const LARGE = '<muni-directory src="/large.json"></muni-directory>';
const ICS = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:desk@example.org',
  'SUMMARY:Advice for firms',
  'DTSTART;TZID=Europe/Warsaw:20260105T090000',
  'DTEND;TZID=Europe/Warsaw:20260105T110000',
  'RRULE:FREQ=WEEKLY',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
const FORM = JSON.stringify({
  muni: 1,
  id: 'few',
  kind: 'survey',
  title: 'A few questions',
  fields: [
    { type: 'radio', name: 'day', label: 'Which day?', options: ['Friday', 'Saturday'], required: true },
    { type: 'text', name: 'why', label: 'Why?', showIf: "{day} = 'Friday'" },
  ],
  submit: { url: '/sent.json' },
});
const RECEIPT = JSON.stringify({ id: '1', receipt: 'NS-1', status: 'confirmed' });
const FOUR = `${SMALL}<muni-calendar src="/meetings.ics" view="month"></muni-calendar>
<muni-signup preset="membership" action="/sent.json"></muni-signup>
<muni-survey src="/few.json"></muni-survey>`;
const strict = (body) => ({ body, headers: { 'content-security-policy': STRICT } });
const files = {
  '/firms.json': FILE,
  '/large.json': LARGE_FILE,
  '/meetings.ics': ICS,
  '/few.json': FORM,
  '/sent.json': RECEIPT,
};

for (const engine of engines) {
  describe(`a page with a strict policy, in ${engine}`, () => {
    let cdn;
    let site;
    let browser;
    before(async () => {
      cdn = await openSite({});
      const elsewhere = STRICT.replace("script-src 'self'", `script-src 'self' ${cdn.origin}`);
      const foreign = (body) => ({ body, headers: { 'content-security-policy': elsewhere } });
      site = await openSite({
        ...files,
        '/loader.html': strict(page('/cdn/muni.js', SMALL)),
        '/single.html': strict(page('/cdn/muni-directory.js', SMALL)),
        '/large.html': strict(page('/cdn/muni.js', LARGE)),
        '/four.html': strict(page('/cdn/muni.js', FOUR)),
        '/off.html': strict(page('/cdn/muni.js', LARGE.replace('src', 'worker="off" src'))),
        '/elsewhere.html': foreign(page(`${cdn.origin}/cdn/muni.js`, SMALL)),
        '/elsewhere-large.html': foreign(page(`${cdn.origin}/cdn/muni.js`, LARGE)),
      });
      browser = await openBrowser(engine);
    });
    after(async () => {
      await browser?.close();
      site?.close();
      cdn?.close();
    });

    for (const path of ['/loader.html', '/single.html', '/elsewhere.html']) {
      it(`runs clean: list, search, entry and back (${path})`, async () => {
        const { tab, seen } = await browser.visit(site.origin + path);
        assert.deepEqual(await listed(tab), { items: 10, said: '40 firms' });
        await tab.evaluate(async () => {
          const { shadowRoot } = document.querySelector('muni-directory');
          const wait = () => new Promise((done) => setTimeout(done, 300));
          const field = shadowRoot.querySelector('input[type="search"]');
          field.value = 'frima 1';
          field.dispatchEvent(new globalThis.InputEvent('input', { bubbles: true }));
          await wait();
          shadowRoot.querySelector('[part~="item"] a').click();
          await wait();
          document.documentElement.lang = 'pl';
          await wait();
        });
        await tab.waitForFunction(() =>
          document
            .querySelector('muni-directory')
            .shadowRoot.querySelector('[part~="detail"] :is(h1, h2, h3)'),
        );
        const { violations, errors } = await seen();
        assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
        await tab.close();
      });
    }

    it('runs clean with all four widgets: a month of a calendar file, a built-in form, a survey sent', async () => {
      const { tab, seen } = await browser.visit(`${site.origin}/four.html`);
      const inside = (tag, look) =>
        tab.waitForFunction(
          (tag, look) => document.querySelector(tag)?.shadowRoot?.querySelector(look),
          {},
          tag,
          look,
        );
      await inside('muni-directory', '[part~="item"]');
      await inside('muni-calendar', '[role="grid"]');
      await inside('muni-calendar', '[part~="item"]');
      await inside('muni-signup', 'input[type="email"]');
      await inside('muni-survey', 'input[type="radio"]');
      await tab.evaluate(() => {
        const { shadowRoot } = document.querySelector('muni-survey');
        shadowRoot.querySelector('input[value="Friday"]').click();
      });
      await inside('muni-survey', 'input[name="why"]');
      await tab.evaluate(() =>
        document.querySelector('muni-survey').shadowRoot.querySelector('form').requestSubmit(),
      );
      await tab.waitForFunction(() =>
        document.querySelector('muni-survey').shadowRoot.textContent.includes('NS-1'),
      );
      const { violations, errors } = await seen();
      assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
      await tab.close();
    });

    it('runs clean with a large file, in a worker of its own origin', async () => {
      const { tab, seen } = await browser.visit(`${site.origin}/large.html`);
      assert.deepEqual(await listed(tab, 'muni-directory', /9,000/), { items: 20, said: '9,000 firms' });
      assert.ok(
        site.log.some((url) => url.startsWith('/cdn/muni-worker.js')),
        'the worker was not asked for',
      );
      const { violations, errors } = await seen();
      assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
      await tab.close();
    });

    it('shows every row of a large file without a worker, where the page wants none', async () => {
      const { tab, seen } = await browser.visit(`${site.origin}/off.html`);
      assert.deepEqual(await listed(tab, 'muni-directory', /9,000/), { items: 20, said: '9,000 firms' });
      const { violations, errors } = await seen();
      assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
      await tab.close();
    });

    it('shows every row of a large file where the policy forbids the worker', async () => {
      const { tab, seen } = await browser.visit(`${site.origin}/elsewhere-large.html`);
      assert.deepEqual(await listed(tab, 'muni-directory', /9,000/), { items: 20, said: '9,000 firms' });
      const { violations, errors } = await seen();
      assert.deepEqual(errors, []);
      assert.ok(
        violations.every((one) => one.startsWith('worker-src')),
        violations.join('\n'),
      );
      await tab.close();
    });
  });
}
