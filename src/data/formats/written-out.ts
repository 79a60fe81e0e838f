import { isRecord } from '../decode.js';

const WORD = /^https?:\/\/schema\.org\/(?=\w)/;

/** Nesting beyond this is left as it is. */
const DEEPEST = 8;

/** Linked data in its expanded form in short words: `{"http://schema.org/name": [{"@value": "A"}]}` as `{"name": "A"}`. */
export function compactLinked(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    const list = (value as unknown[]).map((one) => compactLinked(one, depth + 1));
    return depth > 0 && list.length === 1 ? list[0] : list;
  }
  if (typeof value === 'string') return value.replace(WORD, '');
  if (!isRecord(value)) return value;
  if ('@value' in value) return value['@value'];
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.replace(WORD, ''),
      key === '@id' ? member : compactLinked(member, depth + 1),
    ]),
  );
}
