import { LitElement } from 'lit';
import { MuniSignupElement } from '../widgets/signup/signup-element.js';
import { defineHydrated } from './define-hydrated.js';

// Its events are known to whoever imports this alone.
export type { SignupEvents } from '../element-events.js';

void defineHydrated('muni-signup', MuniSignupElement, LitElement);
