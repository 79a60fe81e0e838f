import { LANGUAGES, mailField, nameField, phoneField, privacyConsent, say } from './shared-fields.js';

/** A new entry for the directory; an official looks at it before it is published. */
export default {
  muni: 1,
  id: 'list-my-firm',
  version: '1',
  kind: 'signup',
  languages: LANGUAGES,
  title: say(
    'List my firm',
    'Dodaj moją firmę',
    'Tilføj min virksomhed',
    'Meinen Betrieb eintragen',
    'Додати мою фірму',
  ),
  review: true,
  drafts: 'session',
  pages: [
    {
      id: 'firm',
      title: say('Your firm', 'Twoja firma', 'Din virksomhed', 'Ihr Betrieb', 'Ваша фірма'),
      fields: [
        {
          type: 'text',
          name: 'firmName',
          label: say(
            'Name of the firm',
            'Nazwa firmy',
            'Virksomhedens navn',
            'Name des Betriebs',
            'Назва фірми',
          ),
          required: true,
          maxLength: 160,
          autocomplete: 'organization',
        },
        {
          type: 'select',
          name: 'category',
          label: say(
            'What you do',
            'Czym się zajmujesz',
            'Hvad du laver',
            'Ihre Branche',
            'Чим ви займаєтеся',
          ),
          required: true,
          options: [
            { value: 'craft', label: say('Craft', 'Rzemiosło', 'Håndværk', 'Handwerk', 'Ремесло') },
            {
              value: 'food',
              label: say(
                'Food and drink',
                'Żywność i napoje',
                'Mad og drikke',
                'Essen und Trinken',
                'Їжа та напої',
              ),
            },
            {
              value: 'tourism',
              label: say(
                'Tourism and lodging',
                'Turystyka i noclegi',
                'Turisme og overnatning',
                'Tourismus und Unterkunft',
                'Туризм і проживання',
              ),
            },
            { value: 'services', label: say('Services', 'Usługi', 'Service', 'Dienstleistungen', 'Послуги') },
            { value: 'shop', label: say('Shop', 'Handel', 'Butik', 'Handel', 'Торгівля') },
          ],
          other: true,
        },
        {
          type: 'textarea',
          name: 'description',
          label: say(
            'Describe your firm',
            'Opisz swoją firmę',
            'Beskriv din virksomhed',
            'Beschreiben Sie Ihren Betrieb',
            'Опишіть свою фірму',
          ),
          hint: say(
            'Two or three sentences.',
            'Dwa lub trzy zdania.',
            'To eller tre sætninger.',
            'Zwei oder drei Sätze.',
            'Два-три речення.',
          ),
          required: true,
          maxLength: 600,
        },
        {
          type: 'text',
          name: 'registration',
          label: say('Registration number', 'NIP', 'CVR-nummer', 'Registernummer', 'Реєстраційний номер'),
          hint: say('NIP or CVR', '10 cyfr', '8 cifre', 'NIP oder CVR', 'NIP або CVR'),
          pattern: '[0-9 -]{8,13}',
          messages: {
            pattern: say(
              'Enter the 10 digits of a NIP or the 8 of a CVR number',
              'Wpisz 10 cyfr numeru NIP',
              'Skriv CVR-nummerets 8 cifre',
              'Geben Sie die 10 Ziffern einer NIP oder die 8 einer CVR-Nummer ein',
              'Введіть 10 цифр номера NIP або 8 цифр номера CVR',
            ),
          },
          inputMode: 'numeric',
        },
      ],
    },
    {
      id: 'contact',
      title: say(
        'Where people find you',
        'Gdzie można Cię znaleźć',
        'Hvor man finder dig',
        'Wo man Sie findet',
        'Де вас знайти',
      ),
      fields: [
        {
          type: 'text',
          name: 'street',
          label: say(
            'Street and number',
            'Ulica i numer',
            'Vej og nummer',
            'Straße und Hausnummer',
            'Вулиця та номер будинку',
          ),
          autocomplete: 'street-address',
        },
        {
          type: 'text',
          name: 'postalCode',
          label: say('Postal code', 'Kod pocztowy', 'Postnummer', 'Postleitzahl', 'Поштовий індекс'),
          required: true,
          pattern: '\\d{2}-\\d{3}|\\d{4}',
          messages: {
            pattern: say(
              'Enter a postal code such as 55-140 or 4700',
              'Wpisz kod pocztowy, np. 55-140',
              'Skriv et postnummer, f.eks. 4700',
              'Geben Sie eine Postleitzahl ein, zum Beispiel 55-140 oder 4700',
              'Введіть поштовий індекс, наприклад 55-140 або 4700',
            ),
          },
        },
        {
          type: 'text',
          name: 'town',
          label: say('Town or village', 'Miejscowość', 'By', 'Ort', 'Населений пункт'),
          required: true,
          autocomplete: 'address-level2',
        },
        {
          type: 'url',
          name: 'website',
          label: say('Website', 'Strona internetowa', 'Hjemmeside', 'Website', 'Вебсайт'),
        },
        phoneField,
        {
          type: 'textarea',
          name: 'openingHours',
          label: say('Opening hours', 'Godziny otwarcia', 'Åbningstider', 'Öffnungszeiten', 'Години роботи'),
          hint: say(
            'Mo-Fr 9:00-17:00, Sa 10:00-13:00',
            'Pn-Pt 9:00-17:00, Sb 10:00-13:00',
            'Ma-Fr 9:00-17:00, Lø 10:00-13:00',
            'Mo-Fr 9:00-17:00, Sa 10:00-13:00',
            'Пн-Пт 9:00-17:00, Сб 10:00-13:00',
          ),
          maxLength: 300,
        },
        {
          type: 'file',
          name: 'image',
          label: say('A picture', 'Zdjęcie', 'Et billede', 'Ein Bild', 'Фотографія'),
          accept: ['image/jpeg', 'image/png', 'image/webp'],
          maxBytes: 5_242_880,
        },
        {
          type: 'text',
          name: 'imageText',
          label: say(
            'What the picture shows',
            'Co widać na zdjęciu',
            'Hvad billedet viser',
            'Was auf dem Bild zu sehen ist',
            'Що видно на фотографії',
          ),
          showIf: '{image} notempty',
          required: true,
          maxLength: 200,
        },
      ],
    },
    {
      id: 'you',
      title: say('About you', 'O Tobie', 'Om dig', 'Angaben zu Ihrer Person', 'Про вас'),
      intro: say(
        'This is not published. We use it for questions about the entry.',
        'Tych danych nie publikujemy. Użyjemy ich tylko w razie pytań o wpis.',
        'Dette offentliggøres ikke. Vi bruger det kun til spørgsmål om oplysningerne.',
        'Diese Angaben werden nicht veröffentlicht. Wir verwenden sie nur für Rückfragen zum Eintrag.',
        'Цих даних ми не публікуємо. Вони потрібні лише на випадок запитань щодо запису.',
      ),
      fields: [nameField, mailField],
    },
  ],
  consents: [
    {
      ...privacyConsent({
        en: 'to show my firm in the directory',
        pl: 'do pokazania mojej firmy w katalogu',
        da: 'til at vise min virksomhed i fortegnelsen',
        de: 'für den Eintrag meines Betriebs im Verzeichnis',
        uk: 'для розміщення моєї фірми в каталозі',
      }),
    },
  ],
  end: [
    {
      title: say('Thank you', 'Dziękujemy', 'Tak', 'Vielen Dank', 'Дякуємо'),
      body: say(
        'We look at the entry and publish {firmName} within a week.',
        'Sprawdzimy wpis i opublikujemy firmę {firmName} w ciągu tygodnia.',
        'Vi ser på oplysningerne og offentliggør {firmName} inden for en uge.',
        'Wir prüfen den Eintrag und veröffentlichen {firmName} innerhalb einer Woche.',
        'Ми перевіримо запис і протягом тижня опублікуємо фірму «{firmName}».',
      ),
    },
  ],
};
