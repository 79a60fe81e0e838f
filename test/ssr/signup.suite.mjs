import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isInstalled, open, page, serveSite, visit } from './site.mjs';

const { renderWidget } = await import('../../dist/npm/ssr.js');

const form = {
  muni: 1,
  id: 'meeting',
  version: '1',
  kind: 'signup',
  title: { en: 'Sign up', pl: 'Zapisz się', da: 'Tilmeld dig' },
  fields: [
    { type: 'text', name: 'name', label: { en: 'Name', pl: 'Imię', da: 'Navn' }, required: true },
    { type: 'number', name: 'people', label: 'People', value: 2, required: true },
    {
      type: 'radio',
      name: 'diet',
      label: 'Meal',
      options: [
        { value: 'all', label: 'Anything' },
        { value: 'vegan', label: 'Vegan' },
      ],
    },
    { type: 'text', name: 'hidden', label: 'Only for vegans', showIf: "{diet} = 'vegan'" },
    { type: 'date-parts', name: 'born', label: 'Born' },
  ],
  consents: [{ name: 'privacy', version: '1', text: 'I agree.', required: true }],
  submit: { url: '/take' },
};

const render = (properties, options) => renderWidget('muni-signup', { data: form, ...properties }, options);

describe('a form rendered on a server', () => {
  for (const [locale, title, send] of [
    ['en', 'Sign up', 'Send'],
    ['pl', 'Zapisz się', 'Wyślij'],
    ['da', 'Tilmeld dig', 'Send'],
  ]) {
    it(`can be read before any script has run, in ${locale}`, async () => {
      const html = await render({}, { locale });
      const text = html.replace(/<style>[^]*?<\/style>|<!--[^]*?-->/g, '').replace(/<[^>]*>/g, ' ');
      for (const word of [title, send, 'Vegan', 'I agree.']) assert.ok(text.includes(word), word);
      assert.ok(!text.includes('Only for vegans') || text.includes('{'), 'a question that is not asked');
      assert.match(html, /<input[^>]*name="name"/);
      assert.match(html, /<input[^>]*name="born-day"/);
    });
  }
});

for (const engine of ['Chromium', 'Firefox']) {
  const skip = isInstalled(engine) ? false : `${engine} is not installed`;
  describe(`a form of a server's, taken over in ${engine}`, { skip }, () => {
    let site;
    let browser;
    before(async () => {
      site = await serveSite({ '/form.html': page(await render({})) });
      browser = await open(engine);
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    it('keeps the nodes, says nothing in the console, and can be filled in', async () => {
      const { tab, said } = await visit(browser, `${site.origin}/form.html`);
      await tab.waitForFunction(() => customElements.get('muni-signup'), { timeout: 10_000 });
      await tab.waitForFunction(() => document.querySelector('muni-signup').state?.status === 'ready', {
        timeout: 10_000,
      });
      const found = await tab.evaluate(async () => {
        const widget = document.querySelector('muni-signup');
        const root = widget.shadowRoot;
        const before = root.querySelector('input[name=name]');
        root.querySelector('input[value=vegan]').click();
        await widget.updateComplete;
        root.querySelector('button[type=submit]').click();
        await new Promise((done) => setTimeout(done, 200));
        return {
          isSame: before === root.querySelector('input[name=name]'),
          people: root.querySelector('input[name=people]').value,
          forms: root.querySelectorAll('form').length,
          conditional: Boolean(root.querySelector('input[name=hidden]')),
          problems: root.querySelectorAll('[part~=summary] li').length,
        };
      });
      assert.deepEqual(found, { isSame: true, people: '2', forms: 1, conditional: true, problems: 2 });
      assert.deepEqual(said, []);
      await tab.close();
    });
  });
}
