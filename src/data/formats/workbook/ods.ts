import { createPacer } from '../../../core/pacer.js';
import { decodeEntities } from '../../../core/plain-text.js';
import { linkedText, MOST_COLUMNS, MOST_ROWS, type Cell, type Sheet, type SheetRows } from './sheet.js';
import { attributeOf, numberOf, tagsOf, type XmlTag } from './xml-tags.js';
import type { ZipFile } from './zip-file.js';

/** A row or cell that is said to stand there so often, with something in it, is meant at most so often. */
const MOST_REPEATS = 1000;

/** The sheets of an OpenDocument spreadsheet (ODF 1.3, part 3); undefined where the archive is none. */
export async function odsSheets(zip: ZipFile): Promise<Sheet[] | undefined> {
  if (!zip.names.includes('content.xml') || zip.names.some((name) => name.startsWith('xl/')))
    return undefined;
  const xml = await zip.text('content.xml');
  if (!/<office:spreadsheet\b/.test(xml)) return undefined;
  const hiddenStyles = hiddenTables(xml);
  return xml
    .split(/(?=<table:table[\s>])/)
    .slice(1)
    .map((part) => {
      const [tag = { attributes: '' }] = tagsOf(part);
      return {
        name: attributeOf(tag, 'name') ?? '',
        isHidden: hiddenStyles.has(attributeOf(tag, 'style-name') ?? ''),
        read: (withHidden) => readTable(part, withHidden),
      };
    });
}

/** Names of the styles by which a sheet is not displayed. */
function hiddenTables(xml: string): Set<string> {
  const names = new Set<string>();
  let name = '';
  for (const tag of tagsOf(xml.slice(0, xml.indexOf('<office:spreadsheet'))))
    if (tag.name === 'style' && tag.kind === 'open') name = attributeOf(tag, 'name') ?? '';
    else if (tag.name === 'table-properties' && attributeOf(tag, 'display') === 'false') names.add(name);
  return names;
}

/** What stands in a cell while its tags are read. */
interface OpenCell {
  tag: XmlTag;
  text: string;
  link: string | undefined;
  hasParagraph: boolean;
}

async function readTable(xml: string, withHidden = false): Promise<SheetRows> {
  const isHidden = (tag: XmlTag) =>
    !withHidden && /^(?:collapse|filter)$/.test(attributeOf(tag, 'visibility') ?? '');
  const pacer = createPacer();
  const rows: Cell[][] = [];
  const hiddenColumns = new Set<number>();
  let hiddenRows = 0;
  let columns = 0;
  let row: Cell[] = [];
  let column = 0;
  let open: XmlTag | undefined;
  let cell: OpenCell | undefined;
  let aside = 0;
  for (const tag of tagsOf(xml)) {
    const { name, kind } = tag;
    const isEnd = kind !== 'open';
    if (name === 'annotation' || name === 'shapes') {
      if (kind === 'open' && cell) takeText(cell, { ...tag, name: '' });
      aside += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
      continue;
    }
    if (aside > 0) continue;
    if (name === 'table' && kind === 'close') break;
    if (name === 'table-column') {
      const count = numberOf(tag, 'number-columns-repeated', 1);
      if (isHidden(tag))
        for (let at = columns; at < Math.min(columns + count, MOST_COLUMNS); at++) hiddenColumns.add(at);
      columns += count;
    } else if (name === 'table-row') {
      if (kind !== 'close') [open, row, column] = [tag, [], 0];
      if (!isEnd || !open) continue;
      const repeats = numberOf(open, 'number-rows-repeated', 1);
      const isLeftOut = isHidden(open);
      if (isLeftOut && row.length) hiddenRows += repeats;
      const count = Math.min(repeats, row.length ? MOST_REPEATS : MOST_ROWS - rows.length);
      if (rows.length + count > MOST_ROWS) break;
      // Thousands of empty rows end a sheet; they are only written where something follows.
      for (let at = 0; at < count; at++) rows.push(isLeftOut ? [] : row);
      if (pacer.isDue()) await pacer.rest();
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      if (kind !== 'close') cell = { tag, text: '', link: undefined, hasParagraph: false };
      if (!isEnd || !cell) continue;
      const value = linkedText(cellOf(cell), cell.link);
      const repeats = numberOf(cell.tag, 'number-columns-repeated', 1);
      if (value !== '')
        for (let at = column; at < Math.min(column + repeats, MOST_COLUMNS); at++)
          if (!hiddenColumns.has(at)) row[at] = value;
      column += repeats;
      cell = undefined;
    } else if (cell) takeText(cell, tag);
  }
  return { rows: withoutEnd(rows), hidden: { rows: hiddenRows, columns: hiddenColumns.size } };
}

function withoutEnd(rows: Cell[][]): Cell[][] {
  let end = rows.length;
  while (end > 0 && !rows[end - 1]?.length) end--;
  return rows.slice(0, end);
}

/** Paragraphs stand below each other; spaces and line ends have tags of their own. */
function takeText(cell: OpenCell, tag: XmlTag): void {
  const { name, kind, before } = tag;
  if (cell.hasParagraph) cell.text += decodeEntities(before.replace(/\s+/g, ' '));
  if (name === 'p' && kind === 'open') {
    if (cell.text) cell.text += '\n';
    cell.hasParagraph = true;
  } else if (name === 'p' && kind === 'close') cell.hasParagraph = false;
  else if (name === 's') cell.text += ' '.repeat(Math.min(numberOf(tag, 'c', 1), 100));
  else if (name === 'tab') cell.text += ' ';
  else if (name === 'line-break') cell.text += '\n';
  else if (name === 'a' && kind === 'open') cell.link ??= attributeOf(tag, 'href');
}

function cellOf({ tag, text }: OpenCell): Cell {
  switch (attributeOf(tag, 'value-type')) {
    case 'float':
    case 'currency':
      return numberIn(attributeOf(tag, 'value') ?? '', text);
    case 'percentage':
      return `${Number((Number(attributeOf(tag, 'value')) * 100).toPrecision(15))}%`;
    case 'date':
      return (attributeOf(tag, 'date-value') ?? text).replace(/T00:00:00(?:\.0+)?$/, '');
    case 'time':
      return clockOf(attributeOf(tag, 'time-value')) ?? text;
    case 'boolean':
      return attributeOf(tag, 'boolean-value') === 'true';
    default:
      return text || (attributeOf(tag, 'string-value') ?? '');
  }
}

/** Digits that are shown in a pattern, as those of a postal code or a telephone, are meant as they are shown. */
function numberIn(value: string, shown: string): Cell {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return shown;
  const digits = shown.replace(/\D/g, '');
  const isPattern = /^[\d\s()+-]+$/.test(shown.trim()) && /^[0+(]|\d[ -]\d/.test(shown.trim());
  return isPattern && Number(digits) === number && /-|^[0+(]/.test(shown.trim()) && number > 0
    ? shown.trim()
    : number;
}

/** `PT17H30M00S` as an hour. */
function clockOf(duration = ''): string | undefined {
  const [, hours, minutes] = /^PT(\d+)H(\d+)M/.exec(duration) ?? [];
  return hours && minutes && Number(hours) < 24
    ? `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
    : undefined;
}
