import { html, nothing } from 'lit';
import type { Occurrence } from './calendar-item.js';
import type { CalendarViewState } from './calendar-state.js';

/** That something is different from what was announced, or going on now: in words, not by colour. */
export function statusView(item: Occurrence, { strings, phaseOf }: CalendarViewState): unknown {
  const { status } = item;
  const phase = phaseOf(item);
  const isOff = status === 'cancelled' || status === 'postponed';
  return html`${status === 'scheduled' ? nothing : html`<span class="badge" part="badge status">${strings[status]}</span>`}
  ${phase === 'now' && !isOff ? html`<span class="badge now" part="badge now">${strings.happening}</span>` : nothing}
  ${phase === 'past' ? html`<span class="badge over" part="badge past">${strings.over}</span>` : nothing}`;
}

const HOLE = '\0';

/** When it was to be before it got a new date, struck out among the words that say so. */
export function previousView(
  { event, timeZone }: Occurrence,
  { strings, lang, said }: CalendarViewState,
  dateStyle: 'long' | 'full' = 'long',
): unknown {
  const before = event.previousStartDate;
  if (!before) return nothing;
  const [words, after] = strings.previousDate(HOLE).split(HOLE);
  return html`<span class="was"
    >${words}<s>${said.moment(lang, before, timeZone, dateStyle)}</s>${after}</span
  >`;
}
