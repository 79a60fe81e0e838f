import { MinuteClock } from '../../ui/minute-clock.js';
import type { SessionHost, SessionSettings } from './calendar-session-host.js';
import { dayIn } from './event-times.js';

/**
 * Draws a calendar each minute, and loads it anew on a new day, on which other events are to come: a page on the screen of a
 * hall, or in a tab that is kept, is never opened again.
 */
export function calendarClock(host: SessionHost, { timeZone }: SessionSettings): MinuteClock {
  const clock = new MinuteClock(() => {
    const day = today();
    if (day === known) return host.requestUpdate();
    known = day;
    host.reload();
  });
  const today = () => dayIn(clock.now, timeZone());
  let known = today();
  return clock;
}
