import type { Text } from '../../core/pick-text.js';

/** What other programs say by themselves, so that it does not stand in the file. */
export const THANKS: Text = {
  en: 'Thank you',
  pl: 'Dziękujemy',
  da: 'Tak',
  de: 'Vielen Dank',
  uk: 'Дякуємо',
};
export const YES: Text = { en: 'Yes', pl: 'Tak', da: 'Ja', de: 'Ja', uk: 'Так' };
export const NO: Text = { en: 'No', pl: 'Nie', da: 'Nej', de: 'Nein', uk: 'Ні' };
