import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { JsonCutter } from '../../src/data/rows/json-cutter.js';

const encode = (text: string) => new TextEncoder().encode(text);
const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as unknown;

/** Feeds the text in pieces of the given lengths, over and over. */
function cut(text: string, lengths: readonly number[], cutter: JsonCutter): Uint8Array[] {
  const bytes = encode(text);
  const batches: Uint8Array[] = [];
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    batches.push(...cutter.push(bytes.slice(at, at + length)));
    at += length;
  }
  return batches;
}

const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const spaces = fc.constantFrom(undefined, 1, '\t');

test('gives the same records as JSON.parse, however the bytes arrive', () => {
  fc.assert(
    fc.property(
      fc.array(record),
      lengths,
      fc.integer({ min: 1, max: 300 }),
      spaces,
      (records, pieces, target, space) => {
        const cutter = new JsonCutter(target);
        const batches = cut(JSON.stringify(records, null, space), pieces, cutter);
        if (records.length === 0) return;
        assert.ok(cutter.known && cutter.hasEnded);
        assert.deepEqual(
          batches.flatMap((batch) => parse(cutter.wrap(batch))),
          parse(encode(JSON.stringify(records))),
        );
      },
    ),
  );
});

test('finds the list in an envelope, and keeps what stands around it', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1 }),
      record,
      record,
      lengths,
      (items, before, after, pieces) => {
        const [head, tail] = [{ meta: before }, { rest: after }];
        const text = `{${JSON.stringify(head).slice(1, -1)},"items":${JSON.stringify(items)},${JSON.stringify(tail).slice(1)}`;
        const cutter = new JsonCutter(50);
        const batches = cut(text, pieces, cutter);
        const found = batches.flatMap((batch) => (parse(cutter.wrap(batch)) as { items: unknown[] }).items);
        const whole = parse(encode(text)) as { items: unknown[] };
        assert.deepEqual(found, whole.items);
        assert.deepEqual(parse(cutter.frame), { ...whole, items: [] });
      },
    ),
  );
});

test('cuts after the number of records that was asked for', () => {
  const cutter = new JsonCutter(Infinity, 2);
  const batches = cut('[{"a":1},{"a":2},{"a":3}]', [5], cutter);
  assert.deepEqual(
    batches.map((batch) => parse(cutter.wrap(batch))),
    [[{ a: 1 }, { a: 2 }], [{ a: 3 }]],
  );
});

test('says that it does not know a file, and hands back all of it', () => {
  for (const text of ['name;town\nA;B\n', '[1,2,3]', '{"a":{"items":[1]}}', '"text"']) {
    const cutter = new JsonCutter();
    assert.deepEqual(cut(text, [64], cutter), [], text);
    assert.equal(cutter.known, false, text);
    assert.equal(new TextDecoder().decode(cutter.rest), text);
  }
});

test('knows that a file broke off', () => {
  const cutter = new JsonCutter(1);
  assert.equal(cut('[{"a":1},{"a":2},{"a":', [7], cutter).length, 2);
  assert.equal(cutter.hasBegun, true);
  assert.equal(cutter.hasEnded, false);
});
