import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeadRows } from '../../src/data/rows/head-rows.js';
import { LocalStore } from '../../src/data/rows/local-store.js';
import { FACETS, kit, packed, query, source, type Firm } from './rows-support.js';

const OPTIONS = { facets: FACETS, lang: 'pl', isPacked: true };
const TOWNS = ['Śrem', 'Køge', 'Wien'];

/** Firms some of whose ids meet and some of whose records are dropped, as in a real file. */
const firms = (count: number) =>
  Array.from({ length: count }, (_, i): Partial<Firm> => {
    const name = ['Piekarnia', 'Żuraw', 'Zakład szewski'][i % 3] as string;
    const town = TOWNS[i % TOWNS.length] as string;
    return i % 50 === 49 ? { id: `${i}` } : { id: i % 70 === 69 ? '1' : `${i}`, name: `${name} ${i}`, town };
  });

async function both(records: readonly unknown[], text = JSON.stringify(records)) {
  const whole = new LocalStore(await packed(text));
  const head = new HeadRows(kit, source(), OPTIONS);
  await head.fill([new TextEncoder().encode(text)]);
  return { whole, head };
}

test('the first rows on the page say what all rows say', async () => {
  const { whole, head } = await both(firms(5000));
  for (const asked of [
    query(),
    query({ q: 'p' }),
    query({ q: 'piek' }),
    query({ q: 'zuraw' }),
    query({ q: 'żuraw' }),
    query({ q: 'piekarnia', filters: { town: ['Śrem'] } }),
    query({ q: 'szewski', from: 40 }),
  ]) {
    const [first, all] = [await head.firstPage(asked), await whole.query(asked)];
    if (asked.q === 'zuraw') assert.equal(first, undefined, 'better hits may follow');
    else assert.deepEqual(first?.items, all.items);
  }
  whole.close();
});

test('the first rows say nothing where a later row may belong on the page', async () => {
  const { whole, head } = await both(firms(5000));
  assert.equal(await head.firstPage(query({ q: '4999' })), undefined);
  assert.equal(await head.firstPage(query({ sort: 'name' })), undefined);
  assert.equal(await head.firstPage(query({ from: 2000 })), undefined);
  whole.close();
});

test('a file that has to be read as a whole leaves no first rows', async () => {
  const head = new HeadRows(kit, source(), OPTIONS);
  await head.fill([new TextEncoder().encode('name;town\nŻuraw;Śrem\n')]).catch(() => undefined);
  assert.equal(await head.firstPage(query()), undefined);
});
