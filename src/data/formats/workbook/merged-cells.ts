import type { Cell } from './sheet.js';

/** Cells that are shown as one: from row and column to row and column, from 0. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * Says in each row what is written once for several, as people join the cells of a column. Column names are joined too,
 * down where others stand in two rows: those are left as they are.
 */
export function spreadDown(rows: Cell[][], merges: readonly Merge[]): void {
  const first = rows.findIndex((row) => row.length > 0);
  const across = new Set(merges.filter(({ left, right }) => right > left).map(({ top }) => top));
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left];
    if (right > left || top <= first || across.has(top) || value === undefined) continue;
    for (const row of rows.slice(top + 1, bottom + 1)) if (row.length > 0) row[left] ??= value;
  }
}
