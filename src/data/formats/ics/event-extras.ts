import { allOf, textOf, type Component, type Property } from './content-lines.js';
import { isWebAddress, type Fields } from './event-fields.js';
import { readOwn } from './event-own.js';

const isImage = ({ params, value }: Property): boolean =>
  /^image\//i.test(params['FMTTYPE'] ?? '') || /\.(?:png|jpe?g|gif|webp|svg|avif)(?:[?#]|$)/i.test(value);

/** Addresses in properties of these names, without what is embedded in the file. */
export const linksOf = (component: Component, ...names: readonly string[]): Property[] =>
  names.flatMap((name) => allOf(component, name)).filter(({ value }) => isWebAddress(value));

/** Pictures, papers, the point on the map, the room on the web: what comes with some events. */
export function readExtras(event: Component, fields: Fields): Fields {
  const extras = readLinks(event, fields);
  return { ...extras, ...readOwn(event, { ...fields, ...extras }) };
}

function readLinks(event: Component, { location, onlineUrl }: Fields): Fields {
  const links = linksOf(event, 'IMAGE', 'ATTACH');
  const image = links.find((one) => one.name === 'IMAGE' || isImage(one));
  const materials = links.filter((one) => one.name === 'ATTACH' && !isImage(one)).map(materialOf);
  const geo = readGeo(textOf(event, 'GEO') ?? textOf(event, 'X-APPLE-STRUCTURED-LOCATION'));
  const rooms = linksOf(event, 'CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL');
  const room = rooms.find(({ params }) => /video/i.test(params['FEATURE'] ?? '')) ?? rooms[0];
  return {
    ...(image && { image: { url: image.value.trim() } }),
    ...(materials.length && { materials }),
    ...(geo && { location: { ...location, geo } }),
    // Where people meet: there, at an address, or both.
    ...(room &&
      !onlineUrl && { onlineUrl: room.value.trim(), attendanceMode: location ? 'mixed' : 'online' }),
  };
}

export function readGeo(text = ''): { lat: number; lon: number } | undefined {
  const [, lat, lon] = /^(?:geo:)?([-\d.]+)[;,]\s*([-\d.]+)/i.exec(text)?.map(Number) ?? [];
  // A calendar program that knows no place writes that of the Gulf of Guinea.
  const isPlace = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return isPlace && (lat || lon) ? { lat, lon } : undefined;
}

function materialOf({ params, value }: Property): { title: string; url: string } {
  const url = value.trim();
  return {
    title: params['FILENAME'] || params['X-FILENAME'] || (/[^/?#]+(?=[?#]|$)/.exec(url)?.[0] ?? url),
    url,
  };
}
