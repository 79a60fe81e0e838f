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

const FORM = {
  muni: 1,
  id: 'trade',
  title: 'Rzemiosło',
  pages: [
    { id: 'one', fields: [{ type: 'text', name: 'a', label: 'Czym się zajmujesz?' }] },
    { id: 'two', fields: [{ type: 'text', name: 'b', label: 'Od kiedy?' }] },
  ],
};

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

    for (const [tag, late] of Object.entries({ 'muni-signup': 'form-late', 'muni-survey': 'survey-late' }))
      it(`${tag} says so to who wants to go on, keeps what was typed, and goes on once it has`, async () => {
        pages['/form.json'] = JSON.stringify(FORM);
        pages['/page.html'] = `<!doctype html><html lang="pl"><title>Page</title>
<script type="module" src="/cdn/muni.js"></script><${tag} src="/form.json"></${tag}>`;
        const paths = chunks(late);
        for (const path of paths)
          pages[path] = { body: 'Welcome to our network', headers: { 'content-type': 'text/html' } };
        const { tab, seen } = await browser.visit(`${site.origin}/page.html`);
        const text = (look) =>
          tab.evaluate(
            (tag, look) => document.querySelector(tag).shadowRoot.querySelector(look)?.textContent.trim(),
            tag,
            look,
          );
        const until = (look) =>
          tab.waitForFunction(
            (tag, look) => document.querySelector(tag)?.shadowRoot?.querySelector(look),
            { timeout: 8000 },
            tag,
            look,
          );
        const type = () =>
          tab.evaluate((tag) => {
            const field = document
              .querySelector(tag)
              .shadowRoot.querySelector('input[name="a"], .page input');
            field.value = 'Zdun';
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }, tag);
        const goOn = () =>
          tab.evaluate(
            (tag) => document.querySelector(tag).shadowRoot.querySelector('[part~="submit"]').click(),
            tag,
          );
        await until('.page input');
        await type();
        await goOn();
        await until('[role="alert"]');
        assert.match(await text('[role="alert"]'), /Nie udało się wczytać dalszej części formularza/);
        for (const path of paths) delete pages[path];
        // It remembers of a module that it could not be loaded, as long as the page is open.
        if (engine === 'firefox') {
          await tab.reload();
          await until('.page input');
          await type();
        }
        await goOn();
        await tab.waitForFunction(
          (tag) => /Krok 2/.test(document.querySelector(tag).shadowRoot.textContent),
          { timeout: 8000 },
          tag,
        );
        assert.equal(await text('[role="alert"]'), undefined);
        assert.deepEqual(await tab.evaluate((tag) => document.querySelector(tag).answers, tag), {
          a: 'Zdun',
        });
        assert.deepEqual((await seen()).errors, []);
        await tab.close();
      });
  });
