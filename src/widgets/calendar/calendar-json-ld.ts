import { resolveUrl } from '../../core/page.js';
import { pickText } from '../../core/pick-text.js';
import { offsetAt, readingAt } from '../../core/zoned-time.js';
import type { CalendarEvent, Occurrence } from './calendar-item.js';
import { isOfDays } from './calendar-take.js';
import { isFree } from './event-facets.js';
import { formatOf } from './event-format.js';
import { instantOfText } from './event-times.js';

const STATUS = {
  scheduled: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  movedOnline: 'EventMovedOnline',
};
const MODE: Readonly<Record<string, string>> = { offline: 'Offline', online: 'Online', mixed: 'Mixed' };

/** One occurrence as search engines read it (schema.org Event; one for each time, as they ask for). */
export function jsonLdOf(item: Occurrence, lang: string, url: string): Readonly<Record<string, unknown>> {
  const { event, status, start, end, startDay, endDay, hasEnd, endsByDay } = item;
  const isDays = isOfDays(item);
  const text = (value: Parameters<typeof pickText>[0]) => pickText(value, lang).text || undefined;
  const { location = {}, organizer, offers, image, series, previousStartDate: before } = event;
  const town = text(location.address?.locality ?? event.town);
  const mode = formatOf({ ...event, status });
  // Whoever is told of an event without a place passes over it: its page says how to take part.
  const onlineUrl = event.onlineUrl ?? (mode === 'online' ? (event.url ?? url) : undefined);
  const moment = (instant: number) => momentIn(instant, item.timeZone);
  const place = (event.location ?? town) && {
    '@type': 'Place',
    // A place without a name is called by its town: search engines pass over one without either.
    name: text(location.name) ?? town,
    address: (location.address ?? town) && {
      '@type': 'PostalAddress',
      streetAddress: text(location.address?.street),
      postalCode: location.address?.postalCode,
      addressLocality: town,
      addressCountry: location.address?.country,
    },
    geo: location.geo && {
      '@type': 'GeoCoordinates',
      latitude: location.geo.lat,
      longitude: location.geo.lon,
    },
  };
  const places = [
    mode !== 'online' && place,
    mode !== 'offline' && onlineUrl && { '@type': 'VirtualLocation', url: onlineUrl },
  ].filter(Boolean);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: text(event.name),
    description: text(event.description),
    startDate: isDays ? startDay : moment(start),
    endDate: hasEnd ? (isDays || endsByDay ? endDay : moment(end)) : undefined,
    previousStartDate: before && momentTold(before, item.timeZone),
    eventStatus: `https://schema.org/${STATUS[status]}`,
    eventAttendanceMode: `https://schema.org/${MODE[mode]}EventAttendanceMode`,
    location: places.length > 1 ? places : places[0],
    organizer: organizer?.map((one) => ({ '@type': 'Organization', name: text(one.name), url: one.url })),
    isAccessibleForFree: isFree(offers),
    offers: offerOf(event),
    image: image?.url,
    inLanguage: event.languages,
    superEvent: series?.name ? { '@type': 'EventSeries', name: text(series.name) } : undefined,
    url,
  };
}

/** What it costs and where to register, where the price is known. */
function offerOf({
  offers,
  registration = {},
}: CalendarEvent): Readonly<Record<string, unknown>> | undefined {
  const price = offers?.price ?? (isFree(offers) ? 0 : undefined);
  if (price === undefined) return undefined;
  const { url, remaining, state } = registration;
  const isFull = remaining === undefined ? state === 'full' : remaining <= 0;
  return {
    '@type': 'Offer',
    price,
    priceCurrency: offers?.currency,
    url,
    availability: isFull ? 'https://schema.org/SoldOut' : undefined,
  };
}

const two = (number: number) => String(number).padStart(2, '0');

/** What the clocks of the place show, with their offset: a time in UTC is taken for one in London. */
function momentIn(instant: number, zone: string): string {
  const offset = Math.round(offsetAt(zone, instant));
  const size = Math.abs(offset);
  const reading = new Date(readingAt(instant, zone)).toISOString().slice(0, 19);
  return `${reading}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** With its offset: a local time would be taken for one of whoever reads it. */
function momentTold(text: string, zone: string): string {
  const at = text.includes('T') ? instantOfText(text, zone) : undefined;
  return at === undefined ? text : momentIn(at, zone);
}

/** On a server there is no page yet to complete the address by; whoever reads the page does. */
const linkTo = (href: string) => resolveUrl(href) ?? href;

/** Events of a page that search engines are told of. */
const TOLD = 50;

/** What is shown, as search engines read it. */
export const told = (
  items: readonly Occurrence[],
  lang: string,
  hrefOf: (change: { item: string }) => string,
) => items.slice(0, TOLD).map((one) => jsonLdOf(one, lang, linkTo(hrefOf({ item: one.id }))));
