import type { EndpointError } from './endpoint-error.js';
import type { RowStore } from './rows/row-store.js';

/**
 * How far the loading of a widget's data has come. `store` is there whenever something can be
 * shown; `preview` are the first rows of a file, to be seen until its store has answered for the first time.
 */
export type LoadState<Item, Store = RowStore<Item>> =
  | { status: 'idle' }
  | { status: 'loading'; store?: Store; preview?: readonly Item[] }
  | { status: 'ready'; store: Store; preview?: readonly Item[] | undefined }
  | {
      status: 'stale';
      store: Store;
      error: EndpointError;
      loadedAt: Date;
      retryIn: number | undefined;
    }
  | { status: 'failed'; error: EndpointError; retryIn: number | undefined };
