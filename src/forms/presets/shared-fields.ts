/** A text in the five languages of the library. */
export const say = (en: string, pl: string, da: string, de: string, uk: string) => ({ en, pl, da, de, uk });

export const LANGUAGES = ['en', 'pl', 'da', 'de', 'uk'];

export const nameField = {
  type: 'text',
  name: 'name',
  label: say('Your name', 'Imię i nazwisko', 'Dit navn', 'Vor- und Nachname', 'Ім’я та прізвище'),
  required: true,
  maxLength: 120,
  autocomplete: 'name',
};

export const mailField = {
  type: 'email',
  name: 'mail',
  label: say('E-mail address', 'Adres e-mail', 'E-mailadresse', 'E-Mail-Adresse', 'Адреса електронної пошти'),
  required: true,
  maxLength: 200,
};

export const phoneField = {
  type: 'tel',
  name: 'phone',
  label: say('Telephone', 'Telefon', 'Telefon', 'Telefon', 'Телефон'),
};

export const firmField = {
  type: 'text',
  name: 'firm',
  label: say(
    'Firm or organisation',
    'Firma lub organizacja',
    'Virksomhed eller forening',
    'Betrieb oder Organisation',
    'Фірма або організація',
  ),
  maxLength: 160,
  autocomplete: 'organization',
};

export const townField = {
  type: 'text',
  name: 'town',
  label: say('Town or village', 'Miejscowość', 'By', 'Ort', 'Населений пункт'),
  maxLength: 80,
  autocomplete: 'address-level2',
};

/** One of the subjects that firms are asked about. */
export const fundingOption = {
  value: 'funding',
  label: say(
    'Grants and loans',
    'Dotacje i pożyczki',
    'Tilskud og lån',
    'Zuschüsse und Kredite',
    'Гранти й позики',
  ),
};

export const refField = { type: 'hidden', name: 'ref', prefill: 'ref' };

/** The consent every form needs whose answers are personal data: `purpose` says what they are used for. */
export const privacyConsent = (purpose: ReturnType<typeof say>) => ({
  name: 'privacy',
  version: '2026-05',
  required: true,
  text: say(
    `I agree that my answers are kept and used ${purpose.en}. I can withdraw this at any time.`,
    `Zgadzam się na przechowywanie i wykorzystanie moich odpowiedzi ${purpose.pl}. Mogę tę zgodę w każdej chwili wycofać.`,
    `Jeg giver samtykke til, at mine svar gemmes og bruges ${purpose.da}. Jeg kan til enhver tid trække samtykket tilbage.`,
    `Ich willige ein, dass meine Angaben ${purpose.de} gespeichert und verwendet werden. Diese Einwilligung kann ich jederzeit widerrufen.`,
    `Я надаю згоду на зберігання та використання моїх відповідей ${purpose.uk}. Цю згоду я можу будь-коли відкликати.`,
  ),
});
