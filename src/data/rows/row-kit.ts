import type { Complaint } from '../complaint.js';
import type { FormatHints } from '../formats/table.js';
import type { RowSpec } from './row-store.js';

/** One source as the page names it. Plain data: it goes to the worker as it is. */
export interface RowSource extends FormatHints {
  id: string;
  name: string;
  /** The `fields` attribute. */
  fields: string;
  licence: string;
  /** Set where there are several, so that their ids cannot meet. */
  isOneOfMany: boolean;
}

export interface RecordDecoder<Item> {
  /** One item a record, in the order of the records; undefined where a record cannot be one. */
  decodeAll(
    records: readonly unknown[],
    pathOf: (i: number) => string,
  ): Promise<readonly (Item | undefined)[]>;
  /** The same items out of the same records, when they are shown: without complaining again. */
  decodeAgain(records: readonly unknown[]): Promise<readonly (Item | undefined)[]>;
  readonly complaints: readonly Complaint[];
}

/** What the first bytes of a source tell a decoder. */
export interface Clues {
  /** The first records, by which columns are recognised. */
  sample: readonly unknown[];
  native: boolean;
}

export type MakeDecoder<Item> = (source: RowSource, clues: Clues) => RecordDecoder<Item>;

/** What a widget brings to the rows. */
export interface RowKit<Item> {
  spec: RowSpec<Item>;
  makeDecoder: MakeDecoder<Item>;
}
