import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { readTable } from '../../src/data/formats/read-table.js';

const hints = { source: 'test', url: 'https://x.example/firms', contentType: '', type: '', lang: 'pl' };
const read = (value: unknown, more = {}) =>
  readTable(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), {
    ...hints,
    ...more,
  });

const A = { id: '1', name: 'A', town: 'X' };
const B = { id: '2', name: 'B', town: 'Y' };
const AB = [A, B];

const ENVELOPES: Record<string, unknown> = {
  'a bare array': AB,
  items: { items: AB },
  data: { data: AB },
  results: { count: 2, results: AB },
  records: { records: AB },
  value: { '@odata.context': 'x', value: AB },
  contents: { total_items: 2, contents: AB },
  content: { content: AB, totalElements: 2 },
  rows: { rows: AB },
  firmy: { count: 2, firmy: AB },
  hits: { hits: AB, nbHits: 2 },
  entries: { entries: AB },
  'a member nobody knows': { przedsiebiorcy: AB },
  'result.records': { success: true, result: { fields: [{ id: 'name', type: 'text' }], records: AB } },
  'result.results': { success: true, result: { count: 2, results: AB } },
  'response.docs': { responseHeader: { status: 0 }, response: { numFound: 2, docs: AB } },
  'hits.hits._source': {
    hits: {
      total: { value: 2 },
      hits: [
        { _id: '1', _source: A },
        { _id: '2', _source: B },
      ],
    },
  },
  'Typesense documents': { found: 2, hits: [{ document: A }, { document: B }], facet_counts: [] },
  'Algolia multi-query': {
    results: [
      { hits: AB, nbHits: 2, facets: { x: { y: 1 } } },
      { hits: [], nbHits: 2 },
    ],
  },
  'JSON:API': {
    data: AB.map(({ id, ...attributes }) => ({ type: 'firm', id, attributes })),
    links: { self: { href: 'x' } },
  },
  'Airtable fields': { records: AB.map(({ id, ...fields }) => ({ id, fields })), offset: 'x' },
  'a map by id': { '1': { name: 'A', town: 'X' }, '2': { name: 'B', town: 'Y' } },
  'a map by id inside': { data: { '1': { name: 'A', town: 'X' }, '2': { name: 'B', town: 'Y' } } },
  'a map by id under two members': {
    data: { items: { '1': { name: 'A', town: 'X' }, '2': { name: 'B', town: 'Y' } } },
  },
  'the edges of GraphQL': {
    data: { firms: { edges: AB.map((node) => ({ node, cursor: 'x' })), pageInfo: { hasNextPage: false } } },
  },
  'rows under a header': [
    ['id', 'name', 'town'],
    ['1', 'A', 'X'],
    ['2', 'B', 'Y'],
  ],
  'Sheets API values': {
    range: 'A1:C3',
    majorDimension: 'ROWS',
    values: [
      ['id', 'name', 'town'],
      ['1', 'A', 'X'],
      ['2', 'B', 'Y'],
    ],
  },
  JSONP: `/**/ callback(${JSON.stringify(AB)});`,
  gviz: `/*O_o*/\ngoogle.visualization.Query.setResponse(${JSON.stringify({
    table: {
      cols: [
        { id: 'A', label: 'id' },
        { id: 'B', label: 'name' },
        { id: 'C', label: 'town' },
      ],
      rows: AB.map((one) => ({ c: Object.values(one).map((v) => ({ v })) })),
    },
  })});`,
  'lines of JSON': `${JSON.stringify(A)}\n${JSON.stringify(B)}\n`,
  'a guard before it': `)]}',\n${JSON.stringify(AB)}`,
  'schema.org ItemList': {
    '@type': 'ItemList',
    itemListElement: AB.map((item, i) => ({ '@type': 'ListItem', position: i + 1, item })),
  },
  microdata: AB.map(({ id, ...one }) => ({
    type: 'LocalBusiness',
    id,
    properties: Object.fromEntries(Object.entries(one).map(([key, value]) => [key, [value]])),
  })),
  'a byte order mark': '\ufeff' + JSON.stringify(AB),
};

for (const [name, envelope] of Object.entries(ENVELOPES)) {
  test(`finds the records in ${name}`, async () => assert.deepEqual((await read(envelope)).records, AB));
}

test('an object with a name is one record, even with lists inside', async () => {
  const record = {
    result: {
      nom: 'DINUM',
      staff: [
        { nom: 'A', role: 'x' },
        { nom: 'B', role: 'y' },
      ],
      telephone: '1',
    },
  };
  assert.deepEqual((await read(record)).records, [record.result]);
});

test('a named envelope is not taken for a record', async () => {
  assert.deepEqual((await read({ name: 'Firms of X', licence: 'CC0', items: AB })).records, AB);
});

test('the lists inside the first record are not the records, whatever the records call their names', async () => {
  const firms = [
    { siren: '1', wording: 'Piekarnia', owners: [{ name: 'Ewa' }, { name: 'Jan' }], places: [{ name: 'X' }] },
    { siren: '2', wording: 'Szewc', owners: [{ name: 'Ola' }], places: [] },
  ];
  assert.deepEqual((await read({ result: { results: firms } })).records, firms);
  const called = [{ siren: '1', nomComplet: 'Boulangerie', dirigeants: [{ nom: 'Ewa' }, { nom: 'Jan' }] }];
  assert.deepEqual((await read({ results: called, total_results: 1 })).records, called);
});

test('one search of several that found nothing is a list of none', async () => {
  assert.deepEqual((await read({ results: [{ hits: [], nbHits: 0, page: 0, query: 'x' }] })).records, []);
});

test('a list deep in an answer is read, though nothing in it is called a name', async () => {
  const records = [{ reference: '1', holder: { title_of_holder: 'A' } }];
  assert.deepEqual(
    (await read({ Extract: { '@xmlns': 'x', Area: { code: '8' }, Registration: records } })).records,
    records,
  );
});

test('a map by id is all its records, though the first of them has a name', async () => {
  const towns = {
    zmigrod: { id: 'zmigrod', label: 'Żmigród', inhabitants: 6 },
    wasosz: { id: 'wasosz', label: 'Wąsosz', inhabitants: 2 },
  };
  assert.deepEqual((await read(towns)).records, Object.values(towns));
  assert.deepEqual((await read({ updated: '2026-01-01', items: towns })).records, Object.values(towns));
});

test('JSON:API relationships become names', async () => {
  const table = await read({
    data: [
      {
        type: 'firm',
        id: '1',
        attributes: { title: 'A' },
        relationships: {
          category: {
            data: [
              { type: 'term', id: '7' },
              { type: 'term', id: '8' },
            ],
          },
        },
      },
    ],
    included: [
      { type: 'term', id: '7', attributes: { name: 'Szewc' } },
      { type: 'term', id: '8', attributes: { name: 'Krawiec' } },
    ],
    links: { next: { href: 'https://x.example/?page=2' } },
    meta: { count: 90 },
  });
  assert.deepEqual(table.records, [{ id: '1', category: ['Szewc', 'Krawiec'], title: 'A' }]);
  assert.equal(table.next, 'https://x.example/?page=2');
  assert.equal(table.total, 90);
});

const TOTALS: [envelope: object, total: number][] = [
  [{ total: 9, items: AB }, 9],
  [{ count: 9, results: AB }, 9],
  [{ '@odata.count': 9, value: AB }, 9],
  [{ meta: { total: 9 }, data: AB }, 9],
  [{ meta: { pagination: { total: 9 } }, data: AB }, 9],
  [{ hits: { total: { value: 9 }, hits: AB } }, 9],
  [{ found: 9, hits: AB }, 9],
  [{ nbHits: 9, hits: AB }, 9],
  [{ nhits: 9, records: AB }, 9],
  [{ totalElements: 9, content: AB }, 9],
  [{ total_items: 9, contents: AB }, 9],
  [{ result: { total: 9, records: AB } }, 9],
  [
    {
      type: 'FeatureCollection',
      numberMatched: 9,
      features: [{ type: 'Feature', properties: A, geometry: null }],
    },
    9,
  ],
];
for (const [envelope, total] of TOTALS)
  test(`the total of ${JSON.stringify(envelope).slice(0, 40)} is ${total}`, async () =>
    assert.equal((await read(envelope)).total, total));

test('a number smaller than the list is not its total', async () =>
  assert.equal((await read({ count: 1, results: AB })).total, undefined));

const NEXT: object[] = [
  { next: 'N', results: AB },
  { links: { next: 'N' }, data: AB },
  { links: { next: { href: 'N' } }, data: AB },
  { '@odata.nextLink': 'N', value: AB },
  { _links: { next: { href: 'N' } }, items: AB },
  { result: { records: AB, _links: { next: 'N' } } },
  {
    links: [
      { rel: 'self', href: 'S' },
      { rel: 'next', href: 'N' },
    ],
    items: AB,
  },
  { d: { results: AB, __next: 'N' } },
  { 'hydra:member': AB, 'hydra:totalItems': 9, 'hydra:view': { '@id': 'S', 'hydra:next': 'N' } },
  { member: AB, totalItems: 9, view: { next: 'N' } },
  { data: AB, paging: { cursors: { after: 'x' }, next: 'N' } },
  { data: AB, meta: { pagination: { links: { next: 'N' } } } },
  { link: [{ relation: 'next', url: 'N' }], items: AB },
];
for (const envelope of NEXT)
  test(`goes on at the next page of ${JSON.stringify(envelope).slice(0, 40)}`, async () =>
    assert.equal((await read(envelope)).next, 'N'));

const NEXT_BY: [envelope: object, nextBy: readonly string[] | undefined, isPart?: boolean][] = [
  [{ items: AB, next_cursor: 'abc' }, ['cursor', 'abc'], true],
  [{ items: AB, nextPageToken: 'abc' }, ['pageToken', 'abc'], true],
  [{ data: AB, meta: { next_page_token: 'abc' } }, ['page_token', 'abc'], true],
  [{ records: AB, offset: 'itr1/rec1' }, ['offset', 'itr1/rec1'], true],
  [{ items: AB, nextCursor: 20 }, ['cursor', '20'], true],
  [{ items: AB, next_cursor: '20' }, ['cursor', '20'], true],
  [{ records: AB, offset: '20' }, undefined],
  [{ items: AB, nextCursor: false, offset: 20 }, undefined],
  [{ items: AB, next_cursor: null, has_more: false }, undefined],
  [{ items: AB, has_more: true }, undefined, true],
  [{ data: { firms: { nodes: AB, pageInfo: { hasNextPage: true } } } }, undefined, true],
  [
    { data: AB, meta: { pagination: { page: 1, pageSize: 2, pageCount: 3, total: 6 } } },
    ['pagination[page]', '2'],
  ],
  [{ _embedded: { firms: AB }, page: { number: 0, size: 2, totalPages: 3 } }, ['page', '1']],
];
for (const [envelope, nextBy, isPart] of NEXT_BY)
  test(`${nextBy ? `asks with ${nextBy.join('=')}` : 'asks no further'} after ${JSON.stringify(envelope).slice(0, 90)}`, async () => {
    const table = await read(envelope);
    assert.deepEqual(table.records, AB);
    assert.deepEqual([table.nextBy, table.isPart], [nextBy, isPart]);
  });

const COLUMNS: object[] = [
  {
    columns: ['name', 'town'],
    rows: [
      ['A', 'X'],
      ['B', 'Y'],
    ],
  },
  {
    columns: ['name', 'town'],
    rows: [
      ['name', 'town'],
      ['A', 'X'],
      ['B', 'Y'],
    ],
  },
  {
    meta: [
      { name: 'name', type: 'String' },
      { name: 'town', type: 'String' },
    ],
    data: [
      ['A', 'X'],
      ['B', 'Y'],
    ],
  },
  {
    meta: {
      view: {
        columns: [
          { id: 7, name: 'name' },
          { id: 8, name: 'town' },
        ],
      },
    },
    data: [
      ['A', 'X'],
      ['B', 'Y'],
    ],
  },
  {
    result: {
      fields: [{ id: 'name' }, { id: 'town' }],
      records: [
        ['A', 'X'],
        ['B', 'Y'],
      ],
    },
  },
  {
    schema: { fields: [{ name: 'name' }, { name: 'town' }] },
    rows: [
      ['A', 'X'],
      ['B', 'Y'],
    ],
  },
];
for (const envelope of COLUMNS)
  test(`reads rows whose names stand beside them: ${JSON.stringify(envelope).slice(0, 60)}`, async () =>
    assert.deepEqual((await read(envelope)).records, [
      { name: 'A', town: 'X' },
      { name: 'B', town: 'Y' },
    ]));

test('WordPress posts have names, terms and pictures', async () => {
  const post = {
    id: 8,
    title: { rendered: 'Jan &amp; syn' },
    excerpt: { rendered: '<p>x</p>' },
    content: { rendered: '<p>long</p>' },
    categories: [2],
    link: 'https://x.pl/8',
    status: 'publish',
    type: 'firm',
    meta: { lat: '51.7' },
    _embedded: {
      'wp:term': [[{ id: 2, name: 'Piekarnie', taxonomy: 'firm_cat' }]],
      'wp:featuredmedia': [{ source_url: 'https://x.pl/a.jpg', alt_text: 'a' }],
    },
  };
  const [record] = (await read([post])).records as [Record<string, unknown>];
  assert.deepEqual(record, {
    id: 8,
    title: { rendered: 'Jan &amp; syn' },
    excerpt: { rendered: '<p>x</p>' },
    link: 'https://x.pl/8',
    meta: { lat: '51.7' },
    category: ['Piekarnie'],
    image: { url: 'https://x.pl/a.jpg', alt: 'a' },
  });
});

const FAILURES: [value: string, code: string, detail: RegExp][] = [
  ['', 'empty', /nothing at all/],
  [' \n', 'empty', /white space/],
  ['[1,2,3]', 'shape', /plain values/],
  ['{}', 'shape', /empty object/],
  ['{"a":"b"}', 'shape', /members are: a/],
  ['{"error":{"code":400,"message":"Invalid URL"}}', 'shape', /answered with an error.*Invalid URL/],
  ['{"code":"rest_no_route","message":"No route","data":{"status":404}}', 'shape', /No route/],
  ['{"message":"You must be signed in","error":true}', 'shape', /with an error.*You must be signed in/],
  ['{"detail":"Not found."}', 'shape', /with an error.*Not found/],
  ['{"status":404,"detail":"No such list"}', 'shape', /with an error.*404: No such list/],
  ['{"status":"active","since":"2026"}', 'shape', /members are: status, since/],
  ['{"success":true,"result":["firm-a","firm-b"]}', 'shape', /"result" holds 2 plain values.*"firm-a"/],
  ['[{"name":"A"},{"name":"B"', 'format', /breaks off at its end \(line 1/],
  ['[{"name":"A"},\n{"name":"B",}]', 'format', /line 2, column 13.*comma before a closing bracket/s],
  ['[{"name": NaN}]', 'format', /breaks at line 1/],
  ['[[1,2],[3,4]]', 'shape', /list of lists/],
  ['['.repeat(100_000), 'format', /breaks off|too deeply/],
];
for (const [value, code, detail] of FAILURES) {
  test(`explains ${JSON.stringify(value.slice(0, 40))}`, async () => {
    await assert.rejects(
      read(value),
      (error) =>
        error instanceof EndpointError &&
        error.code === code &&
        detail.test(error.detail) &&
        error.url === hints.url,
    );
  });
}

test('no list of records is a list of none', async () => {
  assert.deepEqual((await read([])).records, []);
  assert.deepEqual((await read({ muni: 1, items: [], total: 0 })).records, []);
  assert.deepEqual((await read({ data: [] })).records, []);
  assert.deepEqual((await read({ type: 'FeatureCollection', features: [] })).records, []);
});

test('hostile keys stay keys', async () => {
  const table = await read(
    '[{"name":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"attributes":{"__proto__":{"polluted":1}}},{"__proto__":{"name":"B"}}]',
  );
  assert.equal(table.records.length, 2);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('a wide and a deep file are searched no longer than a moment', async () => {
  const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`k${i}`, { x: [1] }]));
  // Of the processor, not of the clock: whatever else runs beside the test takes no part.
  const start = process.cpuUsage();
  await read(wide).catch(() => undefined);
  await read('{"a":'.repeat(4000) + '1' + '}'.repeat(4000)).catch(() => undefined);
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1000 < 3000);
});

test('features that stand one on each line are features, with a mark before each or without', async () => {
  const feature = (name: string) =>
    JSON.stringify({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates: [17, 51] },
    });
  for (const mark of ['', '\u001e']) {
    const table = await read(`${mark}${feature('A')}\n${mark}${feature('B')}\n`);
    assert.deepEqual(table.records, [
      { name: 'A', geo: { lat: 51, lon: 17 } },
      { name: 'B', geo: { lat: 51, lon: 17 } },
    ]);
    assert.equal(table.pathOf(1), 'line 2');
  }
});

test('lines of JSON with a broken one lose that line only', async () => {
  const table = await read(`${JSON.stringify(A)}\n{"id":\n${JSON.stringify(B)}\n{"id":"3","na`);
  assert.deepEqual(table.records, AB);
  assert.deepEqual(
    table.complaints.map(({ path, code }) => [path, code]),
    [
      ['line 2', 'not-object'],
      ['line 4', 'truncated'],
    ],
  );
  assert.equal(table.pathOf(1), 'line 3');
});

test('reads a map by id whose records have nothing but a name', async () => {
  const { records } = await read({ 17: { name: 'A' }, 18: { name: 'B' } });
  assert.deepEqual(records, [
    { id: '17', name: 'A' },
    { id: '18', name: 'B' },
  ]);
});

test('of the graph of a website, the firms are read, with what they refer to, and not its pages or its owner', async () => {
  const graph = [
    { '@type': 'WebSite', '@id': '#site', name: 'Żmigród', publisher: { '@id': '#town' } },
    { '@type': ['WebPage', 'CollectionPage'], '@id': '#page', name: 'Firmy', isPartOf: { '@id': '#site' } },
    { '@type': 'Organization', '@id': '#town', name: 'Gmina Żmigród' },
    { '@type': 'Bakery', '@id': '#b', name: 'Piekarnia Pod Lipą', address: { '@id': '#a' } },
    { '@type': 'PostalAddress', '@id': '#a', addressLocality: 'Żmigród' },
    { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Start' }] },
  ];
  const { records } = await read({ '@context': 'https://schema.org', '@graph': graph });
  assert.deepEqual(records, [{ ...graph[3], address: graph[4] }]);
});

test('an item list inside a graph is what the graph is about', async () => {
  const [bakery, dentist] = ['Bakery', 'Dentist'].map((type) => ({
    '@type': type,
    '@id': '#' + type,
    name: type,
  }));
  const list = {
    '@type': 'ItemList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, item: { '@id': '#Dentist' } },
      { '@type': 'ListItem', position: 2, item: bakery },
    ],
  };
  const other = { '@type': 'Organization', '@id': '#o', name: 'Somebody' };
  const { records } = await read({ '@context': 'https://schema.org', '@graph': [other, dentist, list] });
  assert.deepEqual(records, [dentist, bakery]);
  assert.deepEqual((await read([list, dentist])).records, [dentist, bakery]);
});

test('a list that a page is about is read, and lists of lists of firms', async () => {
  const [first, second] = ['M1', 'M2'].map((name) => ({ '@type': 'LocalBusiness', name }));
  const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: first }] };
  const page = { '@type': 'WebPage', name: 'W', mainEntity: list };
  assert.deepEqual((await read({ '@graph': [page] })).records, [first]);
  assert.deepEqual((await read(page)).records, [first]);
  assert.deepEqual((await read([[first], [second]])).records, [first, second]);
});

test('things of a graph that refer to each other in a circle are read', async () => {
  const graph = [
    { '@type': 'Store', '@id': '#a', name: 'A', department: { '@id': '#b' } },
    { '@type': 'Store', '@id': '#b', name: 'B', parentOrganization: { '@id': '#a' } },
  ];
  const { records } = await read({ '@graph': graph });
  assert.deepEqual(
    (records as { name: string }[]).map(({ name }) => name),
    ['A', 'B'],
  );
});

test('places of a map by everybody are all read, and what they are is their category', async () => {
  const { records } = await read({
    version: 0.6,
    elements: [
      {
        type: 'node',
        id: 1,
        lat: 51.4,
        lon: 16.9,
        tags: { name: 'Rogalik', shop: 'pastry', craft: 'yes', phone: '1' },
      },
      {
        type: 'way',
        id: 2,
        center: { lat: 51.5, lon: 17 },
        nodes: [1],
        tags: { name: 'Pod Lipą', amenity: 'fast_food' },
      },
    ],
  });
  assert.deepEqual(records, [
    { id: 'node/1', name: 'Rogalik', category: ['pastry'], craft: 'yes', phone: '1', lat: 51.4, lon: 16.9 },
    { id: 'way/2', name: 'Pod Lipą', category: ['fast food'], nodes: [1], lat: 51.5, lon: 17 },
  ]);
});

test('the position beside the fields of a record is kept', async () => {
  const geometry = { type: 'Point', coordinates: [16.9, 51.4] };
  const { records } = await read({ nhits: 1, records: [{ recordid: 'a', fields: { nom: 'A' }, geometry }] });
  assert.deepEqual(records, [{ recordid: 'a', nom: 'A', geometry }]);
});

test('what a record is related to is told without the wrapping of its interface', async () => {
  const { records } = await read({
    data: [
      {
        id: 1,
        attributes: {
          name: 'A',
          category: { data: { id: 3, attributes: { name: 'Jedzenie' } } },
          tags: { data: [{ id: 4, attributes: { name: 'chleb' } }] },
          logo: { data: null },
        },
      },
    ],
  });
  assert.deepEqual(records, [
    { id: 1, name: 'A', category: { id: 3, name: 'Jedzenie' }, tags: [{ id: 4, name: 'chleb' }] },
  ]);
});

test('what a website keeps for itself is no part of its records', async () => {
  const { records } = await read({
    data: [
      {
        type: 'node--firm',
        id: 'a',
        attributes: {
          drupal_internal__nid: 12,
          title: 'A',
          status: true,
          langcode: 'pl',
          path: { alias: '/a', pid: 1 },
          field_street: 'Rynek',
        },
      },
    ],
  });
  assert.deepEqual(records, [{ id: 'a', title: 'A', field_street: 'Rynek' }]);
});

test('linked data with its words written out is read as if they were not', async () => {
  const word = (name: string) => `http://schema.org/${name}`;
  const firm = (id: string, name: string) => ({
    '@id': id,
    '@type': [word('LocalBusiness')],
    [word('name')]: [{ '@value': name, '@language': 'pl' }],
    [word('address')]: [{ '@type': [word('PostalAddress')], [word('addressLocality')]: [{ '@value': 'X' }] }],
  });
  const expected = (id: string, name: string) => ({
    '@id': id,
    '@type': 'LocalBusiness',
    name,
    address: { '@type': 'PostalAddress', addressLocality: 'X' },
  });
  assert.deepEqual((await read([firm('#a', 'A'), firm('#b', 'B')])).records, [
    expected('#a', 'A'),
    expected('#b', 'B'),
  ]);
});

test('a feed of changes gives what changed, and a list of words about a page is not its list', async () => {
  const item = (id: string, data: object) => ({ state: 'updated', kind: 'Firm', id, modified: 1, data });
  assert.deepEqual((await read({ next: 'x', items: [item('1', A), item('2', B)] })).records, AB);
  const page = { 'json-ld': AB, dublincore: [{ elements: [{ name: 'description', content: 'x' }] }] };
  assert.deepEqual((await read(page)).records, AB);
});

test('a list of things that have a name in Ukrainian is that of the records', async () => {
  const firms = [{ Назва: 'Пекарня' }, { Назва: 'Кравчиня' }];
  const { records } = await read({
    рубрики: [{ код: 1 }, { код: 2 }, { код: 3 }, { код: 4 }],
    реєстр: firms,
  });
  assert.deepEqual(records, firms);
});
