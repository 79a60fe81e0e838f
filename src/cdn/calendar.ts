import '../define/calendar.js';
import { watchCompat } from './watch.js';

export { addLocale } from '../i18n/added-locales.js';
export { MuniCalendarElement } from '../widgets/calendar/calendar-element.js';

watchCompat();
