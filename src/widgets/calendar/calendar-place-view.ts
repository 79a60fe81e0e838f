import { pickText } from '../../core/pick-text.js';
import type { CalendarEvent } from './calendar-item.js';

/** Town, as it stands beside the hour; of an event whose town is not named, that of its address. */
export const townOf = ({ town, location }: CalendarEvent, lang: string) =>
  pickText(town || location?.address?.locality, lang).text;

/** Name of the house; without the town where that stands beside it anyway. */
export const houseOf = ({ location }: CalendarEvent, lang: string) => pickText(location?.name, lang).text;

/** Street and town on one line, as an envelope has them. */
export function addressOf({ location, town }: CalendarEvent, lang: string): string {
  const address = location?.address;
  const street = pickText(address?.street, lang).text;
  const place = pickText(address?.locality ?? town, lang).text;
  return [street, [address?.postalCode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** House and town: `Culture Centre, Siechnice`; '' where nobody has to go anywhere. */
export function placeText(event: CalendarEvent, lang: string): string {
  if (event.attendanceMode === 'online' || event.status === 'movedOnline') return '';
  const house = houseOf(event, lang);
  const town = townOf(event, lang);
  return house.includes(town) ? house : [house, town].filter(Boolean).join(', ');
}
