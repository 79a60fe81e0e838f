import { serveCalendar } from './serve-calendar.js';

declare const self: Parameters<typeof serveCalendar>[0];

serveCalendar(self);
