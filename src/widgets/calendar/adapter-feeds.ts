import { isRecord } from '../../data/decode.js';
import { type Adapter, link, listOf, names, picture, point, recordsOf } from './adapter-readings.js';
import { cellText, cellTexts, modeOf, momentText } from './event-cells.js';

/** gancio. */
export const gancio: Adapter = {
  name: 'gancio',
  is: (record) => typeof record.start_datetime === 'number',
  read(record) {
    const place = isRecord(record.place) ? record.place : undefined;
    const media = recordsOf(record.media)[0];
    const online = listOf(record.online_locations).map(link).find(Boolean);
    return {
      id: cellText(record.slug ?? record.id),
      name: cellTexts(record.title),
      description: cellTexts(record.description),
      startDate: momentText(record.start_datetime),
      endDate: momentText(record.end_datetime),
      location: place && {
        name: cellText(place.name),
        address: { street: cellText(place.address) },
        geo: point(place.latitude, place.longitude),
      },
      onlineUrl: online,
      topics: names(record.tags),
      // Its own pictures it names by their files, which all stand in one place.
      image: cellText(media?.url) && {
        url: link(media?.url) ?? `/media/${cellText(media?.url)}`,
        alt: cellText(media?.name),
      },
    };
  },
};

/** EventON, which counts the hours of its place as if they were those of UTC. */
export const eventOn: Adapter = {
  name: 'EventON',
  is: (record) => 'event_start_unix' in record && 'event_title' in record,
  read(record) {
    const [startDate, endDate] = [record.event_start_unix, record.event_end_unix].map((one) =>
      momentText(cellText(one))?.replace(/Z$/, ''),
    );
    return { id: cellText(record.event_id), name: cellTexts(record.event_title), startDate, endDate };
  },
};

/** Localist. */
export const localist: Adapter = {
  name: 'Localist',
  is: (record) =>
    'event_instances' in record || (isRecord(record.event) && 'event_instances' in record.event),
  read(given) {
    const record = isRecord(given.event) ? given.event : given;
    const times = recordsOf(record.event_instances)
      .map((one) => (isRecord(one.event_instance) ? one.event_instance : one))
      .map((one) => {
        const cut = one.all_day === true ? 10 : undefined;
        return { startDate: cellText(one.start)?.slice(0, cut), endDate: cellText(one.end)?.slice(0, cut) };
      });
    const geo = isRecord(record.geo) ? record.geo : {};
    const filters = isRecord(record.filters) ? record.filters : {};
    const labels = (key: string) =>
      recordsOf(filters[key])
        .map((one) => cellText(one.name))
        .filter(Boolean);
    return {
      id: cellText(record.id),
      name: cellTexts(record.title),
      description: cellTexts(record.description_text ?? record.description),
      startDate: times[0]?.startDate,
      endDate: times[0]?.endDate,
      ...(times.length > 1 && { occurrences: times }),
      location: {
        name: cellText(record.location_name ?? record.location),
        address: {
          street: cellText(geo.street ?? record.address),
          locality: cellText(geo.city),
          postalCode: cellText(geo.zip),
        },
        geo: point(geo.latitude, geo.longitude),
      },
      town: cellText(geo.city),
      topics: [
        ...labels('event_types'),
        ...labels('event_topics'),
        ...listOf(record.tags).map(cellText).filter(Boolean),
      ],
      audience: labels('event_target_audience'),
      offers: { isFree: record.free === true ? true : undefined, text: cellText(record.ticket_cost) },
      registration: link(record.ticket_url) ? { url: link(record.ticket_url) } : undefined,
      attendanceMode: modeOf(cellText(record.experience)),
      onlineUrl: link(record.stream_url),
      status: /cancel/i.test(cellText(record.status) ?? '') ? 'cancelled' : undefined,
      url: link(record.localist_url ?? record.url),
      image: picture(record.photo_url),
      updated: cellText(record.updated_at),
    };
  },
};
