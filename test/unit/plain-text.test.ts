import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeEntities, plainText } from '../../src/core/plain-text.js';

const TEXTS: [html: string, text: string][] = [
  ['<p>Jan &amp; syn</p><p>od 1987</p>', 'Jan & syn\nod 1987'],
  ['A<br>B<br/>C', 'A\nB\nC'],
  ['&#322;&#x142;&lstrok;', 'łł&lstrok;'],
  ['&#8220;co&#8221; &oacute; &Oslash; &nbsp;x', '“co” ó Ø x'],
  ['a < b and c > d', 'a < b and c > d'],
  ['<script>alert(1)</script>tekst<style>*{}</style>', 'tekst'],
  ['<script>never closed', ''],
  ['x<!-- y -->z', 'xz'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['&#0;&#xD800;&#1114112;', '\ufffd\ufffd\ufffd'],
  ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ['R&D', 'R&D'],
];

for (const [html, text] of TEXTS)
  test(`${html} reads ${JSON.stringify(text)}`, () => assert.equal(plainText(html), text));

test('decodes once, not twice', () => assert.equal(decodeEntities('&amp;amp;'), '&amp;'));

test('takes no more than a moment for any text', () => {
  for (const bomb of [
    '<'.repeat(50_000),
    '<a '.repeat(20_000),
    '&#'.repeat(50_000),
    '<!--'.repeat(20_000),
    '<script>'.repeat(5000),
    ' \n'.repeat(50_000),
  ]) {
    const start = performance.now();
    plainText(bomb);
    assert.ok(performance.now() - start < 1500, bomb.slice(0, 10));
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof plainText(text) === 'string'));
});
