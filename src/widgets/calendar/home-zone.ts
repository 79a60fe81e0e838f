import { isKnownZone } from '../../core/known-zone.js';

/** The zone of times that name none, where the page does not say: that of the country the language is spoken in. */
const HOME: Readonly<Record<string, string>> = {
  pl: 'Europe/Warsaw',
  da: 'Europe/Copenhagen',
  de: 'Europe/Berlin',
  cs: 'Europe/Prague',
  uk: 'Europe/Kyiv',
};

/** The zone that is meant where nobody names one: the page's, the language's, the visitor's. */
export function zoneFor(said: string, lang: string): string {
  return (isKnownZone(said) && said) || HOME[lang.slice(0, 2)] || visitorZone();
}

/** The zone of the visitor's clock. */
export const visitorZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
