import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeRateLimiter } from '../../demo/server/forms/rate-limiter.mjs';
import { isProof, makeSpamGuard } from '../../demo/server/forms/spam-guard.mjs';
import { makeSigner } from '../../demo/server/forms/tokens.mjs';
import { addressOf } from '../../demo/server/http/address-of.mjs';

describe('The rate limit', () => {
  it('lets so many through a minute, and says how long to wait', () => {
    let time = 0;
    const limiter = makeRateLimiter({ perMinute: 3, now: () => time });
    assert.deepEqual(
      [1, 2, 3].map(() => limiter.take('a')),
      [0, 0, 0],
    );
    assert.equal(limiter.take('a'), 20);
    assert.equal(limiter.take('b'), 0);
    time = 20_000;
    assert.equal(limiter.take('a'), 0);
    assert.ok(limiter.take('a') > 0);
  });

  it('is none where it is nought', () => {
    const limiter = makeRateLimiter({ perMinute: 0, now: () => 0 });
    assert.ok(Array.from({ length: 1000 }, () => limiter.take('a')).every((wait) => wait === 0));
  });

  it('is told as a problem with the time to come back', () => {
    const guard = makeSpamGuard({ signer: makeSigner('s'), now: () => 0, config: { rateLimit: 1 } });
    guard.checkRate('a');
    assert.throws(
      () => guard.checkRate('a'),
      (error) => {
        assert.equal(error.status, 429);
        assert.equal(error.problem.headers['Retry-After'], '60');
        assert.match(error.told('pl').detail, /Odczekaj/);
        return true;
      },
    );
  });

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
