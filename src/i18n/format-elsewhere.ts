import { formatDate, formatSpan } from './format-date.js';
import { hoursText, SHORT_DAY, whenText, type When } from './format-when.js';

/** `Tue 24 Nov` */
export const shortDay = (day: string, lang: string) => formatDate(lang, day, SHORT_DAY);

/** The same hours on another clock, where it shows others; '' where it does not. */
export function hoursElsewhere(when: When, lang: string, zone: string): string {
  // What lasts several days has its days among its hours.
  const isOneDay = when.startDay === when.endDay;
  const hoursIn = (timeZone: string) =>
    isOneDay ? hoursText({ ...when, timeZone }, lang) : whenText({ ...when, timeZone }, lang, true);
  if (!hoursText(when, lang) || zone === when.timeZone) return '';
  const dayOn = (timeZone: string) => formatSpan(lang, when.start, 0, { ...SHORT_DAY, timeZone });
  const hours = hoursIn(zone);
  if (isOneDay && dayOn(zone) !== dayOn(when.timeZone)) return `${dayOn(zone)}, ${hours}`;
  return hours === hoursIn(when.timeZone) ? '' : hours;
}
