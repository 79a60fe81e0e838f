import type { Transport } from './fetch-bytes.js';
import type { Download } from './download.js';
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
  loadRows(): Promise<RowsModule<Item, Store>>;
  credentials: RequestCredentials;
  transport: Transport | undefined;
  worker: 'auto' | 'off';
  isLazy: boolean;
  /** The first rows before the code for all of them is there; undefined where the first ones of the file are not the first shown. */
  preview: ((download: Download, source: RowSource) => Promise<readonly Item[] | undefined>) | undefined;
}
