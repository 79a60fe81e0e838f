import { html, nothing } from 'lit';
import type { Occurrence } from './calendar-item.js';
import type { CalendarViewState } from './calendar-state.js';

/** Whether one can register, and for how long there are places. */
export function seatsView(item: Occurrence, state: CalendarViewState): unknown {
  const { strings } = state;
  const registration = state.registrationOf(item);
  const { remaining } = item.event.registration ?? {};
  const { isFree, price } = item.event.offers ?? {};
  const free = isFree ?? price === 0;
  return html`${free ? html`<p class="free">${strings.isFree}</p>` : nothing}
  ${
    registration === 'none' ||
    state.phaseOf(item) === 'past' ||
    item.status === 'cancelled' ||
    item.status === 'postponed'
      ? nothing
      : html`<p part="seats" class="seats ${registration}">
          ${registrationWord(registration, state)}${registration === 'open' && remaining !== undefined ? html`<span class="left">${strings.seatsLeft(remaining)}</span>` : nothing}
        </p>`
  }`;
}

export function registrationWord(
  registration: ReturnType<CalendarViewState['registrationOf']>,
  { strings }: CalendarViewState,
): string {
  switch (registration) {
    case 'open':
      return strings.registrationOpen;
    case 'notYet':
      return strings.registrationNotYet;
    case 'waitlist':
      return strings.registrationWaitlist;
    case 'full':
      return strings.registrationFull;
    case 'closed':
      return strings.registrationClosed;
    case 'none':
      return '';
  }
}
