import { own } from '../../core/own.js';
import { allTexts, pickText, type Text } from '../../core/pick-text.js';
import type { CalendarEvent, EventOffers } from './calendar-item.js';
import { formatOf } from './event-format.js';

/** One record cannot offer more choices than this. */
const MOST_VALUES = 50;

const listOf = (value: Text | readonly Text[] | undefined): readonly Text[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Text[]) : [value as Text];

/** Whether it costs nothing; undefined where nobody says. */
export function isFree({ isFree: said, price }: EventOffers = {}): boolean | undefined {
  return said ?? (price === undefined ? undefined : price === 0);
}

/** The texts of a facet, each in all its languages; a series also goes by its id. `registration` depends on the hour and is not here. */
function textsOf(event: CalendarEvent, facet: string): readonly Text[] {
  switch (facet) {
    case 'town':
      return listOf(event.town);
    case 'series':
      return listOf(event.series?.name ?? event.series?.id);
    case 'topic':
      return listOf(event.topics);
    case 'audience':
      return listOf(event.audience);
    case 'language':
      return listOf(event.languages);
    case 'format':
      return [formatOf(event)];
    case 'free': {
      const free = isFree(event.offers);
      return free === undefined ? [] : [String(free)];
    }
    case 'organizer':
      return listOf(event.organizer?.map(({ name }) => name));
    case 'source':
      return listOf(event.source?.name);
    default:
      return listOf(own(event.extras, facet));
  }
}

/** The values of a facet in the calendar's language, each with the other words it is known by. */
export function facetValues(
  event: CalendarEvent,
  facet: string,
  lang: string,
): readonly { value: string; aliases: readonly string[] }[] {
  return textsOf(event, facet)
    .slice(0, MOST_VALUES)
    .flatMap((text) => {
      const value = pickText(text, lang).text;
      if (!value) return [];
      const tongues = typeof text === 'string' ? [] : Object.values(text);
      const id = facet === 'series' ? event.series?.id : undefined;
      return [{ value, aliases: id === undefined ? tongues : [...tongues, id] }];
    });
}

/** All that a search looks through. */
export function eventText(event: CalendarEvent): string {
  const { location, programme = [] } = event;
  const texts: (Text | undefined)[] = [
    event.name,
    event.town,
    location?.name,
    location?.address?.street,
    location?.address?.locality,
    event.series?.name,
    event.description,
    ...(event.topics ?? []),
    ...(event.audience ?? []),
    ...(event.organizer ?? []).map(({ name }) => name),
    ...programme.flatMap(({ title, speakers = [] }) => [title, ...speakers.map(({ name }) => name)]),
    ...Object.values(event.extras ?? {}).flatMap((value) => listOf(value)),
  ];
  return texts.map(allTexts).filter(Boolean).join(' · ');
}
