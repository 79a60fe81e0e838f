import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { readCsv } from '../../src/data/formats/csv.js';
import { readTable } from '../../src/data/formats/read-table.js';

const hints = {
  source: 'test',
  url: 'https://x.example/firms.csv',
  contentType: 'text/csv',
  type: '',
  lang: 'pl',
};
const read = (text: string, more = {}) => readTable(new TextEncoder().encode(text), { ...hints, ...more });
const codes = (table: { complaints: readonly { code: string; path: string }[] }) =>
  table.complaints.map(({ code, path }) => `${code} ${path}`.trim());

const FIRMS = [
  { nazwa: 'Szewc "Nowak"', miasto: 'Łódź', uwagi: 'a, b; c\nd' },
  { nazwa: 'Krawiec', miasto: 'Żmigród', uwagi: '' },
];

for (const [name, delimiter] of [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['bar', '|'],
] as const) {
  for (const [end, newline] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    test(`reads ${name} and ${end}`, async () => {
      const table = await read(Papa.unparse(FIRMS, { delimiter, newline }));
      assert.deepEqual(table.records, FIRMS);
      assert.deepEqual(table.complaints, []);
      assert.deepEqual(table.columns, ['nazwa', 'miasto', 'uwagi']);
      assert.equal(table.pathOf(1), 'row 3');
    });
  }
}

test('sep= names the separator, and is no row of the table', async () => {
  const table = await read('sep=;\nnazwa;miasto\nA;X\n');
  assert.deepEqual(table.records, [{ nazwa: 'A', miasto: 'X' }]);
  assert.equal(table.pathOf(0), 'row 3');
});

test('a byte order mark is no part of the first name', async () =>
  assert.deepEqual((await read('\ufeffnazwa;miasto\nA;X\n')).columns, ['nazwa', 'miasto']));

test('titles and padding above the header are left out and told', async () => {
  const table = await read(
    'Wykaz firm w gminie;;\n;;\nstan na 2026 r.;;\nnazwa;miasto;telefon\nA;X;1\nB;Y;2\n',
  );
  assert.deepEqual(table.records, [
    { nazwa: 'A', miasto: 'X', telefon: '1' },
    { nazwa: 'B', miasto: 'Y', telefon: '2' },
  ]);
  assert.deepEqual(codes(table), ['title-rows']);
  assert.match(table.complaints[0]?.reason ?? '', /stand in row 4; 2 rows above/);
  assert.equal(table.pathOf(0), 'row 5');
});

test('notes below the table are left out and told', async () => {
  const table = await read('nazwa;miasto;telefon;www\nA;X;1;a.pl\nB;Y;2;b.pl\n\nŹródło: urząd\n');
  assert.equal(table.records.length, 2);
  assert.deepEqual(codes(table), ['title-rows row 5']);
});

const BELOW: [what: string, rows: string, records: number, told: string[]][] = [
  [
    'notes that Excel has filled up with cells',
    'A;X;1\nB;Y;2\n;;\nStan na 1.12.2026;;\n* dane firm;;\n',
    2,
    ['title-rows row 5'],
  ],
  ['a sum', 'A;X;1\nB;Y;2\nRazem;2;\n', 2, ['title-rows row 4']],
  ['a sum with its number', 'A;X;1\nB;Y;2\nI alt: 2;;\n', 2, ['title-rows row 4']],
  ['an entry that has only a name', 'A;X;1\nB;Y;2\nC D;;\n', 3, []],
  ['an entry that is called as a sum', 'A;X;1\nB;Y;2\nTotal;Wrocław;71\n', 3, []],
  ['a name of one word below an empty row', 'A;X;1\nB;Y;2\n;;\nC;;\n', 3, []],
  ['names alone', 'A;;\nB B;;\n;;\nC C;;\n', 3, []],
];

for (const [what, rows, records, told] of BELOW)
  test(`below the table stands ${what}: ${records} entries`, async () => {
    const table = await read(`nazwa;miasto;telefon\n${rows}`);
    assert.equal(table.records.length, records);
    assert.deepEqual(codes(table), told);
  });

test('columns without a name or with the same name are told apart; empty ones are left out', async () => {
  const table = await read('nazwa,telefon,telefon,,\nA,1,2,x,\nB,3,4,y,\n');
  assert.deepEqual(table.columns, ['nazwa', 'telefon', 'telefon 2', 'column D']);
  assert.deepEqual(table.records[0], { nazwa: 'A', telefon: '1', 'telefon 2': '2', 'column D': 'x' });
});

test('ragged rows are kept and told by their number', async () => {
  const table = await read('nazwa,miasto,tel\nA,X,1\nB,Y\nC,Z,3,4\nD,W,5,,\n');
  assert.equal(table.records.length, 4);
  assert.deepEqual(codes(table), ['ragged-row row 3', 'ragged-row row 4']);
});

test('empty rows are no records and keep their numbers', async () => {
  const table = await read('nazwa,miasto\n\nA,X\n,\nB,Y\n\n');
  assert.deepEqual(
    [0, 1].map((i) => table.pathOf(i)),
    ['row 3', 'row 5'],
  );
  assert.deepEqual(table.complaints, []);
});

test('a quotation mark that is never closed costs nothing but itself', async () => {
  const table = await read('nazwa,miasto\nA,X\nB "cudzysłów,Y\n"C,Z\nD,W\n');
  assert.deepEqual(
    table.records.map((one) => (one as { nazwa: string }).nazwa),
    ['A', 'B "cudzysłów', '"C', 'D'],
  );
  assert.deepEqual(codes(table), ['ragged-row row 4']);
});

test('errors of the spreadsheet are no values', async () => {
  const table = await read('nazwa;miasto;telefon\nA;#N/D!;#REF!\n');
  assert.deepEqual(table.records, [{ nazwa: 'A', miasto: '', telefon: '' }]);
  assert.deepEqual(codes(table), ['bad-value row 2, miasto', 'bad-value row 2, telefon']);
});

test('one column is a table only where it is said to be one', async () => {
  assert.deepEqual((await read('nazwa\nA\nB\n')).records, [{ nazwa: 'A' }, { nazwa: 'B' }]);
  await assert.rejects(
    read('nazwa\nA\nB\n', { contentType: 'text/plain', url: 'https://x.example/a' }),
    (error) => error instanceof EndpointError && error.code === 'format',
  );
});

test('a header without rows is an empty table', async () => {
  await assert.rejects(
    read('nazwa;miasto;telefon\n'),
    (error) => error instanceof EndpointError && error.code === 'empty' && /nazwa, miasto/.test(error.detail),
  );
});

test('a header without rows is an answer where nothing may be planned', async () => {
  assert.deepEqual((await read('nazwa;miasto;telefon\n', { mayBeEmpty: true })).records, []);
});

test('type="csv" goes before what the text looks like', async () => {
  assert.deepEqual((await read('[a],b\n1,2\n', { type: 'csv' })).records, [{ '[a]': '1', b: '2' }]);
});

test('hostile column names do no harm', async () => {
  const table = await read('nazwa,__proto__,constructor,toString\nA,x,y,z\n');
  assert.equal(Object.getPrototypeOf(table.records[0]), Object.prototype);
  assert.equal(({} as { x?: unknown }).x, undefined);
});

test('what papaparse writes is read back', async () => {
  const word = fc.stringMatching(/^[A-Za-zżółćąæøåÄÖß][A-Za-zżółćąæøå0-9 ,;"'|\t\n.-]{0,20}$/);
  const column = fc.stringMatching(/^[a-zżółæø]{2,12}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(column, { minLength: 3, maxLength: 6 }),
      fc.integer({ min: 2, max: 12 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.gen(),
      async (columns, count, delimiter, newline, gen) => {
        const records = Array.from({ length: count }, () =>
          Object.fromEntries(columns.map((name) => [name, gen(() => word)])),
        );
        const table = await readCsv(Papa.unparse(records, { delimiter, newline, quotes: true }), hints);
        assert.deepEqual(table.records, records);
      },
    ),
    { numRuns: 200 },
  );
});

test('a file of many pieces is read as a whole one is', async () => {
  const rows = Array.from({ length: 9000 }, (_, i) => [
    `Firma ${i}`,
    i % 7 ? 'Oława' : 'Żmigród\r\nRynek "2"; obok',
    i % 1500 ? String(i) : 'x'.repeat(300_000),
  ]);
  for (const newline of ['\n', '\r\n', '\r']) {
    const text = Papa.unparse([['nazwa', 'miasto', 'opis'], ...rows], { delimiter: ';', newline });
    const whole = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), { delimiter: ';', newline: '\n' }).data;
    const { records } = await readCsv(text, hints);
    assert.deepEqual(
      records.map((record) => Object.values(record as object)),
      whole.slice(1),
    );
  }
});

test('a mark that is opened far down a long file and never closed costs no row', async () => {
  const rows = Array.from({ length: 9000 }, (_, i) => `Firma ${i};Oława;${'opis '.repeat(8)}`);
  rows[7000] = '"Firma 7000;Oława;x';
  const table = await readCsv(['nazwa;miasto;opis', ...rows].join('\n'), hints);
  assert.equal(table.records.length, 9000);
  assert.deepEqual(table.records[7000], { nazwa: '"Firma 7000', miasto: 'Oława', opis: 'x' });
  assert.deepEqual(codes(table), ['ragged-row row 7002']);
});

test('reads a table that has no column names, every row of it', async () => {
  const table = await read('Szewc Nowak;Oława;71 385 30 50\nKrawiec Kos;Żmigród;71 385 30 51\n');
  assert.deepEqual(table.records, [
    { 'column A': 'Szewc Nowak', 'column B': 'Oława', 'column C': '71 385 30 50' },
    { 'column A': 'Krawiec Kos', 'column B': 'Żmigród', 'column C': '71 385 30 51' },
  ]);
  assert.deepEqual(codes(table), ['title-rows row 1']);
});

for (const header of ['Nazwa;2023;2024', 'Nazwa;2024-01-01;2024-02-01', 'Nazwa;strona@;Telefon']) {
  test(`takes ${header} for column names`, async () => {
    const table = await read(`${header}\nA;71 385 30 50;71 385 30 51\nB;71 385 30 52;1\n`);
    assert.deepEqual(table.columns, header.split(';'));
  });
}
