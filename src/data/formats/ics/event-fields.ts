import { allOf, firstOf, textOf, unescapeList, type Component, type Property } from './content-lines.js';
import type { IcsEvent } from './ics-event.js';

export type Fields = Partial<Omit<IcsEvent, 'startDate'>>;

const isWebAddress = (value: string | undefined): value is string =>
  /^\s*https?:\/\/\S+\s*$/i.test(value ?? '');
const isImage = ({ params, value }: Property): boolean =>
  /^image\//i.test(params['FMTTYPE'] ?? '') || /\.(?:png|jpe?g|gif|webp|svg|avif)(?:[?#]|$)/i.test(value);

/** Addresses in properties of these names, without what is embedded in the file. */
export const linksOf = (component: Component, ...names: readonly string[]): Property[] =>
  names.flatMap((name) => allOf(component, name)).filter(({ value }) => isWebAddress(value));

/** Everything of an event but its times, its identity and its people. */
export function readFields(event: Component): Fields {
  const text = (name: string): string | undefined => textOf(event, name);
  const links = linksOf(event, 'IMAGE', 'ATTACH');
  const image = links.find((one) => one.name === 'IMAGE' || isImage(one));
  const organizer = firstOf(event, 'ORGANIZER')?.params['CN'];
  const address = text('URL');
  const contact = text('CONTACT');
  const fields: Fields = {};
  const set: SetField = (key, value) => {
    if (value && (!Array.isArray(value) || value.length)) fields[key] = value;
  };
  set('name', text('SUMMARY'));
  set('description', text('DESCRIPTION') ?? text('X-ALT-DESC'));
  set('url', isWebAddress(address) && address);
  set('color', text('COLOR'));
  set(
    'topics',
    allOf(event, 'CATEGORIES').flatMap(({ value }) => unescapeList(value)),
  );
  set('status', /^cancelled$/i.test(text('STATUS') ?? '') && 'cancelled');
  set('image', image && { url: image.value.trim() });
  set('materials', links.filter((one) => one.name === 'ATTACH' && !isImage(one)).map(materialOf));
  set('organizer', organizer && !organizer.includes('@') && [{ name: organizer }]);
  set('contact', contact && [{ name: contact }]);
  setPlace(event, set);
  return fields;
}

type SetField = <K extends keyof Fields>(key: K, value: Fields[K] | false | '') => void;

/** Where people meet: there, at an address, or both. */
function setPlace(event: Component, set: SetField): void {
  const text = textOf(event, 'LOCATION');
  const isOnline = isWebAddress(text);
  const name = isOnline ? undefined : text;
  const geo = readGeo(textOf(event, 'GEO') ?? textOf(event, 'X-APPLE-STRUCTURED-LOCATION'));
  const rooms = linksOf(event, 'CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL');
  const room = rooms.find(({ params }) => /video/i.test(params['FEATURE'] ?? '')) ?? rooms[0];
  const onlineUrl = isOnline ? text : room?.value.trim();
  set('location', (name || geo) && Object.assign({}, name && { name }, geo && { geo }));
  set('onlineUrl', onlineUrl);
  set('attendanceMode', onlineUrl && (name ? 'mixed' : 'online'));
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
