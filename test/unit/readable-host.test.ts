import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readableHost } from '../../src/core/readable-host.js';

for (const written of [
  'æblehus.dk',
  'łódź.example.pl',
  'www.müller-söhne.de',
  'smørrebrød-århus.dk',
  'żółć.pl',
])
  test(`reads ${written} as it was written`, () => {
    assert.equal(readableHost(new URL(`https://${written}`).host), written);
  });

for (const host of [
  'example.org',
  'xn--80ak6aa92e.com',
  'xn--.dk',
  'xn--a-.dk',
  'xn--99999999.dk',
  '127.0.0.1:80',
])
  test(`leaves ${host} as it is`, () => assert.equal(readableHost(host), host));

test('gives back the host it came from, or leaves it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zæøåłóżźćśńąęüöäß]{1,20}$/u), (label) => {
      const { host } = new URL(`https://${label}.example`);
      assert.equal(new URL(`https://${readableHost(host)}`).host, host);
    }),
  );
});

test('reads anything without failing', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof readableHost(`xn--${text}`) === 'string'));
});
