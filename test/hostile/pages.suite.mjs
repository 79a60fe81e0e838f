import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, FILE, listed, openBrowser, openSite } from './site.mjs';

const WIDGET = '<muni-directory src="/firms.json" page-size="10" heading="Firms"></muni-directory>';
const SCRIPT = '<script type="module" src="/cdn/muni.js"></script>';
const html = (body = WIDGET, head = '', script = SCRIPT) =>
  `<!doctype html><html lang="en"><head><title>Page</title>${head}${script}</head><body>${body}</body></html>`;

/** What a person would see of the widget: sizes and colours of an entry, of the field, of what follows. */
const look = () => {
  const widget = document.querySelector('muni-directory');
  const of = (element) => {
    const { width, height } = element?.getBoundingClientRect() ?? { width: 0, height: 0 };
    const style = element && globalThis.getComputedStyle(element);
    return {
      width,
      height,
      font: Number.parseFloat(style?.fontSize),
      display: style?.display,
      columns: style?.gridTemplateColumns,
      color: style?.color,
    };
  };
  const inside = (selector) => of(widget.shadowRoot.querySelector(selector));
  return {
    widget: of(widget),
    item: inside('[part~="item"]'),
    body: inside('.body'),
    meta: inside('[part~="item-meta"]'),
    search: inside('input'),
    after: of(document.querySelector('#after')),
    path: location.pathname,
  };
};

const search = async (text) => {
  const field = document.querySelector('muni-directory').shadowRoot.querySelector('input[type="search"]');
  field.value = text;
  field.dispatchEvent(new globalThis.InputEvent('input', { bubbles: true }));
  await new Promise((done) => setTimeout(done, 300));
  return document.querySelector('muni-directory').shadowRoot.querySelectorAll('[part~="item"]').length;
};

/** Each: what is wrong with the page, the page, and what must be so nevertheless. */
const CASES = [
  {
    name: 'sizes its text by a root of 62.5 %',
    page: html(WIDGET, '<style>html{font-size:62.5%}body{font-size:1.6rem}</style>'),
    expect: ({ meta }) => assert.equal(meta.font, 16),
  },
  {
    name: 'overrides everything with !important',
    page: html(
      WIDGET,
      '<style>*{margin:0!important;padding:0!important;display:inline!important;float:left!important;width:auto!important;box-sizing:content-box!important;font-size:10px!important;letter-spacing:0!important}</style>',
    ),
    expect: ({ widget, item }) => {
      assert.equal(widget.display, 'block');
      assert.ok(widget.width > 300 && item.width > 300 && item.height > 20, JSON.stringify({ widget, item }));
    },
  },
  {
    name: 'takes every rule of a style sheet back',
    page: html(WIDGET, '<style>*{all:revert}</style>'),
    expect: ({ body }) => assert.equal(body.columns.split(' ').length, 2, JSON.stringify(body)),
  },
  {
    name: 'hides what is not defined yet',
    page: html(WIDGET, '<style>:not(:defined){display:none}</style>'),
    expect: ({ item }) => assert.ok(item.height > 20),
  },
  {
    name: 'gives arrays a toJSON, as Prototype.js does',
    page: html(
      WIDGET,
      '<script>Array.prototype.toJSON=Object.prototype.toJSON=String.prototype.toJSON=function(){return "broken"}</script>',
    ),
  },
  {
    name: 'adds members to all objects and arrays',
    page: html(
      WIDGET,
      '<script>Object.prototype.extra=function(){};Array.prototype.each=function(){};String.prototype.strip=function(){}</script>',
    ),
  },
  {
    name: 'adds to all objects what is no function, beside the classic script',
    page: html(
      WIDGET,
      '<script>Object.prototype.extra="text"</script>',
      // What drives the browser does not bear it any longer than this.
      '<script src="/cdn/muni.iife.js"></script><script>delete Object.prototype.extra</script>',
    ),
  },
  {
    name: 'has an AMD loader',
    page: html(
      WIDGET,
      '<script>var define=function(){throw new Error("anonymous define")};define.amd={}</script>',
      '<script src="/cdn/muni.iife.js"></script>',
    ),
  },
  {
    name: 'has an AMD loader beside the module',
    page: html(
      WIDGET,
      '<script>var define=function(){throw new Error("anonymous define")};define.amd={};var exports={},module={exports:exports}</script>',
    ),
  },
  {
    name: 'closes the tag as in XML, so that it swallows what follows',
    page: html(
      '<muni-directory src="/firms.json" page-size="10" /><h2 id="after">Opening hours of the office</h2><p>Mo–Fr</p>',
    ),
    expect: ({ after }) => assert.ok(after.height > 10, 'what follows is hidden'),
  },
  {
    name: 'wraps everything in paragraphs',
    page: html(`<p>${WIDGET}<br />\n</p><p id="after">After</p>`),
    expect: ({ after }) => assert.ok(after.height > 10),
  },
  {
    name: 'puts it into a flex row',
    page: html(`<div style="display:flex;width:900px"><nav style="width:200px">Menu</nav>${WIDGET}</div>`),
    expect: ({ widget }) => assert.ok(widget.width > 600, `${widget.width} pixels`),
  },
  {
    name: 'puts it into a flex column that centres',
    page: html(
      `<div style="display:flex;flex-direction:column;align-items:center;width:900px">${WIDGET}</div>`,
    ),
    expect: ({ widget }) => assert.ok(widget.width > 300, `${widget.width} pixels`),
  },
  {
    name: 'puts it into a grid',
    page: html(
      `<div style="display:grid;grid-template-columns:1fr 3fr;width:900px"><nav>Menu</nav>${WIDGET}</div>`,
    ),
    expect: ({ widget }) => assert.ok(widget.width > 600, `${widget.width} pixels`),
  },
  {
    name: 'floats it',
    page: html(`<style>muni-directory{float:left}</style>${WIDGET}`),
    expect: ({ widget }) => assert.ok(widget.width > 300, `${widget.width} pixels`),
  },
  {
    name: 'has forms and fields with the names of the browser’s own functions',
    page: html(
      `<form id="customElements" name="fetch"></form><form id="history" name="location"><input name="href"></form><img name="URL" alt=""><a id="self" href="#"></a>${WIDGET}`,
    ),
  },
  ...['baseURI', 'documentElement', 'currentScript', 'head', 'body', 'defaultView', 'readyState'].map(
    (name) => ({
      name: `has a form that takes the place of document.${name}`,
      page: html(`<form name="${name}"><input name="lang"></form>${WIDGET}`),
    }),
  ),
  {
    name: 'is in quirks mode, in capitals, without quotes',
    page: `<html lang=en><title>Page</title><SCRIPT TYPE=module SRC=/cdn/muni.js></SCRIPT><BODY><MUNI-DIRECTORY SRC=/firms.json PAGE-SIZE=10></MUNI-DIRECTORY>`,
    expect: ({ item }) => assert.ok(item.height > 20),
  },
  {
    name: 'has a base address of its own',
    page: html(WIDGET, '<base href="/elsewhere/">'),
    expect: ({ path }) => assert.equal(path, '/case.html'),
  },
  {
    name: 'writes itself with document.write',
    page: `<!doctype html><html lang="en"><title>Page</title><body><script>document.write('${SCRIPT.replace('</', '<\\/')}${WIDGET.replace('</', '<\\/')}')</script>`,
  },
  {
    name: 'has light text on a dark ground',
    page: html(WIDGET, '<style>html{background:#111;color:#eee}</style>'),
    expect: ({ meta }) => assert.ok(!/rgb\(0, 0, 0\)/.test(meta.color), meta.color),
  },
];

for (const engine of engines) {
  describe(`on a page in ${engine} that`, () => {
    let site;
    let browser;
    const pages = { '/firms.json': FILE, '/elsewhere/firms.json': FILE, '/plain.html': html() };
    before(async () => {
      site = await openSite(pages);
      browser = await openBrowser(engine);
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });

    // One tab for all: what is between two pages is a process less, and nothing else.
    let tab;
    before(async () => {
      tab = await browser.openTab();
    });

    for (const { name, page, expect } of CASES) {
      it(`${name}, the list shows and can be searched`, async () => {
        pages['/case.html'] = page;
        const { seen } = await browser.visit(`${site.origin}/case.html`, tab);
        assert.deepEqual(await listed(tab), { items: 10, said: '40 firms' });
        expect?.(await tab.evaluate(look));
        assert.equal(await tab.evaluate(search, 'Firma 23'), 1);
        expect?.(await tab.evaluate(look));
        assert.deepEqual((await seen()).errors, []);
      });
    }

    it('swaps its whole body and swaps it back, as Turbo does, the list shows each time, with one request', async () => {
      site.log.length = 0;
      const { tab, seen } = await browser.visit(`${site.origin}/plain.html`);
      await listed(tab);
      for (let round = 0; round < 3; round += 1) {
        await tab.evaluate((widget) => {
          const body = document.createElement('body');
          body.innerHTML = widget;
          document.documentElement.replaceChild(body, document.body);
        }, WIDGET);
        assert.deepEqual(await listed(tab), { items: 10, said: '40 firms' });
      }
      assert.equal(site.log.filter((url) => url.includes('firms.json')).length, 1);
      assert.deepEqual((await seen()).errors, []);
      await tab.close();
    });

    it('moves and clones it, both show the list', async () => {
      const { tab, seen } = await browser.visit(`${site.origin}/plain.html`);
      await listed(tab);
      await tab.evaluate(() => {
        const widget = document.querySelector('muni-directory');
        const copy = widget.cloneNode(true);
        copy.id = 'copy';
        const section = document.createElement('section');
        document.body.prepend(section);
        section.append(widget);
        document.body.append(copy);
      });
      assert.deepEqual(await listed(tab, 'section muni-directory'), { items: 10, said: '40 firms' });
      assert.deepEqual(await listed(tab, '#copy'), { items: 10, said: '40 firms' });
      assert.deepEqual((await seen()).errors, []);
      await tab.close();
    });

    it('is left and come back to, the list shows and can be searched', async () => {
      pages['/other.html'] = '<!doctype html><title>Other</title>';
      const { tab } = await browser.visit(`${site.origin}/plain.html`);
      await listed(tab);
      await tab.goto(`${site.origin}/other.html`);
      await tab.evaluate(() => void setTimeout(() => history.back()));
      await tab.waitForFunction(() => location.pathname === '/plain.html');
      assert.deepEqual(await listed(tab), { items: 10, said: '40 firms' });
      assert.equal(await tab.evaluate(search, 'Firma 23'), 1);
      await tab.close();
    });
  });
}
