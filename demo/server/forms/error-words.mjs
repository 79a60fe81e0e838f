import { chooseLanguage } from '../pages/words.mjs';

/** What is wrong with an answer, in words that may be shown as they are. `p` are the bounds. */
const WORDS = /** @type {Record<string, Record<string, string | ((p: any) => string)>>} */ ({
  required: { en: 'An answer is needed.', pl: 'Odpowiedź jest potrzebna.', da: 'Der mangler et svar.' },
  email: {
    en: 'This is no email address.',
    pl: 'To nie jest adres e-mail.',
    da: 'Det er ikke en e-mailadresse.',
  },
  tel: {
    en: 'This is no telephone number.',
    pl: 'To nie jest numer telefonu.',
    da: 'Det er ikke et telefonnummer.',
  },
  url: { en: 'This is no web address.', pl: 'To nie jest adres strony.', da: 'Det er ikke en webadresse.' },
  number: { en: 'This is no number.', pl: 'To nie jest liczba.', da: 'Det er ikke et tal.' },
  integer: {
    en: 'A whole number is needed.',
    pl: 'Potrzebna jest liczba całkowita.',
    da: 'Det skal være et helt tal.',
  },
  date: { en: 'This is no date.', pl: 'To nie jest data.', da: 'Det er ikke en dato.' },
  time: { en: 'This is no time of day.', pl: 'To nie jest godzina.', da: 'Det er ikke et klokkeslæt.' },
  minLength: {
    en: ({ min }) => `This is too short: at least ${min} characters.`,
    pl: ({ min }) => `Tekst jest za krótki, najmniejsza liczba znaków: ${min}.`,
    da: ({ min }) => `Det er for kort: mindst ${min} tegn.`,
  },
  maxLength: {
    en: ({ max }) => `This is too long: at most ${max} characters.`,
    pl: ({ max }) => `Tekst jest za długi, największa liczba znaków: ${max}.`,
    da: ({ max }) => `Det er for langt: højst ${max} tegn.`,
  },
  min: {
    en: ({ min }) => `At least ${min}.`,
    pl: ({ min }) => `Co najmniej ${min}.`,
    da: ({ min }) => `Mindst ${min}.`,
  },
  max: {
    en: ({ max }) => `At most ${max}.`,
    pl: ({ max }) => `Co najwyżej ${max}.`,
    da: ({ max }) => `Højst ${max}.`,
  },
  pattern: {
    en: 'This is not in the form that is wanted.',
    pl: 'Odpowiedź ma inną postać, niż trzeba.',
    da: 'Svaret har ikke den rigtige form.',
  },
  comment: {
    en: 'Please say what “other” is.',
    pl: 'Napisz, co oznacza „inne”.',
    da: 'Skriv, hvad »andet« er.',
  },
  rows: {
    en: 'Some rows have no answer.',
    pl: 'W niektórych wierszach brakuje odpowiedzi.',
    da: 'Der mangler svar i nogle rækker.',
  },
  top: { en: 'More has to be ranked.', pl: 'Uszereguj więcej pozycji.', da: 'Der skal rangordnes flere.' },
  fileType: {
    en: 'This kind of file is not taken.',
    pl: 'Ten rodzaj pliku nie jest przyjmowany.',
    da: 'Denne filtype modtages ikke.',
  },
  fileSize: { en: 'The file is too large.', pl: 'Plik jest za duży.', da: 'Filen er for stor.' },
  fileCount: { en: 'These are too many files.', pl: 'Plików jest za dużo.', da: 'Der er for mange filer.' },
  rule: {
    en: 'This does not fit the other answers.',
    pl: 'To nie pasuje do innych odpowiedzi.',
    da: 'Det passer ikke med de andre svar.',
  },
});

/**
 * @param {string} code
 * @param {string} lang
 * @param {Record<string, unknown>} [params]
 * @returns {string}
 */
export function errorWord(code, lang, params = {}) {
  const word = (WORDS[code] ?? WORDS.pattern)?.[chooseLanguage(lang)] ?? '';
  return typeof word === 'function' ? word(params) : word;
}
