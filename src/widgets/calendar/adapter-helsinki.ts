import { isRecord } from '../../data/decode.js';
import { readFlag, readNumber } from '../../data/coerce.js';
import { type Adapter, firstOf, link, listOf, picture, point, recordsOf } from './adapter-readings.js';
import { cellText, cellTexts } from './event-cells.js';
import { dayIn, instantOfText } from './event-times.js';

const LINKED_STATUS: Readonly<Record<string, string>> = {
  EventCancelled: 'cancelled',
  EventPostponed: 'postponed',
  EventRescheduled: 'rescheduled',
};

const ZONE = 'Europe/Helsinki';

/** The day of a moment, or of so many milliseconds before it, where the events are. */
function dayHere(text: string | undefined, before: number): string | undefined {
  const moment = text?.includes('T') ? instantOfText(text, ZONE) : undefined;
  return moment === undefined ? text : dayIn(moment - before, ZONE);
}

/** Linked Events of Helsinki. */
export const linkedEvents: Adapter = {
  name: 'Linked Events',
  is: (record) =>
    'start_time' in record &&
    ('super_event_type' in record ||
      'event_status' in record ||
      'in_language' in record ||
      isRecord(record.name)),
  read(record) {
    const hasTime = record.has_start_time !== false;
    // Where the hour is not known, the days are the place's; an end is the midnight after the last one.
    const time = (value: unknown, has: boolean, before = 0) =>
      has ? cellText(value) : dayHere(cellText(value), before);
    const offer = firstOf(record.offers);
    const online = readFlag(record.internet_based ?? '');
    const place = isRecord(record.location) ? record.location : undefined;
    const seats = isRecord(record.registration) ? record.registration : undefined;
    const series = isRecord(record.super_event) ? record.super_event : undefined;
    const external = recordsOf(record.external_links)[0];
    return {
      id: cellText(record.id ?? record['@id']),
      name: cellTexts(record.name),
      description: cellTexts(record.description) ?? cellTexts(record.short_description),
      startDate: time(record.start_time, hasTime),
      endDate: time(record.end_time, hasTime && record.has_end_time !== false, 1),
      timeZone: ZONE,
      status: LINKED_STATUS[cellText(record.event_status) ?? ''],
      attendanceMode: online ? (place?.street_address ? 'mixed' : 'online') : undefined,
      location: place &&
        (cellTexts(place.name) !== undefined || place.street_address) && {
          name: cellTexts(place.name),
          address: {
            street: flat(place.street_address),
            postalCode: cellText(place.postal_code),
            locality: flat(place.address_locality),
          },
          geo: point(
            listOf(isRecord(place.position) ? place.position.coordinates : [])[1],
            listOf(isRecord(place.position) ? place.position.coordinates : [])[0],
          ),
        },
      town: place && cellTexts(place.address_locality),
      organizer: cellTexts(record.provider) ? [{ name: cellTexts(record.provider) }] : undefined,
      series:
        series && cellTexts(series.name) !== undefined
          ? { id: cellText(series.id ?? series['@id']), name: cellTexts(series.name) }
          : undefined,
      topics: recordsOf(record.keywords)
        .map((one) => cellTexts(one.name))
        .filter((one) => one !== undefined),
      audience: recordsOf(record.audience)
        .map((one) => cellTexts(one.name))
        .filter((one) => one !== undefined),
      languages: recordsOf(record.in_language)
        .map((one) => /([a-z]{2})\/?$/.exec(cellText(one['@id'] ?? one.id) ?? '')?.[1])
        .filter(Boolean),
      offers: offer && { isFree: readFlag(offer.is_free ?? ''), text: cellTexts(offer.price) },
      registration: seats
        ? {
            ref: cellText(seats.id),
            url: linkIn(seats.signup_url),
            opens: cellText(seats.enrolment_start_time),
            closes: cellText(seats.enrolment_end_time),
            capacity: readNumber(seats.maximum_attendee_capacity),
            remaining: readNumber(seats.remaining_attendee_capacity),
            waitlist: seats.waiting_list_capacity
              ? {
                  capacity: readNumber(seats.waiting_list_capacity),
                  remaining: readNumber(seats.remaining_waiting_list_capacity),
                }
              : undefined,
          }
        : linkIn(offer?.info_url)
          ? { url: linkIn(offer?.info_url) }
          : undefined,
      url: linkIn(record.info_url) ?? link(external?.link),
      image: picture(recordsOf(record.images)[0]?.url, recordsOf(record.images)[0]?.alt_text),
      updated: cellText(record.last_modified_time),
    };
  },
};

const flat = (value: unknown) => (isRecord(value) ? cellText(Object.values(value)[0]) : cellText(value));
const linkIn = (value: unknown) => link(isRecord(value) ? Object.values(value)[0] : value);
