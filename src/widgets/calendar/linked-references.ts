import { times } from '../../core/numbered.js';
import { isRecord } from '../../data/decode.js';

type Json = Readonly<Record<string, unknown>>;

/** What stands before a name of schema.org where it is written in full. */
const PREFIX = /^(?:schema:|https?:\/\/schema\.org\/)(?=\w)/;
/** So deep are the address of a place, and a name in it. */
const DEEPEST = 5;
const MOST = 100_000;

/** It says nothing of a thing but where in the file it is described. */
const isReference = (value: unknown): value is Json =>
  isRecord(value) &&
  typeof value['@id'] === 'string' &&
  Object.keys(value).every((key) => key === '@id' || key === '@type');

const hasReference = (value: unknown, depth = 0): boolean =>
  isReference(value) ||
  (depth < DEEPEST &&
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((one) => hasReference(one, depth + 1)));

const isInFull = (record: unknown): boolean =>
  isRecord(record) && Object.keys(record).some((key) => PREFIX.test(key));

/** Things with an identity, by it; of several that say something the first. */
function thingsIn(root: unknown): ReadonlyMap<string, Json> {
  const things = new Map<string, Json>();
  const queue: unknown[] = [root];
  for (const value of queue) {
    if (typeof value !== 'object' || value === null) continue;
    if (isRecord(value) && !isReference(value)) {
      const id = value['@id'];
      if (typeof id === 'string' && !things.has(id)) things.set(id, value);
    }
    for (const one of Object.values(value)) if (queue.length < MOST) queue.push(one);
  }
  return things;
}

/** Linked data in short names, and in place of what points to a thing in the same file the thing itself. */
export function resolveLd(records: readonly unknown[], root: unknown): unknown[] {
  const things = records.some((one) => hasReference(one)) ? thingsIn(root) : new Map<string, Json>();
  // An organiser may name all its events, and each of them its organiser: what is known of a thing is worked out once.
  const known = times(DEEPEST + 1, () => new Map<Json, Json>());
  const resolve = (value: unknown, depth: number): unknown => {
    if (depth > DEEPEST) return value;
    if (Array.isArray(value)) return value.map((one) => resolve(one, depth + 1));
    if (!isRecord(value)) return value;
    const thing = (isReference(value) && things.get(value['@id'] as string)) || value;
    const resolved = known[depth]?.get(thing) ?? resolveMembers(thing, depth);
    known[depth]?.set(thing, resolved);
    return resolved;
  };
  const resolveMembers = (thing: Json, depth: number): Json =>
    Object.fromEntries(
      Object.entries(thing).map(([key, member]) => {
        if (key === '@type') return [key, [member].flat().map(shortName)];
        const short = shortName(key) as string;
        const isOne = short !== key && Array.isArray(member) && member.length === 1;
        return [short, resolve(isOne ? (member as unknown[])[0] : member, depth + 1)];
      }),
    );
  return records.map((one) => (things.size > 0 || isInFull(one) ? resolve(one, 0) : one));
}

const shortName = (name: unknown): unknown => (typeof name === 'string' ? name.replace(PREFIX, '') : name);
