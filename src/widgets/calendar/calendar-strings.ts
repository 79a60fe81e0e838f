import { msg } from '@lit/localize';
import type { lateStrings } from './calendar-late-strings.js';

/** The sentences that stand beside the first events. */
export function firstStrings() {
  return {
    search: msg('Search', { id: 'search' }),
    searchHint: msg('Topic, title or place', { id: 'calendar.searchHint' }),
    loading: msg('Loading …', { id: 'loading' }),
    online: msg('Online', { id: 'calendar.online' }),
    mixed: msg('In person and online', { id: 'calendar.mixed' }),
    since: msg('Already begun', { id: 'calendar.since' }),
  };
}

export type FirstStrings = ReturnType<typeof firstStrings>;

/**
 * Every sentence of the calendar, by name: what `strings` overrides and a translation translates.
 * Written where the language of the interface is known, so that numbers and plurals are right.
 */
export type CalendarStrings = FirstStrings & ReturnType<typeof lateStrings>;
