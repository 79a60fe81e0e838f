import { NO, YES } from './usual-words.js';

/** Question codes of LimeSurvey. */
export const TYPES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  S: { type: 'text' },
  T: { type: 'textarea' },
  U: { type: 'textarea' },
  N: { type: 'number' },
  D: { type: 'date' },
  L: { type: 'radio' },
  '!': { type: 'select' },
  O: { type: 'radio' },
  M: { type: 'checkboxes' },
  P: { type: 'checkboxes' },
  R: { type: 'ranking' },
  F: { type: 'matrix' },
  H: { type: 'matrix' },
  A: { type: 'matrix', columns: ['1', '2', '3', '4', '5'] },
  B: { type: 'matrix', columns: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] },
  C: {
    type: 'matrix',
    columns: [
      { value: 'Y', label: YES },
      {
        value: 'U',
        label: { en: 'Not sure', pl: 'Nie wiem', da: 'Ved ikke', de: 'Unsicher', uk: 'Не знаю' },
      },
      { value: 'N', label: NO },
    ],
  },
  E: {
    type: 'matrix',
    columns: [
      {
        value: 'I',
        label: { en: 'Increase', pl: 'Wzrost', da: 'Stigning', de: 'Zunahme', uk: 'Збільшення' },
      },
      {
        value: 'S',
        label: { en: 'Same', pl: 'Bez zmian', da: 'Uændret', de: 'Unverändert', uk: 'Без змін' },
      },
      { value: 'D', label: { en: 'Decrease', pl: 'Spadek', da: 'Fald', de: 'Abnahme', uk: 'Зменшення' } },
    ],
  },
  G: {
    type: 'radio',
    options: [
      { value: 'F', label: { en: 'Female', pl: 'Kobieta', da: 'Kvinde', de: 'Weiblich', uk: 'Жінка' } },
      { value: 'M', label: { en: 'Male', pl: 'Mężczyzna', da: 'Mand', de: 'Männlich', uk: 'Чоловік' } },
    ],
  },
  '5': { type: 'scale', min: 1, max: 5 },
  Y: {
    type: 'radio',
    options: [
      { value: 'Y', label: YES },
      { value: 'N', label: NO },
    ],
  },
  Q: { type: 'group', each: 'text' },
  K: { type: 'group', each: 'number' },
  X: { type: 'note' },
  '|': { type: 'file' },
};
