import type { Text } from '../../../core/pick-text.js';
import { readMoment } from '../../recurrence/moment.js';
import { allOf, textOf, unescapeText, type Component } from './content-lines.js';
import type { Fields } from './event-fields.js';
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

/** Lines that other programs pass over, and `readOwn` reads; an organiser without an e-mail address is none of iCalendar's. */
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

/** A description without the addresses below it that have a line of their own too. */
function withoutLinks(description: string, links: readonly (string | undefined)[]): string {
  const paragraphs = description.split('\n\n');
  while (paragraphs.length > 0 && links.includes(paragraphs.at(-1))) paragraphs.pop();
  return paragraphs.join('\n\n');
}

/** An event of a file that was written here, as it was shown. */
export function readOwn(event: Component, { description, url, onlineUrl }: Fields): Fields {
  const word = textOf(event, 'X-MUNI-STATUS');
  const status = STATUS.find((one) => one === word);
  const before = textOf(event, 'X-MUNI-PREVIOUS-START');
  const town = textOf(event, 'X-MUNI-TOWN');
  const names = allOf(event, 'X-MUNI-ORGANIZER').map(({ value }) => unescapeText(value));
  return {
    ...(description && { description: withoutLinks(description, [url, onlineUrl]) }),
    ...(status && { status }),
    ...(before && readMoment(before) && { previousStartDate: before }),
    ...(textOf(event, 'X-MUNI-TIME-KNOWN') === 'FALSE' && { timeKnown: false }),
    ...(town && { town }),
    ...(names.length > 0 && { organizer: names.map((name) => ({ name })) }),
  };
}
