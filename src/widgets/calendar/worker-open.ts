import { EndpointError } from '../../data/endpoint-error.js';
import type { Table } from '../../data/formats/table.js';
import type { RowSource } from '../../data/rows/row-kit.js';
import { workerUp } from '../../data/rows/worker-up.js';
import { startEventsWorker } from '../../data/rows/worker-url.js';
import type { EventStore } from './calendar-query.js';
import type { CalendarOptions } from './event-builder.js';
import type { FromEventWorker, ToEventWorker } from './event-messages.js';
import { WorkerEventStore } from './worker-event-store.js';

/** The events of a large file in a worker; undefined where the page has none, and the bytes are still the caller's. */
export async function openInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  source: RowSource,
  options: CalendarOptions,
): Promise<EventStore | undefined> {
  const worker = await workerUp(startEventsWorker).catch(() => undefined);
  return worker && WorkerEventStore.open(worker, bytes, source, options);
}

/** The records of a large file, read in a worker that ends then; undefined where the page has none. */
export async function readInWorker(
  bytes: Uint8Array,
  source: RowSource,
  timeZone: string,
): Promise<Table | undefined> {
  const worker = await workerUp(startEventsWorker).catch(() => undefined);
  return worker && tableFrom(worker, bytes, source, timeZone).finally(() => worker.terminate());
}

/** Has a worker that is up read the bytes. @throws {EndpointError} where they hold no events */
export function tableFrom(
  worker: Worker,
  bytes: Uint8Array,
  source: RowSource,
  timeZone: string,
): Promise<Table> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromEventWorker>) => {
      if (data.say === 'table') {
        const { paths, ...table } = data.table;
        resolve({ ...table, pathOf: (i) => paths[i] ?? '' });
      }
      if (data.say === 'failed') reject(new EndpointError(data.code, data.options));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new EndpointError('format', { detail: event.message || 'The worker stopped.' }));
    };
    // Copied, not handed over: what is whole of a damaged file is looked for here.
    const message: ToEventWorker = { say: 'read', source, timeZone, bytes };
    worker.postMessage(message);
  });
}
