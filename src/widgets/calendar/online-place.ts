import { allTexts, type Text } from '../../core/pick-text.js';
import { foldText } from '../../core/text-fold.js';
import type { CalendarEvent, EventLocation } from './calendar-item.js';

/** Words by which a place is none, folded; with what they are joined to: `Teams-møde`, `onlinemøde`. */
const ONLINE =
  /^(?:(?:online|teams(?:ie|ach)?|zoom(?:ie)?|webex(?:ie)?|virtu[ae]l\w*|wirtualn\w*|zdaln\w*|webinar\w*|internet\w*|skype|jitsi|fjern)(?:mode\w*|meeting\w*|besprechung)?|googlemeet|meetgooglecom)$/;
/** Words beside them that name no place either, as programs and people put them there. */
const BESIDE =
  /^(?:ms|microsoft|google|cisco|meet|meetings?|moder?|modet|spotkani[ae]|aplikacj[iae]|platform\w*|wideokonferencj\w*|(?:video)?konference|video|via|przez|na|w|in|on|the|pa|over|og|and|i|link\w*|besprechung|event|wydarzenie|szkolenie|kursus|room|pokoj|call)$/;

/** A calendar says the same places again and again. */
const known = new Map<string, boolean>();

/** Whether what is named as a place is a word for the internet: `Online`, `Microsoft Teams-møde`, `Spotkanie na Zoomie`. */
export function isOnlineWord(name: Text): boolean {
  const text = allTexts(name);
  let is = known.get(text);
  if (is === undefined) {
    if (known.size > 1000) known.clear();
    known.set(text, (is = saysOnline(text)));
  }
  return is;
}

function saysOnline(text: string): boolean {
  if (text.length > 100) return false;
  const words = foldText(text.replace(/https?:\/\/\S+/g, ' '))
    .replace(/\bon[- ]line\b/g, 'online')
    .replace(/\bgoogle[- ]?meet\b/g, 'googlemeet')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  return (
    words.some((word) => ONLINE.test(word)) && words.every((word) => ONLINE.test(word) || BESIDE.test(word))
  );
}

/** Whether there is nowhere to go: no house, no street and no point on the map. */
const isNowhere = ({ name, address, geo }: EventLocation) =>
  name !== undefined && !geo && !address?.street && isOnlineWord(name);

type Placed = Pick<CalendarEvent, 'location' | 'attendanceMode'>;

/** How one takes part, where the place says it and the source does not. */
function modeByPlace(event: Placed): Placed {
  return event.location && event.attendanceMode === undefined && isNowhere(event.location)
    ? { ...event, attendanceMode: 'online' }
    : event;
}

/** The event, as one that takes place online where its place is only a word for that; so its further times. */
export function readOnlinePlace(event: CalendarEvent): CalendarEvent {
  if (!event.location && !event.occurrences) return event;
  const read = modeByPlace(event) as CalendarEvent;
  const { occurrences } = read;
  if (!occurrences?.some(({ location }) => location)) return read;
  return {
    ...read,
    occurrences: occurrences.map((one) => {
      const own = modeByPlace(one) as typeof one;
      // A house of its own goes before what the word says of all the others.
      return read !== event && own.location && own.attendanceMode === undefined
        ? { ...own, attendanceMode: 'offline' }
        : own;
    }),
  };
}

/** Where the way to take part was only worked out from there being a place, without it where that place is none. */
export const withoutGuess = <T extends Placed>(event: T): T =>
  event.attendanceMode === 'mixed' && event.location && isNowhere(event.location)
    ? { ...event, attendanceMode: undefined }
    : event;
