/** A text in the three languages of the library. */
export const say = (en: string, pl: string, da: string) => ({ en, pl, da });

export const LANGUAGES = ['en', 'pl', 'da'];

export const nameField = {
  type: 'text',
  name: 'name',
  label: say('Your name', 'Imię i nazwisko', 'Dit navn'),
  required: true,
  maxLength: 120,
  autocomplete: 'name',
};

export const mailField = {
  type: 'email',
  name: 'mail',
  label: say('E-mail address', 'Adres e-mail', 'E-mailadresse'),
  required: true,
  maxLength: 200,
};

export const phoneField = {
  type: 'tel',
  name: 'phone',
  label: say('Telephone', 'Telefon', 'Telefon'),
};

export const firmField = {
  type: 'text',
  name: 'firm',
  label: say('Firm or organisation', 'Firma lub organizacja', 'Virksomhed eller forening'),
  maxLength: 160,
  autocomplete: 'organization',
};

export const townField = {
  type: 'text',
  name: 'town',
  label: say('Town or village', 'Miejscowość', 'By'),
  maxLength: 80,
  autocomplete: 'address-level2',
};

export const refField = { type: 'hidden', name: 'ref', prefill: 'ref' };

/** The consent every form needs whose answers are personal data: `purpose` says what they are used for. */
export const privacyConsent = (purpose: { en: string; pl: string; da: string }) => ({
  name: 'privacy',
  version: '2026-05',
  required: true,
  text: say(
    `I agree that my answers are kept and used ${purpose.en}. I can withdraw this at any time.`,
    `Zgadzam się na przechowywanie i wykorzystanie moich odpowiedzi ${purpose.pl}. Mogę tę zgodę w każdej chwili wycofać.`,
    `Jeg giver samtykke til, at mine svar gemmes og bruges ${purpose.da}. Jeg kan til enhver tid trække samtykket tilbage.`,
  ),
});
