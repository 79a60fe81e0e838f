import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';

/** @param {() => import('./engines.mjs').Endpoint} give */
export function describeCaching(give) {
  describe('caching', () => {
    it('answers 304 without a body to the tag it gave', async () => {
      const first = await give().ask('/api/craftspeople?q=zegar');
      const tag = first.headers.get('ETag');
      assert.match(tag, /^W\/".+"$/);
      assert.equal(first.headers.get('Cache-Control'), 'no-cache');
      for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
        const second = await give().ask('/api/craftspeople?q=zegar', { headers: { 'If-None-Match': known } });
        assert.equal(second.status, 304, known);
        assert.equal(await second.text(), '');
        assert.equal(second.headers.get('ETag'), tag);
        assert.equal(second.headers.get('Access-Control-Allow-Origin'), '*');
      }
    });

    it('gives another tag to another answer', async () => {
      const tags = await Promise.all(
        ['', '?page=2', '?q=zegar', '?lang=en'].map(async (query) =>
          (await give().ask(`/api/craftspeople${query}`)).headers.get('ETag'),
        ),
      );
      assert.equal(new Set(tags).size, tags.length);
      assert.equal(
        (await give().ask('/api/craftspeople', { headers: { 'If-None-Match': tags[1] } })).status,
        200,
      );
    });

    it('sends the same records compressed to those who ask', async () => {
      const plain = await (await give().ask('/api/firms')).text();
      const packed = await give().ask('/api/firms', { headers: { 'Accept-Encoding': 'gzip' } });
      assert.equal(packed.headers.get('Content-Encoding'), 'gzip');
      assert.match(packed.headers.get('Vary'), /Accept-Encoding/);
      const unpacked = gunzipSync(await packed.arrayBuffer()).toString();
      assert.equal(unpacked, plain);
    });

    it('answers HEAD as GET, without the body', async () => {
      const head = await give().ask('/api/firms', { method: 'HEAD' });
      assert.equal(head.status, 200);
      assert.equal(await head.text(), '');
      assert.equal(head.headers.get('ETag'), (await give().ask('/api/firms')).headers.get('ETag'));
    });
  });

  describe('other origins', () => {
    for (const path of [
      '/api/firms',
      '/api/firms?page=0',
      '/api/nothing',
      '/files/firms.csv',
      '/broken/503',
      '/healthz',
    ]) {
      it(`may read ${path} and its headers`, async () => {
        const { headers } = await give().ask(path, { headers: { Origin: 'https://gmina.example.org' } });
        assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
        assert.equal(headers.get('Access-Control-Expose-Headers'), 'ETag, Retry-After');
      });
    }

    it('may ask beforehand', async () => {
      const answer = await give().ask('/api/firms', {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://a.example.org',
          'Access-Control-Request-Method': 'GET',
          'Access-Control-Request-Headers': 'x-anything',
        },
      });
      assert.equal(answer.status, 204);
      assert.match(answer.headers.get('Access-Control-Allow-Methods'), /GET/);
      assert.equal(answer.headers.get('Access-Control-Allow-Headers'), 'x-anything');
    });
  });
}
