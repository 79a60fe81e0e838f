import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '../../src/data/formats/read-table.js';
import { askWith } from '../../src/data/rows/read-source.js';
import { pagesOf } from '../../src/data/rows/server-query.js';
import { ServerStore } from '../../src/data/rows/server-store.js';
import type { RowQuery } from '../../src/data/rows/row-store.js';
import { kit, source } from './rows-support.js';

const EVERYTHING: RowQuery = { q: '', filters: {}, sort: '', from: 0, count: 20, facets: [] };
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A store on a server that answers by `answer`; `asked` has what it is asked after the first time. */
async function storeOn(answer: (params: URLSearchParams) => object, facets: readonly string[] = []) {
  const asked: string[] = [];
  const reply = (url: string) => encode({ muni: 1, ...answer(new URL(url).searchParams) });
  const ask = async (url: string) => {
    asked.push(new URL(url).search);
    return reply(url);
  };
  const about = source();
  const table = await readTable(reply(about.url), about);
  const store = await ServerStore.open({ source: about, table, kit, options: { facets, lang: 'pl', ask } });
  return { store, asked };
}

/** The page of it that is asked for, of twenty rows where nothing is said of its size. */
function pageOf(found: readonly object[], params: URLSearchParams) {
  const page = Number(params.get('page') ?? 1);
  const pageSize = Number(params.get('pageSize') ?? 20);
  return { items: found.slice((page - 1) * pageSize, page * pageSize), total: found.length, page, pageSize };
}

/** A server of 145 firms that gives at most `most` of them at once, and says so or not. */
const server = (most: number, saysSize = true) =>
  storeOn((params) => {
    const page = Number(params.get('page') ?? 1);
    const pageSize = Math.min(most, Number(params.get('pageSize') ?? 20));
    const all = Array.from({ length: 145 }, (_, i) => ({ id: `f${i + 1}`, name: `Firm ${i + 1}` }));
    const items = all.slice((page - 1) * pageSize, page * pageSize);
    return { items, total: all.length, ...(saysSize && { page, pageSize }) };
  });

const idsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => `f${first + i}`).filter((id) => Number(id.slice(1)) <= 145);

for (const most of [100, 50, 20, 10, 7]) {
  for (const saysSize of [true, false]) {
    for (const [from, count] of [
      [0, 20],
      [20, 20],
      [140, 20],
      [20, 40],
      [40, 80],
      [0, 120],
    ] as const) {
      const about = saysSize ? '' : ', which says no size of its pages';
      test(`gives rows ${from + 1} to ${from + count} of a server that gives at most ${most}${about}`, async () => {
        const { store } = await server(most, saysSize);
        const { items, total } = await store.query({ ...EVERYTHING, from, count });
        assert.deepEqual(
          items.map(({ id }) => id),
          idsFrom(from + 1, count),
        );
        assert.equal(total, 145);
      });
    }
  }
}

test('asks once for a page that a server gives as it was asked', async () => {
  const { store, asked } = await server(100);
  await store.query({ ...EVERYTHING, from: 20 });
  assert.deepEqual(asked, ['?lang=pl&page=2&pageSize=20']);
});

test('asks for rows that are no page of their own in large ones', () => {
  assert.deepEqual(pagesOf({ from: 20, count: 40 }), [{ page: 1, pageSize: 100 }]);
  assert.deepEqual(pagesOf({ from: 80, count: 40 }), [{ page: 3, pageSize: 40 }]);
  assert.deepEqual(pagesOf({ from: 60, count: 80 }), [
    { page: 1, pageSize: 100 },
    { page: 2, pageSize: 100 },
  ]);
});

/** A server of 57 firms whose pages say where the list goes on, by a cursor or by their number, and not how long it is. */
async function openEnded({ isByCursor = false, most = 10, hole = 0 }) {
  const opened = await storeOn((params) => {
    const size = Math.min(most, Number(params.get('pageSize') ?? most));
    const page = Number(params.get(isByCursor ? 'after' : 'page') ?? 1);
    const all = Array.from({ length: 57 }, (_, i) => ({ id: `f${i + 1}`, name: `Firm ${i + 1}` }));
    const next = new URLSearchParams(params);
    next.set(isByCursor ? 'after' : 'page', String(page + 1));
    return {
      items: page === hole ? [] : all.slice((page - 1) * size, page * size),
      ...(!isByCursor && { page, pageSize: size }),
      ...(page * size < all.length && { next: `?${next.toString()}` }),
    };
  });
  const idsOf = async (from: number) =>
    (await opened.store.query({ ...EVERYTHING, from })).items.map(({ id }) => id);
  return { ...opened, idsOf };
}

test('follows a server that goes on by a cursor, whatever page is asked of it', async () => {
  for (const most of [100, 20, 10]) {
    const { idsOf } = await openEnded({ isByCursor: true, most });
    assert.deepEqual(await idsOf(0), idsFrom(1, 20));
    assert.deepEqual(await idsOf(20), idsFrom(21, 20));
    assert.deepEqual(await idsOf(40), idsFrom(41, 17));
  }
});

test('goes on where a server says so without saying how long its list is', async () => {
  const { idsOf } = await openEnded({ most: 10 });
  assert.deepEqual(await idsOf(20), idsFrom(21, 20));
  assert.deepEqual(await idsOf(40), idsFrom(41, 17));
});

test('a page without anything on it is not the end where the server says that more comes', async () => {
  const { idsOf } = await openEnded({ hole: 2, most: 20 });
  const left = [...idsFrom(1, 20), ...idsFrom(41, 17)];
  assert.deepEqual(await idsOf(20), left.slice(20, 40));
});

test('says how many rows there are, also where its server does not', async () => {
  for (const isByCursor of [true, false]) {
    const { store } = await openEnded({ isByCursor });
    assert.equal(store.report.total, 57);
    assert.deepEqual(store.report.complaints, []);
    assert.equal((await store.query(EVERYTHING)).total, 57);
  }
});

/** A server that searches its firms, and says neither how many it has nor whether more come. */
async function uncounted(count: number) {
  const all = Array.from({ length: count }, (_, i) => ({ id: `f${i + 1}`, name: `Firma nr${i + 1}.` }));
  const answer = (url: string) => {
    const { searchParams } = new URL(url);
    const page = Number(searchParams.get('page') ?? 1);
    const pageSize = Math.min(50, Number(searchParams.get('pageSize') ?? 20));
    const found = all.filter(({ name }) => name.includes(searchParams.get('q') ?? ''));
    const items = found.slice((page - 1) * pageSize, page * pageSize);
    return encode({ muni: 1, items, page, pageSize });
  };
  const about = source();
  let asked = 0;
  const ask = async (url: string) => {
    asked++;
    return answer(url);
  };
  const table = await readTable(answer(about.url), about);
  const store = await ServerStore.open({
    source: about,
    table,
    kit,
    options: { facets: [], lang: 'pl', ask },
  });
  return { store, asked: () => asked };
}

test('counts what a server does not count, as far as it says so by a page that is not full', async () => {
  const { store } = await uncounted(137);
  assert.equal(store.report.total, 137);
  assert.equal((await store.query({ ...EVERYTHING, q: 'nr136.' })).items[0]?.id, 'f136');
});

test('leaves a list too long to be counted to its server, and finds what is far down in it', async () => {
  const { store, asked } = await uncounted(9000);
  assert.ok(asked() <= 10, `asked ${asked()} times`);
  assert.equal((await store.query({ ...EVERYTHING, q: 'nr8999.' })).items[0]?.id, 'f8999');
});

/** A server of firms that does what it is asked, but for the parameters it knows nothing of. */
function deafTo(...deaf: string[]) {
  const TRADES = ['szewc', 'krawiec', 'stolarz'];
  const all = Array.from({ length: 60 }, (_, i) => ({
    id: `f${i + 1}`,
    name: `${'ŻKAZ'[i % 4]}-firma ${i + 1}`,
    text: TRADES[i % 3] ?? '',
    updated: `2026-0${1 + (i % 9)}-01`,
  }));
  return storeOn((params) => {
    const given = (name: string) => (deaf.includes(name) ? '' : (params.get(name) ?? ''));
    const found = all.filter(({ text }) => text.includes(given('q')));
    if (given('sort') === 'name') found.sort((a, b) => (a.name < b.name ? -1 : 1));
    if (given('sort') === '-updated') found.sort((a, b) => (a.updated < b.updated ? 1 : -1));
    return pageOf(found, params);
  });
}

test('is searched here where some of the rows it answers have the words in them, and it answers all it has', async () => {
  const { store } = await deafTo('q');
  assert.equal((await store.query({ ...EVERYTHING, q: 'szewc' })).total, 20);
  assert.match(store.report.complaints.map(({ reason }) => reason).join(), /no notice of "q"/);
});

for (const sort of ['name', '-updated'] as const)
  test(`is put in the order "${sort}" here where its rows stand in none`, async () => {
    const { items } = await (await deafTo('sort')).store.query({ ...EVERYTHING, sort });
    assert.deepEqual(
      new Set(items.slice(0, 6).map(({ name, updated }) => (sort === 'name' ? name[0] : updated))),
      new Set([sort === 'name' ? 'A' : '2026-09-01']),
    );
  });

test('is believed where it has another alphabet, and finds what was asked for', async () => {
  for (const change of [
    { sort: 'name' },
    { sort: '-updated' },
    { q: 'szewc' },
    { q: 'szewc', sort: 'name' },
  ] as const) {
    const { store, asked } = await deafTo();
    assert.equal((await store.query({ ...EVERYTHING, ...change })).items.length, 20);
    assert.deepEqual(store.report.complaints, []);
    assert.equal(asked.length, 1);
  }
});

test('reads the numbers of a page that a server gives as text', async () => {
  const table = await readTable(
    encode({ muni: 1, items: [{ id: 'a', name: 'A' }], total: '57', page: '2', pageSize: '1', next: null }),
    source(),
  );
  assert.deepEqual([table.total, table.page, table.pageSize], [57, 2, 1]);
});

test('shows the counts of a server whose values are in several languages and whose numbers are text', async () => {
  const about = source();
  const facets = {
    town: [
      { value: { pl: 'Oława', da: 'Olava' }, count: '2' },
      null,
      { value: null, count: 1 },
      { value: 55, count: 1 },
    ],
    category: null,
  };
  const items = [{ id: 'a', name: 'A' }];
  const table = await readTable(encode({ muni: 1, items, total: 30, page: 1, pageSize: 1, facets }), about);
  const options = { facets: [], lang: 'pl', ask: async () => encode({ muni: 1, items, total: 30, facets }) };
  const store = await ServerStore.open({ source: about, table, kit, options });
  const answer = await store.query({ ...EVERYTHING, count: 1 });
  assert.deepEqual(answer.facets, {
    town: [
      { value: 'Oława', count: 2 },
      { value: '55', count: 1 },
    ],
  });
});

/** A server of firms in two towns that searches and filters, and counts no values. */
function uncounting(count: number, { most = 100, failsAt = Infinity } = {}) {
  const all = Array.from({ length: count }, (_, i) => ({
    id: `f${i + 1}`,
    name: `Firm ${i + 1}`,
    town: i % 3 ? 'Oława' : 'Brzeg',
  }));
  return storeOn(
    (params) => {
      if (Number(params.get('page')) >= failsAt) throw new Error('busy');
      params.set('pageSize', String(Math.min(most, Number(params.get('pageSize') ?? 20))));
      const towns = params.getAll('town');
      return pageOf(
        all.filter(({ town }) => !towns.length || towns.includes(town)),
        params,
      );
    },
    ['town'],
  );
}

test('the values of facets that a server does not count are counted here, the first rows come before', async () => {
  const { store } = await uncounting(145);
  const first: (readonly [number | undefined, number])[] = [];
  const answer = await store.query({ ...EVERYTHING, facets: ['town'] }, ({ total, items }) =>
    first.push([total, items.length]),
  );
  assert.deepEqual(first, [[undefined, 20]]);
  assert.deepEqual(answer.facets, {
    town: [
      { value: 'Oława', count: 96 },
      { value: 'Brzeg', count: 49 },
    ],
  });
  assert.equal(answer.total, 145);
  assert.match(String(store.report.complaints[0]?.reason), /took no notice of "facets"/);
});

test('of a list too long to be counted here the webmaster hears once that it has no filters', async () => {
  const { store, asked } = await uncounting(5000);
  for (const from of [0, 20]) {
    const answer = await store.query({ ...EVERYTHING, from, facets: ['town'] });
    assert.deepEqual([answer.items.length, answer.total, answer.facets], [20, 5000, {}]);
  }
  assert.deepEqual(
    store.report.complaints.map(({ reason }) => reason),
    ['The server counts no "town" when asked for facets: nobody can filter by it.'],
  );
  assert.ok(asked.length < 5);
});

for (const [what, server] of [
  ['gives so few rows at once that ten pages are not all', { most: 20 }],
  ['answers some of its pages only', { failsAt: 3 }],
] as const)
  test(`a server that counts no values and ${what} keeps its list, and has no filters`, async () => {
    const { store, asked } = await uncounting(700, server);
    for (const from of [0, 20]) {
      const answer = await store.query({ ...EVERYTHING, from, facets: ['town'] });
      assert.deepEqual([answer.items.length, answer.total, answer.facets], [20, 700, {}]);
    }
    assert.match(String(store.report.complaints[0]?.reason), /counts no "town"/);
    assert.ok(asked.length <= 12, String(asked.length));
  });

test('an answer of no content is one without anything found', async () => {
  const download = {
    head: Promise.resolve({ url: 'https://town.example/', contentType: '' }),
    async *chunks() {},
  };
  const bytes = await askWith({ ask: () => download })('https://town.example/');
  assert.deepEqual((await readTable(bytes, source())).records, []);
  const page = { ...download, head: Promise.resolve({ url: '', contentType: 'text/html' }) };
  assert.equal((await askWith({ ask: () => page })('https://town.example/')).length, 0);
});
