import { readWhole } from '../../data/rows/read-source.js';
import type { RowSource } from '../../data/rows/row-kit.js';
import { readCalendar } from './calendar-read.js';
import { EventBuilder, type CalendarOptions } from './event-builder.js';
import type { LocalEventStore } from './local-event-store.js';

/**
 * A calendar out of the bytes of one file; what can be saved of a damaged one is.
 *
 * @throws {EndpointError} where there are no events in it
 */
export async function eventsOfFile(
  bytes: Uint8Array,
  source: RowSource,
  options: CalendarOptions,
): Promise<LocalEventStore> {
  const read = (given: Uint8Array, hints: RowSource) => readCalendar(given, hints, options.timeZone);
  const { table, complaints } = await readWhole(bytes, source, read);
  const builder = new EventBuilder(options);
  builder.ledger.complain(...complaints);
  await builder.addTable(source, table);
  return builder.makeStore();
}
