import type { EndpointErrorCode, EndpointErrorOptions } from '../../data/endpoint-error.js';
import type { Table } from '../../data/formats/table.js';
import type { RowSource } from '../../data/rows/row-kit.js';
import type { LoadReport } from '../../data/rows/row-store.js';
import type { EventQuery } from './calendar-query.js';
import type { CalendarOptions } from './event-builder.js';

/** What is asked of events, and of whom it does not matter. */
export type EventAsk =
  | { what: 'query'; query: EventQuery }
  | { what: 'countDays'; query: EventQuery }
  | { what: 'get'; id: string; now: number };

/** A table as it crosses between threads: functions do not. */
export type SentTable = Omit<Table, 'pathOf'> & { paths: readonly string[] };

/** What the page says to the worker. */
export type ToEventWorker =
  | { say: 'open'; source: RowSource; options: CalendarOptions; bytes: Uint8Array<ArrayBuffer> }
  /** Only reads: the records go to the page, where those of other sources are. */
  | { say: 'read'; source: RowSource; timeZone: string; bytes: Uint8Array }
  | { say: 'ask'; number: number; ask: EventAsk };

/** What the worker says to the page. Answers carry the number of what they answer. */
export type FromEventWorker =
  | { say: 'up' }
  | { say: 'ready'; report: LoadReport }
  | { say: 'table'; table: SentTable }
  | { say: 'failed'; code: EndpointErrorCode; options: EndpointErrorOptions }
  | { say: 'answer'; number: number; answer: unknown }
  | { say: 'refused'; number: number; problem: string };
