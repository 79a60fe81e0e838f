import { LitElement } from 'lit';
import { MuniSignupElement } from '../widgets/signup/signup-element.js';
import { defineHydrated } from './define-hydrated.js';

void defineHydrated('muni-signup', MuniSignupElement, LitElement);
