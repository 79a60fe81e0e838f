import { LitElement } from 'lit';
import { MuniCalendarElement } from '../widgets/calendar/calendar-element.js';
import { MuniSourceElement } from '../widgets/source-element.js';
import { defineHydrated } from './define-hydrated.js';

MuniSourceElement.define();
void defineHydrated('muni-calendar', MuniCalendarElement, LitElement);
