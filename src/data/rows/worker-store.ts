import { paintedSoon } from '../../core/painted-soon.js';
import { EndpointError } from '../endpoint-error.js';
import { Overtaken } from './overtaken.js';
import type { HeadRows } from './head-rows.js';
import type { BuildOptions } from './row-builder.js';
import type { RowSource } from './row-kit.js';
import type { FromWorker, ToWorker } from './row-messages.js';
import type { LoadReport, RowAnswer, RowQuery, RowSort, RowStore } from './row-store.js';

interface Asked<Item> {
  resolve(value: never): void;
  reject(reason: unknown): void;
  onHits: ((answer: RowAnswer<Item>) => void) | undefined;
}

/** Rows that live in a worker; bytes are handed over as they arrive, only shown rows come back. */
export class WorkerRows<Item> {
  readonly #worker: Worker;
  readonly #head: HeadRows<Item>;
  readonly #asked = new Map<number, Asked<Item>>();
  #number = 0;
  /** Number of the newest question. */
  #turn = 0;
  /** Settles when all bytes have been read. */
  readonly store: Promise<RowStore<Item>>;

  /** `head` has the first rows, where the page can look through them itself. */
  constructor(worker: Worker, head: HeadRows<Item>, source: RowSource, options: BuildOptions) {
    this.#worker = worker;
    this.#head = head;
    this.store = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker<Item>>) => {
        switch (data.say) {
          case 'ready':
            return resolve(this.#storeOf(data.report, data.sorts));
          case 'failed':
            return reject(new EndpointError(data.code, data.options));
          case 'hits':
            return this.#asked.get(data.number)?.onHits?.(data.answer);
          case 'answer':
            return this.#settle(data.number)?.resolve(data.answer as never);
          case 'item':
            return this.#settle(data.number)?.resolve(data.item as never);
          case 'overtaken':
            return this.#settle(data.number)?.reject(
              data.problem === undefined
                ? new Overtaken()
                : new EndpointError('format', { detail: data.problem }),
            );
        }
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new EndpointError('format', { detail: event.message || 'The worker stopped.' }));
      };
    });
    this.store.catch(() => undefined);
    this.#say({ say: 'open', source, options });
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    this.#say({ say: 'bytes', bytes }, [bytes.buffer]);
  }

  end(): void {
    this.#say({ say: 'end' });
  }

  close(): void {
    this.#turn++;
    this.#worker.terminate();
    for (const asked of this.#asked.values()) asked.reject(new Overtaken());
    this.#asked.clear();
  }

  #say(message: ToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #settle(number: number): Asked<Item> | undefined {
    const asked = this.#asked.get(number);
    this.#asked.delete(number);
    return asked;
  }

  #ask<T>(message: (number: number) => ToWorker, onHits?: (answer: RowAnswer<Item>) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const number = ++this.#number;
      this.#asked.set(number, { resolve: resolve as (value: never) => void, reject, onHits });
      this.#say(message(number));
    });
  }

  #storeOf(report: LoadReport, sorts: readonly RowSort[]): RowStore<Item> {
    return {
      report,
      sorts,
      query: async (query: RowQuery, onHits) => {
        const turn = ++this.#turn;
        const first = onHits && (await this.#head.firstPage(query));
        if (first) {
          onHits(first);
          // A worker that counts takes time from who paints.
          await paintedSoon();
          if (turn !== this.#turn) throw new Overtaken();
        }
        return this.#ask((number) => ({ say: 'query', number, query, wantsHits: !first }), onHits);
      },
      get: (id) => this.#ask<Item | undefined>((number) => ({ say: 'get', number, id })),
      close: () => this.close(),
    };
  }
}
