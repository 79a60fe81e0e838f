import { isRecord } from '../../data/decode.js';
import { safeUrl } from '../../core/safe-url.js';
import { readNumber } from '../../data/coerce.js';
import { cellText, cellTexts } from './event-cells.js';

export type Json = Readonly<Record<string, unknown>>;

/** Turns a record of one system into the words of the contract; `is` knows such a record by the members only it has. */
export interface Adapter {
  name: string;
  is(record: Json): boolean;
  read(record: Json): Record<string, unknown>;
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
export const recordsOf = (value: unknown): Json[] => listOf(value).filter(isRecord);
export const firstOf = (value: unknown): Json | undefined =>
  Array.isArray(value) ? recordsOf(value)[0] : isRecord(value) ? value : undefined;
export const link = (value: unknown) => safeUrl(cellText(value) ?? '');
export const names = (value: unknown) =>
  listOf(value)
    .map(cellTexts)
    .filter((one) => one !== undefined);
export const picture = (url: unknown, alt?: unknown) =>
  link(url) ? { url: link(url), alt: cellTexts(alt) } : undefined;
export const point = (lat: unknown, lon: unknown) => {
  const [y, x] = [readNumber(lat), readNumber(lon)];
  return y !== undefined && x !== undefined && (y || x) ? { lat: y, lon: x } : undefined;
};
