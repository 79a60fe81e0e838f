import { safeUrl } from '../../core/safe-url.js';
import { readFlag, readNumber } from '../../data/coerce.js';
import { isRecord } from '../../data/decode.js';
import { cellLink, cellList, cellText, cellTexts, isTexts, modeOf } from './event-cells.js';
import type { EventColumn } from './event-columns.js';
import { isOnlineWord } from './online-place.js';

/** Where it takes place, as the columns of a house, its address and a link say. */
export function setPlace(
  set: (name: string, value: unknown) => void,
  of: (column: EventColumn) => unknown,
): void {
  const place = of('place');
  const inner = isRecord(place) ? withAddress(place) : {};
  const text = (column: EventColumn, ...names: string[]) =>
    cellText(of(column)) ?? names.map((name) => cellText(inner[name])).find(Boolean);
  const name =
    isRecord(place) && !isTexts(place)
      ? cellTexts(inner.name ?? inner.title ?? inner.venue ?? inner.displayName)
      : cellTexts(place);
  const online =
    cellLink(of('onlineUrl')) ??
    (typeof name === 'string' && /^https?:/.test(name) ? safeUrl(name) : undefined);
  const address = {
    street: text('street', 'street', 'streetAddress', 'address', 'street_address', 'address_1'),
    postalCode: text('postalCode', 'postalCode', 'zip', 'postal_code'),
    locality: text('town', 'locality', 'city', 'town', 'addressLocality'),
    region: text('region', 'region', 'state'),
    country: text('country', 'country', 'countryCode'),
  };
  const [lat, lon] = [
    of('lat') ?? inner.latitude ?? inner.lat,
    of('lon') ?? inner.longitude ?? inner.lon ?? inner.lng,
  ].map(readNumber);
  const location = {
    ...(name !== online && { name }),
    ...(Object.values(address).some(Boolean) && { address }),
    ...(lat !== undefined && lon !== undefined && { geo: { lat, lon } }),
    directions: cellText(of('directions')),
    accessibility: cellList(of('accessibility')),
  };
  if (Object.values(location).some((value) => value !== undefined)) set('location', location);
  set('town', cellTexts(of('town')) ?? address.locality);
  set('onlineUrl', online);
  const isOnline =
    readFlag(of('onlineUrl')) ?? ((typeof name === 'string' && isOnlineWord(name)) || undefined);
  set('attendanceMode', modeOf(cellText(of('format'))) ?? (isOnline ? 'online' : undefined));
}

/** A place with what stands of its address a level deeper. */
function withAddress(place: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const deeper = [place.location, place.address].filter(isRecord);
  const own = Object.entries(place).filter(([, value]) => !deeper.some((one) => one === value));
  return Object.assign({}, ...deeper, Object.fromEntries(own)) as Readonly<Record<string, unknown>>;
}
