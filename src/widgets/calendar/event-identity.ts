import { foldText } from '../../core/text-fold.js';
import { allTexts, type Text } from '../../core/pick-text.js';
import type { CalendarEvent } from './calendar-item.js';
import { instantOfText } from './event-times.js';

/** An id that only its own database gives meaning to: `42`. */
export const isLocalId = (id: string) => id.length < 8 || /^\d+$/.test(id);

const LONGEST = 90;

type Unnamed = Omit<CalendarEvent, 'id'>;

function slugOf(name: string, { startDate, town }: Unnamed): string {
  const slug = foldText(`${name} ${startDate.slice(0, 16)} ${allTexts(town)}`).replace(
    /[^\p{L}\p{N}]+/gu,
    '-',
  );
  return slug.replace(/^-|-$/g, '').slice(0, LONGEST) || 'event';
}

const namesOf = ({ name }: Unnamed): string[] =>
  typeof name === 'string' ? [name] : Object.values(name).filter(Boolean);

/**
 * An id for an event that has none: the same every time and on pages in every language, so that
 * links and registrations hold. It goes by the first language that the source writes.
 */
export const madeId = (event: Unnamed): string => slugOf(namesOf(event)[0] ?? '', event);

/** What such an event would be called by its names in other languages: links have been made of those. */
export function otherMadeIds(event: CalendarEvent): string[] {
  // Most ids are the source's own: that they are is seen at a glance.
  const isMade = event.id.length === LONGEST || event.id.includes(event.startDate.slice(0, 10));
  if (typeof event.name === 'string' || !isMade || event.id !== madeId(event)) return [];
  return namesOf(event)
    .slice(1)
    .map((name) => slugOf(name, event));
}

/** Says where a visitor has come from, and not which page it is. */
const TRACE = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id)(?:=|$)/;

/** An event's own page without what does not decide over it; '' for the front page of a site, which many events name. */
function pageOf(url: string): string {
  const [address = '', question = ''] = url.replace(/#.*$/, '').split('?');
  const asked = question.split('&').filter((part) => part && !TRACE.test(part));
  const page = address.replace(/\/$/, '');
  return asked.length > 0 || /\/\/[^/]+\//.test(page) ? [page, ...asked].join('&') : '';
}

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
  const page = pageOf(event.url ?? '');
  if (page) identities.push(`url ${page} ${start}`);
  return identities;
}

/** One event out of two records of it: the first, its gaps filled from the second, which is named as a further source. */
export function mergeEvents(first: CalendarEvent, second: CalendarEvent): CalendarEvent {
  const merged: CalendarEvent = { ...second, ...first };
  const named = new Map([[allTexts(first.source?.name), '' as Text]]);
  for (const name of [...(first.source?.also ?? []), second.source?.name, ...(second.source?.also ?? [])]) {
    const words = allTexts(name);
    if (name !== undefined && !named.has(words)) named.set(words, name);
  }
  const [, ...also] = named.values();
  if (also.length) merged.source = { ...first.source, also };
  return merged;
}
