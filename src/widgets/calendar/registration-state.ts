import type { Occurrence, RegistrationState } from './calendar-item.js';
import { endOfText, instantOfText } from './event-times.js';

const isState = (state: string | undefined): state is RegistrationState =>
  state !== undefined && /^(?:notYet|open|waitlist|full|closed|none)$/.test(state);

/**
 * Whether one can register for the occurrence at the moment `now`. Times and numbers go before the
 * word of the source, which may be older than they are. Where the page takes registrations, one can
 * come to what says nothing of it as long as that is to come.
 */
export function registrationState(
  occurrence: Occurrence,
  now: number,
  isTakenByPage = false,
): RegistrationState {
  const { status } = occurrence;
  const { registration } = occurrence.event;
  if (!registration) return isTakenByPage && status !== 'cancelled' && now < occurrence.end ? 'open' : 'none';
  if (registration.state === 'none') return 'none';
  const { opens, closes, remaining, waitlist, state } = registration;
  const until = closes === undefined ? undefined : endOfText(closes, occurrence.timeZone);
  if (status === 'cancelled' || state === 'closed' || now >= Math.min(until ?? Infinity, occurrence.end))
    return 'closed';
  const from = opens === undefined ? undefined : instantOfText(opens, occurrence.timeZone);
  if (from === undefined ? state === 'notYet' : now < from) return 'notYet';
  const isFull = remaining === undefined ? state === 'full' || state === 'waitlist' : remaining <= 0;
  if (!isFull) return 'open';
  const places = waitlist?.remaining ?? (waitlist || state === 'waitlist' ? 1 : 0);
  return places > 0 ? 'waitlist' : 'full';
}

const SOON = 14 * 86_400_000;

/** Until when one can register, where that is so soon that whoever looks through the list has to know. */
export function closesSoon({ event, timeZone }: Occurrence, now: number): string {
  const { closes = '' } = event.registration ?? {};
  const until = endOfText(closes, timeZone);
  return until !== undefined && until - now <= SOON ? closes : '';
}

/** The state as a source's text says it, or undefined. */
export const readState = (value: unknown) =>
  typeof value === 'string' && isState(value) ? value : undefined;

/** The name by which a form knows the occurrence: its own, whichever other sources the page has. */
export const refOf = ({ id, event }: Occurrence) =>
  event.registration?.ref ?? (event.uid === undefined ? id : event.uid + id.slice(event.id.length));
