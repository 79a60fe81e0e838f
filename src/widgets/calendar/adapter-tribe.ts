import { isRecord } from '../../data/decode.js';
import { readFlag, readNumber } from '../../data/coerce.js';
import { type Adapter, firstOf, link, listOf, names, picture, point, recordsOf } from './adapter-readings.js';
import { cellText, cellTexts } from './event-cells.js';

/** The Events Calendar for WordPress: `tribe/v1`, and the posts of `tec/v1`. */
export const tribe: Adapter = {
  name: 'The Events Calendar',
  is: (record) =>
    'utc_start_date' in record ||
    'start_date_utc' in record ||
    ('start_date' in record && ('all_day' in record || 'venues' in record)),
  read(record) {
    const venue = firstOf(record.venue) ?? firstOf(record.venues);
    const isAllDay = readFlag(record.all_day ?? '') === true;
    // Offsets such as "UTC+1" are no zones: then the times in UTC count.
    const zone = cellText(record.timezone);
    const hasZone = zone !== undefined && /\//.test(zone);
    const time = (local: unknown, utc: unknown) => {
      const text = cellText(local)?.replace(' ', 'T');
      if (isAllDay) return text?.slice(0, 10);
      return hasZone || !cellText(utc) ? text : `${cellText(utc)?.replace(' ', 'T')}Z`;
    };
    const price = firstOf(record.cost_details);
    const value = readNumber(listOf(price?.values)[0]);
    const cost = cellText(record.cost);
    return {
      id: cellText(record.global_id ?? record.id),
      name: cellTexts(record.title),
      description: cellTexts(record.description) ?? cellTexts(record.content) ?? cellTexts(record.excerpt),
      startDate: time(record.start_date, record.utc_start_date ?? record.start_date_utc),
      endDate: time(record.end_date, record.utc_end_date ?? record.end_date_utc),
      timeZone: hasZone ? zone : undefined,
      ...(isAllDay && { allDay: true }),
      status: { canceled: 'cancelled', cancelled: 'cancelled', postponed: 'postponed' }[
        cellText(record.event_status ?? record.status) ?? ''
      ],
      location: venue && {
        name: cellTexts(venue.venue ?? venue.title ?? venue.name),
        address: {
          street: cellText(venue.address),
          postalCode: cellText(venue.zip),
          locality: cellText(venue.city),
          region: cellText(venue.state_province ?? venue.state ?? venue.province),
          country: cellText(venue.country),
        },
        geo: point(venue.geo_lat, venue.geo_lng),
      },
      town: cellText(venue?.city),
      organizer: [...recordsOf(record.organizer), ...recordsOf(record.organizers)].map((one) => ({
        name: cellTexts(one.organizer ?? one.title ?? one.name),
        url: link(one.website ?? one.url),
      })),
      topics: [...names(record.categories), ...names(record.category), ...names(record.tags)],
      offers:
        cost || value !== undefined
          ? {
              isFree: cost === '' || value === 0 || /^free$/i.test(cost ?? '') ? true : undefined,
              price: value,
              currency: cellText(price?.currency_code),
              text: value === undefined ? cost : undefined,
            }
          : undefined,
      url: link(record.url ?? record.link),
      registration: link(record.website) ? { url: link(record.website) } : undefined,
      image: isRecord(record.image) ? picture(record.image.url, record.image.alt) : undefined,
      updated: cellText(record.modified ?? record.modified_utc)?.slice(0, 10),
    };
  },
};
