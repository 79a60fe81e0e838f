/** The set with this in it, or without it where it was there. */
export function toggled(set: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const other = new Set(set);
  if (!other.delete(name)) other.add(name);
  return other;
}
