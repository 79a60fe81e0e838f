import { html, nothing } from 'lit';
import type { Occurrence } from './calendar-item.js';
import type { CalendarViewState } from './calendar-state.js';

/** Whether one can register, from when or until when, and for how long there are places. */
export function seatsView(item: Occurrence, state: CalendarViewState): unknown {
  const { strings } = state;
  const { isFree, price } = item.event.offers ?? {};
  const free = isFree ?? price === 0;
  return html`${free ? html`<p class="free">${strings.isFree}</p>` : nothing}${placesView(item, state)}`;
}

function placesView(item: Occurrence, state: CalendarViewState): unknown {
  const { strings, lang } = state;
  const { status, event, timeZone } = item;
  const registration = state.registrationOf(item);
  if (registration === 'none' || status === 'cancelled' || status === 'postponed') return nothing;
  if (state.phaseOf(item) === 'past') return nothing;
  const { remaining, opens } = event.registration ?? {};
  const date = (text: string) => state.said.moment(lang, text, timeZone, 'long');
  const closes = registration === 'open' || registration === 'waitlist' ? state.closesSoon(item) : '';
  return html`<p part="seats" class="seats ${registration}">
    ${registration === 'notYet' && opens ? strings.opens(date(opens)) : registrationWord(registration, state)}${
      registration === 'open' && remaining !== undefined
        ? html`<span class="left">${strings.seatsLeft(remaining)}</span>`
        : nothing
    }${closes ? html`<span class="left">${strings.deadline(date(closes))}</span>` : nothing}
  </p>`;
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
