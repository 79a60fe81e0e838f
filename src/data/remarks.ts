import { warn } from '../core/warn.js';
import type { Complaint } from './complaint.js';

/** Remarks on the data that are said in the console. */
const SAID = 5;

/** Tells the webmaster in the console what could not be read: the first remarks, and how many more there are. */
export function tellRemarks({ localName }: Element, complaints: readonly Complaint[]): void {
  const said = complaints
    .slice(0, SAID)
    .map(({ source, path, reason }) => `${source}${path ? ` ${path}` : ''}: ${reason}`);
  const more = complaints.length - SAID;
  if (more > 0) said.push(`${more} more remarks; the attribute "debug" lists them.`);
  for (const sentence of said) warn(localName, sentence);
}
