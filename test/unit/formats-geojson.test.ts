import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '../../src/data/formats/read-table.js';

const hints = {
  source: 'test',
  url: 'https://x.example/firms.geojson',
  contentType: '',
  type: '',
  lang: 'pl',
};
const read = (value: unknown, more = {}) =>
  readTable(new TextEncoder().encode(JSON.stringify(value)), { ...hints, ...more });
const codes = (table: { complaints: readonly { code: string }[] }) =>
  table.complaints.map(({ code }) => code);

const feature = (geometry: unknown, properties: object = { name: 'A' }) => ({
  type: 'Feature',
  properties,
  geometry,
});
const points = (...coordinates: number[][]) => ({
  type: 'FeatureCollection',
  features: coordinates.map((one) => feature({ type: 'Point', coordinates: one })),
});
const geos = (table: { records: readonly unknown[] }) =>
  table.records.map((record) => (record as { geo?: unknown }).geo);

test('points are positions, and properties the record', async () => {
  const table = await read({
    type: 'FeatureCollection',
    features: [{ ...feature({ type: 'Point', coordinates: [16.91, 51.47, 120] }), id: 7 }],
  });
  assert.deepEqual(table.records, [{ name: 'A', id: 7, geo: { lat: 51.47, lon: 16.91 } }]);
  assert.equal(table.pathOf(0), 'features[0]');
});

const SHAPES: [geometry: unknown, geo: unknown][] = [
  [null, undefined],
  [{ type: 'Point', coordinates: [] }, undefined],
  [{ type: 'Point', coordinates: [0, 0] }, undefined],
  [{ type: 'Point', coordinates: ['x', null] }, undefined],
  [
    {
      type: 'LineString',
      coordinates: [
        [16, 51],
        [18, 53],
      ],
    },
    { lat: 52, lon: 17 },
  ],
  [
    {
      type: 'Polygon',
      coordinates: [
        [
          [16, 51],
          [18, 51],
          [18, 53],
          [16, 53],
          [16, 51],
        ],
      ],
    },
    { lat: 52, lon: 17 },
  ],
  [
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [16, 51],
            [18, 53],
            [16, 51],
          ],
        ],
      ],
    },
    { lat: 52, lon: 17 },
  ],
  [
    { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [17, 52] }] },
    { lat: 52, lon: 17 },
  ],
];
for (const [geometry, geo] of SHAPES)
  test(`${JSON.stringify(geometry).slice(0, 60)} stands at ${JSON.stringify(geo)}`, async () =>
    assert.deepEqual(geos(await read({ type: 'FeatureCollection', features: [feature(geometry)] })), [geo]));

test('a single feature is one record', async () =>
  assert.equal((await read(feature({ type: 'Point', coordinates: [17, 52] }))).records.length, 1));

test('latitude before longitude is told and set right for countries in Europe', async () => {
  const table = await read(points([51.47, 16.91], [51.1, 17.03]));
  assert.deepEqual(geos(table), [
    { lat: 51.47, lon: 16.91 },
    { lat: 51.1, lon: 17.03 },
  ]);
  assert.deepEqual(codes(table), ['swapped-coordinates']);
});

test('one place abroad does not turn the map', async () => {
  const table = await read(points([16.91, 51.47], [55.3, 25.2]));
  assert.deepEqual(geos(table), [
    { lat: 51.47, lon: 16.91 },
    { lat: 25.2, lon: 55.3 },
  ]);
  assert.deepEqual(codes(table), []);
});

test('a latitude that cannot be is left out, the record is kept', async () => {
  const table = await read(points([16.91, 51.47], [17, 52], [-30, 100]));
  assert.deepEqual(geos(table), [{ lat: 51.47, lon: 16.91 }, { lat: 52, lon: 17 }, undefined]);
  assert.deepEqual(codes(table), ['bad-coordinates']);
});

const PROJECTED: [name: string, coordinates: number[], system: RegExp][] = [
  ['PL-1992', [363000, 362000], /EPSG:2180/],
  ['PL-2000 zone 6', [6433000, 5666000], /EPSG:2177/],
  ['UTM 32N', [700000, 6170000], /EPSG:25832/],
  ['web mercator', [1890000, 6620000], /EPSG:3857/],
];
for (const [name, coordinates, system] of PROJECTED) {
  test(`${name} is named once, places are left out, records kept`, async () => {
    const table = await read(points(coordinates, coordinates));
    assert.deepEqual(geos(table), [undefined, undefined]);
    assert.deepEqual(codes(table), ['projected-coordinates']);
    assert.match(table.complaints[0]?.reason ?? '', system);
    assert.match(table.complaints[0]?.reason ?? '', /EPSG:4326/);
  });
}

const arcgis = (wkid: number | undefined, geometry: unknown) => ({
  objectIdFieldName: 'OBJECTID',
  geometryType: 'esriGeometryPoint',
  spatialReference: wkid ? { wkid } : undefined,
  features: [{ attributes: { OBJECTID: 1, NAME: 'A' }, geometry }],
});

test('ArcGIS attributes and x, y', async () =>
  assert.deepEqual((await read(arcgis(4326, { x: 16.91, y: 51.47 }))).records, [
    { OBJECTID: 1, NAME: 'A', geo: { lat: 51.47, lon: 16.91 } },
  ]));

test('ArcGIS in web mercator is converted', async () => {
  const [geo] = geos(await read(arcgis(102100, { x: 1882412.6, y: 6698216.5 }))) as [
    { lat: number; lon: number },
  ];
  assert.ok(Math.abs(geo.lon - 16.91) < 0.001 && Math.abs(geo.lat - 51.4) < 0.1, JSON.stringify(geo));
});

test('ArcGIS in another system is named', async () => {
  const table = await read(arcgis(2180, { x: 363000, y: 362000 }));
  assert.deepEqual(geos(table), [undefined]);
  assert.match(table.complaints[0]?.reason ?? '', /EPSG:2180/);
});

test('an ArcGIS answer that is only a part says so', async () => {
  assert.deepEqual(codes(await read({ ...arcgis(4326, { x: 17, y: 52 }), exceededTransferLimit: true })), [
    'incomplete',
  ]);
});

test('GeoJSON that names its system in crs', async () => {
  const table = await read({
    ...points([363000, 362000]),
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2180' } },
  });
  assert.match(table.complaints[0]?.reason ?? '', /EPSG:2180/);
  assert.deepEqual(
    codes(
      await read({
        ...points([17, 52]),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      }),
    ),
    [],
  );
});

test('paging of OGC API Features', async () => {
  const table = await read({
    ...points([17, 52]),
    numberMatched: 3000,
    numberReturned: 1,
    links: [{ rel: 'next', href: 'https://x.example/?offset=1' }],
  });
  assert.deepEqual([table.total, table.next], [3000, 'https://x.example/?offset=1']);
});

test('a bare array of features', async () =>
  assert.deepEqual(geos(await read([feature({ type: 'Point', coordinates: [17, 52] })])), [
    { lat: 52, lon: 17 },
  ]));

test('coordinates written as texts are positions too', async () => {
  const table = await read({
    type: 'FeatureCollection',
    features: [
      feature({ type: 'Point', coordinates: ['16.91', '51.47'] }),
      feature({ type: 'Point', coordinates: ['', ' '] }),
    ],
  });
  assert.deepEqual(geos(table), [{ lat: 51.47, lon: 16.91 }, undefined]);
});

test('dates and codes of a map service are told as its fields say', async () => {
  const table = await read({
    geometryType: 'esriGeometryPoint',
    fields: [
      { name: 'name', type: 'esriFieldTypeString' },
      { name: 'opened', type: 'esriFieldTypeDate' },
      {
        name: 'kind',
        type: 'esriFieldTypeSmallInteger',
        domain: { type: 'codedValue', codedValues: [{ code: 2, name: 'Apteka' }] },
      },
    ],
    features: [
      // Noon, midnight in Warsaw in summer, and nothing.
      { attributes: { name: 'A', opened: Date.UTC(2026, 4, 1, 12), kind: 2 } },
      { attributes: { name: 'B', opened: Date.UTC(2026, 3, 30, 22), kind: 7 } },
      { attributes: { name: 'C', opened: null, kind: null } },
    ],
  });
  assert.deepEqual(table.records, [
    { name: 'A', opened: '2026-05-01', kind: 'Apteka' },
    { name: 'B', opened: '2026-05-01', kind: 7 },
    { name: 'C', opened: null, kind: null },
  ]);
});

const WITHOUT: [answer: object, detail: RegExp][] = [
  [
    {
      currentVersion: 11,
      name: 'Firmy',
      type: 'Feature Layer',
      geometryType: 'esriGeometryPoint',
      fields: [],
    },
    /describes a layer.*\/query\?where=1%3D1&outFields=\*&f=geojson/,
  ],
  [{ objectIdFieldName: 'OBJECTID', objectIds: [1, 2] }, /only the numbers of its records/],
  [{ count: 30551 }, /only how many records there are \(30551\)/],
];
for (const [answer, detail] of WITHOUT)
  test(`explains ${JSON.stringify(answer).slice(0, 40)}`, async () =>
    assert.rejects(read(answer), (error) => detail.test((error as { detail: string }).detail)));
