import type { OpenOptions, RowsModule } from '../../data/rows/open-rows.js';
import { gatherSources } from '../../data/rows/gather-sources.js';
import { given } from '../../data/rows/read-source.js';
import type { CalendarEvent } from './calendar-item.js';
import type { EventStore } from './calendar-query.js';
import { EventBuilder } from './event-builder.js';

/** What makes a calendar out of downloads. */
export type EventsModule = RowsModule<CalendarEvent, EventStore>;

/** The zone of times that name none, where the page does not say: that of the country the language is spoken in. */
const HOME: Readonly<Record<string, string>> = {
  pl: 'Europe/Warsaw',
  da: 'Europe/Copenhagen',
  de: 'Europe/Berlin',
  cs: 'Europe/Prague',
  uk: 'Europe/Kyiv',
};

/** The zone that is meant where nobody names one: the page's, the language's, the visitor's. */
export function zoneFor(said: string, lang: string): string {
  return said || HOME[lang.slice(0, 2)] || Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A calendar's way of opening what is downloaded; `timeZone` is the page's word, or ''. */
export function calendarRows(timeZone: string): EventsModule {
  return {
    open(downloads, options: OpenOptions<EventStore>) {
      const builder = new EventBuilder({ lang: options.lang, timeZone: zoneFor(timeZone, options.lang) });
      return gatherSources<EventStore>(downloads, options, {
        ledger: builder.ledger,
        add: (source, table) => builder.addTable(source, table),
        storeNow: () => builder.storeNow(),
      });
    },
    given,
  };
}
