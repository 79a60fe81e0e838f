import { isKnownZone } from '../../core/known-zone.js';

/** The zone of times that name none, where the page does not say: that of the country the language is spoken in. */
const HOME: Readonly<Record<string, string>> = {
  da: 'Europe/Copenhagen',
  de: 'Europe/Berlin',
  cs: 'Europe/Prague',
  uk: 'Europe/Kyiv',
};

/** The zone that is meant where nobody names one: the page's, the language's, that of every other widget; never the visitor's. */
export const zoneFor = (said: string, lang: string): string =>
  (isKnownZone(said) && said) || HOME[lang.slice(0, 2)] || 'Europe/Warsaw';
