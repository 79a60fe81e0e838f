import { emailAddress } from '../../core/email-address.js';
import { decodeEntities } from '../../core/plain-text.js';
import { safeUrl } from '../../core/safe-url.js';
import { isNothing, readDate, readFlag, readNumber, readString, splitList } from '../../data/coerce.js';
import { isRecord } from '../../data/decode.js';
import { dayOf } from '../../data/formats/map-fields.js';
import type { ComplaintCode } from '../../data/complaint.js';
import type { DirectoryItem, ItemContact, ItemImage, Text } from './directory-item.js';
import { tongueOf, type FieldType } from './directory-fields.js';
import { readGeo } from './geo-values.js';
import { normalizeHours } from './opening-hours-text.js';

/** A text, or one text per language where the object's members are languages. */
export function readText(value: unknown, depth = 0): Text | undefined {
  if (!isRecord(value)) return Array.isArray(value) ? readListed(value, depth) : readString(value);
  const texts = Object.entries(value).map(([key, own]) => [tongueOf(key), own ?? ''] as const);
  if (texts.length < 40 && texts.every(([tongue, own]) => tongue && typeof own === 'string'))
    return textBy(texts);
  for (const key of ['rendered', 'processed', 'value', '@value', '#text', 'text']) {
    if (Object.hasOwn(value, key)) return readString(value[key]);
  }
  return undefined;
}

/** What is said in several languages; undefined where nothing is. */
function textBy(texts: readonly (readonly [tongue: string | undefined, text: unknown])[]): Text | undefined {
  const own = texts.map(([tongue, text]) => [tongue, readString(text)] as const).filter(([, text]) => text);
  return own.length ? (Object.fromEntries(own) as Text) : undefined;
}

/** Members that say which language a text is in: JSON-LD's `@language`, and what others call it. */
const TONGUE = ['@language', 'language', 'lang', 'locale', 'langcode'];

/** `{"@language": "pl", "@value": "Szewc"}` as the language and the text. */
function taggedText(value: unknown, depth: number): readonly [string, Text | undefined] | undefined {
  if (!isRecord(value)) return undefined;
  const named = TONGUE.map((key) => value[key]).find((tag) => typeof tag === 'string');
  const tongue = named === undefined ? undefined : tongueOf(named as string);
  return tongue ? [tongue, readText(value, depth + 1)] : undefined;
}

function readListed(list: readonly unknown[], depth: number): Text | undefined {
  if (list.length === 1) return depth < 4 ? readText(list[0], depth + 1) : undefined;
  const tagged = depth < 4 && list.length < 40 ? list.map((one) => taggedText(one, depth)) : [];
  if (tagged.length && tagged.every((one) => one !== undefined)) return textBy(tagged);
  return list.every((one) => typeof one !== 'object')
    ? list.map(readString).filter(Boolean).join(', ') || undefined
    : undefined;
}

/** The text of one member of a list: itself, or what an object is called. */
function readLabel(value: unknown): Text | undefined {
  const text = readText(value);
  if (text !== undefined || !isRecord(value)) return text;
  // A term, not a thing with members of its own.
  if (
    Object.keys(value).length > 2 &&
    !['id', 'slug', 'code', 'value', 'url', 'uri', '@type'].some((key) => Object.hasOwn(value, key))
  )
    return undefined;
  for (const key of ['name', 'title', 'label', 'nazwa', 'navn', 'display_name', 'url', 'id']) {
    if (Object.hasOwn(value, key)) return readText(value[key]);
  }
  return undefined;
}

function readTexts(value: unknown): readonly Text[] | undefined {
  const texts = Array.isArray(value)
    ? (value as unknown[]).map((one) => readLabel(one))
    : typeof value === 'string'
      ? splitList(readString(value) ?? '', true)
      : [readLabel(value)];
  const kept = texts.filter(
    (text, i) =>
      text !== undefined && !(typeof text === 'string' && isNothing(text)) && texts.indexOf(text) === i,
  );
  return kept.length ? (kept as Text[]) : undefined;
}

/** An address for a link; `undefined` for nothing, `null` for one that must not be one. */
export function readUrl(value: unknown, depth = 0): string | undefined | null {
  if (typeof value === 'object' && depth > 3) return undefined;
  if (Array.isArray(value)) return readUrl(value[0], depth + 1);
  if (isRecord(value))
    return readUrl(value.url ?? value.uri ?? value.href ?? value.value ?? value.contentUrl, depth + 1);
  if (typeof value !== 'string') return undefined;
  const text = addressIn(value, 'href');
  if (!text || isNothing(text)) return undefined;
  const url = safeUrl(text) ?? safeUrl(text.split(/[\s;,|]+/)[0]);
  return url && /^https?:/.test(url) ? url : null;
}

/** The address that a text is, or that the link or picture in its markup has. */
function addressIn(value: string, attribute: 'href' | 'src'): string {
  const text = value.trim();
  if (!text.includes('<')) return text.includes('&') ? decodeEntities(text) : text;
  const found = new RegExp(`\\s${attribute}\\s*=\\s*["']?([^"'\\s>]+)`, 'i').exec(text)?.[1];
  return decodeEntities(found ?? text);
}

/** A path on the source's own server (`/logos/a.png`, `logos/a.png`) as an address; null where it is none. */
export function readRelative(type: 'u' | 'i', value: unknown, base: string): string | ItemImage | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const own = isRecord(first) ? (first.url ?? first.contentUrl) : first;
  const text = typeof own === 'string' ? addressIn(own, type === 'i' ? 'src' : 'href') : '';
  const isPath =
    /^\.{0,2}\/[^/\\]/.test(text) ||
    (!text.includes(':') &&
      /^[^\s\\/][^\s\\]*\.(?:png|jpe?g|gif|svg|webp|avif|html?|php)(?:\?|$)/i.test(text));
  const url = isPath ? safeUrl(text, base) : undefined;
  if (!url || type === 'u') return url ?? null;
  const alt = isRecord(first) ? readText(first.alt) : undefined;
  return alt ? { url, alt } : { url };
}

function readImage(value: unknown): ItemImage | undefined | null {
  const own = isRecord(value) && Object.hasOwn(value, 'source_url') ? value.source_url : value;
  const url = readUrl(typeof own === 'string' ? addressIn(own, 'src') : own);
  if (!url) return url === null ? null : undefined;
  const alt = isRecord(value) ? readText(value.alt ?? value.alt_text ?? value.title) : undefined;
  return alt ? { url, alt } : { url };
}

/** `Biuro <biuro@szewc.pl>`: an address with the name of whom it is of. */
const NAMED_ADDRESS = /<\s*(?:mailto:)?([^\s<>@]+@[^\s<>@]+)\s*>/i;

function readEmail(value: unknown): string | undefined | null {
  const own: unknown = Array.isArray(value) ? value[0] : value;
  const text = readString((typeof own === 'string' && NAMED_ADDRESS.exec(own)?.[1]) || own);
  return !text || isNothing(text) ? undefined : (emailAddress(text) ?? null);
}

function readContacts(value: unknown): readonly ItemContact[] | undefined {
  const contacts = (Array.isArray(value) ? (value as unknown[]) : [value]).map((one): ItemContact => {
    if (!isRecord(one))
      return typeof one === 'string' && readString(one) ? { name: readString(one) as string } : {};
    const email = readEmail(one.email);
    return taken({
      name: readText(one.name),
      role: readText(one.role),
      email: email ?? undefined,
      telephone: readString(one.telephone ?? one.phone),
    });
  });
  const named = contacts.filter((one) => Object.keys(one).length);
  return named.length ? named : undefined;
}

/** A source as the contract describes it; a column of that name with a text in it is the page's own. */
function readSource(value: unknown): DirectoryItem['source'] {
  if (!isRecord(value)) return undefined;
  const name = readText(value.name);
  const url = readUrl(value.url) ?? undefined;
  const isOurs = url && Object.keys(value).every((key) => /^(?:id|url|licen[cs]e)$/.test(key));
  if (name === undefined && !isOurs) return undefined;
  return taken({
    id: readString(value.id),
    name,
    url,
    licence: readText(value.licence ?? value.license),
  });
}

/** `{NIP: '…', CVR: '…'}` */
function readIdentifiers(value: unknown): Record<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const numbers = taken(
    Object.fromEntries(Object.entries(value).map(([scheme, number]) => [scheme, readString(number)])),
  );
  return Object.keys(numbers).length ? numbers : undefined;
}

/** The members there are. */
function taken<T extends Text>(members: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(members).filter(
      (pair): pair is [string, T] => pair[1] !== undefined && pair[0] !== '__proto__',
    ),
  );
}

/** Which complaint a value that cannot be read as its field leads to, and what was expected. */
export const EXPECTED: Partial<Record<FieldType, readonly [ComplaintCode, string]>> = {
  u: ['bad-url', 'a web address'],
  i: ['bad-url', 'the address of an image'],
  e: ['bad-value', 'an e-mail address'],
  d: ['bad-date', 'a date such as 2026-12-31'],
  g: ['bad-coordinates', 'latitude and longitude such as 51.47, 16.91'],
  n: ['bad-value', 'a number'],
  b: ['bad-value', 'yes or no'],
  p: ['bad-value', 'a telephone number (a spreadsheet shortens it unless its column is formatted as text)'],
};

/** How each type of field is read: the value, `undefined` where there is none, `null` where it cannot be one. */
export const READERS: Record<FieldType, (value: unknown) => unknown> = {
  t: (value) => readText(value),
  T: readTexts,
  s: readScalar,
  S: (value) => readTexts(value)?.map((text) => (typeof text === 'string' ? text : Object.values(text)[0])),
  u: (value) => readUrl(value),
  e: readEmail,
  d: (value) => orNull(value, readDay),
  b: (value) => orNull(value, readFlag),
  n: (value) => orNull(value, readNumber),
  g: readGeo,
  h: normalizeHours,
  i: readImage,
  c: readContacts,
  o: readSource,
  m: readIdentifiers,
  p: readTelephone,
};

function readScalar(value: unknown): string | undefined {
  const text = readText(value);
  return typeof text === 'object' ? Object.values(text)[0] : text;
}

/** `4,87E+10` is what a spreadsheet made of a number; its digits are lost. */
function readTelephone(value: unknown): string | undefined | null {
  const text = readScalar(value);
  return text && /^\d(?:[.,]\d+)?E\+?\d+$/i.test(text) ? null : text;
}

/** A date; seconds or milliseconds since 1970 are one too. */
function readDay(value: unknown): string | undefined {
  const number = /^\d{10}(?:\d{3})?$/.test(String(value)) ? Number(value) : 0;
  return number ? dayOf(number < 1e11 ? number * 1000 : number) : readDate(value);
}

function orNull<T>(value: unknown, read: (value: unknown) => T | undefined): T | undefined | null {
  if (typeof value === 'object') return undefined;
  return typeof value === 'string' && isNothing(value.trim()) ? undefined : (read(value) ?? null);
}
