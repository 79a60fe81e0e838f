import { LANGUAGES, mailField, privacyConsent, refField, say } from './shared-fields.js';

/** A correction of an entry of the directory, handed over by it. */
export default {
  muni: 1,
  id: 'suggest-edit',
  version: '1',
  kind: 'signup',
  languages: LANGUAGES,
  title: say('Suggest a change', 'Zaproponuj zmianę', 'Foreslå en ændring'),
  fields: [
    refField,
    {
      type: 'text',
      name: 'entry',
      label: say('Entry', 'Wpis', 'Virksomhed'),
      required: true,
      prefill: 'title',
    },
    {
      type: 'checkboxes',
      name: 'what',
      label: say('What is not right?', 'Co się nie zgadza?', 'Hvad er forkert?'),
      required: true,
      options: [
        { value: 'closed', label: say('It has closed', 'Firma już nie działa', 'Den er lukket') },
        { value: 'address', label: say('Address', 'Adres', 'Adresse') },
        { value: 'hours', label: say('Opening hours', 'Godziny otwarcia', 'Åbningstider') },
        {
          value: 'contact',
          label: say(
            'Telephone, e-mail or website',
            'Telefon, e-mail lub strona',
            'Telefon, e-mail eller hjemmeside',
          ),
        },
        { value: 'description', label: say('Description', 'Opis', 'Beskrivelse') },
      ],
      other: true,
    },
    {
      type: 'textarea',
      name: 'change',
      label: say('How should it be?', 'Jak powinno być?', 'Hvordan skal det være?'),
      required: "!({what} contains 'closed')",
      maxLength: 1000,
    },
    {
      type: 'radio',
      name: 'role',
      label: say('Who are you?', 'Kim jesteś?', 'Hvem er du?'),
      options: [
        { value: 'owner', label: say('It is my firm', 'To moja firma', 'Det er min virksomhed') },
        {
          value: 'visitor',
          label: say('I came across it', 'Zauważyłem lub zauważyłam błąd', 'Jeg faldt over fejlen'),
        },
      ],
    },
    {
      ...mailField,
      required: "{role} = 'owner'",
      hint: say('For questions only.', 'Tylko w razie pytań.', 'Kun til spørgsmål.'),
    },
  ],
  consents: [
    privacyConsent({
      en: 'to correct the directory',
      pl: 'do poprawienia katalogu',
      da: 'til at rette fortegnelsen',
    }),
  ],
  end: [
    {
      title: say('Thank you', 'Dziękujemy', 'Tak'),
      body: say('We check what you wrote.', 'Sprawdzimy zgłoszenie.', 'Vi ser på det.'),
    },
  ],
};
