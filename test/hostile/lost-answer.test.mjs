// A real browser, the real endpoint, and a line between them that loses answers.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ENGINES } from '../contract/engines.mjs';
import { makeDefinition, openFormEndpoint } from '../contract/form-endpoint.mjs';
import { engines, openBrowser, openSite } from './site.mjs';

const page = (id) => `<!doctype html><html lang="en"><title>Page</title>
<script type="module" src="/cdn/muni.js"></script><muni-signup src="/forms/${id}.json"></muni-signup>`;

/** Before the built scripts and the endpoint; while `isLosing`, what is sent arrives and its answer does not; `isSlow`: nor the news of that. */
async function openLine(site, endpoint) {
  const line = { isLosing: false, isSlow: false };
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', async () => {
      const isForm = request.url.startsWith('/forms/');
      const { method, url } = request;
      const init = {
        method,
        headers: { 'content-type': request.headers['content-type'] ?? '' },
        ...(method === 'POST' ? { body: Buffer.concat(parts) } : {}),
      };
      const answer = url.startsWith('/page/')
        ? new Response(page(url.slice(6)), { headers: { 'content-type': 'text/html' } })
        : isForm
          ? await endpoint.ask(url, init)
          : await fetch(site.origin + url);
      const body = Buffer.from(await answer.arrayBuffer());
      if (isForm && method === 'POST' && line.isSlow) return;
      if (isForm && method === 'POST' && line.isLosing) return response.destroy();
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(body);
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  line.origin = `http://127.0.0.1:${server.address().port}`;
  line.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return line;
}

const fill = (tab, name, value) =>
  tab.waitForFunction(
    (name, value) => {
      const field = document.querySelector('muni-signup').shadowRoot?.querySelector(`[name="${name}"]`);
      if (!field) return false;
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      return true;
    },
    { polling: 50 },
    name,
    value,
  );
/** Presses the button that says so as soon as it is there. */
const press = (tab, name) =>
  tab.waitForFunction(
    (name) => {
      const { shadowRoot } = document.querySelector('muni-signup');
      const button = [...shadowRoot.querySelectorAll('button')].find(
        ({ textContent }) => textContent.trim() === name,
      );
      button?.click();
      return Boolean(button);
    },
    { polling: 50 },
    name,
  );
const says = (tab, text) =>
  tab.waitForFunction(
    (text) => document.querySelector('muni-signup')?.shadowRoot?.textContent?.includes(text),
    { polling: 50 },
    text,
  );

for (const engine of engines) {
  describe(`an answer that is lost before the page is loaded again, in ${engine}`, () => {
    let database;
    let endpoint;
    let site;
    let line;
    let browser;
    let id = '';
    let forms = 0;
    before(async () => {
      database = await ENGINES[0].openDatabase();
      endpoint = await openFormEndpoint(database.db);
      site = await openSite({});
      line = await openLine(site, endpoint);
      browser = await openBrowser(engine);
    });
    beforeEach(() => {
      id = `lost-${(forms += 1)}`;
      Object.assign(line, { isLosing: false, isSlow: false });
    });
    after(async () => {
      await browser?.close();
      line?.close();
      site?.close();
      await database?.close();
    });
    const put = (more = {}) =>
      endpoint.put(makeDefinition({ id, submit: { url: `/forms/${id}/submissions` }, ...more }));
    const names = async () => (await endpoint.entries(id)).map(({ answers }) => answers.name);
    /** Fills in and sends, and loads the page again once the endpoint has the entry and the page does not know. */
    const loseAnswer = async (name) => {
      const { tab } = await browser.visit(`${line.origin}/page/${id}`);
      await fill(tab, 'name', name);
      line.isLosing = true;
      await press(tab, 'Send');
      await says(tab, 'Trying again in');
      assert.deepEqual(await names(), [name]);
      await tab.reload();
      line.isLosing = false;
      await says(tab, 'no answer came');
      return tab;
    };

    it('leaves one entry where the same is sent again, and shows its receipt', async () => {
      await put();
      const tab = await loseAnswer('Ada');
      await press(tab, 'Send again');
      await says(tab, 'Receipt number');
      const [{ receipt }, ...others] = await endpoint.entries(id);
      assert.equal(others.length, 0);
      await says(tab, receipt);
      await tab.reload();
      await says(tab, 'Send');
      assert.equal(await tab.evaluate(() => sessionStorage.length), 0);
      await tab.close();
    });

    it('leaves the later one where it is changed first', async () => {
      await put();
      const tab = await loseAnswer('Ada');
      await fill(tab, 'name', 'Ada Lovelace');
      await press(tab, 'Send');
      await says(tab, 'Receipt number');
      assert.deepEqual(await names(), ['Ada Lovelace']);
      await tab.close();
    });

    it('keeps no answer in the tab where one is sensitive, and still leaves one entry', async () => {
      const [{ fields }] = makeDefinition().pages;
      await put({ pages: [{ id: 'one', fields: fields.map((field) => ({ ...field, sensitive: true })) }] });
      const tab = await loseAnswer('Ada');
      const kept = await tab.evaluate(() => JSON.stringify({ ...sessionStorage }));
      assert.match(kept, /muni-sent/);
      assert.doesNotMatch(kept, /Ada/);
      await fill(tab, 'name', 'Ada');
      await press(tab, 'Send');
      await says(tab, 'Receipt number');
      assert.deepEqual(await names(), ['Ada']);
      await tab.close();
    });

    it('leaves one entry where the page is left while the answer is still on its way', async () => {
      await put();
      const { tab } = await browser.visit(`${line.origin}/page/${id}`);
      await fill(tab, 'name', 'Ada');
      line.isSlow = true;
      await press(tab, 'Send');
      while (!(await names()).length) await new Promise((done) => setTimeout(done, 20));
      await tab.reload();
      line.isSlow = false;
      await says(tab, 'no answer came');
      await press(tab, 'Send again');
      await says(tab, 'Receipt number');
      assert.deepEqual(await names(), ['Ada']);
      await tab.close();
    });

    it('keeps nothing of what is answered at once', async () => {
      await put();
      const { tab, seen } = await browser.visit(`${line.origin}/page/${id}`);
      await fill(tab, 'name', 'Ada');
      await press(tab, 'Send');
      await says(tab, 'Receipt number');
      assert.deepEqual((await seen()).kept, []);
      await tab.close();
    });
  });
}
