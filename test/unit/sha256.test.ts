import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { leadingZeros, sha256 } from '../../src/core/sha256.js';
import { proveInSlices as proveWork } from '../../src/forms/prove-work.js';

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0')).join('');

describe('a hash', () => {
  it('is the same as the one of the platform, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.equal(hex(sha256(bytes)), createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  it('counts its zero bits across words', () => {
    assert.equal(leadingZeros(new Uint32Array([0, 0x00800000])), 40);
    assert.equal(leadingZeros(new Uint32Array([0x80000000, 0])), 0);
  });
});

describe('a proof of work', () => {
  it('holds for the token it was made for', async () => {
    const proof = await proveWork('token.of.a.form', 10, new AbortController().signal);
    const digest = createHash('sha256').update(`token.of.a.form:${proof}`).digest();
    assert.ok(leadingZeros(new Uint32Array([digest.readUInt32BE(0)])) >= 10);
  });

  it('is given up when the page is left', async () => {
    assert.equal(await proveWork('token', 60, AbortSignal.abort()), undefined);
  });
});
