import { zonedAt } from './temporal.js';

/** Whether the browser can tell times in a zone of this name; small enough for what comes first. */
export function isKnownZone(timeZone: string): boolean {
  try {
    return Boolean(zonedAt(0, timeZone) ?? new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
