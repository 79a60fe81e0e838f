import { createPacer } from '../../../core/pacer.js';
import { numberFormat, valueOf, type NumberFormat } from './cell-formats.js';
import { spreadDown, type Merge } from './merged-cells.js';
import { linkedText, MOST_COLUMNS, MOST_ROWS, type Cell, type Sheet, type SheetRows } from './sheet.js';
import { attributeOf, numberOf, tagsOf, type XmlTag } from './xml-tags.js';
import type { ZipFile } from './zip-file.js';
import { decodeEntities } from '../../../core/plain-text.js';

/** What cells refer to: texts that are written once, formats, and how days are counted. */
interface Book {
  withHidden?: boolean;
  texts: readonly string[];
  formats: readonly NumberFormat[];
  epoch: 1900 | 1904;
}

/** The sheets of an Office Open XML workbook (ECMA-376); undefined where the archive is none. */
export async function xlsxSheets(zip: ZipFile): Promise<Sheet[] | undefined> {
  const path = await workbookPath(zip);
  if (path === undefined) return undefined;
  const targets = await targetsOf(zip, path);
  const book: Book = { texts: [], formats: [], epoch: 1900 };
  const sheets: Sheet[] = [];
  let shared: Promise<void> | undefined;
  const readShared = async () => {
    book.texts = textsOf(await zip.text(targets.get('sharedStrings') ?? ''));
    book.formats = formatsOf(await zip.text(targets.get('styles') ?? ''));
  };
  for (const tag of tagsOf(await zip.text(path))) {
    if (tag.name === 'workbookPr' && /^(?:1|true)$/.test(attributeOf(tag, 'date1904') ?? ''))
      book.epoch = 1904;
    const file = tag.name === 'sheet' ? targets.get(attributeOf(tag, 'id') ?? '') : undefined;
    if (file === undefined) continue;
    sheets.push({
      name: attributeOf(tag, 'name') ?? '',
      isHidden: /hidden/i.test(attributeOf(tag, 'state') ?? ''),
      read: async (withHidden = false) => {
        await (shared ??= readShared());
        return readSheet(await zip.text(file), await targetsOf(zip, file), { ...book, withHidden });
      },
    });
  }
  return sheets;
}

/** The workbook among the files: the one the archive names, else the one that is called so. */
async function workbookPath(zip: ZipFile): Promise<string | undefined> {
  for (const tag of tagsOf(await zip.text('_rels/.rels')))
    if (attributeOf(tag, 'Type')?.endsWith('/officeDocument')) {
      const path = resolve('', attributeOf(tag, 'Target') ?? '');
      if (/workbook/i.test(path)) return path;
    }
  return zip.names.find((name) => /^xl\/workbook\.xml$/i.test(name));
}

/** Where a file's references lead: by their id, and by the last word of their type. */
async function targetsOf(zip: ZipFile, path: string): Promise<Map<string, string>> {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  const targets = new Map<string, string>();
  for (const tag of tagsOf(await zip.text(`${folder}_rels/${name}.rels`))) {
    const target = attributeOf(tag, 'Target');
    if (target === undefined) continue;
    const isOutside = attributeOf(tag, 'TargetMode') === 'External';
    const to = isOutside ? target : resolve(folder, target);
    targets.set(attributeOf(tag, 'Id') ?? '', to);
    targets.set(attributeOf(tag, 'Type')?.split('/').at(-1) ?? '', to);
  }
  return targets;
}

/** A path in the archive, seen from a folder of it. */
function resolve(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Letters that XML cannot hold, and line ends, are written by their number. */
const unescaped = (text: string) =>
  decodeEntities(text)
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

/** Collects the text of `t` elements, but for how it is pronounced. */
class TextReader {
  text = '';
  #isAside = false;

  take({ name, kind, before }: XmlTag): void {
    if (name === 'rPh' && kind !== 'empty') this.#isAside = kind === 'open';
    if (name === 't' && kind === 'close' && !this.#isAside) this.text += unescaped(before);
  }
}

function textsOf(xml: string): string[] {
  const texts: string[] = [];
  let reader = new TextReader();
  for (const tag of tagsOf(xml)) {
    reader.take(tag);
    if (tag.name !== 'si' || tag.kind === 'open') continue;
    texts.push(reader.text);
    reader = new TextReader();
  }
  return texts;
}

/** What the styles of cells mean for a number, by their place in `cellXfs`. */
function formatsOf(xml: string): NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isCells = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'numFmt') codes.set(numberOf(tag, 'numFmtId', 0), attributeOf(tag, 'formatCode') ?? '');
    if (tag.name === 'cellXfs') isCells = tag.kind === 'open';
    if (!isCells || tag.name !== 'xf' || tag.kind === 'close') continue;
    const id = numberOf(tag, 'numFmtId', 0);
    formats.push(numberFormat(id, codes.get(id)));
  }
  return formats;
}

/** Number of the column that a cell's name begins with (`AB12`), from 0. */
function columnOf(name: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(name)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

async function readSheet(xml: string, targets: ReadonlyMap<string, string>, book: Book): Promise<SheetRows> {
  const pacer = createPacer();
  const rows: Cell[][] = [];
  const hiddenColumns = new Set<number>();
  let hiddenRows = 0;
  let notWorkedOut = 0;
  let row: Cell[] = [];
  let isLeftOut = false;
  const isHidden = (tag: XmlTag) => !book.withHidden && isTrue(tag, 'hidden');
  let column = -1;
  let cell: XmlTag | undefined;
  let value = '';
  let isFormula = false;
  let reader = new TextReader();
  const merges: Merge[] = [];
  for (const tag of tagsOf(xml)) {
    const isEnd = tag.kind !== 'open';
    switch (tag.name) {
      case 'col':
        if (isHidden(tag)) hide(hiddenColumns, tag);
        break;
      case 'row':
        if (tag.kind !== 'close') {
          const number = numberOf(tag, 'r', rows.length + 1);
          if (number > MOST_ROWS)
            return { rows, hidden: { rows: hiddenRows, columns: hiddenColumns.size }, notWorkedOut };
          while (rows.length < number - 1) rows.push([]);
          row = [];
          column = -1;
          isLeftOut = isHidden(tag);
        }
        if (!isEnd) break;
        if (isLeftOut && row.length) hiddenRows++;
        rows.push(isLeftOut ? [] : row);
        isLeftOut = false;
        if (pacer.isDue()) await pacer.rest();
        break;
      case 'c':
        if (tag.kind !== 'close') {
          const named = columnOf(attributeOf(tag, 'r') ?? '');
          column = named < 0 ? column + 1 : named;
          cell = tag;
          value = '';
          isFormula = false;
          reader = new TextReader();
        }
        if (isEnd && cell && column < MOST_COLUMNS && !hiddenColumns.has(column)) {
          const read = cellOf(cell, value, reader.text, book);
          if (read !== '') row[column] = read;
          // An outcome that is an empty text says that it is a text.
          else if (isFormula && !isLeftOut && attributeOf(cell, 't') === undefined) notWorkedOut++;
          cell = undefined;
        }
        break;
      case 'f':
        isFormula = true;
        break;
      case 'v':
        if (isEnd) value = tag.before;
        break;
      case 'mergeCell':
        merges.push(mergeOf(tag));
        break;
      case 'hyperlink':
        follow(rows, tag, targets);
        break;
      default:
        if (cell) reader.take(tag);
    }
  }
  spreadDown(rows, merges);
  return { rows, hidden: { rows: hiddenRows, columns: hiddenColumns.size }, notWorkedOut };
}

/** `D2:D3` */
function mergeOf(tag: XmlTag): Merge {
  const [from = '', to = from] = (attributeOf(tag, 'ref') ?? '').split(':');
  const rowOf = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0) - 1;
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
}

const isTrue = (tag: XmlTag, name: string) => /^(?:1|true)$/.test(attributeOf(tag, name) ?? '');

function hide(columns: Set<number>, tag: XmlTag): void {
  const last = Math.min(numberOf(tag, 'max', 0), MOST_COLUMNS);
  for (let at = numberOf(tag, 'min', 1); at <= last; at++) columns.add(at - 1);
}

/** What a link leads to, in the place of a word that only asks to be pressed. */
function follow(rows: Cell[][], tag: XmlTag, targets: ReadonlyMap<string, string>): void {
  const name = attributeOf(tag, 'ref') ?? '';
  const row = rows[Number(/\d+/.exec(name)?.[0]) - 1];
  const column = columnOf(name);
  const text = row?.[column];
  if (row && text !== undefined) row[column] = linkedText(text, targets.get(attributeOf(tag, 'id') ?? ''));
}

function cellOf(cell: XmlTag, value: string, inline: string, { texts, formats, epoch }: Book): Cell {
  const type = attributeOf(cell, 't') ?? 'n';
  switch (type) {
    case 's':
      return (value && texts[Number(value)]) || '';
    case 'inlineStr':
      return inline;
    case 'b':
      return value === '1';
    case 'n': {
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number)) return value;
      return valueOf(number, formats[numberOf(cell, 's', 0)] ?? { kind: 'number' }, epoch);
    }
    default:
      // The outcome of a formula, an error, a date in words of ISO 8601.
      return unescaped(value);
  }
}
