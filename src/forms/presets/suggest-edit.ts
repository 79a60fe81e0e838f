import { LANGUAGES, mailField, privacyConsent, refField, say } from './shared-fields.js';

/** A correction of an entry of the directory, handed over by it. */
export default {
  muni: 1,
  id: 'suggest-edit',
  version: '1',
  kind: 'signup',
  languages: LANGUAGES,
  title: say(
    'Suggest a change',
    'Zaproponuj zmianę',
    'Foreslå en ændring',
    'Änderung vorschlagen',
    'Запропонувати зміну',
  ),
  fields: [
    refField,
    {
      type: 'text',
      name: 'entry',
      label: say('Entry', 'Wpis', 'Virksomhed', 'Eintrag', 'Запис'),
      required: true,
      prefill: 'title',
    },
    {
      type: 'checkboxes',
      name: 'what',
      label: say(
        'What is not right?',
        'Co się nie zgadza?',
        'Hvad er forkert?',
        'Was stimmt nicht?',
        'Що неправильно?',
      ),
      required: true,
      options: [
        {
          value: 'closed',
          label: say(
            'It has closed',
            'Firma już nie działa',
            'Den er lukket',
            'Den Betrieb gibt es nicht mehr',
            'Фірма вже не працює',
          ),
        },
        { value: 'address', label: say('Address', 'Adres', 'Adresse', 'Adresse', 'Адреса') },
        {
          value: 'hours',
          label: say('Opening hours', 'Godziny otwarcia', 'Åbningstider', 'Öffnungszeiten', 'Години роботи'),
        },
        {
          value: 'contact',
          label: say(
            'Telephone, e-mail or website',
            'Telefon, e-mail lub strona',
            'Telefon, e-mail eller hjemmeside',
            'Telefon, E-Mail oder Website',
            'Телефон, електронна пошта або вебсайт',
          ),
        },
        { value: 'description', label: say('Description', 'Opis', 'Beskrivelse', 'Beschreibung', 'Опис') },
      ],
      other: true,
    },
    {
      type: 'textarea',
      name: 'change',
      label: say(
        'How should it be?',
        'Jak powinno być?',
        'Hvordan skal det være?',
        'Wie ist es richtig?',
        'Як має бути?',
      ),
      required: "!({what} contains 'closed')",
      maxLength: 1000,
    },
    {
      type: 'radio',
      name: 'role',
      label: say('Who are you?', 'Kim jesteś?', 'Hvem er du?', 'Wer sind Sie?', 'Хто ви?'),
      options: [
        {
          value: 'owner',
          label: say(
            'It is my firm',
            'To moja firma',
            'Det er min virksomhed',
            'Es ist mein Betrieb',
            'Це моя фірма',
          ),
        },
        {
          value: 'visitor',
          label: say(
            'I came across it',
            'Zauważyłem lub zauważyłam błąd',
            'Jeg faldt over fejlen',
            'Mir ist der Fehler aufgefallen',
            'Ця помилка потрапила мені на очі',
          ),
        },
      ],
    },
    {
      ...mailField,
      required: "{role} = 'owner'",
      hint: say(
        'For questions only.',
        'Tylko w razie pytań.',
        'Kun til spørgsmål.',
        'Nur für Rückfragen.',
        'Лише на випадок запитань.',
      ),
    },
  ],
  consents: [
    privacyConsent({
      en: 'to correct the directory',
      pl: 'do poprawienia katalogu',
      da: 'til at rette fortegnelsen',
      de: 'zur Berichtigung des Verzeichnisses',
      uk: 'для виправлення даних у каталозі',
    }),
  ],
  end: [
    {
      title: say('Thank you', 'Dziękujemy', 'Tak', 'Vielen Dank', 'Дякуємо'),
      body: say(
        'We check what you wrote.',
        'Sprawdzimy zgłoszenie.',
        'Vi ser på det.',
        'Wir prüfen, was Sie geschrieben haben.',
        'Ми перевіримо те, що ви написали.',
      ),
    },
  ],
};
