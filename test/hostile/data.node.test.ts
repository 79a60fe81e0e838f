import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { readTable } from '../../src/data/formats/read-table.js';
import { FIELD_NAMES } from '../../src/widgets/directory/directory-fields.js';
import type { DirectoryItem } from '../../src/widgets/directory/directory-item.js';
import { createDirectoryDecoder } from '../../src/widgets/directory/directory-source.js';

const hints = { source: 'test', url: 'https://x.example/firms', contentType: '', type: '', lang: 'pl' };

/** Items of any bytes, or none where an `EndpointError` says why; every other exception is a bug. */
async function load(bytes: Uint8Array, more = {}): Promise<(DirectoryItem | undefined)[]> {
  try {
    const table = await readTable(bytes, { ...hints, ...more });
    const decoder = createDirectoryDecoder({
      source: 'test',
      lang: 'pl',
      url: hints.url,
      native: table.native === true,
    });
    return await decoder.decodeAll(table.records, table.pathOf);
  } catch (error) {
    assert.ok(error instanceof EndpointError, String(error));
    assert.ok(error.detail.length > 10, `${error.code} has no detail`);
    return [];
  }
}

const bytesOf = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** What a view relies on: texts are texts, lists lists, links links. */
function checkItem(item: DirectoryItem): void {
  const isText = (value: unknown) =>
    typeof value === 'string' ||
    (typeof value === 'object' &&
      value !== null &&
      Object.values(value).every((text) => typeof text === 'string'));
  const { id, name, url, applyUrl, image, geo, extras, category, openingHours, description, town } = item;
  assert.equal(typeof id, 'string');
  assert.ok(isText(name));
  for (const text of [description, town]) assert.ok(text === undefined || isText(text));
  for (const link of [url, applyUrl, image?.url])
    assert.ok(link === undefined || /^https?:\/\//.test(link), String(link));
  if (geo) assert.ok(Math.abs(geo.lat) <= 90 && Math.abs(geo.lon) <= 180);
  for (const list of [category, openingHours])
    assert.ok(list === undefined || (Array.isArray(list) && list.every(isText)));
  for (const value of Object.values(extras ?? {}))
    assert.ok(Array.isArray(value) ? value.every(isText) : isText(value));
  assert.ok(!JSON.stringify(item).includes('[object Object]'));
  assert.equal(Object.getPrototypeOf(item), Object.prototype);
}

const key = fc.oneof(
  fc.constantFrom(
    ...FIELD_NAMES,
    'nazwa',
    'Adres',
    'www',
    '__proto__',
    'constructor',
    'prototype',
    'attributes',
    'properties',
    'title',
    'geometry',
    'address.city',
  ),
  fc.string({ maxLength: 8 }),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string({ maxLength: 20 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom(
      'https://a.pl',
      '51,47; 16,91',
      '31.12.2026',
      'pn-pt 8-16',
      '<b>x</b>',
      'javascript:alert(1)',
    ),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 5 }),
  ),
})).any;

test('any JSON gives sound items, or an explanation', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        value,
        fc.array(fc.dictionary(key, value, { maxKeys: 6 }), { maxLength: 6 }),
        fc.record({
          items: fc.array(fc.dictionary(key, value, { maxKeys: 6 }), { maxLength: 4 }),
          muni: fc.constant(1),
        }),
      ),
      async (json) => {
        for (const item of await load(bytesOf(JSON.stringify(json)))) if (item) checkItem(item);
        assert.equal(({} as Record<string, unknown>).polluted, undefined);
      },
    ),
    { numRuns: 1500 },
  );
});

test('any bytes give sound items, or an explanation', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', 'json', 'csv', 'geojson'),
      async (bytes, type) => void (await load(bytes, { type })),
    ),
    { numRuns: 600 },
  );
});

test('any text with separators gives sound items, or an explanation', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.constantFrom('nazwa', '"', '""', '\n', '1,5', '=1+1', '#N/A', 'https://a.pl'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (rows, separator, end) => {
        for (const item of await load(bytesOf(rows.map((row) => row.join(separator)).join(end)), {
          contentType: 'text/csv',
        }))
          if (item) checkItem(item);
      },
    ),
    { numRuns: 800 },
  );
});

test('a file that is cut off anywhere is read or explained', async () => {
  const whole = JSON.stringify({
    muni: 1,
    items: [
      { id: 'a', name: 'Żółw "A"', geo: { lat: 51, lon: 17 }, category: ['x'] },
      { id: 'b', name: 'B', n: -1.5e3 },
    ],
  });
  const bytes = bytesOf(whole);
  for (let end = 0; end < bytes.length; end++) {
    await assert.rejects(
      readTable(bytes.slice(0, end), hints),
      (error) =>
        error instanceof EndpointError &&
        /empty|format/.test(error.code) &&
        (end < 2 || /breaks off/.test(error.detail) || error.code === 'empty'),
      `cut at ${end}`,
    );
  }
});

const NAUGHTY = new URL(
  '../../../shared/corpus/hostile/minimaxir__big-list-of-naughty-strings__blns.json',
  `file://${process.cwd()}/test/hostile/`,
);

test(
  'naughty strings in every field',
  { skip: existsSync(NAUGHTY) ? false : 'the corpus is not here' },
  async () => {
    const strings = JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[];
    assert.ok(strings.length > 400);
    for (const field of FIELD_NAMES) {
      const items = await load(bytesOf(strings.map((text) => ({ nazwa: 'A', [field]: text }))));
      for (const item of items) if (item) checkItem(item);
      const lists = await load(
        bytesOf(strings.map((text) => ({ nazwa: 'A', [field]: [text, { name: text, url: text }] }))),
      );
      for (const item of lists) if (item) checkItem(item);
    }
    const columns = await load(
      bytesOf([Object.fromEntries([['nazwa', 'A'], ...strings.map((text) => [text, text])])]),
    );
    for (const item of columns) if (item) checkItem(item);
  },
);

test('large and nested bombs cost no more than a moment', async () => {
  const bombs = [
    '{"a":'.repeat(50_000),
    '[{"name":"A","x":' + '['.repeat(5000) + ']'.repeat(5000) + '}]',
    '"'.repeat(100_000),
    'a;'.repeat(100_000),
    ('"' + 'a'.repeat(50) + '\n').repeat(3000),
    JSON.stringify([
      { name: '<'.repeat(100_000) },
      {
        name: 'B',
        hours: 'pn-pt '.repeat(20_000),
        www: 'a.'.repeat(50_000),
        lat: '1'.repeat(50_000),
        date: '1-'.repeat(50_000),
        email: '@'.repeat(50_000),
        opis: '&#'.repeat(50_000),
      },
    ]),
    JSON.stringify([
      Object.fromEntries([
        ['name', 'A'],
        ...Array.from({ length: 20_000 }, (_, i) => [`k${i}`, { a: { b: { c: i } } }]),
      ]),
    ]),
  ];
  for (const bomb of bombs) {
    const start = performance.now();
    await load(bytesOf(bomb), { contentType: 'text/csv' });
    const took = performance.now() - start;
    assert.ok(took < 4000, `${bomb.slice(0, 20)} took ${took} ms`);
  }
});
