import { isRecord } from '../../data/decode.js';
import { readNumber } from '../../data/coerce.js';
import {
  firstOf,
  link,
  names,
  picture,
  point,
  recordsOf,
  type Adapter,
  type Json,
} from './adapter-readings.js';
import { cellText, cellTexts, momentText } from './event-cells.js';

const wholeNumber = (value: unknown) => {
  const number = readNumber(value);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
};

/** Seats, and the page that takes registrations where that is another one. */
const registrationOf = (url: unknown, capacity: unknown, remaining: unknown) => {
  const most = wholeNumber(capacity) || undefined;
  return link(url) || most
    ? { url: link(url), capacity: most, remaining: most && wholeNumber(remaining) }
    : undefined;
};

const statusOf = (status: unknown) =>
  /^cancell?ed$/i.test(cellText(status) ?? '') ? { status: 'cancelled' } : {};

/** Where one goes, as both of Mobilizon's languages spell it. */
function placeOf(place: Json, address: Json, geo: unknown) {
  return {
    name: cellText(place.name ?? place.description),
    address: {
      street: cellText(address.streetAddress ?? address.street),
      postalCode: cellText(address.postalCode),
      locality: cellText(address.addressLocality ?? address.locality),
      region: cellText(address.addressRegion ?? address.region),
    },
    geo,
  };
}

/** Mobilizon's events as the fediverse has them (ActivityStreams), alone or in the activity that made them. */
export const activityEvent: Adapter = {
  name: 'Mobilizon (ActivityPub)',
  is: (given) => {
    const record = isRecord(given.object) ? given.object : given;
    return record.type === 'Event' && 'startTime' in record;
  },
  read(given) {
    const record = isRecord(given.object) ? given.object : given;
    const place = firstOf(record.location);
    const address = isRecord(place?.address) ? place.address : {};
    const isOnline = record.isOnline === true;
    const pictures = recordsOf(record.attachment).filter(({ type }) =>
      /Document|Image/.test(cellText(type) ?? ''),
    );
    return {
      id: cellText(record.uuid ?? record.id),
      name: cellTexts(record.name),
      description: cellTexts(record.content ?? record.summary),
      startDate: momentText(record.startTime),
      endDate: momentText(record.endTime),
      timeZone: cellText(record.timezone),
      ...statusOf(record['ical:status'] ?? record.status),
      attendanceMode: isOnline ? (place ? 'mixed' : 'online') : undefined,
      location: place && placeOf(place, address, point(place.latitude, place.longitude)),
      town: cellText(address.addressLocality),
      languages: [cellText(record.inLanguage)].filter(Boolean),
      topics: recordsOf(record.tag).map(({ name }) => cellText(name)?.replace(/^#/, '')),
      registration: registrationOf(
        record.externalParticipationUrl,
        record.maximumAttendeeCapacity,
        record.remainingAttendeeCapacity,
      ),
      image: picture(pictures[0]?.url, pictures[0]?.name),
      url: link(record.url ?? record.id),
      updated: cellText(record.updated)?.slice(0, 10),
    };
  },
};

/** Mobilizon's own interface (GraphQL): `data.events.elements`. */
export const mobilizon: Adapter = {
  name: 'Mobilizon',
  is: (record) => 'beginsOn' in record,
  read(record) {
    const place = firstOf(record.physicalAddress);
    const [lon, lat] = cellText(place?.geom)?.split(';') ?? [];
    const options = isRecord(record.options) ? record.options : {};
    const organizer = firstOf(record.attributedTo) ?? firstOf(record.organizerActor);
    const online = link(record.onlineAddress);
    return {
      id: cellText(record.uuid ?? record.id),
      name: cellTexts(record.title),
      description: cellTexts(record.description),
      startDate: momentText(record.beginsOn),
      endDate: momentText(record.endsOn),
      timeZone: cellText(options.timezone),
      ...statusOf(record.status),
      attendanceMode: options.isOnline === true ? (place ? 'mixed' : 'online') : undefined,
      onlineUrl: online,
      location: place && placeOf(place, place, point(lat, lon)),
      town: cellText(place?.locality),
      organizer: organizer && [{ name: cellText(organizer.name ?? organizer.preferredUsername) }],
      languages: [cellText(record.language)?.toLowerCase()].filter(Boolean),
      topics: names(record.tags),
      registration: registrationOf(
        record.externalParticipationUrl,
        options.maximumAttendeeCapacity,
        options.remainingAttendeeCapacity,
      ),
      image: isRecord(record.picture) ? picture(record.picture.url, record.picture.alt) : undefined,
      url: link(record.url),
      updated: cellText(record.updatedAt)?.slice(0, 10),
    };
  },
};
