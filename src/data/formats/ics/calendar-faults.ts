import type { Complaint, ComplaintCode } from '../../complaint.js';

const LINE = /^(?:(BEGIN|END):(VEVENT|VCALENDAR)\b|(?:RRULE|EXRULE)\b)/gim;
/** More of one kind are not worth a word each. */
const MOST = 20;

/** What calendar text lacks as a whole, or says beyond what is followed; its events are read all the same. */
export function faultsOf(text: string, source: string): Complaint[] {
  const faults: Complaint[] = [];
  const say = (path: string, code: ComplaintCode, reason: string): void => {
    if (faults.length < MOST) faults.push({ source, path, code, reason });
  };
  let isOpen = false;
  let [event, rules] = [0, 0];
  for (const [, edge, name] of text.matchAll(LINE)) {
    if (name?.toUpperCase() === 'VCALENDAR') isOpen = edge?.toUpperCase() === 'BEGIN';
    else if (edge?.toUpperCase() === 'BEGIN') [event, rules] = [event + 1, 0];
    else if (!edge) rules++;
    else if (rules > 1)
      say(
        `VEVENT ${event}`,
        'bad-value',
        `The event has ${rules} rules (RRULE, EXRULE), and only the first is followed.`,
      );
  }
  if (isOpen)
    say('', 'truncated', 'The file breaks off (no END:VCALENDAR); what stands before that is shown.');
  return faults;
}
