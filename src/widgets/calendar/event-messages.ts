import type { EndpointErrorCode, EndpointErrorOptions } from '../../data/endpoint-error.js';
import type { RowSource } from '../../data/rows/row-kit.js';
import type { LoadReport } from '../../data/rows/row-store.js';
import type { EventQuery } from './calendar-query.js';
import type { CalendarOptions } from './event-builder.js';

/** What is asked of events, and of whom it does not matter. */
export type EventAsk =
  | { what: 'query'; query: EventQuery }
  | { what: 'countDays'; query: EventQuery }
  | { what: 'get'; id: string; now: number };

/** What the page says to the worker. */
export type ToEventWorker =
  | { say: 'open'; source: RowSource; options: CalendarOptions; bytes: Uint8Array<ArrayBuffer> }
  | { say: 'ask'; number: number; ask: EventAsk };

/** What the worker says to the page. Answers carry the number of what they answer. */
export type FromEventWorker =
  | { say: 'up' }
  | { say: 'ready'; report: LoadReport }
  | { say: 'failed'; code: EndpointErrorCode; options: EndpointErrorOptions }
  | { say: 'answer'; number: number; answer: unknown }
  | { say: 'refused'; number: number; problem: string };
