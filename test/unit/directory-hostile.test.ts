import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { readTable } from '../../src/data/formats/read-table.js';
import { LocalStore } from '../../src/data/rows/local-store.js';
import { RowBuilder } from '../../src/data/rows/row-builder.js';
import { directoryKit } from '../../src/widgets/directory/directory-rows.js';
import { query, source } from './rows-support.js';

const MEMBERS = [
  'name',
  'title',
  'type',
  'id',
  'category',
  'tags',
  'address',
  'geo',
  'geometry',
  'properties',
  'attributes',
  'openingHours',
  'telephone',
  'url',
  'image',
  'offers',
  'languages',
  'updated',
  'foundingDate',
  'amount',
  'relationships',
  '_embedded',
  'data',
  'constructor',
  'toString',
];
/** Objects that no text can be made of, among everything else that JSON can hold. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    { toString: 0 },
    [{ toString: null }],
    { monday: { toString: 1 } },
    { name: { toString: 0 } },
  ),
);
const record = fc.dictionary(fc.constantFrom(...MEMBERS), value);
const rows = fc.array(fc.array(value, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
const file = fc.oneof(
  fc.array(record, { minLength: 1, maxLength: 4 }),
  fc.array(record, { minLength: 1, maxLength: 4 }).map((items) => ({ muni: 1, items })),
  fc.record({ data: fc.array(record, { minLength: 1 }), included: fc.array(record) }),
  fc.record({ type: value, features: fc.array(record, { minLength: 1 }) }),
  fc.record({ table: fc.record({ cols: fc.array(record), rows: fc.array(record) }) }),
  rows.map((cells) => [['nazwa', 'miasto', 'telefon'], ...cells]),
  record,
);

test('every file of JSON ends in rows that can be asked for, or in a refusal with a name', async () => {
  await fc.assert(
    fc.asyncProperty(file, async (content) => {
      const bytes = new TextEncoder().encode(JSON.stringify(content));
      let store;
      try {
        const builder = new RowBuilder(directoryKit('pl'), {
          facets: ['category'],
          lang: 'pl',
          isPacked: false,
        });
        await builder.addTable(builder.open(source()), await readTable(bytes, source()));
        store = new LocalStore(builder);
        const { items } = await store.query(query({ count: 100, q: 'a' }));
        assert.ok(items.every(({ id }) => typeof id === 'string'));
      } catch (error) {
        assert.ok(error instanceof EndpointError, String((error as Error).stack));
      } finally {
        store?.close();
      }
    }),
    { numRuns: 400 },
  );
});
