import type { CalendarEvent } from './calendar-item.js';

/** What a letter is addressed to: `56-100 Brzeg`, and `4800 Nykøbing F` or `02763 Zittau` at the begin of a part. */
const TOWN =
  /(?:(?<!\d)\d{2}-\d{3}|(?:^|[,;\n])\s*(?:[A-Z]{1,2}-)?\d{4,5})\s+(\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+)*)\s*(?=[,;(\n]|$)/u;

/** An address is no longer. */
const LONGEST = 400;

const townIn = (location: CalendarEvent['location']): string | undefined =>
  typeof location?.name === 'string' && !location.address?.locality
    ? TOWN.exec(location.name.slice(0, LONGEST))?.[1]
    : undefined;

/** The event with the town that its place names: calendar programs have one line for all of an address. */
export function withSaidTown(event: CalendarEvent): CalendarEvent {
  const town = event.town === undefined ? townIn(event.location) : undefined;
  if (!town) return event;
  const { occurrences } = event;
  // What takes place elsewhere this one time is not in the town of the others.
  const moved = occurrences?.map((one) =>
    one.location && one.town === undefined ? { ...one, town: townIn(one.location) ?? '' } : one,
  );
  return { ...event, town, ...(moved && { occurrences: moved }) };
}
