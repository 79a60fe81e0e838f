// The built scripts and the real endpoint at one address, and a line between them that loses answers.
import { createServer } from 'node:http';
import { after, before } from 'node:test';
import { ENGINES } from '../contract/engines.mjs';
import { openFormEndpoint } from '../contract/form-endpoint.mjs';
import { openBrowser, openSite } from './site.mjs';

const page = (id, origin = '', content = '') => `<!doctype html><html lang="en"><title>Page</title>
<script type="module" src="${origin}/cdn/muni.js"></script><muni-signup src="/forms/${id}.json">${content}</muni-signup>`;

/**
 * Before the built scripts and the endpoint; while `isLosing`, what is sent arrives and its answer does not; `isSlow`: nor the news of that.
 * `policy` is the page's, `scripts` where its scripts come from, `content` what stands in the tag; what `late` matches comes that much later.
 */
export async function openLine(site, endpoint) {
  const line = { isLosing: false, isSlow: false, policy: '', scripts: '', content: '', late: /^$/, lag: 0 };
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', async () => {
      const isForm = request.url.startsWith('/forms/');
      const { method, url } = request;
      if (line.late.test(url)) await new Promise((done) => setTimeout(done, line.lag));
      // Whoever asked has left meanwhile, and perhaps the site too.
      if (response.destroyed) return;
      const init = {
        method,
        headers: { 'content-type': request.headers['content-type'] ?? '' },
        ...(method === 'POST' ? { body: Buffer.concat(parts) } : {}),
      };
      const answer = url.startsWith('/page/')
        ? new Response(page(url.slice(6), line.scripts, line.content), {
            headers: { 'content-type': 'text/html' },
          })
        : isForm
          ? await endpoint.ask(url, init)
          : await fetch(site.origin + url);
      const body = Buffer.from(await answer.arrayBuffer());
      if (isForm && method === 'POST' && line.isSlow) return;
      if (isForm && method === 'POST' && line.isLosing) return response.destroy();
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? '',
        ...(line.policy ? { 'content-security-policy': line.policy } : {}),
      });
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

/** For the tests of a suite: a database, the endpoint over it, the built scripts, the line between, and a browser. */
export function useLine(engine) {
  const stage = {};
  let database;
  before(async () => {
    database = await ENGINES[0].openDatabase();
    stage.endpoint = await openFormEndpoint(database.db);
    stage.site = await openSite({});
    stage.line = await openLine(stage.site, stage.endpoint);
    stage.browser = await openBrowser(engine);
  });
  after(async () => {
    await stage.browser?.close();
    stage.line?.close();
    stage.site?.close();
    await database?.close();
  });
  return stage;
}

/** Types into the field of that name as soon as it is there. */
export const fill = (tab, name, value) =>
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
export const press = (tab, name) =>
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
export const says = (tab, text) =>
  tab.waitForFunction(
    (text) => document.querySelector('muni-signup')?.shadowRoot?.textContent?.includes(text),
    { polling: 50 },
    text,
  );
