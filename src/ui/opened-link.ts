/**
 * Where the focus goes when what was opened is closed: its link in the list, where it is in none the one in the grid, or
 * the count over it. What was opened in the grid, which stands over the list, has its link there.
 */
export function openedLink(id: string, isOfGrid = false): string {
  if (!id) return '#count';
  const own = `[data-id="${CSS.escape(id)}"]`;
  const inGrid = `a${own}:not([aria-hidden])`;
  return `${own} a, ${isOfGrid ? '' : `.root:not(:has(li${own})) `}${inGrid}`;
}
