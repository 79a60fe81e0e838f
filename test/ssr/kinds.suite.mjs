import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { records } from './records.mjs';
import { isInstalled, page, useSite, visit } from './site.mjs';

const { renderWidget } = await import('../../dist/npm/ssr.js');

const event = { id: 'fair', name: 'Fair', startDate: '2030-05-01T10:00:00+02:00' };
const form = (kind) => ({
  muni: 1,
  id: kind,
  version: '1',
  kind,
  title: 'Form',
  fields: [{ type: 'text', name: 'name', label: 'Name' }],
  submit: { url: '/take' },
});
const TAGS = ['muni-directory', 'muni-calendar', 'muni-signup', 'muni-survey'];
const HEAD = {
  'the loader': '<script type="module" src="/cdn/muni.js"></script>',
  'the classic script': '<script defer src="/cdn/muni.iife.js"></script>',
};
const bare = (body, head) =>
  page(body, { head, script: 'none.js' }).replace(/<script[^>]*none[^>]*><\/script>/, '');

async function pages() {
  const drawn = {
    'muni-directory': await renderWidget('muni-directory', { data: records }),
    'muni-calendar': await renderWidget('muni-calendar', { data: [event] }),
    'muni-signup': await renderWidget('muni-signup', { data: form('signup') }),
    'muni-survey': await renderWidget('muni-survey', { data: form('survey') }),
  };
  const all = Object.values(drawn).join('\n');
  return Object.fromEntries(
    Object.values(HEAD).flatMap((head, i) => [
      [`/drawn-${i}.html`, bare('<muni-directory id="first"></muni-directory><main></main>', head)],
      ['/drawn.txt', drawn['muni-directory']],
      [`/all-${i}.html`, bare(all, head)],
    ]),
  );
}

describe('support for taking over what a server has drawn', () => {
  it('is given to Lit once, also where the page has given it already', async () => {
    await import('@lit-labs/ssr-client/lit-element-hydrate-support.js');
    const { LitElement } = await import('lit');
    const { supportHydration } = await import('../../dist/npm/define/hydrate-support.js');
    const given = globalThis.litElementHydrateSupport;
    if (!Object.hasOwn(LitElement, 'observedAttributes')) given({ LitElement });
    const { connectedCallback } = LitElement.prototype;
    supportHydration(LitElement);
    const { update } = LitElement.prototype;
    supportHydration(LitElement);
    assert.equal(LitElement.prototype.connectedCallback, connectedCallback);
    assert.equal(LitElement.prototype.update, update);
  });
});

for (const engine of ['Chromium', 'Firefox']) {
  const skip = isInstalled(engine) ? false : `${engine} is not installed`;
  describe(`widgets of a server's, of every kind, in ${engine}`, { skip }, () => {
    const stage = useSite(engine, pages);
    for (const [i, name] of Object.keys(HEAD).entries())
      it(`are all taken over by ${name}`, async () => {
        const { tab, said } = await stage.load(`/all-${i}.html`);
        const ready = (tags) => tags.every((tag) => document.querySelector(tag).state?.status === 'ready');
        await tab.waitForFunction(ready, { timeout: 5000 }, TAGS).catch(() => undefined);
        const found = await tab.evaluate(
          (tags) =>
            tags.map((tag) => {
              const { state, shadowRoot } = document.querySelector(tag);
              return [
                state?.status,
                shadowRoot.querySelectorAll('[part~="root"], form:not([role])').length > 0,
              ];
            }),
          TAGS,
        );
        assert.deepEqual(said, []);
        assert.deepEqual(
          found,
          TAGS.map(() => ['ready', true]),
        );
        await tab.close();
      });

    for (const [i, name] of Object.keys(HEAD).entries())
      it(`are drawn once where they come after ${name}`, async () => {
        const { tab, said } = await visit(stage.browser, `${stage.site.origin}/drawn-${i}.html`);
        await tab.waitForFunction(() => customElements.get('muni-directory'), { timeout: 5000 });
        const found = await tab.evaluate(async () => {
          const main = document.querySelector('main');
          main.setHTMLUnsafe(await (await fetch('/drawn.txt')).text());
          const widget = main.querySelector('muni-directory');
          await widget.ready;
          await widget.updateComplete;
          // What the server has drawn goes with the code that comes later.
          await new Promise((done) => setTimeout(done, 300));
          return ['root', 'item'].map(
            (part) => widget.shadowRoot.querySelectorAll(`[part~="${part}"]`).length,
          );
        });
        assert.deepEqual(found, [1, records.length]);
        assert.deepEqual(said, []);
        await tab.close();
      });
  });
}
