import { EndpointError } from '../../data/endpoint-error.js';
import { Overtaken } from '../../data/rows/overtaken.js';
import type { RowSource } from '../../data/rows/row-kit.js';
import type { LoadReport } from '../../data/rows/row-store.js';
import type { Occurrence } from './calendar-item.js';
import type { DayCounts, EventAnswer, EventQuery, EventStore } from './calendar-query.js';
import type { CalendarOptions } from './event-builder.js';
import type { EventAsk, FromEventWorker, ToEventWorker } from './event-messages.js';

interface Asked {
  resolve(value: never): void;
  reject(reason: unknown): void;
}

/** Events that live in a worker: the bytes go there, only what is shown comes back. */
export class WorkerEventStore implements EventStore {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  readonly report: LoadReport;
  #number = 0;

  private constructor(worker: Worker, report: LoadReport) {
    this.#worker = worker;
    this.report = report;
    worker.onmessage = ({ data }: MessageEvent<FromEventWorker>) => {
      if (data.say === 'answer') this.#settle(data.number)?.resolve(data.answer as never);
      if (data.say === 'refused')
        this.#settle(data.number)?.reject(new EndpointError('format', { detail: data.problem }));
    };
  }

  /** Hands the bytes to a worker that is up. @throws {EndpointError} where they hold no events */
  static open(
    worker: Worker,
    bytes: Uint8Array<ArrayBuffer>,
    source: RowSource,
    options: CalendarOptions,
  ): Promise<WorkerEventStore> {
    return new Promise((resolve, reject) => {
      const fail = (error: EndpointError) => {
        worker.terminate();
        reject(error);
      };
      worker.onmessage = ({ data }: MessageEvent<FromEventWorker>) => {
        if (data.say === 'ready') resolve(new WorkerEventStore(worker, data.report));
        if (data.say === 'failed') fail(new EndpointError(data.code, data.options));
      };
      worker.onerror = (event) => {
        event.preventDefault();
        fail(new EndpointError('format', { detail: event.message || 'The worker stopped.' }));
      };
      const message: ToEventWorker = { say: 'open', source, options, bytes };
      worker.postMessage(message, [bytes.buffer]);
    });
  }

  query(query: EventQuery): Promise<EventAnswer> {
    return this.#ask({ what: 'query', query });
  }

  countDays(query: EventQuery): Promise<DayCounts> {
    return this.#ask({ what: 'countDays', query });
  }

  get(id: string, now: number): Promise<Occurrence | undefined> {
    return this.#ask({ what: 'get', id, now });
  }

  close(): void {
    this.#worker.terminate();
    for (const asked of this.#asked.values()) asked.reject(new Overtaken());
    this.#asked.clear();
  }

  #settle(number: number): Asked | undefined {
    const asked = this.#asked.get(number);
    this.#asked.delete(number);
    return asked;
  }

  #ask<T>(ask: EventAsk): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const number = ++this.#number;
      this.#asked.set(number, { resolve: resolve as (value: never) => void, reject });
      const message: ToEventWorker = { say: 'ask', number, ask };
      this.#worker.postMessage(message);
    });
  }
}
