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
