/** The page to show in place of one that the answer does not reach; undefined where there is something to see. */
export function pageInReach(
  { page }: { page: number },
  { items, total }: { items: readonly unknown[]; total?: number | undefined },
  size: number,
): number | undefined {
  if (page === 1 || items.length > 0 || !total) return undefined;
  const last = Math.ceil(total / size);
  return last < page ? last : 1;
}
