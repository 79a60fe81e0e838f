import { pageUrl } from '../core/page.js';
import { writeIcs } from '../data/formats/ics/write-ics.js';
import { saveFile } from '../ui/save-file.js';
import type { SignupContext } from './form-host.js';

/** Hands the meeting somebody has signed up for to them, as a file for their own calendar. */
export function writeSignupCalendar(context: SignupContext, lang: string, timeZone: string): void {
  const { ref, title = '', start = '', end, place, timeZone: own } = context;
  // As the calendar that it was found in names it, where that is on the same site.
  const domain = pageUrl()?.hostname;
  const text = writeIcs(
    [
      {
        id: ref,
        name: title,
        startDate: start,
        ...(end ? { endDate: end } : {}),
        ...(start.includes('T') ? {} : { allDay: true }),
        ...(place ? { location: { name: place } } : {}),
        timeZone: own ?? timeZone,
      },
    ],
    { now: Date.now(), lang, timeZone, ...(domain && { domain }) },
  );
  saveFile('event.ics', 'text/calendar', text);
}
