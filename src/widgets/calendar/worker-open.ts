import type { RowSource } from '../../data/rows/row-kit.js';
import { workerUp } from '../../data/rows/worker-up.js';
import { startEventsWorker } from '../../data/rows/worker-url.js';
import type { EventStore } from './calendar-query.js';
import type { CalendarOptions } from './event-builder.js';
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
