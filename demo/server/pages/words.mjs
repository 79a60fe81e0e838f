/** What the endpoint's own pages and mails say. Each sentence stands in all three languages. */
const WORDS = {
  hello: { en: 'Hello,', pl: 'Dzień dobry,', da: 'Hej' },
  confirmSubject: {
    en: (t) => `Please confirm: ${t}`,
    pl: (t) => `Prosimy o potwierdzenie: ${t}`,
    da: (t) => `Bekræft venligst: ${t}`,
  },
  confirmAsk: {
    en: (h) => `Please confirm your entry with this link. It is valid for ${h} hours:`,
    pl: (h) => `Prosimy o potwierdzenie zgłoszenia tym linkiem. Jest ważny ${h} godz.:`,
    da: (h) => `Bekræft din indsendelse med dette link. Det gælder i ${h} timer:`,
  },
  confirmNotYou: {
    en: 'If this was not you, do nothing: the entry is then deleted.',
    pl: 'Jeśli to nie Ty, nic nie rób: zgłoszenie zostanie usunięte.',
    da: 'Hvis det ikke var dig, skal du ikke gøre noget: indsendelsen bliver så slettet.',
  },
  receiptSubject: {
    en: (t) => `We have your entry: ${t}`,
    pl: (t) => `Mamy Twoje zgłoszenie: ${t}`,
    da: (t) => `Vi har modtaget din indsendelse: ${t}`,
  },
  seatSubject: {
    en: (t) => `You have a place: ${t}`,
    pl: (t) => `Masz miejsce: ${t}`,
    da: (t) => `Du har fået en plads: ${t}`,
  },
  seatNow: {
    en: 'A place has become free, and it is yours.',
    pl: 'Zwolniło się miejsce i jest teraz Twoje.',
    da: 'Der er blevet en plads ledig, og den er din.',
  },
  number: { en: 'Number', pl: 'Numer', da: 'Nummer' },
  status: { en: 'Status', pl: 'Stan', da: 'Status' },
  confirmed: { en: 'confirmed', pl: 'potwierdzone', da: 'bekræftet' },
  waitlisted: { en: 'on the waiting list', pl: 'na liście rezerwowej', da: 'på venteliste' },
  'pending-email': {
    en: 'waits to be confirmed by email',
    pl: 'czeka na potwierdzenie przez e-mail',
    da: 'venter på bekræftelse via e-mail',
  },
  'pending-review': {
    en: 'is being looked at',
    pl: 'czeka na sprawdzenie',
    da: 'bliver gennemgået',
  },
  declined: { en: 'declined', pl: 'odrzucone', da: 'afvist' },
  cancelled: { en: 'cancelled', pl: 'odwołane', da: 'afmeldt' },
  superseded: {
    en: 'replaced by a later version',
    pl: 'zastąpione nowszą wersją',
    da: 'erstattet af en nyere version',
  },
  expired: {
    en: 'not confirmed in time',
    pl: 'niepotwierdzone w terminie',
    da: 'ikke bekræftet i tide',
  },
  position: {
    en: 'Place on the waiting list',
    pl: 'Miejsce na liście rezerwowej',
    da: 'Plads på ventelisten',
  },
  manageHint: {
    en: 'See or cancel your entry:',
    pl: 'Zobacz lub odwołaj zgłoszenie:',
    da: 'Se eller afmeld din indsendelse:',
  },
  yourEntry: { en: 'Your entry', pl: 'Twoje zgłoszenie', da: 'Din indsendelse' },
  thanks: {
    en: 'Thank you, we have your entry',
    pl: 'Dziękujemy, mamy Twoje zgłoszenie',
    da: 'Tak, vi har modtaget din indsendelse',
  },
  manageLink: {
    en: 'See or cancel this entry',
    pl: 'Zobacz lub odwołaj to zgłoszenie',
    da: 'Se eller afmeld denne indsendelse',
  },
  cancel: { en: 'Cancel this entry', pl: 'Odwołaj zgłoszenie', da: 'Afmeld' },
  cancelHint: {
    en: 'Cancelling cannot be undone.',
    pl: 'Odwołania nie można cofnąć.',
    da: 'En afmelding kan ikke fortrydes.',
  },
  confirmTitle: { en: 'Confirm your entry', pl: 'Potwierdź zgłoszenie', da: 'Bekræft din indsendelse' },
  confirmButton: { en: 'Confirm', pl: 'Potwierdzam', da: 'Bekræft' },
  linkDead: {
    en: 'This link is no longer valid',
    pl: 'Ten link nie jest już ważny',
    da: 'Linket gælder ikke længere',
  },
  linkDeadHint: {
    en: 'It is incomplete, or what it leads to has been deleted. Please fill in the form again.',
    pl: 'Link jest niepełny albo zgłoszenie zostało usunięte. Wypełnij formularz jeszcze raz.',
    da: 'Det er ufuldstændigt, eller indsendelsen er slettet. Udfyld formularen igen.',
  },
  notOpenYet: {
    en: 'This form is not open yet.',
    pl: 'Formularz nie jest jeszcze otwarty.',
    da: 'Formularen er ikke åben endnu.',
  },
  closedNow: { en: 'This form is closed.', pl: 'Formularz jest zamknięty.', da: 'Formularen er lukket.' },
  formChanged: {
    en: 'The form has changed since it was opened.',
    pl: 'Formularz zmienił się od chwili otwarcia.',
    da: 'Formularen er ændret, siden den blev åbnet.',
  },
  personKnown: {
    en: 'There is an entry of this person already.',
    pl: 'Zgłoszenie tej osoby już mamy.',
    da: 'Der er allerede en indsendelse fra denne person.',
  },
  laterVersion: {
    en: 'A later version of this entry is here already.',
    pl: 'Mamy już nowszą wersję tego zgłoszenia.',
    da: 'Der er allerede en nyere udgave af denne indsendelse.',
  },
  wasDeleted: {
    en: 'This entry was here, and has been deleted.',
    pl: 'To zgłoszenie już było i zostało usunięte.',
    da: 'Denne indsendelse har været her og er slettet.',
  },
  noPlaces: {
    en: 'There are no places left.',
    pl: 'Nie ma już wolnych miejsc.',
    da: 'Der er ikke flere pladser.',
  },
  placesLeft: {
    en: (n) => (n === 1 ? 'There is one place left.' : `There are ${n} places left.`),
    pl: (n) => `Liczba wolnych miejsc: ${n}.`,
    da: (n) => (n === 1 ? 'Der er én plads tilbage.' : `Der er ${n} pladser tilbage.`),
  },
  voted: {
    en: 'This device has voted.',
    pl: 'Z tego urządzenia już zagłosowano.',
    da: 'Der er allerede stemt fra denne enhed.',
  },
  noVotes: {
    en: 'No votes are taken now.',
    pl: 'Teraz nie można głosować.',
    da: 'Der kan ikke stemmes nu.',
  },
  tooQuick: {
    en: 'That was quick. It will be taken in a moment.',
    pl: 'To było szybko. Przyjmiemy to za chwilę.',
    da: 'Det gik hurtigt. Det modtages om et øjeblik.',
  },
  tooMany: {
    en: 'Too much came from this address. Please wait a moment.',
    pl: 'Z tego adresu przyszło zbyt wiele. Odczekaj chwilę.',
    da: 'Der er kommet for meget fra denne adresse. Vent et øjeblik.',
  },
  openAgain: {
    en: 'Please open this page again and send once more.',
    pl: 'Otwórz tę stronę ponownie i wyślij jeszcze raz.',
    da: 'Åbn siden igen, og send en gang til.',
  },
  consentNeeded: {
    en: (text) => `Your consent is needed: ${text}`,
    pl: (text) => `Potrzebna jest zgoda: ${text}`,
    da: (text) => `Dit samtykke er nødvendigt: ${text}`,
  },
  consentChanged: {
    en: 'What you agreed to is not the text that is valid now. Please open this page again.',
    pl: 'Zgoda dotyczy innego tekstu niż obowiązujący. Otwórz tę stronę ponownie.',
    da: 'Dit samtykke gælder en anden tekst end den gældende. Åbn siden igen.',
  },
  chooseAgain: {
    en: 'Please choose the file again.',
    pl: 'Wybierz plik jeszcze raz.',
    da: 'Vælg filen igen.',
  },
  problem: { en: 'There is a problem', pl: 'Jest problem', da: 'Der er et problem' },
  back: {
    en: 'Go back: what you wrote is still there.',
    pl: 'Wróć: to, co wpisano, nadal tam jest.',
    da: 'Gå tilbage: det, du har skrevet, er der stadig.',
  },
  keptUntil: { en: 'Kept until', pl: 'Przechowywane do', da: 'Opbevares indtil' },
  yes: { en: 'yes', pl: 'tak', da: 'ja' },
  no: { en: 'no', pl: 'nie', da: 'nej' },
  other: { en: 'other', pl: 'inne', da: 'andet' },
  none: { en: 'none of these', pl: 'żadne z tych', da: 'ingen af disse' },
};

export const PAGE_LANGUAGES = ['en', 'pl', 'da'];

/** The language of a page: the first asked for that there is. @param {(string | undefined)[]} asked */
export const chooseLanguage = (...asked) =>
  asked
    .flatMap((each) => each?.split(',') ?? [])
    .map((each) => each.trim().slice(0, 2).toLowerCase())
    .find((each) => PAGE_LANGUAGES.includes(each)) ?? 'en';

/** The locale of dates: English here is the European one, the day before the month. @param {string} lang */
export const dateLocale = (lang) => (/^en$/i.test(lang) ? 'en-GB' : lang);

/**
 * @param {keyof typeof WORDS} name
 * @param {string} lang
 * @param {...unknown} values
 * @returns {string}
 */
export function say(name, lang, ...values) {
  const word = /** @type {any} */ (WORDS[name])[chooseLanguage(lang)];
  return typeof word === 'function' ? word(...values) : word;
}
export { WORDS };
