import { timeOf } from '../../core/time-of.js';
import { pickText } from '../../core/pick-text.js';
import type { CalendarEvent, Occurrence } from './calendar-item.js';

/** Of this time only the days are told to other programs: it lasts all of them, or nobody knows the hour yet. */
export const isOfDays = ({ allDay, timeKnown }: Occurrence): boolean => allDay || !timeKnown;

/** The event as it takes place this one time: what goes into somebody's calendar. */
export function oneTime(item: Occurrence): CalendarEvent {
  const { event, id, start, end, startDay, endDay, hasEnd } = item;
  const { recurrence: _, occurrences: __, ...others } = event;
  const [from, to] = isOfDays(item)
    ? [startDay, endDay]
    : ([start, end].map((ms) => new Date(ms).toISOString()) as [string, string]);
  const uid = event.uid && event.uid + id.slice(event.id.length);
  return { ...others, id, ...(uid && { uid }), startDate: from, ...(hasEnd && { endDate: to }) };
}

/** What other calendars on the web are told of an event. */
interface Told {
  title: string;
  place: string;
  about: string;
}

/** More of a description makes an address that some browsers and mail programs cut. */
const MOST_LETTERS = 1500;

const shortened = (text: string) =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** `word`: what has become of the event, which no link has a parameter for. */
const told = ({ event }: Occurrence, lang: string, place: string, word: string): Told => ({
  title: [word, pickText(event.name, lang).text].filter(Boolean).join(': '),
  place: place || (event.onlineUrl ?? ''),
  about: [shortened(pickText(event.description, lang).text), event.onlineUrl, event.url]
    .filter(Boolean)
    .join('\n\n'),
});

const compact = (iso: string) => iso.replace(/[-:]|\.\d+/g, '');

/** Google's form for a new entry. Hours go in UTC with the zone beside them, so that no zone has to be guessed. */
export function googleLink(item: Occurrence, lang: string, house: string, word = ''): string {
  const { title, place, about } = told(item, lang, house, word);
  const day = (text: string) => compact(text);
  // Whole days end on the day after the last.
  const dates = isOfDays(item)
    ? [day(item.startDay), day(new Date(timeOf(item.endDay) + 86_400_000).toISOString().slice(0, 10))]
    : [item.start, item.end].map((ms) => compact(new Date(ms).toISOString()));
  const params = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: dates.join('/'),
    ctz: item.timeZone,
    location: place,
    details: about,
  });
  return `https://calendar.google.com/calendar/render?${params.toString()}`;
}

/** Outlook's form for a new entry, with the moment in UTC. */
export function outlookLink(item: Occurrence, lang: string, house: string, word = ''): string {
  const { title, place, about } = told(item, lang, house, word);
  const [startdt, enddt] = isOfDays(item)
    ? [item.startDay, item.endDay]
    : [item.start, item.end].map((ms) => new Date(ms).toISOString());
  const params = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: startdt ?? '',
    enddt: enddt ?? '',
    allday: String(isOfDays(item)),
    location: place,
    body: about,
  });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${params.toString()}`;
}
