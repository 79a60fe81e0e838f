import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { readTable } from '../../src/data/formats/read-table.js';
import { numberFormat, valueOf } from '../../src/data/formats/workbook/cell-formats.js';
import type { FormatHints } from '../../src/data/formats/table.js';
import { sheetsOf } from '../../src/data/formats/workbook/read-workbook.js';
import { tagsOf } from '../../src/data/formats/workbook/xml-tags.js';
import { openZip } from '../../src/data/formats/workbook/zip-file.js';
import type { RowSource } from '../../src/data/rows/row-kit.js';
import { readCalendar } from '../../src/widgets/calendar/calendar-read.js';
import { EventBuilder } from '../../src/widgets/calendar/event-builder.js';
import { ask } from './calendar-support.js';
import { archive, sheetXml, workbook, workbookFiles, type MadeWorkbook } from '../support/workbook.js';

const hints = (url = 'https://gmina.example/firmy.xlsx'): FormatHints => ({
  source: url,
  url,
  contentType: '',
  type: '',
  lang: 'pl',
});
const read = async (bytes: Uint8Array, url?: string) => readTable(bytes, hints(url));
const recordsOf = async (made: MadeWorkbook, url?: string) => (await read(await workbook(made), url)).records;
const FIRMS = [
  ['Nazwa', 'Miejscowość', 'Kod'],
  ['Piekarnia Rumianek', 'Żmigród', '55-140'],
  ['Zakład Szewski', 'Milicz', '56-300'],
];

/** What one cell of a sheet is read as. */
async function cell(xml: string, more: Partial<MadeWorkbook> = {}): Promise<unknown> {
  const zip = openZip(
    await workbook({
      sheets: [{ name: 'A', xml: `<sheetData><row r="1">${xml}</row></sheetData>` }],
      ...more,
    }),
  );
  const [sheet] = (zip && (await sheetsOf(zip))) ?? [];
  return (await sheet?.read())?.rows[0]?.[0];
}

describe('a workbook of Excel', () => {
  it('is read as the table it holds', async () => {
    assert.deepEqual(await recordsOf({ sheets: [{ name: 'Firmy', xml: sheetXml(FIRMS) }] }), [
      { Nazwa: 'Piekarnia Rumianek', Miejscowość: 'Żmigród', Kod: '55-140' },
      { Nazwa: 'Zakład Szewski', Miejscowość: 'Milicz', Kod: '56-300' },
    ]);
  });

  it('may leave out the empty cells at the end of a row, as every program does', async () => {
    const rows = [...FIRMS, ['Kuźnia Hufnal']];
    const table = await read(await workbook({ sheets: [{ name: 'Firmy', xml: sheetXml(rows) }] }));
    assert.equal(table.records.length, 3);
    assert.deepEqual(table.complaints, []);
  });

  it('tells of formulas that no program has worked out, and not of those that give nothing', async () => {
    const xml = `<sheetData><row r="1"><c r="A1" t="str"><v>Nazwa</v></c><c r="B1" t="str"><v>Osoby</v></c></row>
      <row r="2"><c r="A2" t="str"><v>Kuźnia Hufnal</v></c><c r="B2"><f>1+1</f><v></v></c></row>
      <row r="3"><c r="A3" t="str"><v>Szewc Żak</v></c><c r="B3" t="str"><f>""</f><v></v></c></row></sheetData>`;
    const { complaints } = await read(await workbook({ sheets: [{ name: 'Firmy', xml }] }));
    assert.deepEqual(
      complaints.map(({ reason }) => reason),
      [
        'Cells with a formula that has not been worked out, and are empty here: 1. Open the workbook in a spreadsheet program and save it.',
      ],
    );
  });

  it('is read whether it is packed or not, with a comment at its end, and with prefixes before its names', async () => {
    const files = workbookFiles({ sheets: [{ name: 'Firmy', xml: sheetXml(FIRMS) }] });
    const prefixed = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        name.startsWith('xl/worksheets/sheet') ? text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:') : text,
      ]),
    );
    for (const bytes of [
      await archive(files, { isPacked: false }),
      await archive(files, { comment: 'made in Milicz' }),
      await archive(prefixed),
    ])
      assert.equal((await read(bytes)).records.length, 2);
  });

  it('has texts that are written once, in pieces, and without how they are pronounced', async () => {
    const texts = [
      '<r><t xml:space="preserve">Piekarnia </t></r><r><rPr><b/></rPr><t>Rumianek &amp; Syn</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
      '<t>ul. Długa 1_x000D_\nlok. 2</t>',
    ];
    assert.equal(await cell('<c r="A1" t="s"><v>0</v></c>', { texts }), 'Piekarnia Rumianek & Syn');
    assert.equal(await cell('<c r="A1" t="s"><v>1</v></c>', { texts }), '東京');
    assert.equal(
      await cell('<c r="A1" t="s"><v>2</v></c>', { texts }),
      'ul. Długa 1\n\nlok. 2'.replace('\n\n', '\n'),
    );
    assert.equal(await cell('<c r="A1" t="s"><v>9</v></c>', { texts }), undefined);
  });

  it('has numbers, truths, outcomes of formulas and errors', async () => {
    assert.equal(await cell('<c r="A1"><v>51.2345</v></c>'), 51.2345);
    assert.equal(await cell('<c r="A1"><v>12.300000000000001</v></c>'), 12.3);
    assert.equal(await cell('<c r="A1" t="b"><v>1</v></c>'), true);
    assert.equal(await cell('<c r="A1" t="str"><f>A2&amp;A3</f><v>a &lt; b</v></c>'), 'a < b');
    assert.equal(await cell('<c r="A1" t="e"><v>#N/A</v></c>'), '#N/A');
    assert.equal(await cell('<c r="A1" s="0"/>'), undefined);
  });

  it('has days and hours by the format they are shown in', async () => {
    const shown = (code: string, number: number, properties?: string) =>
      cell(`<c r="A1" s="1"><v>${number}</v></c>`, { formats: [code], ...(properties && { properties }) });
    assert.equal(await shown('yyyy\\-mm\\-dd', 46355), '2026-11-29');
    assert.equal(await shown('[$-415]d\\ mmmm\\ yyyy;@', 46355), '2026-11-29');
    assert.equal(await shown('dd/mm/yyyy\\ hh:mm', 46355.75), '2026-11-29T18:00');
    assert.equal(await shown('h:mm AM/PM', 0.75), '18:00');
    assert.equal(await shown('[h]:mm', 0.5), '12:00');
    assert.equal(await shown('mmm', 46355), '2026-11-29');
    assert.equal(await shown('yyyy', 44893, 'date1904="1"'), '2026-11-29');
    assert.equal(await shown('0.0%', 0.125), '12.5%');
    assert.equal(await shown('#,##0.00\\ "zł"', 1234.5), 1234.5);
    assert.equal(await shown('"Godz."\\ 0', 7), 7);
  });

  it('has postal codes and numbers of firms in the pattern they are shown in', async () => {
    const shown = (code: string, number: number) =>
      cell(`<c r="A1" s="1"><v>${number}</v></c>`, { formats: [code] });
    assert.equal(await shown('00\\-000', 55140), '55-140');
    assert.equal(await shown('00-000', 7100), '07-100');
    assert.equal(await shown('00000', 4760), '04760');
    assert.equal(await shown('000\\-000\\-00\\-00', 8971234567), '897-123-45-67');
    assert.equal(await shown('00\\ 00\\ 00\\ 00', 55360000), '55 36 00 00');
    assert.equal(await shown('"+48" 000\\ 000\\ 000;-0', 710210000), '+48 710 210 000');
  });

  it('leads where a link leads whose text does not say it', async () => {
    const xml = `${sheetXml([
      ['Nazwa', 'Strona', 'E-mail'],
      ['Piekarnia', 'zobacz', 'biuro@rumianek.example'],
      ['Szewc', 'www.szewc.example', 'napisz'],
    ])}<hyperlinks><hyperlink ref="B2" r:id="a"/><hyperlink ref="B3" r:id="a"/><hyperlink ref="C2" r:id="b"/><hyperlink ref="C3" r:id="b"/></hyperlinks>`;
    const links = { a: 'https://rumianek.example/', b: 'mailto:szewc@szewc.example' };
    assert.deepEqual(await recordsOf({ sheets: [{ name: 'A', xml, links }] }), [
      { Nazwa: 'Piekarnia', Strona: 'https://rumianek.example/', 'E-mail': 'biuro@rumianek.example' },
      { Nazwa: 'Szewc', Strona: 'www.szewc.example', 'E-mail': 'szewc@szewc.example' },
    ]);
  });

  it('has in each row what is written once for several, and its column names as they are', async () => {
    const merged = (...refs: string[]) =>
      `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const rows = [
      ['Nazwa', 'Branża', 'Miejscowość'],
      ['Kowal', 'rzemiosło', 'Milicz'],
      ['Szewc', '', 'Milicz'],
      ['Piekarz', '', 'Milicz'],
    ];
    const xml = sheetXml(rows).replace(/<c [^>]*><is><t><\/t><\/is><\/c>/g, '') + merged('B2:B3');
    assert.deepEqual(
      (await recordsOf({ sheets: [{ name: 'A', xml }] })).map(
        (record) => (record as { Branża?: string }).Branża,
      ),
      ['rzemiosło', 'rzemiosło', ''],
    );
    const double = [
      ['Nazwa', 'Kontakt', '', 'Miejscowość'],
      ['', 'Telefon', 'E-mail', ''],
      ['Kowal', '600 000 001', 'kowal@kowal.example', 'Milicz'],
    ];
    const plain = sheetXml(double).replace(/<c [^>]*><is><t><\/t><\/is><\/c>/g, '');
    const joined = plain + merged('A1:A2', 'B1:C1', 'D1:D2');
    assert.deepEqual(
      await recordsOf({ sheets: [{ name: 'A', xml: joined }] }),
      await recordsOf({ sheets: [{ name: 'A', xml: plain }] }),
    );
  });

  it('is read past a sheet that only says how it is to be filled in', async () => {
    const remarks = sheetXml([
      ['Prosimy wpisywać po jednej firmie w każdym wierszu tabeli.'],
      ['Prosimy nie zmieniać nazw kolumn ani ich kolejności w arkuszu.'],
    ]);
    const sheets = [
      { name: 'Instrukcja', xml: remarks },
      { name: 'Firmy', xml: sheetXml(FIRMS) },
    ];
    assert.equal((await recordsOf({ sheets })).length, 2);
    const names = sheetXml([['Nazwa'], ['Kowal'], ['Szewc']]);
    assert.deepEqual(await recordsOf({ sheets: [{ name: 'Nazwy', xml: names }, ...sheets] }), [
      { Nazwa: 'Kowal' },
      { Nazwa: 'Szewc' },
    ]);
  });

  it('keeps what is hidden in it to itself, and says so', async () => {
    const rows = [
      ['Nazwa', 'Telefon domowy', 'Miejscowość'],
      ['Piekarnia', '600 000 001', 'Milicz'],
      ['Zamknięta', '600 000 002', 'Milicz'],
      ['Szewc', '600 000 003', 'Twardogóra'],
    ];
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols>${sheetXml(rows).replace('<row r="3">', '<row r="3" hidden="1">')}`;
    const table = await read(await workbook({ sheets: [{ name: 'A', xml }] }));
    assert.deepEqual(table.records, [
      { Nazwa: 'Piekarnia', Miejscowość: 'Milicz' },
      { Nazwa: 'Szewc', Miejscowość: 'Twardogóra' },
    ]);
    assert.match(String(table.complaints[0]?.reason), /Hidden.*rows: 1, columns: 1/);
    assert.equal(table.pathOf(1), 'row 4');
  });

  it('is read from the first visible sheet with a table, or from the one the address names', async () => {
    const other = [
      ['Nazwa', 'Od'],
      ['Targ', '8:00'],
    ];
    const sheets = [
      { name: 'Opis', xml: sheetXml([['Dane z 2026 r.']]) },
      { name: 'Stare', state: 'state="hidden"', xml: sheetXml(other) },
      { name: 'Firmy &amp; usługi', xml: sheetXml(FIRMS) },
      { name: 'Targi', xml: sheetXml(other) },
    ];
    const first = await read(await workbook({ sheets }));
    assert.equal(first.records.length, 2);
    assert.match(
      String(first.complaints[0]?.reason),
      /3 sheets: "Opis", "Firmy & usługi", "Targi"\. "Firmy & usługi" was read.*#/,
    );
    const named = await read(await workbook({ sheets }), 'https://gmina.example/firmy.xlsx#targi');
    assert.deepEqual(named.records, [{ Nazwa: 'Targ', Od: '8:00' }]);
    assert.deepEqual(named.complaints, []);
    const missing = await read(await workbook({ sheets }), 'https://gmina.example/firmy.xlsx#Lista%20firm');
    assert.match(String(missing.complaints[0]?.reason), /no sheet "Lista firm".*"Targi"/);
    assert.equal(missing.records.length, 2);
  });
});

describe('a workbook of LibreOffice', () => {
  const ods = (table: string, styles = '') =>
    archive({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
    });
  const text = (words: string) =>
    `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
  const number = (value: number, shown: string, type = 'float') =>
    `<table:table-cell office:value-type="${type}" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const table = (...rows: string[]) => `<table:table table:name="Firmy">${rows.join('')}</table:table>`;
  const END =
    '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>';

  it('is read as the table it holds', async () => {
    const bytes = await ods(
      table(
        row(text('Nazwa'), text('Kod'), text('Od'), text('Członek'), text('Udział')),
        row(
          text('Piekarnia<text:s text:c="2"/>Rumianek<text:line-break/>i Syn</text:p><text:p>od 1962'),
          number(55140, '55-140'),
          '<table:table-cell office:value-type="date" office:date-value="2026-11-29"><text:p>29 lis</text:p></table:table-cell>',
          '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>PRAWDA</text:p></table:table-cell>',
          number(0.07, '7%', 'percentage'),
        ),
        row(
          text('Szewc<office:annotation><text:p>prywatnie: 600 000 000</text:p></office:annotation>'),
          number(51.5, '51,5'),
          '<table:table-cell office:value-type="time" office:time-value="PT08H30M00S"><text:p>8:30</text:p></table:table-cell>',
        ),
        END,
      ),
    );
    assert.deepEqual((await read(bytes)).records, [
      {
        Nazwa: 'Piekarnia  Rumianek\ni Syn\nod 1962',
        Kod: '55-140',
        Od: '2026-11-29',
        Członek: true,
        Udział: '7%',
      },
      { Nazwa: 'Szewc', Kod: 51.5, Od: '08:30', Członek: '', Udział: '' },
    ]);
  });

  it('keeps what is hidden in it to itself, and repeats what is said to stand there again', async () => {
    const hidden =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const bytes = await ods(
      `<table:table table:name="Stare" table:style-name="ta2">${row(text('Nazwa'), text('A'))}${row(text('x'), text('y'))}</table:table>` +
        table(
          '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>',
          row(text('Nazwa'), text('Gmina'), text('Prywatne')),
          `<table:table-row table:number-rows-repeated="2">${text('Stoisko')}${text('Milicz')}${text('600')}</table:table-row>`,
          `<table:table-row table:visibility="filter">${text('Zamknięte')}${text('Milicz')}</table:table-row>`,
          row('<table:table-cell/>'),
          row(
            text('Szewc'),
            '<table:table-cell office:value-type="string"><text:p><text:a xlink:href="https://szewc.example/">zobacz</text:a></text:p></table:table-cell>',
          ),
          END,
        ),
      hidden,
    );
    const { records, complaints } = await read(bytes);
    assert.deepEqual(records, [
      { Nazwa: 'Stoisko', Gmina: 'Milicz' },
      { Nazwa: 'Stoisko', Gmina: 'Milicz' },
      { Nazwa: 'Szewc', Gmina: 'https://szewc.example/' },
    ]);
    assert.match(String(complaints[0]?.reason), /rows: 1, columns: 1/);
  });
});

describe('a workbook of meetings', () => {
  it('has the days and hours that its cells show', async () => {
    const cells = (row: number, ...xml: string[]) =>
      `<row r="${row}">${xml.map((one, c) => one.replace('<c', `<c r="${'ABC'[c]}${row}"`)).join('')}</row>`;
    const words = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = await workbook({
      formats: ['dd\\.mm\\.yyyy', 'hh:mm'],
      sheets: [
        {
          name: 'Spotkania',
          xml: `<sheetData>${cells(1, words('Nazwa'), words('Data'), words('Godzina'))}${cells(
            2,
            words('Targ w Miliczu'),
            '<c s="1"><v>46371</v></c>',
            '<c s="2"><v>0.375</v></c>',
          )}</sheetData>`,
        },
      ],
    });
    const table = await readCalendar(bytes, hints(), 'Europe/Warsaw');
    assert.deepEqual(table.records, [{ Nazwa: 'Targ w Miliczu', Data: '2026-12-15', Godzina: '09:00' }]);
    const builder = new EventBuilder({ lang: 'pl', timeZone: 'Europe/Warsaw' });
    const source = { ...hints(), id: 's', name: 's', fields: '' } as unknown as RowSource;
    await builder.addTable(source, table);
    const { items } = await (await builder.makeStore()).query(ask());
    assert.deepEqual(
      items.map(({ event, start }) => [event.name, new Date(start).toISOString()]),
      [['Targ w Miliczu', '2026-12-15T08:00:00.000Z']],
    );
  });
});

describe('a workbook that cannot be read', () => {
  const refused = (bytes: Uint8Array, code: string, detail: RegExp) =>
    assert.rejects(read(bytes), (error: EndpointError) => {
      assert.equal(error.code, code);
      assert.match(error.detail, detail);
      return true;
    });

  it('says that there is no table in it', async () => {
    await refused(
      await workbook({ sheets: [{ name: 'Pusty', xml: '<sheetData/>' }] }),
      'empty',
      /no table.*"Pusty"/,
    );
    await refused(await workbook({ sheets: [] }), 'empty', /no table with entries in it\.$/);
  });

  it('is not unpacked any further than a person could read', async () => {
    const files = workbookFiles({ sheets: [{ name: 'Bomb', xml: '' }] });
    const bomb = await archive({ ...files, 'xl/worksheets/sheet1.xml': ' '.repeat(90_000_000) });
    assert.ok(bomb.length < 200_000);
    await refused(bomb, 'spreadsheet', /too large/);
  });

  it('is told when it is damaged, or another archive', async () => {
    const bytes = await workbook({ sheets: [{ name: 'Firmy', xml: sheetXml(FIRMS) }] });
    await refused(bytes.slice(0, 400), 'spreadsheet', /Excel workbook.*CSV UTF-8/);
    const broken = bytes.slice();
    broken.fill(0xee, 60, 200);
    await refused(broken, 'spreadsheet', /damaged/);
    await refused(await archive({ 'a.txt': 'a' }), 'spreadsheet', /zip archive/);
    await refused(
      await archive(workbookFiles({ sheets: [] }), { flags: 1 }),
      'spreadsheet',
      /Excel workbook/,
    );
  });

  it('never throws anything but what can be told, whatever is broken in it', async () => {
    const bytes = await workbook({ sheets: [{ name: 'Firmy', xml: sheetXml(FIRMS) }], texts: ['<t>a</t>'] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const other = bytes.slice();
          for (const [at, byte] of changes) if (at > 3) other[at] = byte;
          await read(other).catch((error: unknown) =>
            assert.ok(error instanceof EndpointError, String(error)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is read in a time that grows with its length alone, whatever its markup', () => {
    for (const piece of ['<row>', '<c r="A1">', '<', '<!--', '<![CDATA[', '<a b="', '</'])
      for (const _ of tagsOf(piece.repeat(200_000))) void _;
  });
});

describe('the number of a day', () => {
  it('is that of the count that begins with 1900, and has a day that never was', () => {
    const day = numberFormat(14, undefined);
    assert.equal(valueOf(1, day), '1900-01-01');
    assert.equal(valueOf(59, day), '1900-02-28');
    assert.equal(valueOf(61, day), '1900-03-01');
    assert.equal(valueOf(-1, day), -1);
    assert.equal(valueOf(1e300, day), 1e300);
  });

  it('is the same day again, for every day a calendar can have', () => {
    const moment = numberFormat(22, undefined);
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 2_900_000 }),
        fc.integer({ min: 1, max: 1439 }),
        (day, minute) => {
          const said = String(valueOf(day + minute / 1440, moment));
          assert.equal(Date.parse(`${said}Z`), Date.UTC(1899, 11, 30) + day * 86_400_000 + minute * 60_000);
        },
      ),
    );
  });
});
