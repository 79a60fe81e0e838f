import { unescapeList, unescapeText, type Component, type Property } from './content-lines.js';
import type { IcsEvent } from './ics-event.js';

type Fields = Partial<Omit<IcsEvent, 'startDate'>>;

/** First property of a name, as text without its escapes; undefined where it is empty. */
export const textOf = ({ properties }: Component, name: string): string | undefined =>
  unescapeText(properties.find((one) => one.name === name)?.value ?? '') || undefined;

const isWebAddress = (value: string | undefined): value is string => /^https?:\/\/\S+$/i.test(value ?? '');
const isImage = ({ params, value }: Property): boolean =>
  /^image\//i.test(params['FMTTYPE'] ?? '') || /\.(?:png|jpe?g|gif|webp|svg|avif)(?:[?#]|$)/i.test(value);

/** Addresses of a property that may stand several times, without what is embedded in the file. */
const linksOf = ({ properties }: Component, name: RegExp): Property[] =>
  properties.filter((one) => name.test(one.name) && isWebAddress(one.value.trim()));

/** Everything of an event but its times and its identity. */
export function readFields(event: Component): Fields {
  const { properties } = event;
  const fields: Fields = {};
  const set = <K extends keyof Fields>(key: K, value: Fields[K]): void => {
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) fields[key] = value;
  };
  set('name', textOf(event, 'SUMMARY'));
  set('description', textOf(event, 'DESCRIPTION') ?? textOf(event, 'X-ALT-DESC'));
  set('url', [textOf(event, 'URL')].find(isWebAddress));
  set('color', textOf(event, 'COLOR'));
  set(
    'topics',
    properties.filter(({ name }) => name === 'CATEGORIES').flatMap(({ value }) => unescapeList(value)),
  );
  set('status', /^CANCELLED$/i.test(textOf(event, 'STATUS') ?? '') ? 'cancelled' : undefined);
  const links = linksOf(event, /^(?:IMAGE|ATTACH)$/);
  const image = links.find(({ name }) => name === 'IMAGE') ?? links.find(isImage);
  set(
    'image',
    image && { url: image.value.trim(), ...(image.params['LABEL'] && { alt: image.params['LABEL'] }) },
  );
  set('materials', links.filter((one) => one.name === 'ATTACH' && !isImage(one)).map(materialOf));
  const organizer = properties.find(({ name }) => name === 'ORGANIZER')?.params['CN'];
  set('organizer', organizer && !organizer.includes('@') ? [{ name: organizer }] : undefined);
  const parent = properties.find(
    ({ name, params }) => name === 'RELATED-TO' && /^(?:PARENT)?$/i.test(params['RELTYPE'] ?? ''),
  );
  set('series', parent && { id: unescapeText(parent.value) });
  setPlace(event, set);
  setPeople(event, set);
  return fields;
}

type Set = <K extends keyof Fields>(key: K, value: Fields[K]) => void;

function setPlace(event: Component, set: Set): void {
  const place = event.components.find(({ name }) => name === 'VLOCATION');
  const text = textOf(event, 'LOCATION');
  const isOnline = isWebAddress(text);
  const name =
    (isOnline ? undefined : text) ?? (place && (textOf(place, 'NAME') ?? textOf(place, 'SUMMARY')));
  const geo = readGeo(
    textOf(event, 'GEO') ?? textOf(event, 'X-APPLE-STRUCTURED-LOCATION') ?? (place && textOf(place, 'GEO')),
  );
  if (name ?? geo) set('location', { ...(name && { name }), ...(geo && { geo }) });
  const conference = linksOf(
    event,
    /^(?:CONFERENCE|X-GOOGLE-CONFERENCE|X-MICROSOFT-(?:SKYPETEAMSMEETINGURL|ONLINEMEETINGEXTERNALLINK))$/,
  );
  const onlineUrl = isOnline ? text : (conference.find(isVideo) ?? conference[0])?.value.trim();
  set('onlineUrl', onlineUrl);
  set('attendanceMode', onlineUrl ? (name ? 'mixed' : 'online') : undefined);
}

const isVideo = ({ params }: Property): boolean => /VIDEO/i.test(params['FEATURE'] ?? '');

function readGeo(text = ''): { lat: number; lon: number } | undefined {
  const [, lat, lon] = /^(?:geo:)?\s*(-?\d+(?:\.\d+)?)\s*[;,]\s*(-?\d+(?:\.\d+)?)/i.exec(text) ?? [];
  const point = { lat: Number(lat), lon: Number(lon) };
  // A calendar program that knows no place writes that of the Gulf of Guinea.
  const isPlace = (point.lat || point.lon) && Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180;
  return isPlace ? point : undefined;
}

/** People of RFC 9073, and whom to ask. Those who are invited are nobody's business here. */
function setPeople(event: Component, set: Set): void {
  const of = (type: RegExp): { name: string; one: Component }[] =>
    event.components.flatMap((one) => {
      const name = textOf(one, 'SUMMARY') ?? textOf(one, 'NAME');
      const isOne =
        /^(?:PARTICIPANT|V?PARTICIPANT)$/.test(one.name) && type.test(textOf(one, 'PARTICIPANT-TYPE') ?? '');
      return isOne && name ? [{ name, one }] : [];
    });
  const speakers = of(/^(?:SPEAKER|PERFORMER)$/i).map(({ name, one }) => {
    const role = textOf(one, 'DESCRIPTION');
    return { name, ...(role && { role }) };
  });
  if (speakers.length) set('programme', [{ title: textOf(event, 'SUMMARY') ?? '', speakers }]);
  set(
    'funders',
    of(/^SPONSOR$/i).map(({ name, one }) => {
      const logo = linksOf(one, /^(?:IMAGE|ATTACH)$/)[0];
      const statement = textOf(one, 'DESCRIPTION');
      return { name, ...(logo && { logo: { url: logo.value.trim() } }), ...(statement && { statement }) };
    }),
  );
  const asked = of(/CONTACT$/i).map(({ name }) => ({ name }));
  const contact = textOf(event, 'CONTACT');
  set('contact', [...(contact ? [{ name: contact }] : []), ...asked]);
}

function materialOf({ params, value }: Property): { title: string; url: string } {
  const url = value.trim();
  const file = /([^/?#]+)(?:[?#].*)?$/.exec(url)?.[1] ?? url;
  return { title: params['FILENAME'] || params['X-FILENAME'] || params['LABEL'] || file, url };
}
