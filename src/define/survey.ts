import { LitElement } from 'lit';
import { MuniSurveyElement } from '../widgets/survey/survey-element.js';
import { defineHydrated } from './define-hydrated.js';

// Its events are known to whoever imports this alone.
export type { SurveyEvents } from '../element-events.js';

void defineHydrated('muni-survey', MuniSurveyElement, LitElement);
