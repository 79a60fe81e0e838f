import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { firms, openChromium } from './rules/page.mjs';

const HTML = '<!doctype html><html lang="en"><title>Page</title><main></main>';

const question = (at) => ({
  type: ['text', 'radio', 'select', 'date-parts'][at % 4],
  name: `q${at}`,
  label: `Question ${at}`,
  options: ['Yes', 'No'],
  ...(at > 3 && { showIf: "{q1} = 'Yes'" }),
});
const page = (id) => ({
  id,
  fields: Array.from({ length: 8 }, (_, at) => ({ ...question(at), name: `${id}q${at}`, showIf: undefined })),
});
const submit = { url: '/nowhere' };
const event = (at) => ({
  id: `event-${at}`,
  name: `Spotkanie ${at}`,
  startDate: new Date(Date.now() + at * 86_400_000).toISOString(),
  recurrence: at % 10 ? undefined : { rrule: 'FREQ=WEEKLY' },
});

/** Each widget with what it shows. */
const WIDGETS = {
  'muni-directory': firms(),
  'muni-calendar': { muni: 1, events: Array.from({ length: 60 }, (_, at) => event(at)) },
  'muni-signup': {
    muni: 1,
    id: 'signup',
    version: '1',
    kind: 'signup',
    title: 'Sign up',
    fields: Array.from({ length: 12 }, (_, at) => question(at)),
    closes: '2100-01-01T00:00:00Z',
    submit,
  },
  'muni-survey': {
    muni: 1,
    id: 'survey',
    version: '1',
    kind: 'survey',
    title: 'Needs',
    pages: [page('one'), page('two')],
    submit,
  },
};
/** Rounds, as many as show what grows with each. */
const FEW = 5;
const MANY = 50;
const MEMORY = 500;

for (const [tag, data] of Object.entries(WIDGETS))
  describe(`a ${tag} that comes and goes`, () => {
    let chromium;
    before(async () => {
      chromium = await openChromium({ '/page.html': HTML });
    });
    after(() => chromium?.close());

    async function openPage() {
      const page = await chromium.newPage();
      await page.goto(`${chromium.origin}/page.html`);
      await page.evaluate((name) => import(`/cdn/${name}.js`), tag);
      return page;
    }

    /** Puts the widget with data on the page and takes it away, `times` times; a page may keep what it wants to. */
    const cycle = (page, times, { leak = false } = {}) =>
      page.evaluate(
        async (times, leak, name, given) => {
          for (let round = 0; round < times; round += 1) {
            const element = document.createElement(name);
            element.data = given;
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
        tag,
        data,
      );

    /** What is alive after the garbage has been collected. */
    async function alive(page) {
      const session = await page.createCDPSession();
      for (let round = 0; round < 3; round += 1) {
        await session.send('HeapProfiler.collectGarbage');
        await new Promise((done) => setTimeout(done, 100));
      }
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const prototype = await page.evaluateHandle((name) => customElements.get(name).prototype, tag);
      const instances = await page.queryObjects(prototype);
      const elements = await instances.evaluate((list) => list.length);
      await Promise.all([prototype.dispose(), instances.dispose(), session.detach()]);
      return { nodes, jsEventListeners, elements, kilobytes: usedSize / 1000 };
    }

    it('is found where a page keeps it', async () => {
      const page = await openPage();
      await cycle(page, 2);
      await cycle(page, 5, { leak: true });
      const { elements } = await alive(page);
      assert.ok(elements >= 5, `of 5 elements that a page keeps ${elements} are found`);
      await page.close();
    });

    it('leaves no element, node, listener or memory behind', async () => {
      const page = await openPage();
      await cycle(page, FEW);
      const first = await alive(page);
      await cycle(page, MANY);
      // What the last ones were about when they went is finished first.
      await new Promise((done) => setTimeout(done, 2000));
      const last = await alive(page);
      assert.ok(last.elements <= 1, `${last.elements} elements are still alive`);
      // The engine keeps the last detached tree for a while; what grows with each round does not.
      assert.ok(last.nodes - first.nodes < 2 * MANY, `nodes grew from ${first.nodes} to ${last.nodes}`);
      assert.ok(
        last.jsEventListeners - first.jsEventListeners < 10,
        `listeners grew from ${first.jsEventListeners} to ${last.jsEventListeners}`,
      );
      // Compiled code and caches of the engine settle within a few hundred; a form that stays has a hundred itself.
      const grown = last.kilobytes - first.kilobytes;
      assert.ok(grown < MEMORY, `memory grew by ${grown.toFixed(0)} kB in ${MANY} rounds`);
      await page.close();
    });

    it('leaves no timer that goes on', async () => {
      const page = await openPage();
      await cycle(page, 1);
      await page.evaluate(() => {
        globalThis.timers = new Set();
        const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: end } = globalThis;
        globalThis.setTimeout = (run, delay, ...given) => {
          const id = set(
            (...own) => {
              globalThis.timers.delete(id);
              run(...own);
            },
            delay,
            ...given,
          );
          globalThis.timers.add(id);
          return id;
        };
        globalThis.setInterval = (run, ...given) => {
          const id = repeat(run, ...given);
          globalThis.timers.add(id);
          return id;
        };
        globalThis.clearTimeout = (id) => globalThis.timers.delete(id) && clear(id);
        globalThis.clearInterval = (id) => globalThis.timers.delete(id) && end(id);
      });
      await cycle(page, FEW);
      // Whoever waits for a language gives up after a second and a half.
      await new Promise((done) => setTimeout(done, 2000));
      assert.equal(await page.evaluate(() => globalThis.timers.size), 0);
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
