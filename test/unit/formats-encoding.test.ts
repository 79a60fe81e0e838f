import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { readTable } from '../../src/data/formats/read-table.js';

const hints = { source: 'test', url: 'https://x.example/firms', contentType: '', type: '', lang: 'pl' };

/** Encodes by reversing the platform's decoder, which has no encoder for these. */
function encode(text: string, label: string): Uint8Array {
  if (label.startsWith('utf-16'))
    return Uint8Array.from(
      [...text].flatMap((letter) =>
        label === 'utf-16le'
          ? [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]
          : [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255],
      ),
    );
  const decoder = new TextDecoder(label);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(
    [...text].map((letter) => bytes.get(letter) ?? assert.fail(`${label} has no ${letter}`)),
  );
}

const PL = 'nazwa;miasto\nZażółć gęślą jaźń;Łódź\nŚwierszcz;Żmigród\n';
const DA = 'navn;by\nÆblegård;Århus\nSmørrebrød;Ærø\n';
const DE = 'Name;Ort\nMüller & Söhne;Köln\nGroß;Füßen\n';

const CASES: [
  name: string,
  text: string,
  encoding: string,
  lang: string,
  contentType: string,
  complains: boolean,
][] = [
  ['windows-1250, Polish page', PL, 'windows-1250', 'pl', '', true],
  ['windows-1252, Danish file on a Polish page', DA, 'windows-1252', 'pl', '', true],
  ['ISO-8859-2, Polish page', PL, 'iso-8859-2', 'pl', '', true],
  ['windows-1250, declared', PL, 'windows-1250', 'pl', 'text/csv; charset=windows-1250', false],
  ['windows-1250, declared as ISO-8859-2', PL, 'windows-1250', 'pl', 'text/csv; charset=iso-8859-2', true],
  ['windows-1250, declared as UTF-8', PL, 'windows-1250', 'pl', 'text/csv; charset=utf-8', true],
  ['windows-1250, declared as ISO-8859-1', PL, 'windows-1250', 'pl', 'text/csv; charset=iso-8859-1', true],
  ['windows-1250 on an English page', PL, 'windows-1250', 'en', '', true],
  ['windows-1252, Danish', DA, 'windows-1252', 'da', '', true],
  ['windows-1252, German', DE, 'windows-1252', 'de', '', true],
  ['windows-1252, declared as ISO-8859-1', DE, 'windows-1252', 'de', 'text/csv; charset="ISO-8859-1"', false],
  ['UTF-16LE without a mark', PL, 'utf-16le', 'pl', '', true],
  ['UTF-16BE without a mark', PL, 'utf-16be', 'pl', '', true],
  ['UTF-16LE with a mark', '\ufeff' + PL, 'utf-16le', 'pl', '', false],
  ['UTF-16BE with a mark', '\ufeff' + PL, 'utf-16be', 'pl', '', false],
  ['windows-1251, Ukrainian', 'назва;місто\nШвець;Київ\n', 'windows-1251', 'uk', '', true],
];

for (const [name, text, encoding, lang, contentType, complains] of CASES) {
  test(`reads ${name}`, async () => {
    const table = await readTable(encode(text, encoding), { ...hints, lang, contentType });
    const lines = text
      .replace('\ufeff', '')
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    assert.deepEqual(
      table.records.map((record) => Object.values(record as object)),
      lines.slice(1),
    );
    assert.deepEqual(table.columns, lines[0]);
    assert.deepEqual(
      table.complaints.map(({ code }) => code),
      complains ? ['encoding'] : [],
    );
  });
}

test('UTF-8 that a server declares otherwise is UTF-8', async () => {
  const table = await readTable(new TextEncoder().encode(PL), {
    ...hints,
    contentType: 'text/csv; charset=iso-8859-1',
  });
  assert.deepEqual(table.records[1], { nazwa: 'Świerszcz', miasto: 'Żmigród' });
  assert.deepEqual(table.complaints, []);
});

test('a few broken letters do not make UTF-8 another encoding', async () => {
  const rows = PL.slice(PL.indexOf('\n') + 1).repeat(2);
  const bytes = [...new TextEncoder().encode(PL + rows), 0xc5, 0x3b, 0x0a];
  const table = await readTable(Uint8Array.from(bytes), hints);
  assert.equal((table.records[0] as { miasto: string }).miasto, 'Łódź');
  assert.deepEqual(
    table.complaints.map(({ code }) => code),
    ['encoding'],
  );
});

test('a zero somewhere does not make UTF-8 another encoding', async () => {
  const table = await readTable(new TextEncoder().encode(PL.replace('Zażółć', 'Za\0żółć')), hints);
  assert.deepEqual(table.records[1], { nazwa: 'Świerszcz', miasto: 'Żmigród' });
  assert.deepEqual(table.complaints, []);
});

test('JSON in windows-1250 too', async () => {
  const table = await readTable(encode('[{"nazwa":"Łódź ślą"}]', 'windows-1250'), hints);
  assert.deepEqual(table.records, [{ nazwa: 'Łódź ślą' }]);
});

const BINARY: [name: string, head: string, code: string, detail: RegExp][] = [
  ['xlsx', 'PK\x03\x04....[Content_Types].xml', 'spreadsheet', /Excel.*CSV UTF-8/],
  [
    'ods',
    'PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'spreadsheet',
    /LibreOffice/,
  ],
  ['zip', 'PK\x03\x04....firms.csv', 'spreadsheet', /zip archive/],
  ['xls', '\xd0\xcf\x11\xe0', 'spreadsheet', /old Excel.*\.xlsx.*CSV UTF-8/],
  ['pdf', '%PDF-1.7', 'format', /PDF/],
  ['png', '\x89PNG\r\n', 'format', /picture/],
  ['jpeg', '\xff\xd8\xff\xe0', 'format', /picture/],
  ['gzip', '\x1f\x8b\x08', 'format', /gzip/],
];
const TEXTS: [name: string, head: string, code: string, detail: RegExp][] = [
  ['html', '<!DOCTYPE html><html><title>Login</title>', 'html', /web page, not with data/],
  ['html without doctype', '<html><head>', 'html', /web page/],
  ['html after a comment', '<!-- x --><html>', 'html', /web page/],
  [
    'a workbook as a web page',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>',
    'spreadsheet',
    /under the name of a workbook.*\.xlsx/,
  ],
  [
    'a workbook as XML',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    'spreadsheet',
    /under the name of a workbook/,
  ],
  ['xml', '<?xml version="1.0"?><firmy><firma/></firmy>', 'format', /XML/],
  ['xhtml', '<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">', 'html', /web page/],
  ['rss', '<?xml version="1.0"?><rss version="2.0">', 'format', /news feed/],
  ['kml', '<?xml version="1.0"?><kml xmlns="x">', 'format', /KML.*GeoJSON/],
  ['wfs', '<wfs:FeatureCollection xmlns:wfs="x">', 'format', /outputFormat/],
  ['wfs error', '<ows:ExceptionReport><ows:ExceptionText>No layer</ows:ExceptionText>', 'format', /No layer/],
  ['calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'format', /calendar.*<muni-calendar>/],
  ['vcard', 'BEGIN:VCARD\r\n', 'format', /vCard/],
  ['plain text', 'Dzień dobry, to jest zwykły tekst.\nDruga linia.\nTrzecia linia', 'format', /plain text/],
];
for (const [name, head, code, detail] of [...BINARY, ...TEXTS]) {
  test(`says that this is ${name}, and what to do`, async () => {
    const bytes = BINARY.some(([own]) => own === name)
      ? Uint8Array.from(head, (letter) => letter.charCodeAt(0))
      : new TextEncoder().encode(head);
    await assert.rejects(
      readTable(bytes, hints),
      (error) => error instanceof EndpointError && error.code === code && detail.test(error.detail),
    );
  });
}
