// Firms small enough to read in a test, and a kit that keeps them as they are.
import { createPacer } from '../../src/core/pacer.js';
import { RowBuilder } from '../../src/data/rows/row-builder.js';
import { RowIndex } from '../../src/data/rows/row-index.js';
import { ItemKeeper } from '../../src/data/rows/row-keeper.js';
import type { RecordDecoder, RowKit, RowSource } from '../../src/data/rows/row-kit.js';
import type { RowQuery, RowSpec } from '../../src/data/rows/row-store.js';

export interface Firm {
  id: string;
  name: string;
  text?: string;
  town?: string;
  trades?: readonly string[];
  number?: string;
  updated?: string;
  place?: { lat: number; lon: number };
}

export const spec: RowSpec<Firm> = {
  idOf: ({ id }) => id,
  withId: (firm, id) => ({ ...firm, id }),
  headOf: ({ name }) => name,
  textOf: ({ text = '', town = '', trades = [] }) => [text, town, ...trades].join(' '),
  valuesOf: ({ town, trades = [] }, facet) => (facet === 'trade' ? trades : town ? [town] : []),
  updatedOf: ({ updated = '' }) => updated,
  placeOf: ({ place }) => place,
  identifiersOf: ({ number }) => (number ? [number] : []),
  merge: (first, second) => ({ ...second, ...first }),
};

/** Reads records that have a name; the others are dropped with a complaint. */
export function firmDecoder({ source }: RowSource): RecordDecoder<Firm> {
  const complaints: RecordDecoder<Firm>['complaints'][number][] = [];
  const read = (raw: unknown) => ((raw as Firm).name ? { ...(raw as Firm) } : undefined);
  return {
    complaints,
    decodeAll: async (records, pathOf) =>
      records.map((raw, i) => {
        const firm = read(raw);
        if (!firm) complaints.push({ source, path: pathOf(i), code: 'no-name', reason: 'no name' });
        return firm;
      }),
    decodeAgain: async (records) => records.map(read),
  };
}

export const kit: RowKit<Firm> = { spec, makeDecoder: firmDecoder };
export const FACETS = ['town', 'trade'];

export const source = (change: Partial<RowSource> = {}): RowSource => ({
  id: 'a',
  name: 'a',
  source: 'a',
  url: 'https://a.example/firms.json',
  contentType: 'application/json',
  type: '',
  lang: 'pl',
  fields: '',
  licence: '',
  isOneOfMany: false,
  ...change,
});

export const query = (change: Partial<RowQuery> = {}): RowQuery => ({
  q: '',
  filters: {},
  sort: '',
  from: 0,
  count: 20,
  facets: FACETS,
  ...change,
});

/** An index of firms that are kept as they are. */
export function indexOf(firms: readonly Firm[], lang = 'pl'): RowIndex<Firm> {
  const keeper = new ItemKeeper<Firm>();
  const index = new RowIndex({ spec, keeper, facets: FACETS, lang });
  for (const firm of firms) {
    index.add(firm);
    keeper.add(firm);
  }
  index.finish();
  return index;
}

/** A large file as it is read: in pieces, and packed. */
export async function packed(text: string, piece = 1000): Promise<RowBuilder<Firm>> {
  const builder = new RowBuilder(kit, { facets: FACETS, lang: 'pl', isPacked: true });
  const number = builder.open(source());
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += piece)
    await builder.addBytes(number, bytes.slice(at, at + piece));
  await builder.endBytes(number);
  return builder;
}

/** Never rests. */
export const pacer = { ...createPacer(), isDue: () => false };
