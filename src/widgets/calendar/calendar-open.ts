import type { OpenOptions, RowsModule } from '../../data/rows/open-rows.js';
import { gatherSources } from '../../data/rows/gather-sources.js';
import type { RowSource } from '../../data/rows/row-kit.js';
import type { Table } from '../../data/formats/table.js';
import { given } from '../../data/rows/read-source.js';
import type { CalendarEvent } from './calendar-item.js';
import type { EventStore } from './calendar-query.js';
import { readCalendar } from './calendar-read.js';
import { EventBuilder } from './event-builder.js';
import { zoneFor } from './home-zone.js';

/** What makes a calendar out of downloads. */
export type EventsModule = RowsModule<CalendarEvent, EventStore>;

/** A calendar's way of opening what is downloaded; `timeZone` is the page's word, or ''. */
export function calendarRows(timeZone: string): EventsModule {
  return {
    open(downloads, options: OpenOptions<EventStore>) {
      const zone = zoneFor(timeZone, options.lang);
      const builder = new EventBuilder({ lang: options.lang, timeZone: zone });
      const gathering = {
        ledger: builder.ledger,
        add: (source: RowSource, table: Table) => builder.addTable(source, table),
        storeNow: () => builder.makeStore(),
      };
      return gatherSources<EventStore>(downloads, options, gathering, (bytes, source) =>
        readCalendar(bytes, source, zone),
      );
    },
    given,
  };
}
