import type { Transport } from './fetch-bytes.js';
import type { DecodeFirst } from './preview-rows.js';
import type { RowsModule } from './rows/open-rows.js';
import type { RowSource } from './rows/row-kit.js';
import type { RowStore } from './rows/row-store.js';

/** All that decides what is loaded, and how. */
export interface EndpointOptions<Item, Store = RowStore<Item>> {
  sources: readonly RowSource[];
  /** An address that was given and may not be asked, or ''. */
  refused: string;
  /** Given records: nothing is fetched then. */
  data: unknown;
  facets: readonly string[];
  lang: string;
  /** The `fields` attribute, for given records. */
  fields: string;
  decodeFirst: DecodeFirst<Item>;
  loadRows(): Promise<RowsModule<Item, Store>>;
  credentials: RequestCredentials;
  transport: Transport | undefined;
  worker: 'auto' | 'off';
  isLazy: boolean;
  /** How many rows to show before the rest has arrived; 0 where the first ones of the file are not the first shown. */
  preview: number;
}
