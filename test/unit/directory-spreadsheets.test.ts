// Tables as clerks of municipalities export them, with the columns of registers and offices.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '../../src/data/formats/read-table.js';
import { makeFieldPlan, type FieldName } from '../../src/widgets/directory/directory-fields.js';
import type { DirectoryItem } from '../../src/widgets/directory/directory-item.js';
import { createDirectoryDecoder } from '../../src/widgets/directory/directory-source.js';

async function readSheet(csv: string) {
  const url = 'https://x.example/firmy.csv';
  const hints = { source: 'test', url, contentType: 'text/csv', type: '', lang: 'pl' };
  const table = await readTable(new TextEncoder().encode(csv), hints);
  const decoder = createDirectoryDecoder({ source: 'test', url, lang: 'pl', columns: table.columns ?? [] });
  const all = await decoder.decodeAll(table.records, table.pathOf);
  const items = all.filter((item) => item !== undefined);
  return { items, item: items[0] as DirectoryItem, complaints: [...table.complaints, ...decoder.complaints] };
}

const COLUMNS: [column: string, field: FieldName | undefined][] = [
  ['Adres głównego miejsca wykonywania działalności', 'street'],
  ['Adres punktu', 'street'],
  ['Adres do korespondencji', 'street'],
  ['Adres gabinetu', 'street'],
  ['Adresse (Hauptsitz, barrierefrei)', 'street'],
  ['ADRES_STRONY_INTERNETOWEJ', 'url'],
  ['Adres skrytki ePUAP', undefined],
  ['Adres poczty elektronicznej', 'email'],
  ['Formandens adresse', undefined],
  ['Ulica i nr', 'street'],
  ['Ulica i numer domu', 'street'],
  ['Straße, Hausnummer', 'street'],
  ['Vejnavn og husnummer', 'street'],
  ['Kod pocztowy i miejscowość', 'locality'],
  ['Postnr. og by', 'locality'],
  ['PLZ/Ort', 'locality'],
  ['PLZ und Ort', 'locality'],
  ['Kod pocztowy', 'postalCode'],
  ['Kod pocztowy siedziby', 'postalCode'],
  ['SIEDZIBA_NR_LOKALU', 'unit'],
  ['Husnummer fra', 'houseNumber'],
  ['Hovedbranche - tekst', 'category'],
  ['Hovedbranche - kode', 'categoryCode'],
  ['Foreningens navn', 'name'],
  ['Foreningens hjemmeside', 'url'],
  ['Nazwa organizacji', 'name'],
  ['Nazwa instytucji', 'name'],
  ['Pełna nazwa', 'name'],
  ['Nazwa punktu sprzedaży', 'name'],
  ['Name der Einrichtung', 'name'],
  ['Nazwa gminy', undefined],
  ['Nazwa ulicy', undefined],
  ['PKD_NAZWA', undefined],
  ['Godziny przyjęć', 'openingHours'],
  ['nom_complet', 'name'],
  ['Назва', 'name'],
  ['Назва підприємства', 'name'],
  ['Повна назва', 'name'],
  ['Найменування', 'name'],
  ['Ім’я', 'givenName'],
  ["Ім'я", 'givenName'],
  ['Прізвище', 'familyName'],
  ['Опис', 'description'],
  ['Короткий опис', 'description'],
  ['Категорія', 'category'],
  ['Галузь', 'category'],
  ['Вид діяльності', 'category'],
  ['Громада', 'town'],
  ['Гміна', 'town'],
  ['Населений пункт', 'locality'],
  ['Місто', 'locality'],
  ['Село', 'locality'],
  ['Вулиця', 'street'],
  ['Вулиця та номер будинку', 'street'],
  ['Адреса', 'street'],
  ['Юридична адреса', 'street'],
  ['Адреса місця провадження діяльності', 'street'],
  ['Адреса електронної пошти', 'email'],
  ['Адреса сайту', 'url'],
  ['Номер будинку', 'houseNumber'],
  ['Поштовий індекс', 'postalCode'],
  ['Індекс та населений пункт', 'locality'],
  ['Область', 'region'],
  ['Країна', 'country'],
  ['Координати', 'geo'],
  ['Широта', 'lat'],
  ['Довгота', 'lon'],
  ['Телефон', 'telephone'],
  ['Телефон/факс', 'telephone'],
  ['Контактний телефон', 'telephone'],
  ['Номер телефону', 'telephone'],
  ['Електронна пошта', 'email'],
  ['Ел. пошта', 'email'],
  ['Сайт', 'url'],
  ['Веб-сайт', 'url'],
  ['Вебсайт', 'url'],
  ['Фото', 'image'],
  ['Години роботи', 'openingHours'],
  ['Графік роботи', 'openingHours'],
  ['Режим роботи', 'openingHours'],
  ['Відзнаки', 'badges'],
  ['Мови спілкування', 'languages'],
  ['Країни експорту', 'exportsTo'],
  ['Оновлено', 'updated'],
  ['Для кого', 'audience'],
  ['Кінцевий термін', 'deadline'],
  ['Сума', 'amountMax'],
  ['Валюта', 'currency'],
  ['Контактна особа', 'contact'],
  ['Назва вулиці', undefined],
  ['Назва громади', undefined],
];
for (const [column, field] of COLUMNS)
  test(`the column "${column}" is ${field ?? 'no field'}`, () =>
    assert.equal(makeFieldPlan().find(column)?.field, field));

test('a Ukrainian spreadsheet needs no word about its columns', async () => {
  const { item, complaints } = await readSheet(
    [
      'Назва;Категорія;Опис;Адреса;Індекс;Населений пункт;Громада;Телефон;Сайт;Години роботи;Оновлено',
      'Пекарня «Зірка»;Ремесло;Хліб на заквасці;Rynek 4;55-140;Żmigród;Żmigród;+48 71 000 00 00;zirka.example;Пн–Пт 8–16;24.11.2026',
    ].join('\r\n'),
  );
  assert.deepEqual(complaints, []);
  assert.deepEqual(item, {
    id: item.id,
    name: 'Пекарня «Зірка»',
    category: ['Ремесло'],
    description: 'Хліб на заквасці',
    address: { street: 'Rynek 4', postalCode: '55-140', locality: 'Żmigród' },
    town: 'Żmigród',
    telephone: '+48 71 000 00 00',
    url: 'https://zirka.example/',
    openingHours: ['Mo-Fr 08:00-16:00'],
    updated: '2026-11-24',
  });
});

const ADDRESSES: [written: string, address: DirectoryItem['address']][] = [
  ['ul. Leśna 12, 55-140 Łąkowice', { street: 'ul. Leśna 12', postalCode: '55-140', locality: 'Łąkowice' }],
  ['Rynek 3/2 55-140 Łąkowice', { street: 'Rynek 3/2', postalCode: '55-140', locality: 'Łąkowice' }],
  ['55-140 Łąkowice, ul. Leśna 1', { street: 'ul. Leśna 1', postalCode: '55-140', locality: 'Łąkowice' }],
  ['Åvej 3, 4700 Næstved', { street: 'Åvej 3', postalCode: '4700', locality: 'Næstved' }],
  ['Markt 1, D-02826 Görlitz', { street: 'Markt 1', postalCode: '02826', locality: 'Görlitz' }],
  [
    'Leśna 1, 55-140 Łąkowice, Polska',
    { street: 'Leśna 1', postalCode: '55-140', locality: 'Łąkowice', country: 'Polska' },
  ],
  [
    'Leśna 1, 55-140 Łąkowice, woj. dolnośląskie, Polska',
    {
      street: 'Leśna 1',
      postalCode: '55-140',
      locality: 'Łąkowice',
      region: 'dolnośląskie',
      country: 'Polska',
    },
  ],
  [
    'Åvej 3, 4700 Næstved, Danmark',
    { street: 'Åvej 3', postalCode: '4700', locality: 'Næstved', country: 'Danmark' },
  ],
  ['Rynek 5 / 55-140 Łąkowice', { street: 'Rynek 5', postalCode: '55-140', locality: 'Łąkowice' }],
  ['Leśna 1, Polska', { street: 'Leśna 1, Polska' }],
  ['Leśna 1, Łąkowice', { street: 'Leśna 1, Łąkowice' }],
  ['Vej 12, 2. sal', { street: 'Vej 12, 2. sal' }],
  ['Wąsosz 12', { street: 'Wąsosz 12' }],
];
for (const [written, address] of ADDRESSES)
  test(`the address "${written}" is read part by part`, async () => {
    const { item } = await readSheet(`Nazwa;Adres\nKowal;"${written}"\nSzewc;Rynek 1\n`);
    assert.deepEqual(item.address, address);
    assert.equal(item.town, address?.locality);
  });

test('an address in two lines, or after which the town stands once more, is told once', async () => {
  const { items } = await readSheet(
    'Nazwa;Adres;Miejscowość\nKowal;"Rynek 5\n55-140 Łąkowice";Łąkowice\nSzewc;"Rynek 6, 55-140 Wąsosz";Łąkowice\n',
  );
  assert.deepEqual(
    items.map(({ address }) => address),
    [
      { street: 'Rynek 5', postalCode: '55-140', locality: 'Łąkowice' },
      { street: 'Rynek 6, 55-140 Wąsosz', locality: 'Łąkowice' },
    ],
  );
});

test('a column with postal code and town is both', async () => {
  const { item } = await readSheet(
    'Nazwa;Ulica i nr;Kod pocztowy i miejscowość\nKowal;Leśna 4;55-140 Łąkowice\n',
  );
  assert.deepEqual(item.address, { street: 'Leśna 4', postalCode: '55-140', locality: 'Łąkowice' });
  assert.equal(item.town, 'Łąkowice');
});

test('the number of a flat stands behind that of its house', async () => {
  const { items } = await readSheet(
    'NAZWA,SIEDZIBA_ULICA,SIEDZIBA_NR_BUDYNKU,SIEDZIBA_NR_LOKALU\nA,Rynek,3,2\nB,Leśna,7,\nC,,,2\n',
  );
  assert.deepEqual(
    items.map(({ address, extras }) => address?.street ?? extras),
    ['Rynek 3/2', 'Leśna 7', { SIEDZIBA_NR_LOKALU: '2' }],
  );
});

test('a day that a spreadsheet has left as a number is that day', async () => {
  const { items, complaints } = await readSheet(
    'Nazwa;Miejscowość;Data dodania\nKowal;Wąsosz;45992\nSzewc;Wąsosz;45992,75\nStolarz;Wąsosz;12\n',
  );
  assert.deepEqual(
    items.map(({ added }) => added),
    ['2025-12-01', '2025-12-01', undefined],
  );
  assert.equal(complaints.length, 1);
});

test('signs that nobody sees make no other town, and no name', async () => {
  const { items } = await readSheet(
    'Nazwa;Miejscowość\nKowal;\u200bWąsosz\nSzewc;Wąsosz\ufeff \n\u200b\u2060;Wąsosz\n',
  );
  assert.deepEqual(
    items.map(({ name, town }) => [name, town]),
    [
      ['Kowal', 'Wąsosz'],
      ['Szewc', 'Wąsosz'],
    ],
  );
});

test('a dash and words for nothing are in no field', async () => {
  const { item } = await readSheet(
    'Nazwa;Ulica;Nr domu;Miejscowość;Telefon;WWW;Opis\nKowal;-;12;Wąsosz;brak;nie posiada;brak danych\nSzewc;Rynek;1;Wąsosz;1;;\n',
  );
  assert.deepEqual(item, {
    id: 'kowal-wasosz',
    name: 'Kowal',
    town: 'Wąsosz',
    // As the post has it where streets have no names.
    address: { street: 'Wąsosz 12', locality: 'Wąsosz' },
  });
});

test('rows that name a group are the category of those below them, and no entries', async () => {
  const { items, complaints } = await readSheet(
    'Wykaz organizacji;;;\nLp.;Nazwa organizacji;Adres siedziby;Telefon\nSTOWARZYSZENIA;;;\n1;Miłośnicy Łąkowic;Szkolna 2;71 1\n2.;Razem;Wąsosz 12;\nKluby sportowe;;;\n1;LKS Orzeł;Sportowa 1;601\n',
  );
  assert.deepEqual(
    items.map(({ name, category }) => [name, category]),
    [
      ['Miłośnicy Łąkowic', ['STOWARZYSZENIA']],
      ['Razem', ['STOWARZYSZENIA']],
      ['LKS Orzeł', ['Kluby sportowe']],
    ],
  );
  assert.match(complaints.map(({ reason }) => reason).join(), /2 rows .*"STOWARZYSZENIA".* group/);
});

test('a second table under the first has its column names left out, and its title is its category', async () => {
  const { items, complaints } = await readSheet(
    'Sklepy;;;\nNazwa;Adres;Telefon;Godziny\nJagódka;Leśna 1;71 1;6-22\nGroszek;Polna 3;71 2;7-21\n;;;\nApteki;;;\nNazwa;Adres;Telefon;Godziny\nPod Lipą;Rynek 9;71 3;8-20\n',
  );
  assert.deepEqual(
    items.map(({ name, category }) => [name, category]),
    [
      ['Jagódka', ['Sklepy']],
      ['Groszek', ['Sklepy']],
      ['Pod Lipą', ['Apteki']],
    ],
  );
  assert.match(complaints.map(({ reason }) => reason).join(), /column names .* again/);
});

test('column names that come again are no entry of two columns either', async () => {
  const { items } = await readSheet(
    'Nazwa;Miejscowość\nKowal;Wąsosz\nNazwa;Miejscowość\nSZEWC;\nStolarz;Wąsosz\n',
  );
  assert.deepEqual(
    items.map(({ name }) => name),
    ['Kowal', 'SZEWC', 'Stolarz'],
  );
});

test('an entry with nothing but a name is an entry, also beside names in capitals', async () => {
  const { items } = await readSheet(
    'Nazwa;Adres;Telefon;Opis\nBUD-MAX;Polna 3;71 1;x\nKOWAL;;;\nDACH-POL;Polna 5;71 2;y\nSzewc;;;\nEwa;Polna 6;71 2;y\n',
  );
  assert.deepEqual(
    items.map(({ name }) => name),
    ['BUD-MAX', 'KOWAL', 'DACH-POL', 'Szewc', 'Ewa'],
  );
});

test('groups in capitals between names that are not are groups', async () => {
  const { items } = await readSheet(
    'Nazwa;Adres;Telefon;Opis\nSKLEPY;;;\nJagódka;Polna 3;71 1;x\nApteka;Polna 5;71 2;y\nUSŁUGI:;;;\nSzewc;Rynek 1;1;\nEwa;Polna 6;71 2;y\n',
  );
  assert.deepEqual(
    items.map(({ name, category }) => [name, category?.[0]]),
    [
      ['Jagódka', 'SKLEPY'],
      ['Apteka', 'SKLEPY'],
      ['Szewc', 'USŁUGI'],
      ['Ewa', 'USŁUGI'],
    ],
  );
});

test('a category that stands in the first of its rows only, as merged cells are saved, is that of all', async () => {
  const { items, complaints } = await readSheet(
    'Branża;Nazwa;Adres\nBudownictwo;Bud-Max;Polna 3\n;Dach-Pol;Polna 5\n;Murarz;Długa 7\nUsługi;Krawiec;Krótka 1\n;Szewc;Rynek 2\n',
  );
  assert.deepEqual(
    items.map(({ category }) => category?.[0]),
    ['Budownictwo', 'Budownictwo', 'Budownictwo', 'Usługi', 'Usługi'],
  );
  assert.match(complaints.map(({ reason }) => reason).join(), /Branża.*merged/);
});

test('a category that few entries have is theirs alone', async () => {
  const { items } = await readSheet(
    'Nazwa;Branża;Adres\nBud-Max;Budowa;Polna 3\nDach-Pol;;Polna 5\nMurarz;;Długa 7\n',
  );
  assert.deepEqual(
    items.map(({ category }) => category?.[0]),
    ['Budowa', undefined, undefined],
  );
  const again = await readSheet('Branża;Nazwa;Adres\nSzewc;A;x\n;B;y\nSzewc;C;z\n;D;y\n');
  assert.equal(again.items[1]?.category, undefined);
});

const OF_SERVICES: [column: string, field: FieldName | undefined][] = [
  ['Anschrift.PLZ', 'postalCode'],
  ['Anschrift.Ort', 'locality'],
  ['Anschrift.Land', 'country'],
  ['address.@type', undefined],
  ['adresDzialalnosci.terc', undefined],
  ['addr:street', 'street'],
  ['addr:housenumber', 'houseNumber'],
  ['addr:city', 'locality'],
  ['courriel', 'email'],
  ['horaires_ouverture', 'openingHours'],
  ['presentation_resume', 'description'],
  ['date_maj', 'updated'],
  ['geo_point_2d', 'geo'],
  ['industrydesc', 'category'],
  ['field_category', 'category'],
  ['field_image', 'image'],
];
for (const [column, field] of OF_SERVICES)
  test(`the member "${column}" is ${field ?? 'no field'}`, () =>
    assert.equal(makeFieldPlan().find(column)?.field, field));

test('a town that is a number is a code, and where the street repeats code and town it is cut', async () => {
  const { items } = await readSheet(
    'nazwa,siege.adresse,siege.code_postal,siege.libelle_commune,siege.commune\nA,20 AV DE SEGUR 75007 PARIS,75007,PARIS,75107\n',
  );
  assert.equal(items[0]?.town, 'PARIS');
  assert.deepEqual(items[0]?.address, { street: '20 AV DE SEGUR', postalCode: '75007', locality: 'PARIS' });
});

test('an address of the interface the records come from is no website', async () => {
  const { items } = await readSheet(
    'nazwa,url\nA,https://x.example/api/firms/1\nB,https://x.example/firmy/b\nC,https://c.example/api/\n',
  );
  assert.deepEqual(
    items.map(({ url, extras }) => url ?? extras),
    [undefined, 'https://x.example/firmy/b', 'https://c.example/api/'],
  );
});

test('column names in two rows, the second of which says what the merged cells above hold, are one', async () => {
  const { item } = await readSheet(
    'Wykaz sklepów;;;;;\nNazwa;Branża;Adres;;;Telefon\n;;Ulica;Kod;Miejscowość;\nJagódka;spożywcze;Leśna 1;55-140;Łąkowice;71 1\nRóża;kwiaty;Polna 2;55-140;Łąkowice;71 2\n',
  );
  assert.deepEqual(item, {
    id: 'jagodka-lakowice',
    name: 'Jagódka',
    category: ['spożywcze'],
    telephone: '71 1',
    address: { street: 'Leśna 1', postalCode: '55-140', locality: 'Łąkowice' },
    town: 'Łąkowice',
  });
});

test('a column for each day is the opening hours, where all of it is understood', async () => {
  const { items } = await readSheet(
    [
      'Nazwa;poniedziałek;wtorek;środa;czwartek;piątek;sobota;Rok założenia',
      'Szewc Żak;8-16;8-16;8-16;8-16;8-15;nieczynne;1987',
      'Kuźnia;8:00-16:00;8:00-16:00;;8:00-16:00;8:00-16:00;;',
      'Krawiec;8-16;po umówieniu;8-16;8-16;8-16;;',
    ].join('\n'),
  );
  assert.deepEqual(
    items.map(({ openingHours }) => openingHours),
    [['Mo-Th 08:00-16:00', 'Fr 08:00-15:00', 'Sa off'], ['Mo,Tu,Th,Fr 08:00-16:00'], undefined],
  );
  assert.deepEqual(items[0]?.extras, { 'Rok założenia': '1987' });
  assert.equal(items[1]?.extras, undefined);
  assert.equal(items[2]?.extras?.wtorek, 'po umówieniu');
  const { item } = await readSheet('Nazwa;mon;to;sat\nSzewc;8-16;8-16;8-16\nKowal;8-16;8-16;8-16');
  assert.equal(item.openingHours, undefined);
});
