import { isRecord } from '../../data/decode.js';
import { type Adapter, link, listOf, names, picture, point, recordsOf } from './adapter-readings.js';
import { cellText, cellTexts, momentText } from './event-cells.js';

const OA_STATUS = ['', '', 'rescheduled', 'movedOnline', 'postponed', '', 'cancelled'];
const OA_ACCESS: Readonly<Record<string, string>> = {
  hi: 'hearingLoop',
  mi: 'wheelchair',
  vi: 'visual',
  pi: 'psychic',
  ii: 'intellectual',
  sl: 'signLanguage',
};

/** OpenAgenda, version 2; version 1 has the begin under another name, and the place beside the event. */
export const openAgenda: Adapter = {
  name: 'OpenAgenda',
  is: (record) =>
    ('timings' in record || 'firstTiming' in record || 'nextTiming' in record || 'lastTiming' in record) &&
    'title' in record,
  read(record) {
    const timings = recordsOf(record.timings);
    const known = [record.firstTiming, record.nextTiming, record.lastTiming].filter(isRecord);
    const all = (
      timings.length
        ? timings
        : known.sort((a, b) => ((cellText(a.begin) ?? '') < (cellText(b.begin) ?? '') ? -1 : 1))
    ).map((one) => ({ startDate: momentText(one.begin ?? one.start), endDate: momentText(one.end) }));
    const different = all.filter(
      (one, i) => all.findIndex(({ startDate }) => startDate === one.startDate) === i,
    );
    const place = isRecord(record.location) ? record.location : { ...record, name: record.locationName };
    const image = isRecord(record.image) ? record.image : undefined;
    const base = cellText(image?.base);
    const ways = recordsOf(record.registration);
    const status = Number(record.status);
    return {
      id: cellText(record.uid),
      name: cellTexts(record.title),
      description: cellTexts(record.longDescription) ?? cellTexts(record.description),
      startDate: different[0]?.startDate,
      endDate: different[0]?.endDate,
      ...(different.length > 1 && { occurrences: different }),
      timeZone: cellText(record.timezone ?? place.timezone),
      status: OA_STATUS[status],
      attendanceMode: ['', 'offline', 'online', 'mixed'][Number(record.attendanceMode)] || undefined,
      onlineUrl: link(record.onlineAccessLink),
      location: {
        name: cellTexts(place.name),
        address: {
          street: cellText(place.address),
          locality: cellText(place.city),
          postalCode: cellText(place.postalCode),
          region: cellText(place.region),
        },
        geo: point(place.latitude, place.longitude),
        accessibility: accessOf(record.accessibility),
      },
      town: cellText(place.city),
      organizer:
        isRecord(record.originAgenda) && cellText(record.originAgenda.title)
          ? [{ name: cellText(record.originAgenda.title) }]
          : undefined,
      topics: isRecord(record.keywords) ? listOf(Object.values(record.keywords)[0]) : names(record.keywords),
      offers: cellTexts(record.conditions) ? { text: cellTexts(record.conditions) } : undefined,
      registration:
        status === 5
          ? { state: 'full' }
          : ways.length
            ? { url: link(ways.find((one) => one.type === 'link')?.value) }
            : undefined,
      image: base
        ? picture(
            `${base.startsWith('//') ? 'https:' : ''}${base}${cellText(image?.filename) ?? ''}`,
            record.imageCredits,
          )
        : undefined,
      updated: cellText(record.updatedAt),
    };
  },
};

function accessOf(value: unknown): string[] | undefined {
  if (!isRecord(value)) return undefined;
  const found = Object.keys(value).filter((key) => value[key] === true);
  return found.length ? found.map((key) => OA_ACCESS[key] ?? key) : undefined;
}
