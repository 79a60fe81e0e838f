import { safeUrl } from '../../core/safe-url.js';
import { isRecord } from '../../data/decode.js';
import type { DirectoryItem } from './directory-item.js';

/** Reads one value of the contract; undefined where it is not what the contract says. */
type Read = (value: unknown) => unknown;

const string: Read = (value) =>
  (typeof value === 'string'
    ? value.trim().slice(0, 20_000)
    : typeof value === 'number'
      ? String(value)
      : undefined) || undefined;
const number: Read = (value) => (Number.isFinite(value) ? value : undefined);
const flag: Read = (value) => (typeof value === 'boolean' ? value : undefined);
const url: Read = (value) => safeUrl(value)?.match(/^http.*/)?.[0];
/** A text of this form. */
const like =
  (pattern: RegExp): Read =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;
const date = like(/^\d{4}-\d\d-\d\d(T.+)?$/);
const email = like(/^[^\s<>@"'():?;,]+@[^\s<>@"'():?;,]+\.[^\s<>@"'():?;,.]+$/);

/** One string, or one per language. Markup and character references are left to the full decoder. */
const text: Read = (value) =>
  isRecord(value)
    ? shape({}, /^[a-z]{2}(-\w+)?$/, text)(value)
    : typeof value !== 'string' || !/<[a-z/!]|&[#\w]+;/i.test(value)
      ? string(value)
      : undefined;

const list =
  (read: Read): Read =>
  (value) => {
    const values = Array.isArray(value) ? value.map(read) : [undefined];
    return values.includes(undefined) ? undefined : values;
  };

/** An object all of whose members are read by name, or (where `names` matches) by `rest`. */
const shape =
  (reads: Readonly<Record<string, Read>>, names?: RegExp, rest?: Read): Read =>
  (value) => {
    if (!isRecord(value)) return undefined;
    const found: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const member = value[key];
      if (member === null || member === '') continue;
      const read = Object.hasOwn(reads, key) ? reads[key] : names?.test(key) ? rest : undefined;
      if ((found[key] = read?.(member)) === undefined) return undefined;
    }
    return Object.keys(found).length ? found : undefined;
  };

const within =
  (limit: number): Read =>
  (value) =>
    typeof value === 'number' && Math.abs(value) <= limit ? value : undefined;
const point = shape({ lat: within(90), lon: within(180) });
const texts = list(text);
const strings = list(string);
const names = /^\w+$/;

const FIELDS: ReadonlyMap<string, Read> = new Map(
  Object.entries({
    id: string,
    name: text,
    kind: string,
    description: text,
    category: texts,
    categoryCode: strings,
    town: text,
    address: shape({ street: string, postalCode: string, locality: string, region: string, country: string }),
    geo: (value) =>
      isRecord(value) && (value.lat || value.lon) && Object.keys(value).length === 2
        ? point(value)
        : undefined,
    telephone: string,
    email,
    url,
    image: shape({ url, alt: text }),
    openingHours: list(like(/^(Mo|Tu|We|Th|Fr|Sa|Su|PH|24\/7)/)),
    timeZone: string,
    badges: texts,
    languages: strings,
    exportsTo: strings,
    identifiers: shape({}, names, string),
    person: flag,
    noMarketing: flag,
    added: date,
    updated: date,
    provider: text,
    audience: texts,
    deadline: date,
    amount: shape({ min: number, max: number, currency: string }),
    applyUrl: url,
    members: number,
    role: text,
    contact: list(shape({ name: text, role: text, email, telephone: string })),
    source: shape({ id: string, name: text, url, licence: text }),
  }),
);

const extra: Read = (value) =>
  text(value) ?? texts(value) ?? (typeof value === 'boolean' ? String(value) : undefined);

/**
 * Reads a record that keeps to the contract; undefined where anything in it does not, and the
 * full decoder, which understands more, has to be asked.
 */
export function readNativeItem(raw: unknown, isNative: boolean): DirectoryItem | undefined {
  if (!isRecord(raw)) return undefined;
  const item: Record<string, unknown> = {};
  let extras: Record<string, unknown> | undefined;
  for (const key of Object.keys(raw)) {
    const value = raw[key];
    if (value === null || value === '') continue;
    const read = FIELDS.get(key);
    const known = read ? read(value) : isNative && key !== '__proto__' ? extra(value) : undefined;
    // In a foreign file an unknown word may be a known field's name in another language.
    if (known === undefined) return undefined;
    (read ? item : (extras ??= {}))[key] = known;
  }
  if (!item.name || !item.id) return undefined;
  if (extras) item.extras = extras;
  return item as unknown as DirectoryItem;
}
