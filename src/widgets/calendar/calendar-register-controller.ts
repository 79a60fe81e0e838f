import { pickText } from '../../core/pick-text.js';
import { handOverTo } from '../../ui/hand-over.js';
import { MuniRegisterEvent } from './calendar-events.js';
import type { Occurrence } from './calendar-item.js';

/** The name by which a form knows the occurrence. */
export const refOf = ({ id, event }: Occurrence) => event.registration?.ref ?? id;

interface Host extends HTMLElement {
  readonly signup: string;
}

/**
 * Tells the page, then hands the occurrence to the form that the attribute `signup` names, which
 * takes the focus. True where nothing else is to happen; false where a link is to be followed.
 */
export function handOver(
  host: Host,
  item: Occurrence,
  lang: string,
  complain: (sentence: string) => void,
): boolean {
  const ref = refOf(item);
  if (!host.dispatchEvent(new MuniRegisterEvent(ref, item))) return true;
  if (!host.signup) return false;
  const { event, start, end, timeZone } = item;
  return handOverTo(
    host,
    ['signup', host.signup],
    {
      ref,
      title: pickText(event.name, lang).text,
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      place: [pickText(event.location?.name, lang).text, pickText(event.town, lang).text]
        .filter(Boolean)
        .join(', '),
      timeZone,
    },
    complain,
  );
}
