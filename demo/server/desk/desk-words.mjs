import { chooseLanguage } from '../pages/words.mjs';

const WORDS = {
  desk: { en: 'Desk', pl: 'Panel urzędnika', da: 'Sagsbehandling' },
  login: { en: 'Log in', pl: 'Zaloguj', da: 'Log ind' },
  logout: { en: 'Log out', pl: 'Wyloguj', da: 'Log ud' },
  password: { en: 'Password', pl: 'Hasło', da: 'Adgangskode' },
  passwordHint: {
    en: 'It is printed where the server was started.',
    pl: 'Jest wypisane tam, gdzie uruchomiono serwer.',
    da: 'Den står dér, hvor serveren blev startet.',
  },
  wrong: {
    en: 'That is not the password.',
    pl: 'To nie jest właściwe hasło.',
    da: 'Det er ikke adgangskoden.',
  },
  blocked: {
    en: 'Too many attempts. Wait a minute.',
    pl: 'Zbyt wiele prób. Odczekaj minutę.',
    da: 'For mange forsøg. Vent et minut.',
  },
  forms: { en: 'Forms', pl: 'Formularze', da: 'Formularer' },
  form: { en: 'Form', pl: 'Formularz', da: 'Formular' },
  entries: { en: 'Entries', pl: 'Zgłoszenia', da: 'Indsendelser' },
  seats: { en: 'Places taken', pl: 'Zajęte miejsca', da: 'Optagne pladser' },
  waiting: { en: 'Waiting', pl: 'Oczekujący', da: 'På venteliste' },
  toReview: { en: 'To look at', pl: 'Do sprawdzenia', da: 'Til gennemgang' },
  closes: { en: 'Closes', pl: 'Koniec zapisów', da: 'Lukker' },
  number: { en: 'Number', pl: 'Numer', da: 'Nummer' },
  received: { en: 'Received', pl: 'Wpłynęło', da: 'Modtaget' },
  status: { en: 'Status', pl: 'Stan', da: 'Status' },
  answers: { en: 'Answers', pl: 'Odpowiedzi', da: 'Svar' },
  actions: { en: 'Actions', pl: 'Działania', da: 'Handlinger' },
  files: { en: 'Files', pl: 'Pliki', da: 'Filer' },
  accept: { en: 'Accept', pl: 'Przyjmij', da: 'Godkend' },
  decline: { en: 'Decline', pl: 'Odrzuć', da: 'Afvis' },
  cancel: { en: 'Cancel', pl: 'Odwołaj', da: 'Afmeld' },
  release: { en: 'Publish this answer', pl: 'Opublikuj tę odpowiedź', da: 'Offentliggør svaret' },
  fund: { en: 'Fund', pl: 'Przyznaj środki', da: 'Giv støtte' },
  refuse: { en: 'Do not fund', pl: 'Nie przyznawaj', da: 'Giv ikke støtte' },
  reason: { en: 'Reason (public)', pl: 'Uzasadnienie (jawne)', da: 'Begrundelse (offentlig)' },
  votes: { en: 'Votes', pl: 'Głosy', da: 'Stemmer' },
  decisions: { en: 'Decide on the ideas', pl: 'Rozstrzygnięcie pomysłów', da: 'Afgør idéerne' },
  csv: { en: 'Download as CSV', pl: 'Pobierz jako CSV', da: 'Hent som CSV' },
  mails: { en: 'Outgoing mail', pl: 'Poczta wychodząca', da: 'Udgående post' },
  mailsHint: {
    en: 'Nothing is sent from here: your mail system fetches these.',
    pl: 'Stąd nic nie jest wysyłane: listy pobiera system pocztowy urzędu.',
    da: 'Der sendes intet herfra: jeres mailsystem henter dem.',
  },
  recipient: { en: 'Recipient', pl: 'Odbiorca', da: 'Modtager' },
  text: { en: 'Text', pl: 'Treść', da: 'Tekst' },
  put: {
    en: 'Put in or replace a form',
    pl: 'Dodaj lub zastąp formularz',
    da: 'Tilføj eller udskift en formular',
  },
  definition: { en: 'Definition (JSON)', pl: 'Definicja (JSON)', da: 'Definition (JSON)' },
  settings: { en: 'Settings (JSON)', pl: 'Ustawienia (JSON)', da: 'Indstillinger (JSON)' },
  save: { en: 'Save', pl: 'Zapisz', da: 'Gem' },
  notSaved: { en: 'It was not saved', pl: 'Nie zapisano', da: 'Det blev ikke gemt' },
  more: { en: 'Earlier entries', pl: 'Wcześniejsze zgłoszenia', da: 'Tidligere indsendelser' },
  nothing: { en: 'Nothing yet.', pl: 'Jeszcze nic nie ma.', da: 'Her er intet endnu.' },
};

/** @param {keyof typeof WORDS} name @param {string} lang @returns {string} */
export const deskWord = (name, lang) => /** @type {any} */ (WORDS[name])[chooseLanguage(lang)];
export { WORDS as DESK_WORDS };
