/** Contents that no column is called by: a telephone number, an address for e-mail, of a page. */
const KINDS: readonly ((cell: string) => boolean)[] = [
  (cell) =>
    /^\+?[\d\s()/-]+$/.test(cell) &&
    cell.replace(/\D/g, '').length >= 8 &&
    !/^\d{4}-\d\d-\d\d|^\d\d?[/-]\d\d?[/-]\d{4}/.test(cell),
  (cell) => /^[^\s@]+@[^\s@]+\.\w+$/.test(cell),
  (cell) => /^(?:https?:\/\/|www\.)\S+$/.test(cell),
];

/** How many rows are looked at. */
const SAMPLE = 30;

/** Whether the row that would be the header is an entry like those below it: the table has no header. */
export function isLikeRowsBelow(rows: readonly (readonly unknown[])[], at: number): boolean {
  const below = rows.slice(at + 1, at + 1 + SAMPLE);
  return (rows[at] ?? []).some((cell, c) => {
    const isOfKind = KINDS.find((is) => is(textOf(cell)));
    if (!isOfKind) return false;
    const filled = below.map((row) => textOf(row[c])).filter(Boolean);
    return filled.length > 0 && filled.filter(isOfKind).length >= filled.length * 0.6;
  });
}

/** A cell as text; '' for what is no value but a list or an object of JSON. */
export const textOf = (cell: unknown) =>
  cell === null || typeof cell === 'object' ? '' : String(cell ?? '').trim();
