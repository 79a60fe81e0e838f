import { LitElement } from 'lit';
import { MuniSurveyElement } from '../widgets/survey/survey-element.js';
import { defineHydrated } from './define-hydrated.js';

void defineHydrated('muni-survey', MuniSurveyElement, LitElement);
