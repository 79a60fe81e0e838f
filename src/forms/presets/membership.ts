import {
  firmField,
  fundingOption,
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
  title: say(
    'Join the network',
    'Dołącz do sieci',
    'Bliv medlem af netværket',
    'Mitglied im Netzwerk werden',
    'Приєднатися до мережі',
  ),
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
        'Wie viele Menschen arbeiten in Ihrem Betrieb?',
        'Скільки людей працює у вашій фірмі?',
      ),
      options: [
        { value: '1', label: say('Only me', 'Tylko ja', 'Kun mig', 'Nur ich', 'Лише я') },
        { value: '2-9', label: say('2 to 9', 'Od 2 do 9', '2 til 9', '2 bis 9', 'Від 2 до 9') },
        {
          value: '10+',
          label: say('10 or more', '10 lub więcej', '10 eller flere', '10 oder mehr', '10 або більше'),
        },
      ],
    },
    {
      type: 'checkboxes',
      name: 'interests',
      label: say(
        'What interests you?',
        'Co Cię interesuje?',
        'Hvad interesserer dig?',
        'Was interessiert Sie?',
        'Що вас цікавить?',
      ),
      options: [
        {
          value: 'meetings',
          label: say(
            'Meetings nearby',
            'Spotkania w okolicy',
            'Møder i nærheden',
            'Veranstaltungen in der Nähe',
            'Зустрічі поблизу',
          ),
        },
        { value: 'mentoring', label: say('A mentor', 'Mentoring', 'En mentor', 'Mentoring', 'Наставництво') },
        fundingOption,
        {
          value: 'export',
          label: say(
            'Selling abroad',
            'Sprzedaż za granicę',
            'Salg til udlandet',
            'Verkauf ins Ausland',
            'Продаж за кордон',
          ),
        },
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
        'Wie oft dürfen wir Ihnen schreiben?',
        'Як часто нам можна вам писати?',
      ),
      required: true,
      options: [
        {
          value: 'monthly',
          label: say(
            'Once a month',
            'Raz w miesiącu',
            'En gang om måneden',
            'Einmal im Monat',
            'Раз на місяць',
          ),
        },
        {
          value: 'meetings',
          label: say(
            'Only about meetings',
            'Tylko o spotkaniach',
            'Kun om møder',
            'Nur zu Veranstaltungen',
            'Лише про зустрічі',
          ),
        },
        { value: 'never', label: say('Not at all', 'Wcale', 'Slet ikke', 'Gar nicht', 'Ніколи') },
      ],
    },
  ],
  consents: [
    privacyConsent({
      en: 'to run the network',
      pl: 'do prowadzenia sieci',
      da: 'til at drive netværket',
      de: 'zur Organisation des Netzwerks',
      uk: 'для організації роботи мережі',
    }),
  ],
  end: [
    {
      title: say(
        'Welcome, {name}',
        'Witamy, {name}',
        'Velkommen, {name}',
        'Willkommen, {name}',
        'Ласкаво просимо, {name}',
      ),
      body: say(
        'Please confirm your address with the link we have sent to {mail}.',
        'Potwierdź swój adres, klikając link wysłany na {mail}.',
        'Bekræft din adresse med det link, vi har sendt til {mail}.',
        'Bitte bestätigen Sie Ihre Adresse über den Link, den wir an {mail} gesendet haben.',
        'Підтвердьте свою адресу за посиланням, яке ми надіслали на {mail}.',
      ),
    },
  ],
};
