/** A row of a section: its cells by name. */
export type Row = Readonly<Record<string, string>>;

const MOST_ROWS = 20_000;

/** Rows of a section of an `.lss` file: a table each, with the cells as elements. */
export function rowsOf(xml: string, section: string): Row[] {
  const start = xml.indexOf(`<${section}>`);
  const end = xml.indexOf(`</${section}>`, start);
  if (start < 0 || end < 0) return [];
  const rows: Row[] = [];
  for (const [, row = ''] of xml.slice(start, end).matchAll(/<row>([\s\S]*?)<\/row>/g)) {
    const cells = [...row.matchAll(/<(\w+)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/g)];
    rows.push(Object.fromEntries(cells.map(([, name = '', marked, plain = '']) => [name, marked ?? plain])));
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
