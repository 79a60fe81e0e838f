import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { makeWindows1250Csv } from '../files/windows-1250.mjs';
import { makeProblem } from './problem.mjs';

const LIST = {
  muni: 1,
  items: [{ id: 'late-1', kind: 'craft', name: 'Zegarmistrz Spóźnialski', town: 'Wrocław' }],
  total: 1,
  page: 1,
  pageSize: 20,
};
const TRUNCATED = JSON.stringify({
  ...LIST,
  items: [...LIST.items, { id: 'late-2', name: 'Szewc Urwany' }],
}).slice(0, 150);
const HTML =
  '<!doctype html><html lang="pl"><title>Przerwa techniczna</title><p>Przepraszamy, trwa przerwa techniczna.</p></html>';

const readSeconds = (/** @type {string | undefined} */ text, /** @type {number} */ fallback) =>
  Math.min(120, /^\d+(\.\d+)?$/.test(text ?? '') ? Number(text) : fallback);

/** Addresses that fail in the ways real endpoints do, to see what a widget makes of it. */
export function makeBrokenRoutes() {
  const routes = new Hono();
  routes.get('/slow', async (c) => {
    await wait(readSeconds(c.req.query('seconds'), 5) * 1000, undefined, { signal: c.req.raw.signal }).catch(
      () => {},
    );
    return c.json(LIST);
  });
  routes.get('/500', () => makeProblem(500, { detail: 'This address always fails.' }));
  routes.get('/503', (c) =>
    makeProblem(503, {
      detail: 'This address is always busy.',
      headers: { 'Retry-After': String(readSeconds(c.req.query('after'), 3)) },
    }),
  );
  routes.get('/429', (c) =>
    makeProblem(429, {
      code: 'rate-limited',
      headers: { 'Retry-After': String(readSeconds(c.req.query('after'), 3)) },
    }),
  );
  routes.get('/404', () => makeProblem(404, { detail: 'This address has moved away.' }));
  routes.get('/html', (c) => c.html(HTML));
  routes.get(
    '/truncated.json',
    () => new Response(TRUNCATED, { headers: { 'Content-Type': 'application/json' } }),
  );
  routes.get('/empty', () => new Response('', { headers: { 'Content-Type': 'application/json' } }));
  routes.get('/no-records.json', (c) => c.json({ muni: 1, items: [], total: 0, page: 1, pageSize: 20 }));
  routes.get(
    '/windows-1250.csv',
    () => new Response(makeWindows1250Csv(), { headers: { 'Content-Type': 'text/csv' } }),
  );
  routes.get(
    '/no-cors.json',
    () =>
      new Response(JSON.stringify(LIST), {
        headers: { 'Content-Type': 'application/json', 'X-No-Cors': '1' },
      }),
  );
  return routes;
}
