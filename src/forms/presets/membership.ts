import {
  firmField,
  LANGUAGES,
  mailField,
  nameField,
  privacyConsent,
  say,
  townField,
} from './shared-fields.js';

/** Joining a network, with or without its newsletter. */
export default {
  muni: 1,
  id: 'membership',
  version: '1',
  kind: 'signup',
  languages: LANGUAGES,
  title: say('Join the network', 'Dołącz do sieci', 'Bliv medlem af netværket'),
  unique: ['mail'],
  fields: [
    nameField,
    mailField,
    { ...firmField, required: true },
    townField,
    {
      type: 'radio',
      name: 'size',
      label: say(
        'How many people work in your firm?',
        'Ile osób pracuje w Twojej firmie?',
        'Hvor mange arbejder i din virksomhed?',
      ),
      options: [
        { value: '1', label: say('Only me', 'Tylko ja', 'Kun mig') },
        { value: '2-9', label: say('2 to 9', 'Od 2 do 9', '2 til 9') },
        { value: '10+', label: say('10 or more', '10 lub więcej', '10 eller flere') },
      ],
    },
    {
      type: 'checkboxes',
      name: 'interests',
      label: say('What interests you?', 'Co Cię interesuje?', 'Hvad interesserer dig?'),
      options: [
        { value: 'meetings', label: say('Meetings nearby', 'Spotkania w okolicy', 'Møder i nærheden') },
        { value: 'mentoring', label: say('A mentor', 'Mentoring', 'En mentor') },
        { value: 'funding', label: say('Grants and loans', 'Dotacje i pożyczki', 'Tilskud og lån') },
        { value: 'export', label: say('Selling abroad', 'Sprzedaż za granicę', 'Salg til udlandet') },
      ],
      other: true,
    },
    {
      type: 'radio',
      name: 'newsletter',
      label: say(
        'How often may we write to you?',
        'Jak często możemy do Ciebie pisać?',
        'Hvor ofte må vi skrive til dig?',
      ),
      required: true,
      options: [
        { value: 'monthly', label: say('Once a month', 'Raz w miesiącu', 'En gang om måneden') },
        { value: 'meetings', label: say('Only about meetings', 'Tylko o spotkaniach', 'Kun om møder') },
        { value: 'never', label: say('Not at all', 'Wcale', 'Slet ikke') },
      ],
    },
  ],
  consents: [
    privacyConsent({
      en: 'to run the network',
      pl: 'do prowadzenia sieci',
      da: 'til at drive netværket',
    }),
  ],
  end: [
    {
      title: say('Welcome, {name}', 'Witamy, {name}', 'Velkommen, {name}'),
      body: say(
        'Please confirm your address with the link we have sent to {mail}.',
        'Potwierdź swój adres, klikając link wysłany na {mail}.',
        'Bekræft din adresse med det link, vi har sendt til {mail}.',
      ),
    },
  ],
};
