import { formatDate, formatSpan } from '../../i18n/format.js';
import type { ProgrammeSession } from './calendar-item.js';
import { dayIn, instantOfText, isDay } from './event-times.js';

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/**
 * A date or date-time of an event as people write it, or the text as it came where it is neither.
 * One without offset is meant on the clocks of `zone`, as the event's begin is; the platform would
 * take it for one of the visitor's clock.
 */
export function momentSaid(lang: string, text: string, zone: string, dateStyle: 'long' | 'full'): string {
  if (isDay(text)) return formatDate(lang, text, { dateStyle });
  const at = instantOfText(text, zone);
  return at === undefined ? text : formatSpan(lang, at, 0, { dateStyle, timeStyle: 'short', timeZone: zone });
}

/** The day that a date or date-time of an event is in, as people write it. */
export function daySaid(lang: string, text: string, zone: string): string {
  const at = instantOfText(text, zone);
  return formatDate(lang, at === undefined ? text : dayIn(at, zone));
}

/** `17:00–17:30`; a session with a date has the day with it, once where it begins and ends on one: `Thu, 10:00–12:00`. */
export function sessionHours({ start, end }: ProgrammeSession, lang: string, zone: string): string {
  const at = momentOf(start, zone);
  const until = momentOf(end, zone);
  const isOneDay = at !== undefined && until !== undefined && dayIn(at, zone) === dayIn(until, zone);
  const said = (text = '', moment?: number, weekday?: 'short') => {
    if (moment !== undefined) return formatSpan(lang, moment, 0, { weekday, ...CLOCK, timeZone: zone });
    return /^\d\d:\d\d$/.test(text)
      ? formatDate(lang, `1970-01-01T${text}Z`, { ...CLOCK, timeZone: 'UTC' })
      : text;
  };
  return [said(start, at, 'short'), said(end, until, isOneDay ? undefined : 'short')]
    .filter(Boolean)
    .join('–');
}

/** Where a session says more than its hour. */
const momentOf = (text: string | undefined, zone: string) =>
  text?.includes('T') ? instantOfText(text, zone) : undefined;
