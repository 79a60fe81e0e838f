import { isRecord } from '../../data/decode.js';
import { safeUrl } from '../../core/safe-url.js';
import { readFlag, readNumber, readString } from '../../data/coerce.js';
import { cellText, cellTexts, modeOf, momentText, statusOf } from './event-cells.js';
import { resolveLd } from './linked-references.js';
import { repeatedBy, schedulesOf } from './linked-schedule.js';

type Json = Readonly<Record<string, unknown>>;

/** Types of schema.org that are events, and of OpenActive that are times of one. */
const EVENT =
  /^(?:schema:|https?:\/\/schema\.org\/)?(?:\w*Event|Festival|Hackathon|CourseInstance|EventSeries|ScheduledSession|SessionSeries|HeadlineEvent)$/;
const DEEPEST = 12;

const typesOf = (value: Json) =>
  [value['@type'] ?? value.type].flat().filter((one): one is string => typeof one === 'string');

/** Other data are called events too; those of schema.org have a member of these. */
const SAYS =
  /^(?:schema:|https?:\/\/schema\.org\/)?(?:name|startDate|superEvent|partOfSeries|subEvents?|eventSchedule)$/;

export const isLdEvent = (value: unknown): value is Json =>
  isRecord(value) &&
  value['@type'] !== undefined &&
  typesOf(value).some((type) => EVENT.test(type)) &&
  Object.keys(value).some((key) => SAYS.test(key));

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
const linkOf = (value: unknown) =>
  safeUrl(cellText(isRecord(value) ? (value.url ?? value['@id'] ?? value.contentUrl) : value) ?? '');

/** What is found in linked data, and where. */
export interface LdEvents {
  records: unknown[];
  paths: string[];
  /** What stands in the outermost list and is no event. */
  others: { path: string; type: string }[];
}

/** What a thing is, or the first of a list. */
const kindOf = (value: unknown): string => {
  const [one] = [value].flat(3) as unknown[];
  return (isRecord(one) && typesOf(one).join(', ').slice(0, 60)) || 'of no known type';
};

/** Every event in linked data, however it is wrapped: a graph, an item list, a feed, lists of lists; parts of a series on their own. */
export function collectLdEvents(root: unknown): LdEvents {
  const [records, paths, others]: [unknown[], string[], LdEvents['others']] = [[], [], []];
  const visit = (value: unknown, path: string, depth: number, parent?: Json): void => {
    if (depth > DEEPEST || records.length > 50_000) return;
    if (Array.isArray(value))
      value.forEach((one, i) => {
        const before = records.length;
        visit(one, `${path}[${i}]`, depth + 1, parent);
        // A graph holds much besides; in a list of things each is expected to be an event.
        if (depth < 2 && path !== '@graph' && records.length === before)
          others.push({ path: `${path}[${i}]`, type: kindOf(one) });
      });
    else if (isLdEvent(value)) {
      const parts = listOf(value.subEvent ?? value.subEvents ?? value.eventSchedule).filter(isRecord);
      const isSeries = typesOf(value).some((type) => /Series$/.test(type)) || value.startDate === undefined;
      const timed = parts.filter((part) => part.startDate !== undefined);
      if (isSeries && timed.length > 0 && timed.some((part) => isLdEvent(part) && part.name !== undefined))
        visit(timed, `${path}.subEvent`, depth + 1, value);
      else {
        for (const one of bySchedule(value)) {
          records.push(parent ? { superEvent: parent, ...one } : one);
          paths.push(path);
        }
      }
    } else if (isRecord(value))
      for (const key of Object.keys(value))
        if (key !== '@context') visit(value[key], path ? `${path}.${key}` : key, depth + 1, parent);
  };
  visit(root, '', 0);
  return { records: resolveLd(records, root), paths, others };
}

/** An event with several Schedules as several events: each has one rule, and an id of its own. */
function bySchedule(event: Json): readonly Json[] {
  const schedules = schedulesOf(event);
  if (schedules.length < 2) return [event];
  const id = cellText(event['@id'] ?? event.identifier);
  return schedules.map((eventSchedule, i) => ({
    ...event,
    ...(id && i > 0 && { '@id': `${id}#${i + 1}` }),
    eventSchedule,
  }));
}

/** An event of schema.org in the words of the contract. */
export function eventFromLd(raw: Json): Record<string, unknown> {
  const parts = listOf(raw.subEvent ?? raw.subEvents).filter(isRecord);
  const timed = parts.filter((part) => momentText(part.startDate) !== undefined);
  const [schedule] = schedulesOf(raw);
  const series = [raw.superEvent ?? raw.partOfSeries].flat().find(isRecord);
  const inherit = (name: string) => raw[name] ?? series?.[name];
  const places = listOf(inherit('location'));
  const place = places.find((one) => !isRecord(one) || !typesOf(one).includes('VirtualLocation'));
  const virtual = places.find((one) => isRecord(one) && typesOf(one).includes('VirtualLocation'));
  const location = placeOf(place);
  const address = isRecord(place) && isRecord(place.address) ? place.address : undefined;
  const offer = [inherit('offers')].flat().find(isRecord);
  const free = readFlag(inherit('isAccessibleForFree') ?? '');
  const start = momentText(raw.startDate) ?? momentText(timed[0]?.startDate);
  return {
    id: cellText(raw['@id'] ?? raw.identifier),
    name: cellTexts(raw.name ?? series?.name),
    description: cellTexts(inherit('description')),
    startDate: start,
    endDate: endOf(
      momentText(raw.endDate) ?? (raw.startDate === undefined ? momentText(timed[0]?.endDate) : undefined),
      start,
    ),
    ...(timed.length > 1 &&
      raw.startDate === undefined && {
        occurrences: timed.map((part) => ({
          startDate: momentText(part.startDate),
          endDate: momentText(part.endDate),
        })),
      }),
    ...(timed.length > 0 &&
      raw.startDate !== undefined && {
        programme: timed.map((part) => ({
          start: momentText(part.startDate),
          end: momentText(part.endDate),
          title: cellTexts(part.name),
          speakers: peopleOf(part.performer),
        })),
      }),
    status: statusOf(
      cellText(raw.eventStatus)
        ?.replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace('Moved Online', 'moved online'),
    ),
    previousStartDate: momentText(raw.previousStartDate),
    attendanceMode:
      modeOf(cellText(inherit('eventAttendanceMode'))) ??
      (virtual ? (location ? 'mixed' : 'online') : undefined),
    location,
    onlineUrl: linkOf(virtual),
    town: cellTexts(address?.addressLocality),
    organizer: listOf(inherit('organizer')).flatMap((one) =>
      cellText(one)
        ? [
            {
              name: cellTexts(isRecord(one) ? one.name : one),
              url: linkOf(isRecord(one) ? one.url : undefined),
            },
          ]
        : [],
    ),
    ...(series &&
      cellText(series.name) &&
      series !== raw && {
        series: {
          id: cellText(series['@id'] ?? series.identifier),
          name: cellTexts(series.name),
          description: cellTexts(series.description),
        },
      }),
    topics: [...listOf(raw.keywords), ...listOf(inherit('about')), ...listOf(inherit('activity'))]
      .flatMap((one) => (cellText(one) ?? '').split(','))
      .map((one) => one.trim())
      .filter(Boolean),
    audience: listOf(inherit('audience'))
      .map((one) => cellText(isRecord(one) ? (one.audienceType ?? one.name) : one))
      .filter(Boolean),
    languages: listOf(inherit('inLanguage'))
      .map((one) => cellText(isRecord(one) ? (one.alternateName ?? one.name) : one))
      .filter(Boolean),
    ...((offer ?? free) !== undefined && {
      offers: {
        isFree: free ?? (readNumber(offer?.price ?? offer?.lowPrice) === 0 ? true : undefined),
        price: readNumber(offer?.price ?? offer?.lowPrice),
        currency: cellText(offer?.priceCurrency),
      },
    }),
    registration: registrationOf(raw, offer),
    ...(timed.length === 0 &&
      listOf(raw.performer).length > 0 && {
        programme: [{ title: cellTexts(raw.name), speakers: peopleOf(raw.performer) }],
      }),
    funders: [...listOf(raw.funder), ...listOf(raw.sponsor)].flatMap((one) =>
      cellText(one)
        ? [
            {
              name: cellText(one),
              ...(isRecord(one) && linkOf(one.logo) && { logo: { url: linkOf(one.logo) } }),
            },
          ]
        : [],
    ),
    url: linkOf(raw.url ?? raw['@id']),
    image: pictureOf([inherit('image')].flat()[0]),
    updated: momentText(raw.dateModified),
    ...(schedule && timed.length === 0 && repeatedBy(schedule, raw)),
  };
}

/** An end at the day's last second is the day itself. */
const endOf = (end: string | undefined, start: string | undefined) =>
  start !== undefined && start.length === 10 && end !== undefined ? end.slice(0, 10) : end;

const pictureOf = (value: unknown) => {
  const url = linkOf(value);
  return url
    ? { url, alt: isRecord(value) ? cellText(value.caption ?? value.description) : undefined }
    : undefined;
};

const peopleOf = (value: unknown) =>
  listOf(value).flatMap((one) =>
    cellText(one)
      ? [{ name: cellText(one), role: isRecord(one) ? readString(one.jobTitle) : undefined }]
      : [],
  );

function placeOf(place: unknown): Record<string, unknown> | undefined {
  if (typeof place === 'string') return { name: place };
  if (!isRecord(place)) return undefined;
  const address = isRecord(place.address) ? place.address : undefined;
  const geo = isRecord(place.geo) ? place.geo : {};
  const [lat, lon] = [readNumber(geo.latitude), readNumber(geo.longitude)];
  return {
    name: cellTexts(place.name),
    address: address
      ? {
          street: cellText(address.streetAddress),
          postalCode: cellText(address.postalCode),
          locality: cellText(address.addressLocality),
          region: cellText(address.addressRegion),
          country: cellText(address.addressCountry),
        }
      : typeof place.address === 'string' && place.address
        ? { street: place.address }
        : undefined,
    geo: lat !== undefined && lon !== undefined ? { lat, lon } : undefined,
  };
}

function registrationOf(raw: Json, offer: Json | undefined): Record<string, unknown> | undefined {
  const [capacity, remaining] = [
    readNumber(raw.maximumAttendeeCapacity),
    readNumber(raw.remainingAttendeeCapacity),
  ];
  const url = linkOf(offer?.url);
  const isSoldOut = /SoldOut/.test(cellText(offer?.availability) ?? '');
  const opens = momentText(offer?.validFrom);
  if (capacity === undefined && remaining === undefined && !url && !isSoldOut) return undefined;
  return {
    url,
    capacity,
    remaining: isSoldOut ? 0 : remaining,
    opens,
    closes: momentText(offer?.validThrough ?? offer?.availabilityEnds),
  };
}
