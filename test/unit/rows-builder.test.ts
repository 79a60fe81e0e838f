import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { DistinctIds } from '../../src/data/rows/distinct-ids.js';
import { LocalStore } from '../../src/data/rows/local-store.js';
import { RowBuilder } from '../../src/data/rows/row-builder.js';
import { serveRows } from '../../src/data/rows/serve-rows.js';
import type { FromWorker, ToWorker } from '../../src/data/rows/row-messages.js';
import { directoryKit } from '../../src/widgets/directory/directory-rows.js';
import { FACETS, kit, packed, query, source, type Firm } from './rows-support.js';

const ids = fc.constantFrom('1', '2', 'a', 'a-2');
const firms = fc.array(fc.record({ id: ids, name: fc.constantFrom('Łódź', 'Bager', '') }), {
  minLength: 1,
  maxLength: 120,
});
const shown = async (builder: RowBuilder<Firm>) => {
  const store = new LocalStore(builder);
  const { items } = await store.query(query({ count: 1000 }));
  store.close();
  return items;
};

test('ids are told apart, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(ids), (wanted) => {
      const distinct = new DistinctIds();
      const given = wanted.map((id) => distinct.claim(id));
      assert.equal(new Set(given).size, wanted.length);
      given.forEach((id, i) => assert.ok(id.startsWith(wanted[i] as string)));
    }),
  );
});

test('one id throughout a long file costs no more than different ones', () => {
  const distinct = new DistinctIds();
  for (let i = 0; i < 200_000; i++) distinct.claim('same');
  assert.equal(distinct.claim('same'), 'same-200001');
});

test('a packed file shows the same rows as one that is kept whole, deflated or not', async () => {
  await fc.assert(
    fc.asyncProperty(firms, fc.integer({ min: 1, max: 5000 }), async (all, piece) => {
      const whole = new RowBuilder(kit, { facets: FACETS, lang: 'pl', isPacked: false });
      await whole.addTable(whole.open(source()), { records: all, pathOf: (i) => `[${i}]`, complaints: [] });
      const builder = await packed(JSON.stringify(all), piece);
      const expected = await shown(whole);
      assert.deepEqual(await shown(builder), expected);
      while (await builder.tidy());
      assert.deepEqual(await shown(builder), expected);
      const again = new LocalStore(builder);
      for (const firm of expected) assert.deepEqual(await again.get(firm.id), firm);
      again.close();
      assert.equal(again.report.total, all.filter(({ name }) => name).length);
      assert.equal(again.report.dropped, all.filter(({ name }) => !name).length);
    }),
    { numRuns: 30 },
  );
});

test('a foreign record that is shown again after a search keeps its id', async () => {
  const records = Array.from({ length: 400 }, (_, i) =>
    i % 3
      ? { Nazwa: `Szewc ${i % 50}`, Miejscowość: 'Śrem', tags: ['x'] }
      : { id: i % 30, name: `Krawiec ${i}`, town: 'Buk' },
  );
  const builder = new RowBuilder(directoryKit('pl'), { facets: ['town'], lang: 'pl', isPacked: true });
  const number = builder.open(source());
  await builder.addBytes(number, new TextEncoder().encode(JSON.stringify(records)));
  await builder.endBytes(number);
  const store = new LocalStore(builder);
  const said = store.report.complaints.length;
  const first = await store.query(query({ count: 400, facets: [] }));
  assert.equal(new Set(first.items.map(({ id }) => id)).size, 400);
  await store.query(query({ q: 'szewc 7', facets: [] }));
  while (await builder.tidy());
  const later = await store.query(query({ count: 400, facets: [] }));
  assert.deepEqual(later.items, first.items);
  for (const item of first.items.slice(0, 60)) assert.deepEqual(await store.get(item.id), item);
  assert.equal(builder.finish().complaints.length, said);
  store.close();
});

test('a file that is not cut is read whole, even where that shows late', async () => {
  const padding = `"about": ${JSON.stringify('x'.repeat(70_000))}`;
  const builder = await packed(
    `{${padding}, "firmsOfTheTown": [{"id":"1","name":"A"},{"id":"2","name":"B"}]}`,
    10_000,
  );
  assert.deepEqual(
    (await shown(builder)).map(({ name }) => name),
    ['A', 'B'],
  );
});

test('a record that is broken is left out, the others around it are shown', async () => {
  const builder = await packed('[{"id":"1","name":"A"},{"id":"2","name":oops},{"id":"3","name":"C"}]');
  assert.deepEqual(
    (await shown(builder)).map(({ name }) => name),
    ['A', 'C'],
  );
  const { dropped, complaints } = builder.finish();
  assert.equal(dropped, 1);
  assert.equal(complaints[0]?.path, '[1]');
});

test('a file that breaks off says after how many records', async () => {
  const builder = await packed('[{"id":"1","name":"A"},{"id":"2","name":"B"},{"id":');
  assert.match(builder.finish().complaints[0]?.reason ?? '', /after record 2/);
  await assert.rejects(packed('[{"id":"1"'), (error: EndpointError) => error.code === 'format');
});

test('the same firm in two sources is one row, its gaps filled', async () => {
  const builder = new RowBuilder(kit, { facets: FACETS, lang: 'pl', isPacked: false });
  const add = (id: string, records: readonly Partial<Firm>[]) =>
    builder.addTable(builder.open(source({ id, name: id, isOneOfMany: true })), {
      records,
      pathOf: (i) => `[${i}]`,
      complaints: [],
    });
  await add('one', [{ id: '1', name: 'Szewc', number: 'NIP 1' }]);
  await add('two', [
    { id: '9', name: 'Szewc sp. z o.o.', number: 'NIP 1', town: 'Śrem' },
    { id: '8', name: 'Krawiec', number: 'NIP 2' },
  ]);
  const items = await shown(builder);
  assert.deepEqual(
    items.map(({ id, name, town }) => [id, name, town]),
    [
      ['1', 'Szewc', 'Śrem'],
      ['8', 'Krawiec', undefined],
    ],
  );
  const report = builder.finish();
  assert.equal(report.total, 3);
  assert.equal(report.complaints[0]?.code, 'merged');
});

test('rows of a source that comes late are found beside those that were there', async () => {
  const builder = new RowBuilder(kit, { facets: FACETS, lang: 'pl', isPacked: false });
  const add = (id: string, count: number) => {
    const records = Array.from({ length: count }, (_, i) => ({ id: `${id}${i}`, name: `Szewc ${id} ${i}` }));
    const table = { records, pathOf: String, complaints: [] };
    return builder.addTable(builder.open(source({ id, name: id, isOneOfMany: true })), table);
  };
  await add('a', 1500);
  new LocalStore(builder).close();
  await add('b', 1500);
  const store = new LocalStore(builder);
  const find = async (q: string) => (await store.query(query({ q }))).items.map(({ id }) => id);
  assert.deepEqual(await find('a 1499'), ['a1499']);
  assert.deepEqual(await find('b 1499'), ['b1499']);
  const { items } = await store.query(query({ sort: 'name', from: 2999 }));
  assert.deepEqual(
    items.map(({ id }) => id),
    ['b1499'],
  );
  store.close();
});

test('a source that fails is named, one that waits is not any more once it has come', async () => {
  const builder = new RowBuilder(kit, { facets: FACETS, lang: 'pl', isPacked: false });
  builder.ledger.fail(source({ id: 'x', name: 'X' }), 'gone');
  builder.ledger.await(source({ id: 'y', name: 'Y' }));
  assert.deepEqual(
    builder.finish().sources.map(({ name, problem, isWaiting }) => [name, problem, isWaiting]),
    [
      ['X', 'gone', undefined],
      ['Y', undefined, true],
    ],
  );
  builder.open(source({ id: 'y', name: 'Y' }));
  assert.deepEqual(
    builder.finish().sources.map(({ name, isWaiting }) => [name, isWaiting]),
    [
      ['Y', undefined],
      ['X', undefined],
    ],
  );
});

/** A worker's two ends without a worker. */
function talk() {
  const heard: FromWorker<Firm>[] = [];
  let woken: () => void = () => undefined;
  const port: Parameters<typeof serveRows>[0] = {
    onmessage: null,
    postMessage: (message) => {
      heard.push(structuredClone(message) as FromWorker<Firm>);
      woken();
    },
  };
  serveRows(port, () => kit);
  const tell = (data: ToWorker) => port.onmessage?.({ data } as MessageEvent);
  const hear = async <Say extends FromWorker<Firm>['say']>(say: Say) => {
    for (;;) {
      const found = heard.find((message) => message.say === say);
      if (found) return found as FromWorker<Firm> & { say: Say };
      await new Promise<void>((resolve) => (woken = resolve));
    }
  };
  return { tell, hear };
}

test('a worker answers what it is asked', async () => {
  const { tell, hear } = talk();
  await hear('up');
  const firms = Array.from({ length: 3000 }, (_, i): Firm => ({ id: String(i), name: `Szewc ${i}` }));
  tell({ say: 'open', source: source(), options: { facets: FACETS, lang: 'pl', isPacked: true } });
  tell({ say: 'bytes', bytes: new TextEncoder().encode(JSON.stringify(firms)) });
  tell({ say: 'end' });
  assert.equal((await hear('ready')).report.total, 3000);
  tell({ say: 'query', number: 1, query: query({ q: 'szewc' }), wantsHits: true });
  assert.equal((await hear('hits')).answer.items.length, 20);
  assert.equal((await hear('answer')).answer.total, 3000);
  tell({ say: 'get', number: 2, id: '2999' });
  assert.equal((await hear('item')).item?.name, 'Szewc 2999');
  tell({ say: 'query', number: 3, query: query({ q: 'szewc' }), wantsHits: true });
  tell({ say: 'query', number: 4, query: query({ q: 'nobody' }), wantsHits: true });
  assert.equal((await hear('overtaken')).number, 3);
});

test('a worker says why a file could not be read', async () => {
  const { tell, hear } = talk();
  tell({ say: 'open', source: source(), options: { facets: FACETS, lang: 'pl', isPacked: true } });
  tell({ say: 'bytes', bytes: new TextEncoder().encode('<!doctype html><title>Not found</title>') });
  tell({ say: 'end' });
  assert.equal((await hear('failed')).code, 'html');
});
