import { isRecord } from '../decode.js';

type Json = Readonly<Record<string, unknown>>;

/** What a map service (ArcGIS) says of its fields: which are dates, and what their codes stand for. */
export type FieldKinds = ReadonlyMap<string, 'date' | ReadonlyMap<unknown, string>>;

export function fieldKinds({ fields }: Json): FieldKinds {
  const kinds = new Map<string, 'date' | ReadonlyMap<unknown, string>>();
  for (const field of Array.isArray(fields) ? (fields as unknown[]).filter(isRecord) : []) {
    if (typeof field.name !== 'string') continue;
    const codes = isRecord(field.domain) ? field.domain.codedValues : undefined;
    if (Array.isArray(codes)) kinds.set(field.name, wordsOf(codes as unknown[]));
    else if (field.type === 'esriFieldTypeDate') kinds.set(field.name, 'date');
  }
  return kinds;
}

const wordsOf = (codes: readonly unknown[]) =>
  new Map(
    codes
      .filter(isRecord)
      .flatMap(({ code, name }) => (typeof name === 'string' ? [[code, name] as const] : [])),
  );

/** The attributes of a feature, its dates and codes as a person would write them. */
export function readAttributes(attributes: Json, kinds: FieldKinds): Json {
  if (kinds.size === 0) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      const kind = kinds.get(name);
      if (kind === 'date') return [name, typeof value === 'number' ? dayOf(value) : value];
      return [name, kind?.get(value) ?? value];
    }),
  );
}

const HOUR = 3_600_000;
const LAST = 8.64e15 - 2 * HOUR;

/** The day of a moment. Ten or eleven in the evening of UTC are midnight here, where the day begins that is meant. */
export function dayOf(moment: number): string | undefined {
  if (Math.abs(moment) > LAST) return undefined;
  const hour = (((moment / HOUR) % 24) + 24) % 24;
  const shift = hour === 22 || hour === 23 ? 2 * HOUR : 0;
  return new Date(moment + shift).toISOString().slice(0, 10);
}
