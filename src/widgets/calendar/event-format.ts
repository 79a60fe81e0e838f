import type { AttendanceMode, CalendarEvent } from './calendar-item.js';

/** Where people take part: the mode that is said, else what the place and the address of a stream tell. */
export function formatOf({ attendanceMode, location, onlineUrl, status }: CalendarEvent): AttendanceMode {
  if (status === 'movedOnline') return 'online';
  if (attendanceMode) return attendanceMode;
  if (onlineUrl) return location ? 'mixed' : 'online';
  return 'offline';
}
