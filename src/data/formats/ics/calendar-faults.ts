import type { Complaint, ComplaintCode } from '../../complaint.js';

const EVENT = /^BEGIN:VEVENT\b[^]*?^END:VEVENT\b/gim;
const RULE = /^(?:RRULE|EXRULE)\b/gim;
/** More of one kind are not worth a word each. */
const MOST = 20;

/** What calendar text lacks as a whole, or says beyond what is followed; its events are read all the same. */
export function faultsOf(text: string, source: string): Complaint[] {
  const faults: Complaint[] = [];
  const say = (path: string, code: ComplaintCode, reason: string): unknown =>
    faults.push({ source, path, code, reason });
  const last = (line: RegExp): number => [...text.matchAll(line)].at(-1)?.index ?? -1;
  if (last(/^BEGIN:VCALENDAR\b/gim) > last(/^END:VCALENDAR\b/gim))
    say('', 'truncated', 'The file breaks off (no END:VCALENDAR); what stands before that is shown.');
  let number = 0;
  if ((text.match(RULE)?.length ?? 0) > 1)
    for (const [event] of text.matchAll(EVENT)) {
      number++;
      const count = event.match(RULE)?.length ?? 0;
      if (count > 1 && faults.length < MOST)
        say(
          `VEVENT ${number}`,
          'bad-value',
          `The event has ${count} rules (RRULE, EXRULE), and only the first is followed.`,
        );
    }
  return faults;
}
