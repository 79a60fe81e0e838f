import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeUrl } from '../../src/core/safe-url.js';

const PASS: [value: string, expected: string][] = [
  ['https://a.pl', 'https://a.pl'],
  ['http://a.pl/x?y=1#z', 'http://a.pl/x?y=1#z'],
  ['  https://a.pl/  ', 'https://a.pl/'],
  ['HTTPS://A.PL/X', 'https://a.pl/X'],
  ['https://żółw.pl/ścieżka', 'https://xn--w-uga1v8h.pl/%C5%9Bcie%C5%BCka'],
  ['//a.pl/x', 'https://a.pl/x'],
  ['www.a.pl', 'https://www.a.pl/'],
  ['a.pl/sklep', 'https://a.pl/sklep'],
  ['a.pl:8080', 'https://a.pl:8080/'],
  ['mailto:a@b.pl', 'mailto:a@b.pl'],
  ['tel:+48123', 'tel:+48123'],
];

const REFUSED = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'java&#x0A;script:alert(1)',
  'javascript\u200b:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.pl/1',
  'ftp://a.pl',
  '/x',
  'x',
  '',
  ' ',
  'http://',
  'https:',
  'http:///',
  '\\\\evil.pl',
  'https:\\\\evil.pl',
  'https://a.pl\\@evil.pl',
  'https://bank.pl@evil.pl',
  'https://u:p@evil.pl',
  'logo.png',
  'https://a b.pl',
  'https://a.pl/\u202egnp.exe',
  'view-source:https://a.pl',
  'intent://x',
];

for (const [value, expected] of PASS)
  test(`${value} may be a link`, () => assert.equal(safeUrl(value), expected));
for (const value of REFUSED)
  test(`${JSON.stringify(value)} may not`, () => assert.equal(safeUrl(value), undefined));
for (const value of [null, undefined, 1, {}, ['https://a.pl']])
  test(`${JSON.stringify(value)} is no address`, () => assert.equal(safeUrl(value), undefined));

test('a path is read against the base where there is one', () => {
  assert.equal(safeUrl('/x.png', 'https://a.pl/data/firms.json'), 'https://a.pl/x.png');
  assert.equal(safeUrl('logo.png', 'https://a.pl/data/firms.json'), 'https://a.pl/data/logo.png');
  assert.equal(safeUrl('javascript:alert(1)', 'https://a.pl/'), undefined);
});
