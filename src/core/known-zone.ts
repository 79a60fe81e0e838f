import { zonedAt } from './temporal.js';

/** The day it is on the clocks of a zone; Swedes write it as machines do. @throws {RangeError} on a zone nobody knows */
export const dayAt = (ms: number, timeZone: string): string =>
  zonedAt(ms, timeZone)?.toString().slice(0, 10) ?? new Date(ms).toLocaleDateString('sv', { timeZone });

/** Whether the browser can tell times in a zone of this name; small enough for what comes first. */
export function isKnownZone(timeZone: string): boolean {
  try {
    return Boolean(dayAt(0, timeZone));
  } catch {
    return false;
  }
}
