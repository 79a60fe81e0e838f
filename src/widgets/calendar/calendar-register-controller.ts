import { pickText } from '../../core/pick-text.js';
import { safeLink } from '../../core/safe-link.js';
import { handOverTo } from '../../ui/hand-over.js';
import { MuniRegisterEvent } from './calendar-events.js';
import type { Occurrence } from './calendar-item.js';
import { refOf } from './registration-state.js';

interface Host extends HTMLElement {
  readonly signup: string;
  readonly signupUrl: string;
}

/**
 * Tells the page, then hands the occurrence to the form that the attribute `signup` names, or, where
 * there is no address either, to the first form of the page; it takes the focus. True where nothing
 * else is to happen; false where a link is to be followed.
 */
export function handOver(host: Host, item: Occurrence, lang: string): boolean {
  const ref = refOf(item);
  if (!host.dispatchEvent(new MuniRegisterEvent(ref, item))) return true;
  const isLinked = host.signupUrl && safeLink(host.signupUrl);
  if (!host.signup && (isLinked || item.event.registration?.url)) return false;
  const { event, start, end, startDay, endDay, timeZone, allDay, timeKnown } = item;
  // What has no hour is handed over by its days.
  const hasHour = timeKnown && !allDay;
  return handOverTo(
    host,
    ['signup', host.signup || 'muni-signup'],
    {
      ref,
      title: pickText(event.name, lang).text,
      start: hasHour ? new Date(start).toISOString() : startDay,
      end: hasHour ? new Date(end).toISOString() : endDay,
      place: [pickText(event.location?.name, lang).text, pickText(event.town, lang).text]
        .filter(Boolean)
        .join(', '),
      timeZone,
    },
    host.signup
      ? undefined
      : `nothing on this page takes the registration "${ref}": name a form (signup="#…") or an address (signup-url="…"), or listen to muni-register.`,
  );
}
