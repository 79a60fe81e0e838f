// A page in Chromium with the script-tag build on its own origin.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { openWindow } from '../../support/one-browser.mjs';

const TYPES = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
};

const isChunk = (path) => path.includes('/chunks/');

/**
 * Serves dist/cdn and `pages` (address → text) and opens Chromium. `askedAt(origin)` has the paths in the order they
 * were asked for; those that are slow are answered `delay` ms late, so that what waits for them can be told from what does not.
 * `newOrigin()` is for a visit of its own: what a closed page had still asked for is not told of the next one.
 */
export async function openChromium(pages = {}, { delay = 0, isSlow = isChunk } = {}) {
  const asked = new Map();
  const askedAt = (origin) => {
    if (!asked.has(origin)) asked.set(origin, []);
    return asked.get(origin);
  };
  const server = createServer(async (request, response) => {
    const path = request.url.split('?')[0];
    const entries = askedAt(`http://${request.headers.host}`);
    entries.push(path);
    const isLate = isSlow(path);
    if (isLate) await new Promise((done) => setTimeout(done, delay));
    if (isLate) entries.push(`answered ${path}`);
    const file = `dist${path}`;
    const body =
      pages[path] ?? (path.startsWith('/cdn/') && existsSync(file) ? readFileSync(file) : undefined);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[path.split('.').pop()] ?? TYPES.html,
    });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await openWindow('chromium');
  const { port } = server.address();
  return {
    askedAt,
    origin: `http://127.0.0.1:${port}`,
    newOrigin: () => `http://visit-${asked.size}.localhost:${port}`,
    newPage: () => browser.newPage(),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** 120 firms, as a page would hand them to `data`. */
export const firms = (count = 120) =>
  Array.from({ length: count }, (_, at) => ({
    id: `firm-${at}`,
    name: `Firma ${at} Żółć`,
    category: [['Bakery', 'Joiner', 'Watchmaker'][at % 3]],
    town: ['Oława', 'Długołęka', 'Siechnice'][at % 3],
    telephone: `+48 71 000 00 ${String(at).padStart(2, '0')}`,
  }));
