import { pageUrl } from '../core/page.js';
import { warn } from '../core/warn.js';
import type { Complaint } from './complaint.js';

/** Remarks on the data that are said in the console. */
const SAID = 5;

/** Tells the webmaster in the console; a server has none, the browser that gets its page tells of it. */
export function tell({ localName }: Element, sentences: readonly string[]): void {
  if (pageUrl()) for (const sentence of sentences) warn(localName, sentence);
}

/** Tells the webmaster what could not be read: the first remarks, and how many more there are. */
export function tellRemarks(host: Element, complaints: readonly Complaint[]): void {
  const said = complaints
    .slice(0, SAID)
    .map(({ source, path, reason }) => `${source}${path ? ` ${path}` : ''}: ${reason}`);
  const more = complaints.length - SAID;
  if (more > 0) said.push(`${more} more remarks; the attribute "debug" lists them.`);
  tell(host, said);
}
