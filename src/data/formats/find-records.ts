import { isRecord } from '../decode.js';

/** Members that hold the records in the envelopes we know. */
export const LIST =
  /^(?:items|events|data|results?|records?|value|features|contents?|rows|firmy|firms|hits|entries|list|docs|nodes|edges|companies|businesses|organi[sz]ations|services|places|members|itemlistelement|@graph)$/i;

/** Members that make an object look like a thing with a name. */
const NAMED =
  /^(?:(?:display|org\w*|company|business)?_?name|title|label|nazwa\w*|navn|firma\w*|nom|nom_?(?:complet|raison_?sociale|etablissement|structure)|denomination|bezeichnung|назва)(?:[_:.][a-z]{2,3})?$|(?:^|[\s_])(?:nazwa|name|navn|назва)$/i;

/** Members that hold the records of one answer among several, and no list that a record may have of its own. */
const ANSWER = /^(?:items|results?|records?|hits|data|rows|docs|features|entries|@graph)$/i;

/** Members that hold lists of objects which are never the records. */
const APART =
  /^(?:errors?|warnings?|included|links|_links|facets|facet_counts|aggregations|columns|cols|jsonapi|@context)$/i;

/** Members that wrap a record's own in many APIs. */
export const WRAPPED =
  /^(?:attributes|properties|fields|_source|document|resource|_embedded|relationships|item|node|geometry|tags|data)$/;

export interface Found {
  list: readonly unknown[];
  path: string;
  /** The objects the list was found in, outermost first. */
  around: readonly Readonly<Record<string, unknown>>[];
}

/** How much less likely a list is that of the records where it is inside something with a name, or inside a record. */
const INSIDE = { named: 30, record: 100 };

/** The list of records in any envelope: the array of objects that looks most like one, in a bounded search. */
export function findRecords(root: unknown): Found | undefined {
  let best: Found | undefined;
  let bestScore = -40;
  let visits = 0;
  const queue: (Omit<Found, 'list'> & { value: unknown; key: string; depth: number; inside: number })[] = [
    { value: root, path: '', around: [], key: '', depth: 0, inside: 0 },
  ];
  for (const { value, path, around, key, depth, inside } of queue) {
    if (++visits > 3000) break;
    if (Array.isArray(value)) {
      const list = value as unknown[];
      const heads = list.slice(0, 5).filter(isRecord);
      const isNamed = heads.some(hasName);
      const isListed = (LIST.test(key) || depth === 0) && (isNamed || !heads.some(isAnswer));
      if (heads.length || (depth === 0 && list.length === 0) || (list.length === 0 && LIST.test(key))) {
        const score =
          1 +
          (isListed ? 40 : 0) +
          (isNamed ? 60 : 0) +
          Math.min(40, Math.log2(list.length + 1) * 5) -
          depth * 6 -
          inside;
        if (score > bestScore) {
          bestScore = score;
          best = { list, path, around };
        }
      }
      // Lists inside a record are its own affair, unless the record is only an envelope (one answer of several).
      if (depth < 6 && list.length && !isNamed) {
        queue.push({
          value: list[0],
          path: path + '[0]',
          around,
          key,
          depth: depth + 1,
          inside: isListed && heads.length ? INSIDE.record : inside,
        });
      }
    } else if (isRecord(value) && depth < 7) {
      if ((depth === 0 || LIST.test(key)) && isMapOfNamed(value)) return undefined;
      // An object with a name may itself be the only record, and lists in it be its own.
      const isNamed =
        Object.keys(value).length > 2 &&
        Object.keys(value).some((name) => NAMED.test(name) && typeof value[name] === 'string');
      const score = 45 - depth * 6 - inside;
      if (isNamed && score > bestScore) {
        bestScore = score;
        best = { list: [value], path, around };
      }
      for (const name of Object.keys(value)) {
        const inner = value[name];
        if (APART.test(name)) continue;
        if (typeof inner === 'object' && inner !== null) {
          queue.push({
            value: inner,
            path: path ? `${path}.${name}` : name,
            around: [...around, value],
            key: name,
            depth: depth + 1,
            inside: Math.max(inside, isNamed ? INSIDE.named : 0),
          });
        }
      }
    }
  }
  return best;
}

/** Whether a member of a list is one answer of several: an envelope with a list of its own. */
const isAnswer = (record: Readonly<Record<string, unknown>>) =>
  Object.keys(record).some((key) => ANSWER.test(key) && Array.isArray(record[key]));

/** Whether an object has records by their ids: most of its members are objects with a name under the same word. */
function isMapOfNamed(object: Readonly<Record<string, unknown>>): boolean {
  const members = Object.values(object);
  const inner = members.filter(isRecord);
  const first = inner[0] ?? {};
  const name = Object.keys(first).find((key) => NAMED.test(key) && typeof first[key] === 'string');
  return (
    name !== undefined &&
    inner.length > 1 &&
    inner.length >= members.length * 0.7 &&
    inner.every((one) => typeof one[name] === 'string')
  );
}

/** Whether something in the record says what it is called, or it wraps one that may. */
export function hasName(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).some((key) => NAMED.test(key) || (WRAPPED.test(key) && isRecord(record[key])));
}
