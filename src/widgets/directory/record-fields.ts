import { times } from '../../core/numbered.js';
import { emailAddresses } from '../../core/email-address.js';
import { pickText } from '../../core/pick-text.js';
import { isNothing, readString } from '../../data/coerce.js';
import { isRecord } from '../../data/decode.js';
import { isContactCell, readContactCell } from './contact-cell.js';
import {
  FIELD_NAMES,
  NUMBERS,
  type FieldName,
  type FieldPlan,
  type FieldTarget,
} from './directory-fields.js';
import type { Text } from './directory-item.js';
import type { Ledger } from './directory-source.js';
import { EXPECTED, readRelative, READERS, readText } from './directory-values.js';

/** Nesting beyond this is left out: a hostile file must not cost more than its bytes. */
const MAX_DEPTH = 5;
const MAX_EXTRAS = 150;

const NAMES: ReadonlySet<FieldName> = new Set(['name', 'title', 'givenName', 'familyName']);
const TOWNS: ReadonlySet<FieldName> = new Set(['town', 'locality']);

/** Whether a word for nothing may be what something is called: None is a town in Piedmont. */
const mayBeCalled = (field: FieldName, text: string) =>
  NAMES.has(field) || (TOWNS.has(field) && /\p{L}/u.test(text));

/** Whether an address leads to the records' own interface, which shows nothing to people. */
function isInterface(value: unknown, base: string): boolean {
  if (typeof value !== 'string' || !value.includes('/api/')) return false;
  const [host = '/'] = /^https?:\/\/[^/]+\//.exec(base) ?? [];
  return value.startsWith(host);
}

/** The addresses in a cell after the first. */
const furtherUrls = (raw: unknown) =>
  typeof raw === 'string' && !raw.includes('<')
    ? raw
        .split(/[\s;,|]+/)
        .slice(1)
        .filter((word) => /^(?:https?:\/\/|www\.)/.test(word))
    : [];

/** Where an address goes that stands in another field's cell. */
const BESIDE = {
  email: { field: 'email', at: NUMBERS.email, type: 'e', rank: 950 },
  url: { field: 'url', at: NUMBERS.url, type: 'u', rank: 950 },
} as const;

/** A text in one language, or several terms. */
type Tongue = string | readonly Text[];

/** What one record says, sorted into fields, which go by their numbers; columns that are no field are extras. */
export interface RecordFields {
  /** Reads all members of the record; what was read before is forgotten. */
  read(record: Readonly<Record<string, unknown>>, where: string): void;
  /** The value of a field, as its type's reader left it. */
  get(field: number): unknown;
  /** Copies the values of the fields that have a name at their number in `names`. */
  copyInto(item: Record<string, unknown>, names: readonly string[]): void;
  /** The column that the field was read from, '' where there is none. */
  columnOf(field: number): string;
  isMapped(field: number): boolean;
  /** Keeps a value that no field takes under its column's name. */
  addExtra(path: string, value: unknown): void;
  readonly extras: Readonly<Record<string, Text | readonly Text[]>> | undefined;
}

/** One collector serves all records of a source, so that each costs little. */
export function createRecordFields(plan: FieldPlan, lang: string, ledger: Ledger, base = ''): RecordFields {
  // Arrays by the fields' numbers, emptied by undoing what was filled: this runs for every cell of every record.
  const values: unknown[] = FIELD_NAMES.map(() => undefined);
  const ranks = FIELD_NAMES.map(() => 0);
  const columns = FIELD_NAMES.map(() => '');
  const langs: (Record<string, Tongue> | undefined)[] = FIELD_NAMES.map(() => undefined);
  const filled: number[] = [];
  let extras: Record<string, Text | readonly Text[]> | undefined;
  let extrasCount = 0;

  function addExtra(path: string, value: unknown): void {
    const text = Array.isArray(value) ? (READERS.T(value) as readonly Text[] | undefined) : readText(value);
    if (
      text === undefined ||
      (typeof text === 'string' && isNothing(text)) ||
      path === '__proto__' ||
      extrasCount >= MAX_EXTRAS
    )
      return;
    extras ??= {};
    extrasCount++;
    extras[path] = text;
  }

  /** Takes the value as the target's field; false where it is nothing that such a field could be read from. */
  function place(
    { field, at, type, rank, lang: own }: FieldTarget,
    path: string,
    raw: unknown,
    where: string,
  ): boolean {
    if (typeof raw === 'string' && isNothing(raw.trim()) && !mayBeCalled(field, raw)) return true;
    let value = READERS[type](raw);
    if (value === undefined) return false;
    if (value === null && (type === 'i' || type === 'u') && base) value = readRelative(type, raw, base);
    if (value === null) {
      const [code, expected] = EXPECTED[type] ?? ['bad-value', 'something else'];
      ledger.complain(
        where.startsWith('row ') ? `${where}, ${path}` : `${where}.${path}`,
        code,
        `Expected ${expected}, got "${(typeof raw === 'string' ? raw.trim() : (readString(raw) ?? '')).slice(0, 80)}".`,
      );
      return true;
    }
    if (field === 'url' && isInterface(value, base)) return true;
    if (own !== undefined) return placeIn(own, at, path, value);
    if (type === 'p' && typeof value === 'string' && isContactCell(value)) {
      const { rest, email, url } = readContactCell(value);
      if (email) place(BESIDE.email, path, email, where);
      if (url) place(BESIDE.url, path, url, where);
      // A telephone is short: what is more tells something else.
      if (rest === undefined || rest.length > 60) {
        addExtra(path, rest);
        return true;
      }
      value = rest;
    }
    const held = values[at];
    if (held === undefined || rank < (ranks[at] as number)) {
      if (held !== undefined) addExtra(columns[at] as string, held);
      filled.push(at);
      values[at] = value;
      ranks[at] = rank;
      columns[at] = path;
      // A field holds one address; those after it in the cell are told as they are.
      if (type === 'e') addExtra(path, emailAddresses(String(raw)).slice(1).join(', '));
      if (type === 'u') addExtra(path, furtherUrls(raw).join(', '));
    } else if (rank === ranks[at] && Array.isArray(held) && Array.isArray(value)) {
      values[at] = [...new Set([...(held as unknown[]), ...(value as unknown[])])];
    } else addExtra(path, raw);
    return true;
  }

  function placeIn(language: string, at: number, path: string, value: unknown): boolean {
    if (typeof value !== 'string' && !Array.isArray(value)) return false;
    const texts = (langs[at] ??= {});
    if (Object.hasOwn(texts, language)) addExtra(path, value);
    else texts[language] = value as Tongue;
    filled.push(at);
    if (values[at] === undefined) columns[at] = path;
    return true;
  }

  function readMembers(
    object: Readonly<Record<string, unknown>>,
    prefix: string,
    depth: number,
    where: string,
  ): void {
    for (const key of Object.keys(object)) {
      const value = object[key];
      if (value === null || value === undefined || value === '') continue;
      const path = prefix ? prefix + key : key;
      const target = plan.find(path);
      if (target ? place(target, path, value, where) : key.startsWith('_')) continue;
      if (typeof value !== 'object') {
        addExtra(path, value);
        continue;
      }
      const inner = isRecord(value)
        ? value
        : target && Array.isArray(value) && isRecord(value[0])
          ? value[0]
          : undefined;
      if (!inner || readText(inner) !== undefined) addExtra(path, value);
      else if (depth < MAX_DEPTH)
        readMembers(inner, key === 'extras' && depth === 0 ? '' : path + '.', depth + 1, where);
    }
  }

  function valueAt(at: number): unknown {
    const value = values[at];
    const texts = langs[at];
    if (!texts) return value;
    const all = value === undefined ? texts : { [lang || 'und']: value as Tongue, ...texts };
    return Object.values(all).some(Array.isArray) ? togetherOf(all) : all;
  }

  return {
    read(record, where) {
      for (const at of filled) {
        values[at] = langs[at] = undefined;
        columns[at] = '';
      }
      filled.length = 0;
      extras = undefined;
      extrasCount = 0;
      readMembers(record, '', 0, where);
    },
    get: valueAt,
    copyInto(item, names) {
      for (const at of filled) {
        const name = names[at];
        if (name) item[name] = valueAt(at);
      }
    },
    columnOf: (field) => columns[field] as string,
    isMapped: (field) => values[field] !== undefined && ranks[field] === -1,
    addExtra,
    get extras() {
      return extras;
    },
  };
}

/** Lists of terms in several languages as one: the first of each is one term, and so on. */
function togetherOf(tongues: Readonly<Record<string, Tongue>>): readonly Text[] {
  const lists = Object.entries(tongues).map(([lang, value]) => [lang, [value].flat()] as const);
  const length = Math.max(...lists.map(([, list]) => list.length));
  return times(length, (i): Text => {
    const terms = lists.filter(([, list]) => list[i] !== undefined);
    return Object.fromEntries(terms.map(([lang, list]) => [lang, pickText(list[i], lang).text]));
  });
}
