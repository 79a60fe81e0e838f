/** A store as far as one entry is wanted of it. */
interface Entries<Item> {
  get(id: string): Promise<Item | undefined>;
  report: { sources: readonly { id: string }[] };
}

/**
 * The entry of an address, though it was written when the page had other sources: with only one, an id stands for
 * itself, and with several each has its source's name before it. An id without one counts where exactly one source has it.
 */
export async function getByEitherId<Item extends { id: string }>(
  store: Entries<Item>,
  id: string,
): Promise<Item | undefined> {
  const { sources } = store.report;
  const get = (each: string) => store.get(each);
  const exact = await get(id);
  const [only] = sources;
  if (exact || !only) return exact;
  if (sources.length === 1) {
    const prefix = `${only.id}:`;
    return id.startsWith(prefix) ? get(id.slice(prefix.length)) : undefined;
  }
  const found = await Promise.all(sources.map((source) => get(`${source.id}:${id}`)));
  const items = found.filter((item) => item !== undefined);
  // Two sources may have the same entry under the same id, shown as one.
  return new Set(items.map((item) => item.id)).size === 1 ? items[0] : undefined;
}
