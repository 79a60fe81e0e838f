import { formatDate, formatSpan } from './format-date.js';
import { hoursText, SHORT_DAY, type When } from './format-when.js';

/** `Tue 24 Nov` */
export const shortDay = (day: string, lang: string) => formatDate(lang, day, SHORT_DAY);

/** The same hours on another clock, where it shows others; '' where it does not. */
export function hoursElsewhere(when: When, lang: string, zone: string): string {
  const own = hoursText(when, lang);
  if (!own || zone === when.timeZone) return '';
  const dayOn = (timeZone: string) => formatSpan(lang, when.start, 0, { ...SHORT_DAY, timeZone });
  const hours = hoursText({ ...when, timeZone: zone }, lang);
  // What lasts several days has its days among its hours.
  const isOneDay = when.startDay === when.endDay;
  if (isOneDay && dayOn(zone) !== dayOn(when.timeZone)) return `${dayOn(zone)}, ${hours}`;
  return hours === own ? '' : hours;
}
