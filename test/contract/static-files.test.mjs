import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../demo/server/app.mjs';
import { makeFolder } from './engines.mjs';

const folder = makeFolder();
const [site, dist] = [join(folder, 'site'), join(folder, 'dist')];
const server = createServer(
  getRequestListener(
    createApp({
      directories: () => undefined,
      staticRoots: [
        { prefix: '/dist/', folder: dist },
        { prefix: '/', folder: site },
      ],
    }).fetch,
  ),
);

/** `fetch` tidies a path before it is sent; this sends it as it stands. */
const askRaw = (path) =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.address().port, path }, (answer) => {
      let body = '';
      answer.on('data', (text) => (body += text));
      answer.on('end', () => resolve({ status: answer.statusCode, body, headers: answer.headers }));
    })
      .on('error', reject)
      .end();
  });

before(async () => {
  for (const path of [join(site, 'campaign'), join(site, 'empty'), join(dist, 'cdn')])
    mkdirSync(path, { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Gmina</title>');
  writeFileSync(join(site, '.env'), 'secret');
  writeFileSync(join(site, 'campaign/index.html'), '<!doctype html><title>Campaign</title>');
  writeFileSync(join(dist, 'cdn/muni.js'), 'export {};');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('Static files', () => {
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/campaign/', 'text/html; charset=utf-8'],
    ['/dist/cdn/muni.js?v=1', 'text/javascript; charset=utf-8'],
  ]) {
    it(`give ${path} its type and a tag`, async () => {
      const { status, headers } = await askRaw(path);
      assert.equal(status, 200);
      assert.equal(headers['content-type'], type);
      assert.ok(headers.etag);
    });
  }

  it('answer 304 to a known tag', async () => {
    const url = `http://127.0.0.1:${server.address().port}/dist/cdn/muni.js`;
    const tag = (await fetch(url)).headers.get('ETag');
    assert.equal((await fetch(url, { headers: { 'If-None-Match': tag }, cache: 'no-store' })).status, 304);
  });

  it('let other origins run scripts with an integrity hash', async () => {
    assert.equal((await askRaw('/dist/cdn/muni.js')).headers['access-control-allow-origin'], '*');
  });

  it('send a folder without its slash on to the slash', async () => {
    const { status, headers } = await askRaw('/campaign?lang=pl');
    assert.equal(status, 301);
    assert.equal(
      new URL(headers.location, 'http://muni.test/campaign').href,
      'http://muni.test/campaign/?lang=pl',
    );
  });

  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/campaign/..%2f..%2fsecret.txt',
    '/dist/../../secret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/%00',
    '/.env',
    '/link.txt',
    '/empty',
    '/empty/',
    '/%ff',
    '/index.html/',
  ]) {
    it(`have nothing at ${path}`, async () => {
      const { status, body, headers } = await askRaw(path);
      assert.equal(status, 404);
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.doesNotMatch(body, /secret|root:/);
    });
  }

  it('are there while the data is still being prepared, when the rest says to wait', async () => {
    for (const path of ['/healthz', '/api/firms', '/files/firms.csv']) {
      const { status, headers } = await askRaw(path);
      assert.equal(status, 503);
      assert.equal(headers['retry-after'], '2');
    }
  });
});
