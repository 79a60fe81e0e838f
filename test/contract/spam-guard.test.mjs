import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isProof } from '../../demo/server/forms/spam-guard.mjs';
import { makeSigner } from '../../demo/server/forms/tokens.mjs';
import { addressOf } from '../../demo/server/http/address-of.mjs';

describe('The address of whoever sends', () => {
  it('believes a forwarded address only where a proxy of ours writes it, and only its last part', () => {
    const request = {
      req: { header: () => '1.2.3.4, 5.6.7.8' },
      env: { incoming: { socket: { remoteAddress: '9.9.9.9' } } },
    };
    assert.equal(addressOf(request, {}), '9.9.9.9');
    assert.equal(addressOf(request, { trustProxy: true }), '5.6.7.8');
  });
});

describe('A proof of work', () => {
  it('is counted in bits', () => {
    // SHA-256 of "t:27" and the like: looked for here, so that nothing depends on one lucky number.
    const nonce = Array.from({ length: 100_000 }, (_, at) => at).find((at) => isProof('t', at, 12));
    assert.ok(nonce !== undefined);
    assert.ok(isProof('t', String(nonce), 8));
    assert.ok(!isProof('another', nonce, 12));
    for (const proof of [undefined, null, {}, [], 'x'.repeat(41)]) assert.ok(!isProof('t', proof, 1));
  });
});

describe('What is signed', () => {
  it('is good for its purpose alone', () => {
    const signer = makeSigner('secret');
    const signed = signer.sign('manage', 'abc');
    assert.equal(signer.open('manage', signed), 'abc');
    assert.equal(signer.open('confirm', signed), undefined);
    assert.equal(makeSigner('other').open('manage', signed), undefined);
    for (const wrong of ['', 'abc', 'abc.', `${signed}x`, signed.slice(1)])
      assert.equal(signer.open('manage', wrong), undefined);
  });
});
