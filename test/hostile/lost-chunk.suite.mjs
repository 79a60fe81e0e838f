// A list is there, and what searches it has got lost on its way: a blocker, a tunnel, a server that is being renewed.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { engines, FILE, openBrowser, openSite } from './site.mjs';

/** Those of that name: some are there twice, once for where a kind is alone. */
const chunks = (name) =>
  readdirSync('dist/cdn/chunks')
    .filter((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file))
    .map((file) => `/cdn/chunks/${file}`);
const day = (number) => `2099010${number}`;
const ICS = [
  'BEGIN:VCALENDAR',
  ...[1, 2, 3].flatMap((n) => [
    'BEGIN:VEVENT',
    `UID:${n}@example.org`,
    `SUMMARY:Advice ${n}`,
    `DTSTART;VALUE=DATE:${day(n)}`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
].join('\r\n');

const LISTS = {
  'muni-directory': { late: 'directory-late', src: '/firms.json', seek: 'Firma 23' },
  'muni-calendar': { late: 'calendar-late', src: '/meetings.ics', seek: 'Advice 2' },
};

for (const engine of engines)
  describe(`a page in ${engine} that has not got all of`, () => {
    let site;
    let browser;
    const pages = { '/firms.json': FILE, '/meetings.ics': ICS };
    before(async () => {
      site = await openSite(pages);
      browser = await openBrowser(engine);
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    for (const [tag, { late, src, seek }] of Object.entries(LISTS))
      it(`${tag} shows what it has, asks for the rest again, and can be searched`, async () => {
        pages['/page.html'] = `<!doctype html><html lang="en"><title>Page</title>
<script type="module" src="/cdn/muni.js"></script><${tag} src="${src}" view="agenda"><p>A list to read</p></${tag}>`;
        const paths = chunks(late);
        for (const path of paths)
          pages[path] = { body: 'Welcome to our network', headers: { 'content-type': 'text/html' } };
        const { tab, seen } = await browser.visit(`${site.origin}/page.html`);
        const inside = (look) =>
          tab.waitForFunction(
            (tag, look) =>
              document.querySelector(tag)?.shadowRoot?.querySelector(look)?.getClientRects().length ||
              [...document.querySelectorAll(`${tag} > ${look}`)].some((one) => one.getClientRects().length),
            { timeout: 9000 },
            tag,
            look,
          );
        await inside(tag === 'muni-directory' ? '[part~="item"]' : 'p');
        for (const path of paths) delete pages[path];
        // It remembers of a module that it could not be loaded, as long as the page is open.
        if (engine === 'firefox') await tab.reload();
        await inside('[part~="layouts"]');
        await inside('[part~="item"]');
        await tab.evaluate(
          (tag, text) => {
            const field = document.querySelector(tag).shadowRoot.querySelector('input[type="search"]');
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          },
          tag,
          seek,
        );
        await tab.waitForFunction(
          (tag) => document.querySelector(tag).shadowRoot.querySelectorAll('[part~="item"]').length === 1,
          { timeout: 8000 },
          tag,
        );
        assert.deepEqual((await seen()).errors, []);
        await tab.close();
      });
  });
