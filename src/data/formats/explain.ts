import type { EndpointErrorCode, EndpointErrorOptions } from '../endpoint-error.js';
import type { FormatHints } from './table.js';

type Reason = [code: EndpointErrorCode, options: EndpointErrorOptions];

const CURE = "Save it as an Excel workbook (.xlsx) or as 'CSV UTF-8', and point src at that file.";

/** The first bytes of files that are no text, what they are, and the cure. */
const MAGIC: readonly (readonly [bytes: string, code: EndpointErrorCode, detail: string])[] = [
  [
    '%PDF',
    'format',
    'This is a PDF document. Data must come as CSV or JSON: export the table it was made from.',
  ],
  [
    '\xd0\xcf\x11\xe0',
    'spreadsheet',
    `This is an old Excel workbook (.xls), or one behind a password. ${CURE}`,
  ],
  [
    '\x1f\x8b',
    'format',
    'This is a gzip archive. Unpack it, or let the server send it with "Content-Encoding: gzip".',
  ],
  ['\x89PNG', 'format', 'This is a picture (PNG), not data.'],
  ['\xff\xd8\xff', 'format', 'This is a picture (JPEG), not data.'],
  ['GIF8', 'format', 'This is a picture (GIF), not data.'],
  ['RIFF', 'format', 'This is a picture, sound or film, not data.'],
  [
    'SQLite format 3',
    'format',
    'This is a database file (SQLite or GeoPackage). Export the table as CSV or GeoJSON.',
  ],
  ['Rar!', 'format', 'This is an archive. Unpack it and point src at the file inside.'],
  ['7z\xbc\xaf', 'format', 'This is an archive. Unpack it and point src at the file inside.'],
  ['\x00\x00\x27\x0a', 'format', 'This is a shapefile. Export the layer as GeoJSON in WGS 84 (EPSG:4326).'],
];

const headOf = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 16));

/** Whether it is a zip archive, as workbooks are. */
export const isArchive = (bytes: Uint8Array) => headOf(bytes).startsWith('PK\x03\x04');

/** Says what a file that is no text is; undefined where it may be text. */
export function explainBinary(bytes: Uint8Array): ((url: string) => Reason) | undefined {
  const head = headOf(bytes);
  if (isArchive(bytes)) return (url) => ['spreadsheet', { url, detail: explainZip(bytes) }];
  const known = MAGIC.find(([magic]) => head.startsWith(magic));
  return known && ((url) => [known[1], { url, detail: known[2] }]);
}

function explainZip(bytes: Uint8Array): string {
  const names = String.fromCharCode(...bytes.subarray(0, 4000));
  if (names.includes('opendocument.spreadsheet')) return `This is a LibreOffice spreadsheet (.ods). ${CURE}`;
  if (/xl\/|\[Content_Types\]|_rels\/|docProps/.test(names))
    return `This is an Excel workbook (or another Office file). ${CURE}`;
  return 'This is a zip archive. Unpack it and point src at the CSV or JSON file inside.';
}

export function isMarkup(start: string): boolean {
  return (
    /^<(?:[!?a-z]|\/)/i.test(start) ||
    /^BEGIN:V/i.test(start) ||
    start.startsWith('{\\rtf') ||
    start.startsWith('%!PS')
  );
}

/** The first words of markup. */
const wordsOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' :', ':')
    .trim()
    .slice(0, 160);

/** Says what a text in a known language that holds no records is. */
export function explainMarkup(start: string, { url, type }: FormatHints): Reason {
  const format = (detail: string): Reason => ['format', { url, detail }];
  if (/^BEGIN:VCALENDAR/i.test(start))
    return format('This is a calendar (iCalendar). Use <muni-calendar> for it.');
  if (/^BEGIN:VCARD/i.test(start))
    return format('This is an address book (vCard). Export the contacts as CSV.');
  if (/^\{\\rtf|^%!PS/.test(start))
    return format('This is a text document, not data. Export the table as CSV.');
  if (/urn:schemas-microsoft-com:office/i.test(start))
    return [
      'spreadsheet',
      {
        url,
        detail: `This is a web page or XML under the name of a workbook, as programs export it. ${CURE}`,
      },
    ];
  const warning = /^(?:<br\s*\/?>\s*)?<b>(?:Warning|Notice|Deprecated|\w+ error)\b.{0,400}/is.exec(
    start,
  )?.[0];
  if (warning)
    return format(
      `A program on the server has written an error of its own before the data or in their place: "${wordsOf(warning)}".`,
    );
  if (/^<\?xml|^<(?!!doctype html|html|head|body|script|div|p\b|!--)/i.test(start)) {
    if (/<kml/i.test(start)) return format('This is a KML map layer. Export it as GeoJSON.');
    if (/<(?:rss|feed)\b/i.test(start))
      return format('This is a news feed (RSS or Atom), not a list of records in JSON or CSV.');
    if (/<gpx/i.test(start)) return format('This is a GPX track. Export the places as GeoJSON.');
    if (/ExceptionReport|ServiceException/i.test(start))
      return format(`The map service answered with an error: ${wordsOf(start)}`);
    if (/<wfs:|FeatureCollection/i.test(start))
      return format('This is GML from a map service. Add "outputFormat=application/json" to the address.');
    if (!/<(?:!doctype )?html/i.test(start))
      return format(
        'This is XML. The widget reads JSON, GeoJSON and CSV: look for such an export at the same place.',
      );
  }
  const wanted = type ? ` The page expected ${type}.` : '';
  return [
    'html',
    {
      url,
      detail: `The address answered with a web page, not with data (a login page or a "not found" page?). Open it in the browser to see.${wanted}`,
    },
  ];
}

/** Where and how JSON breaks, for a person with an editor. Engines word it differently, or leave the place out. */
export function explainJson(text: string, cause: unknown): string {
  if (cause instanceof RangeError) return 'The JSON is nested too deeply to be read.';
  const at = findBreak(text);
  const before = text.slice(0, at).split('\n');
  const line = before.length;
  if (at >= text.trimEnd().length)
    return `The JSON breaks off at its end (line ${line}, after ${text.length} characters): the file was cut short. Upload or export it again.`;
  const column = (before.at(-1) ?? '').length + 1;
  const near = text
    .slice(Math.max(0, at - 20), at + 20)
    .replace(/\s+/g, ' ')
    .trim();
  const isComma = /[\]}]/.test(text[at] ?? '') && /,\s*$/.test(text.slice(Math.max(0, at - 50), at));
  return `This begins like JSON but breaks at line ${line}, column ${column}, near "${near}".${isComma ? ' A comma before a closing bracket must go.' : ''}`;
}

const TOKEN =
  /\s+|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[[\]{},:]/gy;

/** The beginning of a string, a number or a word, with nothing after it: cut off, not wrong. */
const CUT = /^(?:"[^"\\]*(?:\\[^][^"\\]*)*\\?|-?\d*\.?\d*(?:[eE][+-]?)?|t(?:ru?)?|f(?:al?s?)?|n(?:ul?)?)$/;

/** Index of the first sign that cannot stand where it does; the text's length where it only ends too early. */
function findBreak(text: string): number {
  const open: string[] = [];
  // What may come next: a value, a key, a colon, or a comma and the closing bracket; `first` allows the bracket at once.
  let wants: 'value' | 'key' | 'colon' | 'more' = 'value';
  let isFirst = false;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return CUT.test(text.slice(at)) ? text.length : at;
    if (/^\s/.test(token)) continue;
    const closes = (token === ']' || token === '}') && open.at(-1) === token && (wants === 'more' || isFirst);
    if (closes) {
      open.pop();
      wants = 'more';
    } else if (wants === 'value' && (token === '[' || token === '{')) {
      open.push(token === '[' ? ']' : '}');
      wants = token === '[' ? 'value' : 'key';
      isFirst = true;
      continue;
    } else if (wants === 'value' && !/^[\]},:]/.test(token)) wants = 'more';
    else if (wants === 'key' && token.startsWith('"')) wants = 'colon';
    else if (wants === 'colon' && token === ':') wants = 'value';
    else if (wants === 'more' && token === ',' && open.length) wants = open.at(-1) === '}' ? 'key' : 'value';
    else return at;
    isFirst = false;
  }
  return text.length;
}
