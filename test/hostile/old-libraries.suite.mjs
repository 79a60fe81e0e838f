import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, FILE, listed, openBrowser, openSite } from './site.mjs';

/** What Prototype, MooTools and Sugar do to every page that still loads them, as far as a guest can notice it. */
const CHANGED = `
Array.from = function (list) { return Array.prototype.slice.call(list || []); };
Date.parse = function (text) { return new Date(text); };
Array.prototype.entries = function () { return this.slice(); };
Array.prototype.toArray = function () { return this.slice(); };
Function.prototype.once = function () { return this; };
Function.prototype.delay = function (ms) { return setTimeout(this, ms); };
String.prototype.times = function (count) { return this.repeat(count); };
Element.prototype.set = function () { return this; };
window.Event = function (event) { this.kind = event.type.toLowerCase(); };`;

const soon = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const EVENTS = Array.from({ length: 12 }, (_, at) => ({
  id: `e-${at}`,
  name: `Meeting ${at}`,
  startDate: `${soon(at + 1)}T17:00+01:00`,
  town: 'Oława',
}));
const form = (kind, fields) => ({
  muni: 1,
  id: kind,
  version: '1',
  kind,
  title: kind,
  fields,
  submit: { url: `/${kind}` },
});
const NAME = { name: 'name', type: 'text', label: 'Name', required: true };
const LIKES = { name: 'likes', type: 'scale', label: 'How was it?', min: 0, max: 10 };

const PAGE = `<!doctype html><html lang="en"><title>Page</title><script>${CHANGED}</script>
<script type="module" src="/cdn/muni.js"></script>
<muni-directory src="/firms.json" page-size="10" facets="category"></muni-directory>
<muni-calendar src="/events.json" view="month" facets="town"></muni-calendar>
<muni-signup src="/signup.json"></muni-signup><muni-survey src="/survey.json"></muni-survey>`;

for (const engine of engines) {
  describe(`on a page in ${engine} whose libraries change what all scripts share,`, () => {
    let site;
    let browser;
    let tab;
    let seen;
    before(async () => {
      const receipt = { body: '{"id":"1","receipt":"NS-1","status":"confirmed"}' };
      site = await openSite({
        '/page.html': PAGE,
        '/firms.json': FILE,
        '/events.json': JSON.stringify({ muni: 1, events: EVENTS }),
        '/signup.json': JSON.stringify(form('signup', [NAME])),
        '/survey.json': JSON.stringify(form('survey', [LIKES, NAME])),
        '/signup': receipt,
        '/survey': receipt,
      });
      browser = await openBrowser(engine);
      ({ tab, seen } = await browser.visit(`${site.origin}/page.html`));
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    /** Waits until `look` finds something inside a widget. */
    const inside = (tag, look) =>
      tab.waitForFunction(
        (tag, look) => document.querySelector(tag)?.shadowRoot?.querySelector(look),
        { timeout: 10_000 },
        tag,
        look,
      );

    it('a directory lists its entries and opens one', async () => {
      assert.deepEqual(await listed(tab), { items: 10, said: '40 firms' });
      await (await inside('muni-directory', '[part~="item-title"] a')).evaluate((link) => link.click());
      await inside('muni-directory', '[part~="detail"]');
    });

    it('a calendar shows month after month', async () => {
      await inside('muni-calendar', '[role="grid"]');
      const later = await inside('muni-calendar', '[part~="later"]');
      for (let press = 0; press < 2; press += 1) {
        const before = await titleOf();
        await later.evaluate((button) => button.click());
        await tab.waitForFunction(
          (old) =>
            document.querySelector('muni-calendar').shadowRoot.querySelector('[part~="period"]')
              ?.textContent !== old,
          { timeout: 10_000 },
          before,
        );
      }
    });
    const titleOf = () =>
      tab.evaluate(
        () =>
          document.querySelector('muni-calendar').shadowRoot.querySelector('[part~="period"]')?.textContent,
      );

    for (const kind of ['signup', 'survey'])
      it(`a ${kind} says what is missing, and is sent once that is there`, async () => {
        const tag = `muni-${kind}`;
        const send = () =>
          tab.evaluate(
            (tag) => document.querySelector(tag).shadowRoot.querySelector('form').requestSubmit(),
            tag,
          );
        await inside(tag, 'input[name="name"]');
        await send();
        await inside(tag, 'input[name="name"][aria-invalid="true"]');
        await (
          await inside(tag, 'input[name="name"]')
        ).evaluate((field) => {
          field.value = 'Ala';
          field.dispatchEvent(new globalThis.InputEvent('input', { bubbles: true, composed: true }));
        });
        await send();
        await tab.waitForFunction(
          (tag) => document.querySelector(tag).shadowRoot.textContent.includes('NS-1'),
          { timeout: 10_000 },
          tag,
        );
      });

    it('nothing is thrown', async () => assert.deepEqual((await seen()).errors, []));
  });
}
