import {
  firmField,
  LANGUAGES,
  mailField,
  nameField,
  privacyConsent,
  refField,
  say,
} from './shared-fields.js';

const needs = [
  {
    value: 'wheelchair',
    label: say(
      'Step-free access',
      'Dostęp bez schodów',
      'Adgang uden trin',
      'Stufenloser Zugang',
      'Доступ без сходів',
    ),
  },
  {
    value: 'hearing-loop',
    label: say('Hearing loop', 'Pętla indukcyjna', 'Teleslynge', 'Induktive Höranlage', 'Індукційна петля'),
  },
  {
    value: 'sign-language',
    label: say(
      'Sign language interpreter',
      'Tłumacz języka migowego',
      'Tegnsprogstolk',
      'Gebärdensprachdolmetschung',
      'Переклад жестовою мовою',
    ),
  },
];

const diets = [
  {
    value: 'vegetarian',
    label: say('Vegetarian', 'Wegetariańska', 'Vegetarisk', 'Vegetarisch', 'Вегетаріанське'),
  },
  { value: 'vegan', label: say('Vegan', 'Wegańska', 'Vegansk', 'Vegan', 'Веганське') },
  {
    value: 'gluten-free',
    label: say('Gluten-free', 'Bezglutenowa', 'Glutenfri', 'Glutenfrei', 'Безглютенове'),
  },
];

/** One form for many meetings: `ref` says which. */
export default {
  muni: 1,
  id: 'event-registration',
  version: '1',
  kind: 'signup',
  languages: LANGUAGES,
  title: say(
    'Sign up for the meeting',
    'Zapisz się na spotkanie',
    'Tilmeld dig mødet',
    'Zur Veranstaltung anmelden',
    'Зареєструватися на зустріч',
  ),
  capacity: { countField: 'people', maxPer: 6, waitlist: true },
  unique: ['mail'],
  fields: [
    nameField,
    {
      ...mailField,
      hint: say(
        'We send a confirmation and a link for cancelling.',
        'Wyślemy na niego potwierdzenie oraz link do odwołania zapisu.',
        'Vi sender en bekræftelse og et link til at melde fra.',
        'Wir senden Ihnen eine Bestätigung und einen Link zum Abmelden.',
        'Ми надішлемо підтвердження та посилання для скасування реєстрації.',
      ),
    },
    firmField,
    {
      type: 'number',
      name: 'people',
      label: say(
        'How many of you are coming, yourself included?',
        'Ile osób przyjdzie, razem z Tobą?',
        'Hvor mange kommer I, dig selv medregnet?',
        'Wie viele Personen kommen, Sie selbst mitgezählt?',
        'Скільки осіб прийде разом із вами?',
      ),
      required: true,
      integer: true,
      min: 1,
      max: 6,
      value: 1,
    },
    {
      type: 'repeat',
      name: 'guests',
      label: say(
        'Who comes with you',
        'Kto przyjdzie z Tobą',
        'Hvem kommer sammen med dig',
        'Wer mit Ihnen kommt',
        'Хто прийде з вами',
      ),
      showIf: '{people} > 1',
      countFrom: '{people} - 1',
      max: 5,
      itemLabel: say('Guest {index}', 'Gość {index}', 'Gæst {index}', 'Gast {index}', 'Гість {index}'),
      fields: [
        {
          type: 'text',
          name: 'name',
          label: say('Name', 'Imię i nazwisko', 'Navn', 'Name', 'Ім’я та прізвище'),
          maxLength: 120,
        },
        {
          type: 'checkboxes',
          name: 'diet',
          label: say('Diet', 'Dieta', 'Kost', 'Ernährung', 'Харчування'),
          options: diets,
          other: true,
          sensitive: true,
        },
        {
          type: 'checkboxes',
          name: 'access',
          label: say(
            'What the guest needs',
            'Czego gość potrzebuje',
            'Hvad gæsten har brug for',
            'Was der Gast braucht',
            'Що потрібно гостеві',
          ),
          options: needs,
          other: true,
          sensitive: true,
        },
      ],
    },
    {
      type: 'checkboxes',
      name: 'diet',
      label: say('Your diet', 'Twoja dieta', 'Din kost', 'Ihre Ernährung', 'Ваше харчування'),
      options: diets,
      other: true,
      sensitive: true,
    },
    {
      type: 'checkboxes',
      name: 'access',
      label: say(
        'What you need to take part',
        'Czego potrzebujesz, aby wziąć udział',
        'Hvad du har brug for for at deltage',
        'Was Sie für die Teilnahme brauchen',
        'Що вам потрібно для участі',
      ),
      options: needs,
      other: true,
      sensitive: true,
    },
    {
      type: 'textarea',
      name: 'note',
      label: say(
        'Anything else',
        'Uwagi',
        'Andet vi bør vide',
        'Was wir sonst noch wissen sollten',
        'Що ще нам варто знати',
      ),
      maxLength: 1000,
    },
    refField,
  ],
  consents: [
    privacyConsent({
      en: 'to organise this meeting',
      pl: 'do organizacji tego spotkania',
      da: 'til at arrangere dette møde',
      de: 'zur Organisation dieser Veranstaltung',
      uk: 'для організації цієї зустрічі',
    }),
  ],
  end: [
    {
      title: say(
        'Thank you, {name}',
        'Dziękujemy, {name}',
        'Tak, {name}',
        'Vielen Dank, {name}',
        'Дякуємо, {name}',
      ),
      body: say(
        'We look forward to seeing you.',
        'Do zobaczenia na spotkaniu.',
        'Vi glæder os til at se dig.',
        'Wir freuen uns auf Sie.',
        'Чекаємо на вас.',
      ),
    },
  ],
};
