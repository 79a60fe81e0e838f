/**
 * Where the focus goes when what was opened is closed: its link in the list, where it is in none the one in the grid, or
 * the count over it.
 */
export function openedLink(id: string): string {
  if (!id) return '#count';
  const own = `[data-id="${CSS.escape(id)}"]`;
  return `${own} a, .root:not(:has(li${own})) a${own}:not([aria-hidden])`;
}
