import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeDefinition } from '../contract/form-endpoint.mjs';
import { fill, press, says, useLine } from './form-line.mjs';
import { engines, STRICT } from './site.mjs';

const BITS = 12;

for (const engine of engines) {
  describe(`work that the endpoint asks for, in ${engine}`, () => {
    const stage = useLine(engine);
    let forms = 0;

    /** Opens a form that wants work, sends it, and gives back what the browser said of the page's policy. */
    const send = async (policy, scripts = '') => {
      const id = `work-${(forms += 1)}`;
      const submit = { url: `/forms/${id}/submissions`, startUrl: `/forms/${id}/start` };
      await stage.endpoint.put(makeDefinition({ id, submit }), { spam: { proofBits: BITS } });
      Object.assign(stage.line, { policy, scripts });
      const { tab, requests, seen } = await stage.browser.visit(`${stage.line.origin}/page/${id}`);
      await fill(tab, 'name', 'Ada');
      await press(tab, 'Send');
      await says(tab, 'Receipt number');
      assert.equal((await stage.endpoint.entries(id)).length, 1);
      const { violations, errors } = await seen();
      await tab.close();
      return { violations, errors, id, requests };
    };
    const asksFor = (log, file) => log.some((url) => url.includes(file));

    it('is done by a worker out of a file of the same origin, under a strict policy', async () => {
      const before = stage.site.log.length;
      const { violations, errors } = await send(STRICT);
      assert.ok(asksFor(stage.site.log.slice(before), '/cdn/muni-proof-worker.js'));
      assert.deepEqual([violations, errors], [[], []]);
    });

    it('is done by a worker where the scripts stand elsewhere, if the page allows blobs', async () => {
      const before = stage.site.log.length;
      // A blob's own `importScripts` cannot be trusted by the page's policy for trusted types.
      const policy = STRICT.replace(/; require-trusted-types.*/, '')
        .replace("script-src 'self'", `script-src 'self' ${stage.site.origin}`)
        .replace("worker-src 'self'", 'worker-src blob:');
      const { violations, errors } = await send(policy, stage.site.origin);
      assert.ok(asksFor(stage.site.log.slice(before), '/cdn/muni-proof-worker.js'));
      assert.deepEqual([violations, errors], [[], []]);
    });

    it('is done by the page itself where it allows no worker', async () => {
      const before = stage.site.log.length;
      const { errors } = await send(STRICT.replace("worker-src 'self'", "worker-src 'none'"));
      assert.ok(!asksFor(stage.site.log.slice(before), '/cdn/muni-proof-worker.js'));
      assert.deepEqual(errors, []);
    });

    it('is not taken from whoever has not done it', async () => {
      const { id } = await send(STRICT);
      const { token } = await stage.endpoint.askJson(`/forms/${id}/start`);
      for (const trap of [{}, { token }, { token, proof: 'no' }]) {
        const answer = await stage.endpoint.send(
          { form: id, version: '1', key: `key-${Math.random()}`, lang: 'en', answers: { name: 'Bot' }, trap },
          { id },
        );
        assert.equal(answer.status, 403);
      }
      assert.equal((await stage.endpoint.entries(id)).length, 1);
    });
  });
}
