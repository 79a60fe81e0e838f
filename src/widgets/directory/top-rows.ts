import type { RowAnswer } from '../../data/rows/row-store.js';
import type { DirectoryItem } from './directory-item.js';

/** As many rows as a screen holds: they are drawn first, the others with the counts. */
const AT_ONCE = 10;

/**
 * The first rows of an answer, further down those of before; undefined where that saves nothing:
 * few rows, or the same ones on top.
 */
export function topRows(
  answer: RowAnswer<DirectoryItem>,
  before: RowAnswer<DirectoryItem> | undefined,
): RowAnswer<DirectoryItem> | undefined {
  const top = answer.items.slice(0, AT_ONCE);
  const ids = new Set(top.map(({ id }) => id));
  const rest = before?.items.slice(AT_ONCE).filter(({ id }) => !ids.has(id)) ?? [];
  if (answer.items.length <= AT_ONCE || rest.length === 0) return undefined;
  if (top.every(({ id }, i) => id === before?.items[i]?.id)) return undefined;
  return { ...answer, items: [...top, ...rest] };
}
