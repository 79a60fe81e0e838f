// An address that leads on: what people have answered does not follow it to where the page has not named.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fill, press, says } from './form-line.mjs';
import { engines, openBrowser, openSite } from './site.mjs';

const FORM = {
  muni: 1,
  id: 'led',
  title: 'Led on',
  fields: [
    { type: 'text', name: 'name', label: 'Name' },
    { type: 'file', name: 'plan', label: 'Plan' },
  ],
};

/** An origin that welcomes everybody and writes down what it gets; `/on/…` leads to the address after it. */
async function openTaker() {
  const taken = [];
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const { method, url } = request;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    if (method === 'OPTIONS') return response.writeHead(204).end();
    const [, target] = /^\/on\/(.*)$/.exec(url) ?? [];
    if (target) return response.writeHead(307, { Location: decodeURIComponent(target) }).end();
    taken.push(`${method} ${url} ${Buffer.concat(parts)}`);
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"up_1"}');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { taken, origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

for (const engine of engines)
  describe(`answers and an address that leads elsewhere, in ${engine}`, () => {
    let site, own, other, browser;
    before(async () => {
      [own, other] = [await openTaker(), await openTaker()];
      const on = `${own.origin}/on/${encodeURIComponent(`${other.origin}/take`)}`;
      const form = JSON.stringify({ ...FORM, submit: { url: on, uploadUrl: on } });
      site = await openSite({
        '/form.json': form,
        '/': `<!doctype html><html lang="en"><title>Page</title>
<script type="module" src="/cdn/muni.js"></script>
<muni-signup src="/form.json" allow-origin="${own.origin}"></muni-signup>`,
      });
      browser = await openBrowser(engine);
    });
    after(async () => {
      await browser?.close();
      for (const one of [site, own, other]) one?.close();
    });

    it('are not sent on', async () => {
      const { tab } = await browser.visit(site.origin);
      await fill(tab, 'name', 'Ada');
      await press(tab, 'Send');
      await says(tab, 'Your answers could not be taken');
      assert.deepEqual(other.taken, []);
      await tab.close();
    });

    it('are not sent on as files either', async () => {
      const { tab } = await browser.visit(site.origin);
      await tab.waitForFunction(
        () => {
          const input = document.querySelector('muni-signup').shadowRoot?.querySelector('input[type=file]');
          if (!input) return false;
          const files = new DataTransfer();
          files.items.add(new File(['secret'], 'plan.pdf'));
          input.files = files.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        },
        { polling: 50 },
      );
      await says(tab, 'plan.pdf could not be sent');
      assert.deepEqual(other.taken, []);
      await tab.close();
    });
  });
