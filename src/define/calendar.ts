import { LitElement } from 'lit';
import { MuniCalendarElement } from '../widgets/calendar/calendar-element.js';
import { MuniSourceElement } from '../widgets/source-element.js';
import { defineHydrated } from './define-hydrated.js';

// Its events are known to whoever imports this alone.
export type { CalendarEvents } from '../element-events.js';

MuniSourceElement.define();
void defineHydrated('muni-calendar', MuniCalendarElement, LitElement);
