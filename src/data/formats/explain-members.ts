import { isRecord } from '../decode.js';

type Json = Readonly<Record<string, unknown>>;

/** Why there is no list of records in an object, for the webmaster. */
export function explainMembers(root: Json): string {
  const keys = Object.keys(root);
  if (Array.isArray(root.objectIds))
    return 'This answer of a map service holds only the numbers of its records. Take "returnIdsOnly" out of the address.';
  if (keys.length === 1 && typeof root.count === 'number')
    return `This answer says only how many records there are (${root.count}), and holds none of them.`;
  const plain = plainListIn(root);
  if (plain)
    return `The list "${plain.path}" holds ${plain.list.length} plain values (such as ${JSON.stringify(plain.list[0]).slice(0, 40)}), not records with named members. Look for an address of this service that gives the records in full.`;
  return `There is no list of records in this JSON. Its members are: ${keys.slice(0, 20).join(', ')}.`;
}

/** The first list of two and more texts or numbers, at most two objects deep. */
function plainListIn(root: Json, path = ''): { path: string; list: readonly unknown[] } | undefined {
  for (const [key, value] of Object.entries(root)) {
    if (Array.isArray(value) && value.length > 1 && value.every((one) => typeof one !== 'object'))
      return { path: path + key, list: value as unknown[] };
  }
  if (path) return undefined;
  for (const [key, value] of Object.entries(root)) {
    const found = isRecord(value) ? plainListIn(value, `${key}.`) : undefined;
    if (found) return found;
  }
  return undefined;
}
