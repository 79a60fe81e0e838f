import type { Complaint } from './complaint.js';

/** Remarks on the data that are said in the console. */
const SAID = 5;

/** What could not be read, as the console says it: the first remarks, and how many more there are. */
export function remarksOn(complaints: readonly Complaint[]): string[] {
  const said = complaints
    .slice(0, SAID)
    .map(({ source, path, reason }) => `${source}${path ? ` ${path}` : ''}: ${reason}`);
  const more = complaints.length - SAID;
  return more > 0 ? [...said, `${more} more remarks; the attribute "debug" lists them.`] : said;
}
