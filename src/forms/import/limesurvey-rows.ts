import { decodeEntities } from '../../core/plain-text.js';

/** A row of a section: its cells by name. */
export type Row = Readonly<Record<string, string>>;

const MOST_ROWS = 20_000;

const MARKED = /<!\[CDATA\[([^\]]*(?:\](?!\]>)[^\]]*)*)\]\]>/;
const PIECE = new RegExp(`${MARKED.source}|([^<]+)`, 'g');
// Each text has one reading only: a cell without an end is given up at once.
const CELL = new RegExp(`<(\\w+)>([^<]*(?:${MARKED.source}[^<]*)*)</\\1>`, 'g');

/** The text of a cell: in marked pieces as it stands, elsewhere with entities. */
const textOf = (cell: string): string =>
  [...cell.matchAll(PIECE)].map(([, marked, plain = '']) => marked ?? decodeEntities(plain)).join('');

/** Rows of a section of an `.lss` file: a table each, with the cells as elements. */
export function rowsOf(xml: string, section: string): Row[] {
  const start = xml.indexOf(`<${section}>`);
  const end = xml.indexOf(`</${section}>`, start);
  if (start < 0 || end < 0) return [];
  const rows: Row[] = [];
  for (const [, row = ''] of xml.slice(start, end).matchAll(/<row>([\s\S]*?)<\/row>/g)) {
    const cells = [...row.matchAll(CELL)];
    rows.push(Object.fromEntries(cells.map(([, name = '', cell = '']) => [name, textOf(cell)])));
    if (rows.length > MOST_ROWS) break;
  }
  return rows;
}

/** Rows of the same thing together (there is one for each language), in their order. */
export function byKey(rows: readonly Row[], key: string, order: string): [Row, ...Row[]][] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const at = row[key] ?? '';
    const group = groups.get(at);
    if (group) group.push(row);
    else groups.set(at, [row]);
  }
  return [...groups.values()].sort(([a], [b]) => Number(a[order]) - Number(b[order]));
}

/** Whether a question has old conditions that do not stand in its expression too, where LimeSurvey writes them. */
export function hasConditionsAlone(xml: string): boolean {
  const shown = new Set(
    rowsOf(xml, 'questions').flatMap(({ qid, relevance }) =>
      relevance && relevance.trim() !== '1' ? [qid] : [],
    ),
  );
  return rowsOf(xml, 'conditions').some(({ qid }) => !shown.has(qid));
}
