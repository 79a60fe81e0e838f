import { allOf, firstOf, textOf, unescapeList, type Component } from './content-lines.js';
import type { IcsEvent } from './ics-event.js';

export type Fields = Partial<Omit<IcsEvent, 'startDate'>>;

export const isWebAddress = (value: string | undefined): value is string =>
  /^\s*https?:\/\/\S+\s*$/i.test(value ?? '');
/** What almost every event says, but its times and its identity. */
export function readFields(event: Component): Fields {
  const text = (name: string): string | undefined => textOf(event, name);
  const place = text('LOCATION');
  const isOnline = isWebAddress(place);
  const organizer = firstOf(event, 'ORGANIZER')?.params['CN'];
  const address = text('URL');
  const contact = text('CONTACT');
  const fields: Fields = {};
  const set = <K extends keyof Fields>(key: K, value: Fields[K] | false | ''): void => {
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
  set('organizer', organizer && !organizer.includes('@') && [{ name: organizer }]);
  set('contact', contact && [{ name: contact }]);
  set('location', !isOnline && place && { name: place });
  set('onlineUrl', isOnline && place);
  set('attendanceMode', isOnline && 'online');
  return fields;
}
