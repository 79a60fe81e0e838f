import { readMoment } from '../../recurrence/moment.js';
import { allOf, textOf, unescapeText, type Component } from './content-lines.js';
import type { Fields } from './event-fields.js';

const STATUS = ['postponed', 'rescheduled', 'movedOnline'] as const;

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
  const asked = allOf(event, 'CONTACT').flatMap(({ value }) => {
    const name = unescapeText(value);
    return name ? { name } : [];
  });
  return {
    ...(asked.length > 1 && { contact: asked }),
    ...(description && { description: withoutLinks(description, [url, onlineUrl]) }),
    ...(status && { status }),
    ...(before && readMoment(before) && { previousStartDate: before }),
    ...(textOf(event, 'X-MUNI-TIME-KNOWN') === 'FALSE' && { timeKnown: false }),
    ...(town && { town }),
    ...(names.length > 0 && { organizer: names.map((name) => ({ name })) }),
  };
}
