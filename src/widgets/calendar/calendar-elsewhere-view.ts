import { html, nothing } from 'lit';
import { hoursElsewhere } from '../../i18n/format-elsewhere.js';
import type { Occurrence } from './calendar-item.js';
import type { CalendarViewState } from './calendar-state.js';
import { previousView } from './calendar-status-view.js';

/** The hours on the visitor's own clock: where it shows others, and one can take part from there. */
export function elsewhereView(
  item: Occurrence,
  { ownZone, strings, lang, formatOf }: CalendarViewState,
): unknown {
  if (!ownZone || ownZone === item.timeZone || formatOf(item.event) === 'offline') return nothing;
  const hours = hoursElsewhere(item, lang, ownZone);
  return hours ? html`<span class="small elsewhere">(${strings.yourTime(hours)})</span>` : nothing;
}

/** The same beside an entry of the list, or that nobody knows the hour yet; and when it was to be before. */
export const listedElsewhereView = (item: Occurrence, state: CalendarViewState): unknown =>
  html`${
    item.allDay || item.timeKnown
      ? elsewhereView(item, state)
      : html`<span>${state.strings.timeUnknown}</span>`
  }${previousView(item, state)}`;
