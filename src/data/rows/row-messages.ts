import type { EndpointErrorCode, EndpointErrorOptions } from '../endpoint-error.js';
import type { BuildOptions } from './row-builder.js';
import type { RowSource } from './row-kit.js';
import type { LoadReport, RowAnswer, RowQuery, RowSort } from './row-store.js';

/** What the page says to the worker. */
export type ToWorker =
  | { say: 'open'; source: RowSource; options: BuildOptions }
  | { say: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { say: 'end' }
  | { say: 'query'; number: number; query: RowQuery; wantsHits: boolean }
  | { say: 'get'; number: number; id: string };

/** What the worker says to the page. Answers carry the number of what they answer. */
export type FromWorker<Item> =
  | { say: 'up' }
  | { say: 'ready'; report: LoadReport; sorts: readonly RowSort[] }
  | { say: 'failed'; code: EndpointErrorCode; options: EndpointErrorOptions }
  | { say: 'hits' | 'answer'; number: number; answer: RowAnswer<Item> }
  | { say: 'overtaken'; number: number; problem?: string }
  | { say: 'item'; number: number; item: Item | undefined };
