// Written by npm run localize:build, out of xliff/.
import type { LocaleModule } from '@lit/localize';

/** What a language's sentences are loaded from: those all pages need, and those of one kind of widget. */
export const LOCALE_MODULES: Readonly<
  Record<string, Readonly<Record<string, () => Promise<LocaleModule>>>>
> = {
  pl: {
    shared: () => import('./locales/pl.js'),
    calendar: () => import('./locales/pl-calendar.js'),
    forms: () => import('./locales/pl-forms.js'),
    survey: () => import('./locales/pl-survey.js'),
  },
  da: {
    shared: () => import('./locales/da.js'),
    calendar: () => import('./locales/da-calendar.js'),
    forms: () => import('./locales/da-forms.js'),
    survey: () => import('./locales/da-survey.js'),
  },
};
