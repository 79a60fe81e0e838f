import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { readTable } from '../../src/data/formats/read-table.js';
import { FIELD_NAMES, makeFieldPlan, type FieldName } from '../../src/widgets/directory/directory-fields.js';
import type { DirectoryItem } from '../../src/widgets/directory/directory-item.js';
import { createDirectoryDecoder, type DecoderOptions } from '../../src/widgets/directory/directory-source.js';
import { formatFieldsAttribute, parseFieldsAttribute } from '../../src/widgets/directory/fields-attribute.js';

const hints = {
  source: 'test',
  url: 'https://x.example/data/firms.json',
  contentType: 'application/json',
  type: '',
  lang: 'pl',
};

async function decodeAll(value: unknown, options: Partial<DecoderOptions> = {}) {
  const table = await readTable(
    new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
    hints,
  );
  const decoder = createDirectoryDecoder({
    source: 'test',
    url: hints.url,
    lang: 'pl',
    native: table.native === true,
    ...options,
  });
  const items = await decoder.decodeAll(table.records, table.pathOf);
  return {
    table,
    items,
    item: items[0] as DirectoryItem,
    complaints: [...table.complaints, ...decoder.complaints],
    dropped: decoder.dropped,
  };
}

const codes = ({ complaints }: { complaints: readonly { code: string; path: string }[] }) =>
  complaints.map(({ code, path }) => `${code} ${path}`.trim());

const NATIVE = {
  id: 'wro-0042',
  name: 'Szewc Nowak',
  kind: 'craft',
  description: 'Buty',
  category: ['shoemaker'],
  categoryCode: ['15.20'],
  town: 'Żmigród',
  address: {
    street: 'Rynek 1',
    postalCode: '55-140',
    locality: 'Żmigród',
    region: 'dolnośląskie',
    country: 'PL',
  },
  geo: { lat: 51.47, lon: 16.91 },
  telephone: '+48 71 000 00 00',
  email: 'a@b.pl',
  url: 'https://a.pl/',
  image: { url: 'https://a.pl/x.png', alt: 'Szyld' },
  openingHours: ['Mo-Fr 08:00-16:00'],
  timeZone: 'Europe/Warsaw',
  badges: ['craft'],
  languages: ['pl', 'de'],
  exportsTo: ['DE', 'DK'],
  identifiers: { NIP: '123' },
  person: true,
  noMarketing: true,
  added: '2026-03-01',
  updated: '2026-10-02T10:00:00Z',
  provider: 'Gmina',
  audience: ['firms'],
  deadline: '2026-12-31',
  amount: { min: 1000, max: 50000, currency: 'DKK' },
  applyUrl: 'https://a.pl/apply',
  members: 130,
  role: 'x',
  contact: [{ name: 'Jan', role: 'szef', email: 'jan@b.pl' }],
  source: { id: 'zmigrod', name: 'Gmina Żmigród', url: 'https://z.pl', licence: 'CC0-1.0' },
};

test('the native contract comes through as it is', async () => {
  const envelope = {
    total: 4600,
    page: 1,
    pageSize: 20,
    next: '?page=2',
    facets: { town: [{ value: 'Żmigród', count: 14 }] },
    updated: '2026-10-02',
    attribution: { name: 'Gmina' },
  };
  const { items, complaints, table } = await decodeAll({ muni: 1, items: [NATIVE], ...envelope });
  assert.deepEqual(items, [NATIVE]);
  assert.deepEqual(complaints, []);
  const { total, page, pageSize, next, facets, updated, attribution } = table;
  assert.deepEqual({ total, page, pageSize, next, facets, updated, attribution }, envelope);
  assert.equal(table.native, true);
});

test('the full decoder reads the native contract the same way', async () => {
  // A mapping that changes nothing has the full decoder used.
  const { items, complaints } = await decodeAll({ muni: 1, items: [NATIVE] }, { fields: 'name: name' });
  assert.deepEqual(items, [NATIVE]);
  assert.deepEqual(complaints, []);
});

test('columns a native file adds are extras', async () => {
  const { item } = await decodeAll({
    muni: 1,
    items: [{ id: 1, name: { pl: 'A', en: 'B' }, 'Rok założenia': 1987, Certyfikaty: ['ISO'] }],
  });
  assert.deepEqual(item, {
    id: '1',
    name: { pl: 'A', en: 'B' },
    extras: { 'Rok założenia': '1987', Certyfikaty: ['ISO'] },
  });
});

test('one odd record in a native file does not change the others', async () => {
  const { items, complaints } = await decodeAll({
    muni: 1,
    items: [
      { id: 'a', name: 'A', category: ['x'] },
      { id: 'b', name: 'B <b>C</b>', url: 'www.b.pl', added: '31.12.2026', category: 'x; y' },
      { id: 'c', name: 'C' },
    ],
  });
  assert.deepEqual(items, [
    { id: 'a', name: 'A', category: ['x'] },
    { id: 'b', name: 'B C', url: 'https://www.b.pl/', added: '2026-12-31', category: ['x', 'y'] },
    { id: 'c', name: 'C' },
  ]);
  assert.deepEqual(complaints, []);
});

test('one odd record at the end is dropped, not the file', async () => {
  const { items, complaints, dropped } = await decodeAll({
    muni: 1,
    items: [{ id: 'a', name: 'A' }, { id: 'b' }, 7, null],
  });
  assert.equal(items.filter(Boolean).length, 1);
  assert.equal(dropped, 3);
  assert.deepEqual(codes({ complaints }), ['no-name items[1]', 'not-object items[2]', 'not-object items[3]']);
});

const ADDRESS = { street: 'Rynek 2', postalCode: '55-140', locality: 'Prusice' };
const LANGUAGES: Record<string, object> = {
  Polish: {
    'Nazwa firmy': 'A',
    'Adres - ulica': 'Rynek 2',
    'Kod pocztowy': '55-140',
    Miejscowość: 'Prusice',
    'Adres e-mail': 'z@z.pl',
    'Strona www': 'z.pl/sklep',
    'Nr telefonu': '71 1',
    Branża: 'szewc, kaletnik',
    'Opis działalności': 'Buty',
    'Godziny otwarcia': 'pn-pt 8-16',
    Języki: 'polski, niemiecki',
    'Szerokość geograficzna': '51,47',
    'Długość geograficzna': '16,91',
    NIP: '5213003700',
  },
  Danish: {
    Firmanavn: 'A',
    Adresse: 'Rynek 2',
    Postnr: '55-140',
    By: 'Prusice',
    'E-mail': 'z@z.pl',
    Hjemmeside: 'z.pl/sklep',
    'Tlf.': '71 1',
    Branche: 'szewc, kaletnik',
    Beskrivelse: 'Buty',
    Åbningstider: 'man-fre 8-16',
    Sprog: 'polski, niemiecki',
    Breddegrad: '51,47',
    Længdegrad: '16,91',
    NIP: '5213003700',
  },
  German: {
    Firma: 'A',
    Straße: 'Rynek',
    'Haus-Nr.': '2',
    PLZ: '55-140',
    Ort: 'Prusice',
    'E-Mail-Adresse': 'z@z.pl',
    Webseite: 'z.pl/sklep',
    Telefon: '71 1',
    Branche: 'szewc, kaletnik',
    Beschreibung: 'Buty',
    Öffnungszeiten: 'Mo–Fr 8–16 Uhr',
    Sprachen: 'polski, niemiecki',
    Breitengrad: '51,47',
    Längengrad: '16,91',
    NIP: '5213003700',
  },
  English: {
    company_name: 'A',
    street_address: 'Rynek 2',
    postcode: '55-140',
    city: 'Prusice',
    'E-mail': 'z@z.pl',
    Website: 'z.pl/sklep',
    Phone: '71 1',
    Categories: 'szewc; kaletnik',
    summary: 'Buty',
    opening_hours: 'Mon-Fri 8-16',
    languages: 'polski, niemiecki',
    lat: '51.47',
    lng: '16.91',
    nip: '5213003700',
  },
  nested: {
    nazwa: 'A',
    adresDzialalnosci: { ulica: 'Rynek', budynek: '2', kod: '55-140', miasto: 'Prusice' },
    kontakt: { email: 'z@z.pl', telefon: '71 1', www: 'z.pl/sklep' },
    kategorie: [
      { id: 1, name: 'szewc' },
      { id: 2, name: 'kaletnik' },
    ],
    opis: 'Buty',
    openingHours: ['Mo-Fr 08:00-16:00'],
    languages: ['polski', 'niemiecki'],
    location: { lat: 51.47, lng: 16.91 },
    wlasciciel: { nip: '5213003700' },
  },
};
for (const [name, record] of Object.entries(LANGUAGES)) {
  test(`${name} columns find their fields`, async () => {
    const { item, complaints } = await decodeAll([record]);
    assert.deepEqual(item, {
      id: '5213003700',
      name: 'A',
      description: 'Buty',
      category: ['szewc', 'kaletnik'],
      telephone: '71 1',
      email: 'z@z.pl',
      url: 'https://z.pl/sklep',
      town: 'Prusice',
      openingHours: ['Mo-Fr 08:00-16:00'],
      languages: ['polski', 'niemiecki'],
      address: ADDRESS,
      geo: { lat: 51.47, lon: 16.91 },
      identifiers: { NIP: '5213003700' },
    });
    assert.deepEqual(complaints, []);
  });
}

const FOUND: [column: string, field: FieldName | undefined][] = [
  ['Nazwa', 'name'],
  ['NAZWA PODMIOTU', 'name'],
  ['organisation_name', 'name'],
  ['Firma (nazwa)', 'name'],
  ['tags.name', 'name'],
  ['company.name', 'name'],
  ['contact_name', 'contact'],
  ['location_name', undefined],
  ['contact.name', 'contact'],
  ['username', undefined],
  ['filename', undefined],
  ['user name', undefined],
  ['Imię i nazwisko', 'givenName'],
  ['Gmina', 'town'],
  ['kommune', 'town'],
  ['address.locality', 'locality'],
  ['adres.miasto', 'locality'],
  ['location_city', 'locality'],
  ['geo.lat', 'lat'],
  ['gps_lon', 'lon'],
  ['contact_email', 'email'],
  ['Telefon kontaktowy', 'telephone'],
  ['Adres siedziby', 'street'],
  ['valid', undefined],
  ['Country Code', 'country'],
  ['CVR-nr.', 'CVR'],
  ['image_url', 'image'],
  ['назва', 'name'],
  ['місто', 'locality'],
  ['сайт', 'url'],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['toString', undefined],
  ['', undefined],
  ['___', undefined],
];
for (const [column, field] of FOUND)
  test(`the column "${column}" is ${field ?? 'no field'}`, () =>
    assert.equal(makeFieldPlan().find(column)?.field, field));

test('languages in column names make one text of several', async () => {
  const { item } = await decodeAll([
    {
      name_pl: 'Szewc',
      'name:en': 'Shoemaker',
      nazwa_da: 'Skomager',
      description_eng: 'Shoes',
      description_fra: 'Souliers',
    },
  ]);
  assert.deepEqual(
    [item.name, item.description],
    [
      { pl: 'Szewc', en: 'Shoemaker', da: 'Skomager' },
      { en: 'Shoes', fr: 'Souliers' },
    ],
  );
  const osm = await decodeAll([{ name: 'Szewc', 'name:en': 'Shoemaker' }]);
  assert.deepEqual(osm.item.name, { pl: 'Szewc', en: 'Shoemaker' });
});

test('languages in column names make terms of several too', async () => {
  const { item } = await decodeAll([
    {
      nazwa: 'A',
      kategoria_pl: 'Obuwie; Skóra',
      kategoria_en: 'Shoes; Leather',
      kategoria_da: 'Sko',
      odznaki: 'rzemiosło',
      odznaki_en: 'craft',
    },
  ]);
  assert.deepEqual(item.category, [
    { pl: 'Obuwie', en: 'Shoes', da: 'Sko' },
    { pl: 'Skóra', en: 'Leather' },
  ]);
  assert.deepEqual(item.badges, [{ pl: 'rzemiosło', en: 'craft' }]);
  assert.equal(item.extras, undefined);
});

for (const lang of ['pl', 'en', 'da'])
  test(`an entry without an id has the same one on a page in ${lang}`, async () => {
    const record = { name_pl: 'Szewc', name_en: 'Shoemaker', name_da: 'Skomager', town: 'Żmigród' };
    assert.equal((await decodeAll([record], { lang })).item.id, 'szewc-zmigrod');
  });

test('numbered columns of a list add up, others are kept', async () => {
  const { item } = await decodeAll([
    { nazwa: 'A', 'Kategoria 1': 'a', 'Kategoria 2': 'b', 'Telefon 1': '1', 'Telefon 2': '2' },
  ]);
  assert.deepEqual([item.category, item.telephone, item.extras], [['a', 'b'], '1', { 'Telefon 2': '2' }]);
});

test('of a slug and a title the title is the name', async () => {
  const { item } = await decodeAll([{ name: 'city-of-aarhus', title: 'City of Aarhus' }]);
  assert.deepEqual([item.name, item.extras], ['City of Aarhus', { name: 'city-of-aarhus' }]);
  assert.equal((await decodeAll([{ name: 'Jan Nowak', title: 'Dr' }])).item.name, 'Jan Nowak');
});

test('mapped columns go before all others, and what is displaced is kept', async () => {
  const { item, complaints } = await decodeAll(
    [{ Nazwa: 'wewnętrzna', 'Szyld; główny': 'A', Gmina: 'X', Powiat: 'Y' }],
    { fields: "name: 'Szyld; główny'; town: powiat" },
  );
  assert.deepEqual([item.name, item.town, item.extras], ['A', 'Y', { Nazwa: 'wewnętrzna', Gmina: 'X' }]);
  assert.deepEqual(complaints, []);
});

test('a mapped column that is not there is told, with the nearest ones first', async () => {
  const { complaints } = await decodeAll([{ Nazwa: 'A', Miejscowosc: 'X', Telefon: '1' }], {
    fields: 'town: Miejscowości; colour: x',
  });
  assert.deepEqual(
    complaints.map(({ code }) => code),
    ['no-such-column', 'no-such-column'],
  );
  assert.match(complaints[1]?.reason ?? '', /There are: Miejscowosc, /);
  assert.match(complaints[0]?.reason ?? '', /"colour"/);
});

test('without a column called so, the first with different words is the name', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      Lp: i + 1,
      Data: '2026-01-01',
      WWW: 'https://a.pl',
      Rodzaj: 'szewc',
      Szyld: `U Nowaka ${'abcdefghijkl'[i]}`,
      Uwagi: 'brak',
    }));
  const { items, dropped } = await decodeAll(rows(8));
  assert.deepEqual([items[0]?.name, dropped], ['U Nowaka a', 0]);
});

test('where no column could be the name, the file is refused with its columns', async () => {
  await assert.rejects(
    decodeAll([
      { id: 'x1', date: '2026-01-01' },
      { id: 'x2', date: '2026-01-02' },
    ]),
    (error) => error instanceof EndpointError && error.code === 'no-name' && /id, date/.test(error.detail),
  );
});

const VALUES: [record: object, part: object, complaint?: string][] = [
  [{ wspolrzedne: '51,47; 16,91' }, { geo: { lat: 51.47, lon: 16.91 } }],
  [{ location: '51.47, 16.91' }, { geo: { lat: 51.47, lon: 16.91 } }],
  [{ location: '51.47,16.91' }, { geo: { lat: 51.47, lon: 16.91 } }],
  [{ geom: 'POINT(16.91 51.47)' }, { geo: { lat: 51.47, lon: 16.91 } }],
  [{ geometry: { type: 'Point', coordinates: [16.91, 51.47] } }, { geo: { lat: 51.47, lon: 16.91 } }],
  [{ _geoloc: { lat: 51.47, lng: 16.91 } }, { geo: { lat: 51.47, lon: 16.91 } }],
  [{ wspolrzedne: `51°28'12"N 16°54'36"E` }, { geo: { lat: 51.47, lon: 16.91 } }],
  [{ wspolrzedne: '16° 54′ 36″ E, 51° 28′ 12″ N' }, { geo: { lat: 51.47, lon: 16.91 } }],
  [{ wspolrzedne: `N 51°28.2' E 16°54.6'` }, { geo: { lat: 51.47, lon: 16.91 } }],
  [{ location: 'Rynek' }, { geo: undefined, extras: { location: 'Rynek' } }],
  [{ lat: 95, lon: 16 }, { geo: undefined }, 'bad-coordinates [0]'],
  [{ x: 363000, y: 362000 }, { geo: undefined }, 'projected-coordinates [0]'],
  [{ lat: 0, lon: 0 }, { geo: undefined }],
  [{ lat: '', lon: '' }, { geo: undefined }],
  [{ www: 'javascript:alert(1)' }, { url: undefined }, 'bad-url [0].www'],
  [{ www: 'brak' }, { url: undefined, extras: undefined }],
  [{ www: '<a href="https://a.pl/x">strona</a>' }, { url: 'https://a.pl/x' }],
  [{ logo: 'logos/a.png' }, { image: { url: 'https://x.example/data/logos/a.png' } }],
  [
    { logo: '<a href="https://a.pl/page"><img src="images/a.jpg" width=150>' },
    { image: { url: 'https://x.example/data/images/a.jpg' } },
  ],
  [
    { image: { '@type': 'ImageObject', contentUrl: 'https://a.pl/a.png' } },
    { image: { url: 'https://a.pl/a.png' } },
  ],
  [{ www: 'www.a.pl, https://b.pl/x' }, { url: 'https://www.a.pl/', extras: { www: 'https://b.pl/x' } }],
  [{ createdAt: 1448018696 }, { added: '2015-11-20' }],
  [{ createdAt: '1448018696000' }, { added: '2015-11-20' }],
  [{ createdAt: 7 }, { added: undefined }, 'bad-date [0].createdAt'],
  [
    { 'Telefon / e-mail': '71 310 00 01, sml@example.pl' },
    { telephone: '71 310 00 01', email: 'sml@example.pl', extras: undefined },
  ],
  [
    { 'Dane kontaktowe': 'tel. 71 310 00 09\ne-mail: f@example.pl\nwww.jasny.example.pl' },
    { telephone: 'tel. 71 310 00 09', email: 'f@example.pl', url: 'https://www.jasny.example.pl/' },
  ],
  [
    { Telefon: '=HYPERLINK("https://evil.example","71 1")', url: '' },
    { url: undefined, email: undefined, telephone: '=HYPERLINK("https://evil.example", "71 1")' },
  ],
  [{ Telefon: 'blob:https://evil.example/1' }, { url: undefined }],
  [{ Telefon: 'biuro@example.pl' }, { telephone: undefined, email: 'biuro@example.pl', extras: undefined }],
  [
    { Telefon: '71 1; x@example.pl', email: 'a@b.pl' },
    { telephone: '71 1', email: 'a@b.pl', extras: { Telefon: 'x@example.pl' } },
  ],
  [{ House_Number: 5 }, { address: undefined, extras: { House_Number: '5' } }],
  [{ waluta: 'PLN' }, { amount: undefined, extras: { waluta: 'PLN' } }],
  [{ logo: '/a.png' }, { image: { url: 'https://x.example/a.png' } }],
  [{ image: ['/a.png', '/b.png'] }, { image: { url: 'https://x.example/a.png' } }],
  [
    { image: [{ contentUrl: '/a.png', alt: 'Szyld' }] },
    { image: { url: 'https://x.example/a.png', alt: 'Szyld' } },
  ],
  [{ email: 'nie ma' }, { email: undefined }, 'bad-value [0].email'],
  [{ email: 'mailto:a@b.pl' }, { email: 'a@b.pl' }],
  [{ email: 'MAILTO:a@b.pl?subject=Tilbud' }, { email: 'a@b.pl' }],
  [{ email: 'a@b.pl; c@d.pl, e@f.dk' }, { email: 'a@b.pl', extras: { email: 'c@d.pl, e@f.dk' } }],
  [{ email: 'a@b.pl biuro' }, { email: 'a@b.pl', extras: undefined }],
  [{ email: 'Biuro <a@b.pl>' }, { email: 'a@b.pl' }],
  [{ email: '"Kowalski, Jan" <mailto:a@b.pl>' }, { email: 'a@b.pl' }],
  [{ email: '<a href="mailto:a@b.pl">a@b.pl</a>' }, { email: 'a@b.pl' }],
  [{ branża: '["szewc", "krawiec, tapicer"]' }, { category: ['szewc', 'krawiec, tapicer'] }],
  [{ branża: '{szewc,"krawiec"}' }, { category: ['szewc', 'krawiec'] }],
  [{ branża: '- szewc\n- krawiec' }, { category: ['szewc', 'krawiec'] }],
  [{ branża: 'szewc • krawiec' }, { category: ['szewc', 'krawiec'] }],
  [{ branża: '[szewc]' }, { category: ['[szewc]'] }],
  [{ gmina: '0213' }, { town: undefined, extras: { gmina: '0213' } }],
  [{ updated: '31.12.2026' }, { updated: '2026-12-31' }],
  [{ updated: '2026-10-02 10:00:00+02' }, { updated: '2026-10-02T10:00:00+02:00' }],
  [{ updated: '2026-10-02T10:00:00.123Z' }, { updated: '2026-10-02T10:00:00.123Z' }],
  [{ updated: '2026-10-02T25:99' }, { updated: '2026-10-02' }],
  [{ updated: 'wkrótce' }, { updated: undefined }, 'bad-date [0].updated'],
  [{ reklamebeskyttet: 'ja' }, { noMarketing: true }],
  [{ type: 'support' }, { kind: 'support', category: undefined }],
  [{ type: 'szewc' }, { kind: undefined, category: ['szewc'] }],
  [{ opis: '<p>Buty &amp; <b>paski</b></p>' }, { description: 'Buty & paski' }],
  [
    { opis: { PL: 'Buty', en_GB: 'Shoes', dk: 'Sko' } },
    { description: { pl: 'Buty', 'en-GB': 'Shoes', da: 'Sko' } },
  ],
  [
    {
      opis: [
        { '@language': 'pl', '@value': 'Buty' },
        { '@language': 'en', '@value': 'Shoes' },
      ],
    },
    { description: { pl: 'Buty', en: 'Shoes' } },
  ],
  [
    {
      opis: [
        { lang: 'pl', text: 'Buty' },
        { lang: 'da', text: '' },
      ],
    },
    { description: { pl: 'Buty' } },
  ],
  [
    { x: { y: { z: 1 } }, list: [1, 'a'], empty: null, none: '', obj: {}, link: 'https://a.pl' },
    { url: 'https://a.pl', extras: { 'x.y.z': '1', list: ['1', 'a'] } },
  ],
  [
    { 'Wysokość dotacji': '5 000', kwota_od: '1 000', kwota_do: '5 000,50', waluta: 'PLN' },
    { amount: { min: 1000, max: 5000.5, currency: 'PLN' } },
  ],
];
for (const [record, part, complaint] of VALUES) {
  test(`${JSON.stringify(record)} is read`, async () => {
    const result = await decodeAll([{ nazwa: 'A', ...record }]);
    for (const [key, value] of Object.entries(part))
      assert.deepEqual(result.item[key as keyof DirectoryItem], value, key);
    assert.deepEqual(
      codes(result).map((one) => one.replace('items', '')),
      complaint ? [complaint] : [],
    );
  });
}

test('ids: own, else identifier, else name and town; prefixed where there are several sources', async () => {
  const { items } = await decodeAll(
    [
      { id: 0, nazwa: 'A' },
      { CVR: 12345678, nazwa: 'B' },
      { nazwa: 'Łódzki Świat', miasto: 'Ærø' },
      { nazwa: '???' },
    ],
    { idPrefix: 'z' },
  );
  assert.deepEqual(
    items.map((item) => item?.id),
    ['z:0', 'z:12345678', 'z:lodzki-swiat-aero', 'z:item'],
  );
});

test('hostile keys do no harm', async () => {
  const { item } = await decodeAll(
    '[{"nazwa":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x","hasOwnProperty":"y","extras":{"__proto__":["z"]}}]',
  );
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
  assert.equal(Object.getPrototypeOf(item), Object.prototype);
  assert.equal(Object.getPrototypeOf(item.extras), Object.prototype);
  assert.deepEqual(item.extras, {
    'constructor.prototype.polluted': '1',
    toString: 'x',
    hasOwnProperty: 'y',
  });
});

test('a thousand bad values are counted, and told two hundred times', async () => {
  const { complaints } = await decodeAll(
    Array.from({ length: 1000 }, (_, i) => ({ nazwa: `A${i}`, www: 'javascript:x' })),
  );
  assert.equal(complaints.length, 200);
  assert.match(complaints.at(-1)?.reason ?? '', /not listed/);
});

const ATTRIBUTES: [text: string, mapping: Record<string, string>, unknown: string[]][] = [
  ['name: Nazwa firmy; town: Gmina', { name: 'Nazwa firmy', town: 'Gmina' }, []],
  [' name : \'Gmina; powiat\' ;town:"a: b"', { name: 'Gmina; powiat', town: 'a: b' }, []],
  ["name: 'it''s'", { name: "it's" }, []],
  ["name: L'Atelier", { name: "L'Atelier" }, []],
  ['nazwa: X; telefon: Y; address.street: Z', { name: 'X', telephone: 'Y', street: 'Z' }, []],
  ['colour: X; name:', {}, ['colour']],
  ['name: a: b', { name: 'a: b' }, []],
  ['', {}, []],
  [';;;', {}, []],
  ['name', {}, []],
];
for (const [text, mapping, unknown] of ATTRIBUTES) {
  test(`fields="${text}"`, () => {
    const parsed = parseFieldsAttribute(text);
    assert.deepEqual([Object.fromEntries(parsed.mapping), parsed.unknown], [mapping, unknown]);
  });
}

test('any mapping can be written and read back', () => {
  const column = fc.string({ minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...FIELD_NAMES), column), {
        selector: ([field]) => field,
        maxLength: 8,
      }),
      (pairs) => {
        assert.deepEqual([...parseFieldsAttribute(formatFieldsAttribute(new Map(pairs))).mapping], pairs);
      },
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parseFieldsAttribute(text)),
  );
});

test('calls people by both their names where a list is of people', async () => {
  const { items } = await decodeAll(
    'Imię;Nazwisko;Zawód;Miejscowość\nJan;Kowalski;Szewc;Oława\nAnna;;Kaletnik;Wołów\n',
  );
  assert.deepEqual(
    items.map((item) => item?.name),
    ['Jan Kowalski', 'Anna'],
  );
  assert.equal(items[0]?.extras?.Zawód, 'Szewc');
});

test('takes no title of a person for their name', async () => {
  const { item } = await decodeAll([{ Titel: 'Dr.', Vorname: 'Eva', Nachname: 'Lund' }]);
  assert.equal(item.name, 'Eva Lund');
  assert.equal(item.extras?.Titel, 'Dr.');
});

test('keeps the names of a person beside the name of a firm as columns', async () => {
  const { item } = await decodeAll([{ Firma: 'Kaletnik', Imię: 'Anna', Nazwisko: 'Kos' }]);
  assert.equal(item.name, 'Kaletnik');
  assert.deepEqual(item.extras, { Imię: 'Anna', Nazwisko: 'Kos' });
});

for (const column of ['Telefon/fax', 'Telefon / Faks', 'TELEFON/FAX', 'Tel./fax', 'Telefon (kom.)']) {
  test(`knows ${column} for the telephone`, async () => {
    const { item } = await decodeAll([{ Nazwa: 'A', [column]: '71 385 30 50' }]);
    assert.equal(item.telephone, '71 385 30 50');
  });
}

test('says of a telephone number that a spreadsheet has shortened that it is none', async () => {
  const result = await decodeAll('Nazwa;Telefon\nA;4,87E+10\nB;71 385 30 50\n');
  assert.deepEqual(
    result.items.map((item) => item?.telephone),
    [undefined, '71 385 30 50'],
  );
  assert.deepEqual(codes(result), ['bad-value row 2, Telefon']);
});

/** What a reader makes of people, pictures and a source that are called something in each language. */
const TONGUES = {
  contact: [{ name: { pl: 'Biuro', da: 'Kontoret' }, role: { pl: 'zapisy', da: 'tilmelding' } }],
  image: { url: 'https://a.pl/x.png', alt: { pl: 'Szyld', da: 'Skilt' } },
  source: { id: 'z', name: { pl: 'Gmina', da: 'Kommunen' }, url: 'https://z.pl/', licence: { pl: 'własna' } },
};

for (const [what, more] of [
  ['of the contract', {}],
  ['with markup in it', { description: '<p>Buty</p>' }],
] as const)
  test(`People, pictures and sources of a record ${what} keep their name in each language`, async () => {
    const { item, complaints } = await decodeAll([{ id: 'a', name: 'Szewc', ...TONGUES, ...more }]);
    assert.deepEqual(complaints, []);
    const { contact, image, source, extras } = item;
    assert.deepEqual({ contact, image, source, extras }, { ...TONGUES, extras: undefined });
  });

test('A source without a name is one by its address, a column with other members is the page’s own', async () => {
  const source = { id: 'z', url: 'https://z.pl/' };
  const read = async (own: object) =>
    (await decodeAll([{ id: 'a', name: 'Szewc', description: '<p>x</p>', source: own }])).item;
  assert.deepEqual((await read(source)).source, source);
  const foreign = await read({ ...source, mood: 'good' });
  assert.equal(foreign.source, undefined);
  assert.equal(foreign.extras?.['source.mood'], 'good');
});
