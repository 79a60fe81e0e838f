// A website of one's own, with real headers, and browsers that visit it with the built scripts.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before } from 'node:test';
import { openWindow } from '../support/one-browser.mjs';

export { engines } from '../support/one-browser.mjs';

const TYPES = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  csv: 'text/csv',
  xhtml: 'application/xhtml+xml',
};

/** The strictest policy that is promised to work. */
export const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html muni-widgets',
].join('; ');

export const firms = (count) =>
  Array.from({ length: count }, (_, at) => ({
    id: `f-${at}`,
    name: `Firma ${at} Żółć`,
    category: [['Bakery', 'Joiner', 'Watchmaker'][at % 3]],
    town: ['Oława', 'Długołęka'][at % 2],
    description: 'Rzemiosło od pokoleń, z dobrego drewna i z dobrym słowem dla każdego.',
  }));

export const FILE = JSON.stringify({ muni: 1, items: firms(40) });
export const LARGE_FILE = JSON.stringify({ muni: 1, items: firms(9000) });

/** A page whose pieces come one after the other. */
async function comeSlowly(response, pieces) {
  for (const piece of pieces) {
    response.write(piece);
    await new Promise((done) => setTimeout(done, 300));
  }
  response.end();
}

/** Pages and files by address: a text, or `{ body, headers }`. `log` has every address asked for. */
export async function openSite(pages) {
  const log = [];
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    log.push(request.url);
    const file = `dist${path}`;
    const found =
      pages[path] ?? (path.startsWith('/cdn/') && existsSync(file) ? readFileSync(file) : undefined);
    const { body, headers = {} } = found?.body === undefined ? { body: found } : found;
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[path.split('.').pop()] ?? 'text/html; charset=utf-8',
      'access-control-allow-origin': '*',
      ...headers,
    });
    if (Array.isArray(body)) void comeSlowly(response, body);
    else response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    log,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Notes, before any script of the page, what it does that a guest should not. */
function watchPage() {
  const seen = (globalThis.seen = { violations: [], kept: [], errors: [] });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    seen.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile ?? ''}`),
  );
  globalThis.addEventListener('error', ({ message }) => seen.errors.push(message));
  globalThis.addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
  const { setItem } = globalThis.Storage.prototype;
  globalThis.Storage.prototype.setItem = function (...entry) {
    seen.kept.push(`storage ${entry[0]}`);
    return setItem.apply(this, entry);
  };
  const { open } = globalThis.IDBFactory.prototype;
  globalThis.IDBFactory.prototype.open = function (...names) {
    seen.kept.push(`database ${names[0]}`);
    return open.apply(this, names);
  };
  const cookie = Object.getOwnPropertyDescriptor(globalThis.Document.prototype, 'cookie');
  Object.defineProperty(globalThis.Document.prototype, 'cookie', {
    ...cookie,
    set(text) {
      seen.kept.push(`cookie ${text}`);
      cookie.set.call(this, text);
    },
  });
}

export async function openBrowser(engine) {
  const browser = await openWindow(engine);
  return {
    close: () => browser.close(),
    async openTab() {
      const tab = await browser.newPage();
      await tab.evaluateOnNewDocument(watchPage);
      return tab;
    },
    /** Opens the page, in a tab of its own if none is given; `requests` has every address it asks for, wherever that is. */
    async visit(url, given) {
      const tab = given ?? (await this.openTab());
      const requests = [];
      tab.on('request', (request) => requests.push(request.url()));
      await tab.goto(url, { waitUntil: 'load' });
      return { tab, requests, seen: () => tab.evaluate(() => globalThis.seen) };
    },
  };
}

/** For the tests of a suite: `show` opens a page with one widget in it in Chromium, on a system that asks for something. */
export function useSystem() {
  const pages = { '/firms.json': FILE };
  const stage = {
    /** `features` are media features, as `{ name, value }`; `ask` sets others later. */
    async show(widget, { features = [], style = '' } = {}) {
      pages['/page.html'] =
        `<!doctype html><html lang="en"><title>Page</title><style>${style}</style><script type="module" src="/cdn/muni.js"></script><body>${widget}`;
      const tab = await stage.browser.openTab();
      const session = await tab.createCDPSession();
      const ask = (wanted) => session.send('Emulation.setEmulatedMedia', { features: wanted });
      await ask(features);
      await stage.browser.visit(`${stage.site.origin}/page.html`, tab);
      const [, tag] = /^<([\w-]+)/.exec(widget);
      const find = (selector) =>
        tab.waitForFunction(
          (tag, selector) => document.querySelector(tag)?.shadowRoot?.querySelector(selector),
          { timeout: 15_000 },
          tag,
          selector,
        );
      return { tab, tag, find, ask };
    },
  };
  before(async () => {
    stage.site = await openSite(pages);
    stage.browser = await openBrowser('chromium');
  });
  after(async () => {
    await stage.browser?.close();
    stage.site?.close();
  });
  return stage;
}

/** Waits until the widget shows its count, and gives back how many entries it lists and what it counts. */
export async function listed(tab, selector = 'muni-directory', count = /\d/) {
  const look = (selector, pattern) => {
    const root = document.querySelector(selector)?.shadowRoot;
    const said = root?.querySelector('[part~="count"]')?.textContent?.trim() ?? '';
    const items = root?.querySelectorAll('[part~="item"]').length ?? 0;
    return new RegExp(pattern).test(said) && items > 0 ? { items, said } : undefined;
  };
  const handle = await tab.waitForFunction(look, { timeout: 15_000, polling: 50 }, selector, count.source);
  return handle.jsonValue();
}
