import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { searchableText, searchTerms } from '../../src/core/text-fold.js';
import { Overtaken } from '../../src/data/rows/overtaken.js';
import { RowIndex } from '../../src/data/rows/row-index.js';
import { ItemKeeper } from '../../src/data/rows/row-keeper.js';
import { FACETS, indexOf, query, spec, type Firm } from './rows-support.js';

const WORDS = [
  'Łódź',
  'Lodz',
  'Århus',
  'Aarhus',
  'Tømrer',
  'bager',
  'Żółw',
  'ul. Długa 5',
  'p',
  'pi',
  'Müller',
  'Київ',
  'ß',
  '’s',
  '„Kłos”',
];
const words = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const firm = fc.record({
  name: words(3),
  text: words(2),
  town: fc.constantFrom('Śrem', 'Køge', 'Wien', ''),
  trades: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
});
const firms = fc
  .array(firm, { maxLength: 60 })
  .map((all) => all.map((one, i): Firm => ({ ...one, id: String(i) })));
const typed = fc
  .array(fc.constantFrom(...WORDS, 'łód', 'lodz', 'oe', 'aa', 'mueller', 'toemrer'), { maxLength: 2 })
  .map((all) => all.join(' '));
const filters = fc.record({
  town: fc.uniqueArray(fc.constantFrom('Śrem', 'Køge'), { maxLength: 2 }),
  trade: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }),
});
type Filters = Record<string, readonly string[]>;

/** What the index must find, written so that nobody can get it wrong. */
function naive(all: readonly Firm[], q: string, chosen: Filters) {
  const terms = searchTerms(q);
  const hasText = (one: Firm) => {
    const line = `${searchableText(spec.headOf(one))}\t${searchableText(spec.textOf(one))}`;
    return terms.every(({ keys }) => keys.some((key) => line.includes(key)));
  };
  const hasFacet = (one: Firm, facet: string) =>
    !chosen[facet]?.length || spec.valuesOf(one, facet).some((value) => chosen[facet]?.includes(value));
  const found = all.filter(hasText);
  const passing = found.filter((one) => FACETS.every((facet) => hasFacet(one, facet)));
  const count = (facet: string, value: string) =>
    found.filter(
      (one) =>
        FACETS.every((other) => other === facet || hasFacet(one, other)) &&
        spec.valuesOf(one, facet).includes(value),
    ).length;
  return { found, passing, count };
}

test('finds what a plain filter finds, and counts facets as one would by hand', async () => {
  await fc.assert(
    fc.asyncProperty(firms, typed, filters, async (all, q, chosen) => {
      const expected = naive(all, q, chosen);
      fc.pre(expected.found.length > 0);
      const answer = await indexOf(all).query(query({ q, filters: chosen, count: 100 }));
      assert.deepEqual(
        answer.items.map(({ id }) => Number(id)).sort((a, b) => a - b),
        expected.passing.map(({ id }) => Number(id)),
      );
      assert.equal(answer.total, expected.passing.length);
      assert.deepEqual(answer.similar, []);
      for (const facet of FACETS) {
        for (const { value, count } of answer.facets[facet] ?? [])
          assert.equal(count, expected.count(facet, value), `${facet} ${value}`);
      }
    }),
  );
});

test('filters by what it offers no facet for as by what it does', async () => {
  await fc.assert(
    fc.asyncProperty(firms, filters, firms, async (all, chosen, later) => {
      const keeper = new ItemKeeper<Firm>();
      const index = new RowIndex({ spec, keeper, facets: [], lang: 'pl' });
      const put = (some: readonly Firm[]) => {
        for (const one of some) {
          index.add(one);
          keeper.add(one);
        }
        index.finish();
      };
      put(all);
      const asked = query({ filters: chosen, facets: [], count: 200 });
      const ids = async () =>
        (await index.query(asked)).items.map(({ id }) => Number(id)).sort((a, b) => a - b);
      assert.deepEqual(
        await ids(),
        naive(all, '', chosen).passing.map(({ id }) => Number(id)),
      );
      const more = later.map((one, i) => ({ ...one, id: String(all.length + i) }));
      put(more);
      assert.deepEqual(
        await ids(),
        naive([...all, ...more], '', chosen).passing.map(({ id }) => Number(id)),
      );
    }),
  );
});

test('pages through the same rows, each once', async () => {
  await fc.assert(
    fc.asyncProperty(firms, typed, fc.integer({ min: 1, max: 7 }), async (all, q, count) => {
      const index = indexOf(all);
      const whole = await index.query(query({ q, count: 100 }));
      const paged: Firm[] = [];
      for (let from = 0; from < (whole.total ?? 0); from += count)
        paged.push(...(await index.query(query({ q, from, count }))).items);
      assert.deepEqual(paged, whole.items);
    }),
  );
});

const named = (...names: string[]) => names.map((name, i): Firm => ({ id: String(i), name }));
const found = async (names: string[], q: string) =>
  (await indexOf(named(...names)).query(query({ q }))).items.map(({ name }) => name);

for (const [q, name] of [
  ['lodz', 'Łódź'],
  ['ŁÓDŹ', 'Łódź'],
  ['arhus', 'Århus'],
  ['aarhus', 'Århus'],
  ['århus', 'Aarhus'],
  ['tomrer', 'Tømrer Hansen'],
  ['toemrer', 'Tømrer Hansen'],
  ['mueller', 'Müller'],
  ['muller', 'Müller'],
  ['strasse', 'Hauptstraße'],
  ['reznictvi', 'Řeznictví'],
  ['kyiv', 'Kyiv'],
  ['київ', 'Київ'],
  ["об'єднання", 'Об’єднання'],
  ['lukasz klos', 'Kłos Łukasz'],
] as const) {
  test(`"${q}" finds ${name}`, async () => {
    assert.deepEqual(await found(['Other', name], q), [name]);
  });
}

test('the letters as typed come first, then the same letters without marks, then other columns', async () => {
  const firms: Firm[] = [
    { id: '0', name: 'Sklep', town: 'Łódź' },
    { id: '1', name: 'Lodz' },
    { id: '2', name: 'Łódź' },
  ];
  const ids = async (q: string) => (await indexOf(firms).query(query({ q }))).items.map(({ id }) => id);
  assert.deepEqual(await ids('łódź'), ['2', '1', '0']);
  assert.deepEqual(await ids('lodz'), ['1', '2', '0']);
});

test('a misspelled word is widened, and only that word is named', async () => {
  const answer = await indexOf(named('Piekarnia Kowalska', 'Szewc')).query(
    query({ q: 'piekrania kowalska' }),
  );
  assert.deepEqual(
    answer.items.map(({ name }) => name),
    ['Piekarnia Kowalska'],
  );
  assert.deepEqual(answer.similar, ['piekarnia']);
});

test('says what to leave out when nothing is left', async () => {
  const firms: Firm[] = [
    { id: '0', name: 'Szewc', town: 'Śrem' },
    { id: '1', name: 'Krawiec', town: 'Buk' },
  ];
  const { total, relaxations } = await indexOf(firms).query(
    query({ q: 'szewc', filters: { town: ['Buk'] } }),
  );
  assert.equal(total, 0);
  assert.deepEqual(relaxations, [
    { facet: '', value: 'szewc', total: 1 },
    { facet: 'town', value: 'Buk', total: 1 },
  ]);
});

const many = (count: number) =>
  Array.from({ length: count }, (_, i): Firm => ({ id: String(i), name: `Firma ${i}` }));

test('shows the first page of many before the rest is counted, and it stays the first', async () => {
  let early: readonly Firm[] | undefined;
  const answer = await indexOf(many(5000)).query(query({ q: 'firma' }), (first) => {
    assert.equal(first.total, undefined);
    early ??= first.items;
  });
  assert.deepEqual(early, answer.items);
  assert.equal(answer.total, 5000);
});

test('does not answer twice where there is little to look through', async () => {
  let early = 0;
  await indexOf(many(1000)).query(query({ q: 'firma' }), () => early++);
  assert.equal(early, 0);
});

test('gives up a question that a newer one has overtaken', async () => {
  await assert.rejects(
    indexOf(many(5000)).query(
      query({ q: 'firma' }),
      () => undefined,
      () => true,
    ),
    Overtaken,
  );
});

test('finds a row by its id', async () => {
  const index = indexOf(many(3000));
  assert.equal((await index.find('2999'))?.name, 'Firma 2999');
  assert.equal(await index.find('no such'), undefined);
});

test('sorts by the alphabet of the language, by date and by distance', async () => {
  const firms: Firm[] = [
    { id: 'z', name: 'Zorza', updated: '2026-01-01', place: { lat: 52, lon: 17 } },
    { id: 'l', name: 'Łan', updated: '2026-03-01', place: { lat: 51, lon: 17 } },
    { id: 'm', name: 'Mak' },
    { id: 'o', name: 'lis', updated: '2025-12-31T23:59:00Z', place: { lat: 51.5, lon: 17 } },
  ];
  const index = indexOf(firms);
  const ids = async (sort: '' | 'name' | '-updated' | 'distance') =>
    (await index.query(query({ sort, near: { lat: 51, lon: 17 } }))).items.map(({ id }) => id).join('');
  assert.deepEqual(index.sorts, ['', 'name', '-updated', 'distance']);
  assert.equal(await ids('name'), 'olmz');
  assert.equal(await ids('-updated'), 'lzom');
  assert.equal(await ids('distance'), 'lozm');
});
