// A site whose pages were rendered on a server, and the browsers that visit it.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before } from 'node:test';
import * as browsers from '../support/one-browser.mjs';

const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** Serves `pages` (address → text) and dist/cdn; `asked` has every address, in the order they were asked for. */
export async function serveSite(pages) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    asked.push(path);
    const file = `dist${path}`;
    const body =
      pages[path] ?? (path.startsWith('/cdn/') && existsSync(file) ? readFileSync(file) : undefined);
    const type = TYPES[path.split('.').pop()] ?? 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { asked, origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export const isInstalled = (engine) => browsers.isInstalled(engine.toLowerCase());

export const open = (engine) => browsers.openWindow(engine.toLowerCase());

/** Marks the nodes of the server before any module runs, so that they can be known again. */
const MARK = `<script>
  for (const node of document.querySelector('muni-directory, muni-calendar, muni-signup, muni-survey')?.shadowRoot?.querySelectorAll('*') ?? []) node.ofServer = true;
</script>`;

/** A page around rendered markup; the script comes last, as modules run, and icons are not asked for. */
export const page = (markup, { lang = 'en', script = 'muni.js', head = '' } = {}) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${head}
<script type="module" src="/cdn/${script}"></script></head>
<body>${markup}${MARK}</body></html>`;

/** Opens a page and notes everything that a console shows. */
export async function visit(browser, address) {
  const tab = await browser.newPage();
  const said = [];
  tab.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  await tab.goto(address, { waitUntil: 'load' });
  return { tab, said };
}

/** For the tests of a suite: these pages, a browser, and `load`, which waits until the widget has its data. */
export function useSite(engine, makePages) {
  const stage = {
    async load(path) {
      stage.site.asked.length = 0;
      const { tab, said } = await visit(stage.browser, stage.site.origin + path);
      await settled(tab);
      return { tab, said, asked: [...stage.site.asked] };
    },
  };
  before(async () => {
    stage.site = await serveSite(await makePages());
    stage.browser = await open(engine);
  });
  after(async () => {
    await stage.browser?.close();
    stage.site?.close();
  });
  return stage;
}

/** Waits until the widget has its data and has shown it. */
export const settled = (tab) =>
  tab.waitForFunction(
    async () => {
      const widget = document.querySelector('muni-directory, muni-calendar, muni-signup, muni-survey');
      return widget.state?.status === 'ready' && (await widget.updateComplete);
    },
    { timeout: 10_000 },
  );

/** What a visitor reads in the widget's shadow root. */
export const read = (tab) =>
  tab.evaluate(() => {
    const root = document.querySelector('muni-directory, muni-calendar').shadowRoot;
    const texts = (part) =>
      [...root.querySelectorAll(`[part~="${part}"]`)].map((node) =>
        node.textContent.replace(/\s+/g, ' ').trim(),
      );
    const count = (selector, isMarked) =>
      [...root.querySelectorAll(selector)].filter((node) => Boolean(node.ofServer) === isMarked).length;
    return {
      titles: texts('item-title'),
      count: texts('count')[0],
      ofServer: count('[part~="item"], [part~="item-title"], input', true),
      ofBrowser: count('[part~="item"], [part~="item-title"], input', false),
    };
  });
