import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const MOST_BYTES = 50_000_000;

/** The files of a ZIP archive, by name; read when asked for. */
function openZip(bytes) {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new Error('is an old spreadsheet, whatever its name ends in; save it as .xlsx.');
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error('is no .xlsx file.');
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, {
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return (name) => {
    const file = files.get(name);
    if (!file) return '';
    const start = file.at + 30 + bytes.readUInt16LE(file.at + 26) + bytes.readUInt16LE(file.at + 28);
    const data = bytes.subarray(start, start + file.size);
    return (file.method ? inflateRawSync(data, { maxOutputLength: MOST_BYTES }) : data).toString('utf8');
  };
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (text) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(parseInt(hex ?? decimal, hex ? 16 : 10)),
  );
const textsIn = (xml) =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)]
    .map(([, text]) => unescape(text))
    .join('');
const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** Rows of a sheet as lists of texts. */
function rowsOf(xml, shared) {
  return [...xml.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)].map(([, row]) => {
    const cells = [];
    for (const [, tag, inner = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const letters = /[A-Z]+/.exec(attribute(tag, 'r') ?? '')?.[0] ?? '';
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? '';
      const type = attribute(tag, 't');
      const text =
        type === 's' ? shared[Number(value)] : type === 'inlineStr' ? textsIn(inner) : unescape(value);
      if (column >= 0 && column < 1000) cells[column] = text ?? '';
    }
    return Array.from(cells, (cell) => cell ?? '');
  });
}

/** The sheets of a spreadsheet by name: each a list of rows, of texts. */
export function readXlsx(path) {
  const file = openZip(readFileSync(path));
  const shared = [...file('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item]) =>
    textsIn(item),
  );
  const targets = new Map(
    [...file('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const sheets = {};
  for (const [tag] of file('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)) {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    sheets[unescape(attribute(tag, 'name') ?? '').trim()] = rowsOf(file(name), shared);
  }
  return sheets;
}

/** Rows with the first as names of the columns. */
export function asObjects([head = [], ...rows] = []) {
  return rows.map((row) =>
    Object.fromEntries(head.flatMap((name, at) => (name.trim() ? [[name.trim(), row[at] ?? '']] : []))),
  );
}
