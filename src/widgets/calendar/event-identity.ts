import { foldText } from '../../core/text-fold.js';
import { allTexts } from '../../core/pick-text.js';
import type { CalendarEvent } from './calendar-item.js';
import { instantOfText } from './event-times.js';

/** An id that only its own database gives meaning to: `42`. */
export const isLocalId = (id: string) => id.length < 8 || /^\d+$/.test(id);

/**
 * The words by which the same event is known in another source: its UID, its page, or what it is
 * called, when and where. Two events that share one are the same.
 */
export function identitiesOf(event: CalendarEvent, zone: string): string[] {
  const start = instantOfText(event.startDate, event.timeZone ?? zone) ?? event.startDate;
  const words = (text: string) =>
    foldText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const place = words(allTexts(event.town ?? event.location?.name ?? event.location?.address?.locality));
  const identities = [`what ${words(allTexts(event.name))} ${start} ${place}`];
  if (!isLocalId(event.id)) identities.push(`uid ${event.id} ${start}`);
  if (event.url) identities.push(`url ${event.url.replace(/[#?].*$|\/$/g, '')} ${start}`);
  return identities;
}

/** One event out of two records of it: the first, its gaps filled from the second, which is named as a further source. */
export function mergeEvents(first: CalendarEvent, second: CalendarEvent): CalendarEvent {
  const merged: CalendarEvent = { ...second, ...first };
  const also = [...(first.source?.also ?? []), second.source?.name, ...(second.source?.also ?? [])].filter(
    (name) => name !== undefined && name !== first.source?.name,
  ) as string[];
  if (also.length) merged.source = { ...first.source, also: [...new Set(also)] };
  return merged;
}
