import { safeUrl } from '../../core/safe-url.js';
import { readString, splitList } from '../../data/coerce.js';
import { isRecord } from '../../data/decode.js';
import { momentForm, momentSince1970 } from './moment-forms.js';

/** The text of a cell, whatever wraps it: `{value}`, `{rendered}`, `{label, url}`, `{name}`. */
export function cellText(value: unknown): string | undefined {
  if (Array.isArray(value))
    return value.length === 1
      ? cellText(value[0])
      : value.map(cellText).filter(Boolean).join(', ') || undefined;
  if (!isRecord(value)) return readString(value);
  for (const key of [
    'rendered',
    'processed',
    'value',
    'label',
    'name',
    'title',
    'text',
    'prefLabel',
    '@value',
    'url',
    'uri',
    '@id',
  ])
    if (Object.hasOwn(value, key)) return cellText(value[key]);
  return undefined;
}

const LANGUAGE = /^(?:[a-z]{2}(?:-[A-Za-z]{2})?|und)$/;

/** Whether it is one text in several languages. */
export const isTexts = (value: Readonly<Record<string, unknown>>): boolean => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => LANGUAGE.test(key));
};

/** One text of several in linked data, with its language. */
const isTagged = (value: unknown): value is Readonly<Record<'@language', string>> =>
  isRecord(value) && LANGUAGE.test(String(value['@language'])) && '@value' in value;

/** A text in one or several languages. */
export function cellTexts(value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0 && value.every(isTagged))
    return Object.fromEntries(value.map((one) => [one['@language'], cellText(one)]));
  if (!isRecord(value) || !isTexts(value)) return cellText(value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (readString(one) ? [[key, readString(one)]] : [])),
  );
}

/** Values of a cell that holds several. */
export const cellList = (value: unknown): string[] | undefined => {
  const list = Array.isArray(value)
    ? value.map((one) => cellText(one)).filter((one) => one !== undefined)
    : splitList(cellText(value) ?? '', true);
  return list.length ? list : undefined;
};

/** The address that a cell holds, as one that may stand in a link. */
export const cellLink = (value: unknown) => {
  const text = isRecord(value) ? (value.url ?? value.uri ?? value.href) : value;
  return safeUrl(cellText(text) ?? '');
};

/** One value of a moment: a text, `{dateTime, timeZone}`, `{value, end_value}`, `{local, timezone}`, seconds or milliseconds since 1970. */
export function momentText(value: unknown): string | undefined {
  if (typeof value === 'number' && value > 1e8 && value < 1e13) return momentSince1970(value);
  if (isRecord(value))
    return momentText(value.dateTime ?? value.date ?? value.value ?? value['@value'] ?? value.local);
  if (Array.isArray(value)) return momentText(value[0]);
  const text = readString(value);
  return text && momentForm(text.trim());
}

/** `odwołane`, `aflyst`, `abgesagt`, `cancelled` and what else may have become of an event. */
export function statusOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/cancel|odwo[lł]an|aflyst|abgesagt|скасован/i.test(text)) return 'cancelled';
  if (/postpon|prze[lł]o[zż]on|udsat|verschoben|відкладен/i.test(text)) return 'postponed';
  if (/moved.?online|przenies\w* do sieci|flyttet online|перенесен\S* в онлайн/i.test(text))
    return 'movedOnline';
  if (/resched|zmian\w* termin|flyttet|verlegt|перенесен/i.test(text)) return 'rescheduled';
  return undefined;
}

/** `online`, `hybrydowo`, `fysisk`: how one takes part. */
export function modeOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/mixed|hybrid|hybryd|гібрид/i.test(text)) return 'mixed';
  if (/online|on-line|zdaln|virtual|digital|онлайн|дистанц/i.test(text)) return 'online';
  return /offline|stacjonar|fysisk|in.?person|pr[aä]senz|vor ort|(?<!за)очно|офлайн/i.test(text)
    ? 'offline'
    : undefined;
}
