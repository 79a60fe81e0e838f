import { isRecord } from '../data/decode.js';
import type { DefinitionLedger } from './definition-ledger.js';
import type { ReadValue } from './definition-values.js';

/** The keys an object may have: how each is read, and its default (`'needed'`: none, and it must be there). */
export type Shape = Readonly<Record<string, readonly [read: ReadValue, fallback?: unknown]>>;

/** An object of the shape with its defaults filled in; undefined, and refused, where a needed key is missing. */
export function readShape(
  raw: unknown,
  shape: Shape,
  path: string,
  ledger: DefinitionLedger,
): Record<string, unknown> | undefined {
  if (!isRecord(raw)) return ledger.refuse(path, 'expected an object.');
  const at = (key: string) => (path ? `${path}.${key}` : key);
  const result: Record<string, unknown> = {};
  let isWhole = true;
  for (const [key, [read, fallback]] of Object.entries(shape)) {
    const given = Object.hasOwn(raw, key) ? raw[key] : undefined;
    const value = given === undefined || given === null ? undefined : read(given, at(key), ledger);
    if (value !== undefined) result[key] = value;
    else if (fallback === 'needed') {
      isWhole = false;
      if (given === undefined || given === null) ledger.refuse(path, `"${key}" is missing.`);
      else ledger.refuse(at(key), 'cannot be read.');
    } else if (fallback !== undefined) result[key] = fallback;
  }
  for (const key of Object.keys(raw).slice(0, 500))
    if (!Object.hasOwn(shape, key)) ledger.warn(at(key), 'is no key of this kind of object; it is left out.');
  return isWhole ? result : undefined;
}
