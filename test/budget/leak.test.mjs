import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { firms, openChromium } from './rules/page.mjs';

const HTML = '<!doctype html><html lang="en"><title>Page</title><main></main>';

describe('a widget that comes and goes', () => {
  let chromium;
  before(async () => {
    chromium = await openChromium({ '/page.html': HTML });
  });
  after(() => chromium?.close());

  async function openPage() {
    const page = await chromium.newPage();
    await page.goto(`${chromium.origin}/page.html`);
    await page.evaluate(() => import('/cdn/muni-directory.js'));
    return page;
  }

  /** Puts a directory with data on the page and takes it away, `times` times; a page may keep what it wants to. */
  const cycle = (page, times, { leak = false } = {}) =>
    page.evaluate(
      async (times, leak, data) => {
        for (let round = 0; round < times; round += 1) {
          const element = document.createElement('muni-directory');
          element.data = data;
          document.querySelector('main').append(element);
          await (element.ready ?? element.updateComplete);
          await element.updateComplete;
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          element.remove();
          if (leak) (globalThis.kept ??= []).push(element);
        }
      },
      times,
      leak,
      firms(),
    );

  /** What is alive after the garbage has been collected. */
  async function alive(page) {
    const session = await page.createCDPSession();
    for (let round = 0; round < 3; round += 1) {
      await session.send('HeapProfiler.collectGarbage');
      await new Promise((done) => setTimeout(done, 100));
    }
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const prototype = await page.evaluateHandle(() => customElements.get('muni-directory').prototype);
    const instances = await page.queryObjects(prototype);
    const elements = await instances.evaluate((list) => list.length);
    await Promise.all([prototype.dispose(), instances.dispose(), session.detach()]);
    return { nodes, jsEventListeners, elements };
  }

  it('is found where a page keeps it', async () => {
    const page = await openPage();
    await cycle(page, 2);
    const { elements } = await alive(page);
    await cycle(page, 5, { leak: true });
    assert.equal((await alive(page)).elements, elements + 5);
    await page.close();
  });

  it('leaves no element, node or listener behind', async () => {
    const page = await openPage();
    await cycle(page, 3);
    const first = await alive(page);
    await cycle(page, 10);
    const last = await alive(page);
    assert.ok(last.elements <= 1, `${last.elements} elements are still alive`);
    // The engine keeps the last detached tree for a while; what grows with each round does not.
    assert.ok(last.nodes - first.nodes < 100, `nodes grew from ${first.nodes} to ${last.nodes}`);
    assert.ok(
      last.jsEventListeners - first.jsEventListeners < 10,
      `listeners grew from ${first.jsEventListeners} to ${last.jsEventListeners}`,
    );
    await page.close();
  });

  it('leaves no worker running', async () => {
    const page = await openPage();
    await cycle(page, 5);
    assert.ok(page.workers().length <= 1, `${page.workers().length} workers are still running`);
    await page.close();
  });

  it('takes its handlers on the page with it', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      globalThis.handlers = [];
      for (const target of [window, document]) {
        const { addEventListener, removeEventListener } = target;
        const isSame = (type, handler) => (entry) => entry.type === type && entry.handler === handler;
        target.addEventListener = (type, handler, options) => {
          if (!options?.signal && !options?.once) globalThis.handlers.push({ type, handler });
          addEventListener.call(target, type, handler, options);
        };
        target.removeEventListener = (type, handler, options) => {
          globalThis.handlers = globalThis.handlers.filter((entry) => !isSame(type, handler)(entry));
          removeEventListener.call(target, type, handler, options);
        };
      }
    });
    const types = () => page.evaluate(() => globalThis.handlers.map(({ type }) => type));
    await cycle(page, 1);
    const first = await types();
    await cycle(page, 5);
    assert.deepEqual(await types(), first);
    await page.close();
  });
});
