import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInstalled, page, settled, useSite, visit } from './site.mjs';

const { renderWidget } = await import('../../dist/npm/ssr.js');

const fields = [
  { type: 'text', name: 'name', label: { en: 'Name', pl: 'Imię', da: 'Navn' }, required: true },
  { type: 'textarea', name: 'about', label: 'About you' },
  { type: 'select', name: 'town', label: 'Town', options: ['Oława', 'Køge'] },
  { type: 'radio', name: 'diet', label: 'Meal', options: ['Anything', 'Vegan'] },
  { type: 'text', name: 'why', label: 'Why?', showIf: "{diet} = 'Vegan'" },
  { type: 'checkbox', name: 'news', label: 'Send me news' },
  { type: 'date-parts', name: 'born', label: 'Born' },
];
const more = [
  { type: 'scale', name: 'mark', label: 'How good is it?', min: 1, max: 5 },
  {
    type: 'matrix',
    name: 'place',
    label: 'How are these?',
    rows: ['Parking', 'Rents'],
    columns: ['good', 'poor'],
  },
];
const form = (kind, own) => ({
  muni: 1,
  id: 'form',
  version: '1',
  kind,
  title: { en: 'Needs', pl: 'Potrzeby', da: 'Behov' },
  submit: { url: '/take' },
  ...own,
});
const FORMS = {
  'muni-signup': form('signup', {
    fields,
    consents: [{ name: 'privacy', version: '1', text: 'I agree.', required: true }],
  }),
  'muni-survey': form('survey', {
    pages: [
      { id: 'you', fields: [...fields, ...more] },
      { id: 'firm', fields: [{ type: 'text', name: 'firm', label: 'Firm' }] },
    ],
  }),
};

async function pages(tag) {
  const data = FORMS[tag];
  const render = (properties, options) => renderWidget(tag, { data, ...properties }, options);
  const plain = await render({});
  return {
    '/form.json': JSON.stringify(data),
    '/inline.html': page(plain),
    '/alone.html': page(plain, { script: `${tag}.js` }),
    '/address.html': page(await render({ src: '/form.json' })),
    '/linked.html': page(await render({}, { stylesheet: `/cdn/${tag}.css` })),
    '/pl.html': page(await render({}, { locale: 'pl' }), { lang: 'pl' }),
    '/later.html': page(plain, { script: 'none.js' }).replace(/<script type="module"[^>]*><\/script>/, ''),
  };
}

/** What a visitor has before them, and whose nodes it is made of. */
const read = (tab) =>
  tab.evaluate(() => {
    const root = document.querySelector('muni-signup, muni-survey').shadowRoot;
    const tidy = (node) => node?.textContent.replace(/\s+/g, ' ').trim();
    const own = [...root.querySelectorAll('[part~="field"], .form :is(input, select, textarea, button)')];
    return {
      heading: tidy(root.querySelector('[part~="heading"]')),
      submit: tidy(root.querySelector('[part~="submit"]')),
      ofServer: own.filter((node) => node.ofServer).length,
      ofBrowser: own.filter((node) => !node.ofServer).map((node) => node.outerHTML.slice(0, 80)),
    };
  });

/** Notes what goes away from the first script on. */
const watch = (tab) =>
  tab.evaluate(() => {
    globalThis.gone = [];
    new MutationObserver((changes) => {
      for (const { removedNodes } of changes)
        for (const node of removedNodes)
          if (node.nodeType === 1 || node.data?.trim())
            globalThis.gone.push(node.outerHTML?.slice(0, 80) ?? node.data);
    }).observe(document.querySelector('muni-signup, muni-survey').shadowRoot, {
      childList: true,
      subtree: true,
    });
  });

for (const engine of ['Chromium', 'Firefox'])
  for (const tag of Object.keys(FORMS)) {
    const skip = isInstalled(engine) ? false : `${engine} is not installed`;
    describe(`a ${tag} of a server's, taken over in ${engine}`, { skip }, () => {
      const stage = useSite(engine, () => pages(tag));
      const { load } = stage;

      for (const path of ['/inline.html', '/alone.html', '/address.html', '/linked.html'])
        it(`keeps the server's nodes and says nothing in the console (${path})`, async () => {
          const { tab, said } = await load(path);
          const { heading, submit, ofServer, ofBrowser } = await read(tab);
          assert.equal(heading, 'Needs');
          assert.equal(submit, tag === 'muni-signup' ? 'Send' : 'Next');
          assert.ok(ofServer > 15, `${ofServer} nodes of the server`);
          assert.deepEqual(ofBrowser, []);
          assert.deepEqual(said, []);
          await tab.close();
        });

      it('stays in the language it was rendered in', async () => {
        const { tab, said } = await load('/pl.html');
        const { heading, submit, ofBrowser } = await read(tab);
        assert.deepEqual(
          [heading, submit, ofBrowser],
          ['Potrzeby', tag === 'muni-signup' ? 'Wyślij' : 'Dalej', []],
        );
        assert.deepEqual(said, []);
        await tab.close();
      });

      it('keeps what was typed and chosen before the script came, and takes nothing away meanwhile', async () => {
        const { tab, said } = await visit(stage.browser, `${stage.site.origin}/later.html`);
        const find = (selector) =>
          tab.evaluateHandle(
            (tagName, wanted) => document.querySelector(tagName).shadowRoot.querySelector(wanted),
            tag,
            selector,
          );
        await (await find('input[name=name]')).focus();
        await tab.keyboard.type('Anna Łoś');
        await (await find('textarea')).focus();
        await tab.keyboard.type('Two lines');
        await (await find('select')).evaluate((select) => (select.value = 'Oława'));
        await (await find('input[value=Vegan]')).evaluate((input) => input.click());
        await (await find('input[name=news]')).evaluate((input) => input.click());
        await (await find('textarea')).focus();
        await watch(tab);
        await tab.evaluate(() => import('/cdn/muni.js'));
        await settled(tab);
        await tab.waitForFunction(
          (name) => document.querySelector(name).answers.name === 'Anna Łoś',
          { timeout: 5000 },
          tag,
        );
        const kept = await tab.evaluate((name) => {
          const { answers, shadowRoot } = document.querySelector(name);
          const value = (selector) => shadowRoot.querySelector(selector).value;
          return {
            answers,
            shown: [value('input[name=name]'), value('textarea'), value('select')],
            ticked: [...shadowRoot.querySelectorAll(':checked')]
              .filter(({ localName }) => localName === 'input')
              .map(({ name, value: own }) => `${name} ${own}`),
            focused: shadowRoot.activeElement?.localName,
            gone: globalThis.gone,
          };
        }, tag);
        const { name, about, town, diet, news } = kept.answers;
        assert.deepEqual(
          { name, about, town, diet, news },
          { name: 'Anna Łoś', about: 'Two lines', town: 'Oława', diet: 'Vegan', news: true },
        );
        assert.deepEqual(kept.shown, ['Anna Łoś', 'Two lines', 'Oława']);
        assert.equal(kept.ticked[0], 'diet Vegan');
        assert.equal(kept.focused, 'textarea');
        assert.deepEqual(kept.gone, []);
        assert.deepEqual(said, []);
        await tab.waitForFunction(
          (own) => document.querySelector(own).shadowRoot.querySelector('input[name=why]'),
          { timeout: 5000 },
          tag,
        );
        await tab.close();
      });

      it('can be filled in and gone on with', async () => {
        const { tab, said } = await load('/inline.html');
        const problems = await tab.evaluate(async (name) => {
          const widget = document.querySelector(name);
          widget.shadowRoot.querySelector('button[type=submit]').click();
          await new Promise((done) => setTimeout(done, 300));
          return widget.shadowRoot.querySelectorAll('[part~=summary] li').length;
        }, tag);
        assert.equal(problems, tag === 'muni-signup' ? 2 : 1);
        const next = await tab.evaluate(async (name) => {
          const widget = document.querySelector(name);
          widget.answers = { name: 'Anna' };
          await widget.updateComplete;
          widget.shadowRoot.querySelector('button[type=submit]').click();
          await new Promise((done) => setTimeout(done, 300));
          return {
            firm: widget.shadowRoot.querySelectorAll('input[name=firm]').length,
            name: widget.shadowRoot.querySelectorAll('input[name=name]').length,
            problems: widget.shadowRoot.querySelectorAll('[part~=summary] li').length,
          };
        }, tag);
        assert.deepEqual(
          next,
          tag === 'muni-signup' ? { firm: 0, name: 1, problems: 1 } : { firm: 1, name: 0, problems: 0 },
        );
        assert.deepEqual(said, []);
        await tab.close();
      });
    });
  }
