import { firstOf, textOf, type Component } from './content-lines.js';
import { linksOf, readGeo } from './event-extras.js';
import type { Fields } from './event-fields.js';

/**
 * Speakers, funders, people to ask and places as components of their own (RFC 9073). Those who are
 * invited are nobody's business here.
 */
export function readPeople(event: Component, { name: title = '', location, contact = [] }: Fields): Fields {
  const nameOf = (one: Component): string | undefined => textOf(one, 'SUMMARY') ?? textOf(one, 'NAME');
  const of = (type: RegExp): { name: string; one: Component }[] =>
    event.components.flatMap((one) => {
      const name = nameOf(one);
      const isOne = one.name === 'PARTICIPANT' && type.test(textOf(one, 'PARTICIPANT-TYPE') ?? '');
      return isOne && name ? [{ name, one }] : [];
    });
  const speakers = of(/^(?:SPEAKER|PERFORMER)$/i).map(({ name, one }) => {
    const role = textOf(one, 'DESCRIPTION');
    return { name, ...(role && { role }) };
  });
  const funders = of(/^SPONSOR$/i).map(({ name, one }) => {
    const logo = linksOf(one, 'IMAGE', 'ATTACH')[0];
    const statement = textOf(one, 'DESCRIPTION');
    return { name, ...(logo && { logo: { url: logo.value.trim() } }), ...(statement && { statement }) };
  });
  const asked = [...contact, ...of(/CONTACT$/i).map(({ name }) => ({ name }))];
  const place = event.components.find((one) => one.name === 'VLOCATION');
  const placeName = location?.name ?? (place && nameOf(place));
  const geo = location?.geo ?? (place && readGeo(firstOf(place, 'GEO')?.value));
  return {
    ...(speakers.length && { programme: [{ title, speakers }] }),
    ...(funders.length && { funders }),
    ...(asked.length && { contact: asked }),
    ...((placeName ?? geo) && { location: { ...(placeName && { name: placeName }), ...(geo && { geo }) } }),
  };
}
