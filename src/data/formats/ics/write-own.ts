import type { Text } from '../../../core/pick-text.js';
import { readMoment } from '../../recurrence/moment.js';
import { escapeText } from './write-lines.js';

/** What is told of an event in words of our own, as no word of RFC 5545 says it. */
interface Own {
  status?: string;
  previousStartDate?: string;
  timeKnown?: boolean;
  town?: Text;
  organizer?: readonly { name: Text }[];
}

/** What `STATUS` has no word for. */
const STATUS = ['postponed', 'rescheduled', 'movedOnline'] as const;

/** Lines that other programs pass over, and `event-own.ts` reads; an organiser without an e-mail address is none of iCalendar's. */
export function writeOwn(
  { status = '', previousStartDate = '', timeKnown, town, organizer = [] }: Own,
  text: (value: Text | undefined) => string,
): string[] {
  const line = (name: string, value: string): string[] =>
    value ? [`X-MUNI-${name}:${escapeText(value)}`] : [];
  return [
    ...line('STATUS', STATUS.find((one) => one === status) ?? ''),
    ...line('PREVIOUS-START', readMoment(previousStartDate) ? previousStartDate.trim() : ''),
    ...line('TIME-KNOWN', timeKnown === false ? 'FALSE' : ''),
    ...line('TOWN', text(town)),
    ...organizer.flatMap(({ name }) => line('ORGANIZER', text(name))),
  ];
}
