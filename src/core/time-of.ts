/**
 * Milliseconds since 1970 of a date and time as ISO 8601 writes it; NaN where it is none. What `Date.parse` answers is
 * an object where a page has MooTools More or Datejs.
 */
export const timeOf = (text: string): number => new Date(text).getTime();
