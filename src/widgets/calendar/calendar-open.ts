import type { OpenOptions, RowsModule } from '../../data/rows/open-rows.js';
import { gatherSources } from '../../data/rows/gather-sources.js';
import { given } from '../../data/rows/read-source.js';
import type { CalendarEvent } from './calendar-item.js';
import type { EventStore } from './calendar-query.js';
import { EventBuilder } from './event-builder.js';
import { zoneFor } from './home-zone.js';

/** What makes a calendar out of downloads. */
export type EventsModule = RowsModule<CalendarEvent, EventStore>;

/** A calendar's way of opening what is downloaded; `timeZone` is the page's word, or ''. */
export function calendarRows(timeZone: string): EventsModule {
  return {
    open(downloads, options: OpenOptions<EventStore>) {
      const builder = new EventBuilder({ lang: options.lang, timeZone: zoneFor(timeZone, options.lang) });
      return gatherSources<EventStore>(downloads, options, {
        ledger: builder.ledger,
        add: (source, table) => builder.addTable(source, table),
        storeNow: () => builder.makeStore(),
      });
    },
    given,
  };
}
