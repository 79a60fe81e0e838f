import {
  firmField,
  LANGUAGES,
  mailField,
  nameField,
  phoneField,
  privacyConsent,
  say,
  townField,
} from './shared-fields.js';

/** An entry that a jury looks at. */
export default {
  muni: 1,
  id: 'competition',
  version: '1',
  kind: 'signup',
  languages: LANGUAGES,
  title: say(
    'Enter the competition',
    'Zgłoś się do konkursu',
    'Deltag i konkurrencen',
    'Am Wettbewerb teilnehmen',
    'Взяти участь у конкурсі',
  ),
  review: true,
  drafts: 'session',
  unique: ['mail'],
  pages: [
    {
      id: 'entry',
      title: say('Your entry', 'Twoje zgłoszenie', 'Dit bidrag', 'Ihr Beitrag', 'Ваша заявка'),
      fields: [
        {
          type: 'select',
          name: 'category',
          label: say('Category', 'Kategoria', 'Kategori', 'Kategorie', 'Категорія'),
          required: true,
          options: [
            {
              value: 'craft',
              label: say(
                'Craft of the year',
                'Rzemiosło roku',
                'Årets håndværk',
                'Handwerk des Jahres',
                'Ремесло року',
              ),
            },
            {
              value: 'start',
              label: say(
                'Start of the year',
                'Debiut roku',
                'Årets iværksætter',
                'Gründung des Jahres',
                'Дебют року',
              ),
            },
            {
              value: 'together',
              label: say(
                'Working together',
                'Współpraca roku',
                'Årets samarbejde',
                'Zusammenarbeit des Jahres',
                'Співпраця року',
              ),
            },
          ],
        },
        {
          type: 'text',
          name: 'title',
          label: say('Title', 'Tytuł', 'Titel', 'Titel', 'Назва'),
          required: true,
          maxLength: 100,
        },
        {
          type: 'textarea',
          name: 'reason',
          label: say(
            'Why should it win?',
            'Dlaczego powinno wygrać?',
            'Hvorfor skal det vinde?',
            'Warum sollte der Beitrag gewinnen?',
            'Чому має перемогти саме ця заявка?',
          ),
          required: true,
          minLength: 50,
          maxLength: 2000,
        },
        {
          type: 'repeat',
          name: 'partners',
          label: say('Partners', 'Partnerzy', 'Partnere', 'Partnerbetriebe', 'Партнери'),
          showIf: "{category} = 'together'",
          min: 1,
          max: 5,
          itemLabel: say(
            'Partner {index}',
            'Partner {index}',
            'Partner {index}',
            'Partnerbetrieb {index}',
            'Партнер {index}',
          ),
          fields: [
            {
              type: 'text',
              name: 'firm',
              label: say('Firm', 'Firma', 'Virksomhed', 'Betrieb', 'Фірма'),
              required: true,
            },
          ],
        },
        {
          type: 'file',
          name: 'pictures',
          label: say('Pictures', 'Zdjęcia', 'Billeder', 'Bilder', 'Фотографії'),
          accept: ['image/jpeg', 'image/png', 'image/webp'],
          maxBytes: 5_242_880,
          maxFiles: 5,
          required: true,
        },
      ],
    },
    {
      id: 'you',
      title: say('About you', 'O Tobie', 'Om dig', 'Angaben zu Ihrer Person', 'Про вас'),
      fields: [nameField, mailField, phoneField, { ...firmField, required: true }, townField],
    },
  ],
  consents: [
    privacyConsent({
      en: 'to run the competition',
      pl: 'do przeprowadzenia konkursu',
      da: 'til at afvikle konkurrencen',
      de: 'zur Durchführung des Wettbewerbs',
      uk: 'для проведення конкурсу',
    }),
    {
      name: 'rights',
      version: '2026-05',
      required: true,
      text: say(
        'The pictures are mine, and may be shown together with my name when the winners are announced.',
        'Zdjęcia są moje i mogą zostać pokazane razem z moim nazwiskiem przy ogłoszeniu wyników.',
        'Billederne er mine og må vises sammen med mit navn, når vinderne offentliggøres.',
        'Es sind meine eigenen Bilder. Sie dürfen zusammen mit meinem Namen gezeigt werden, wenn die Ergebnisse bekannt gegeben werden.',
        'Це мої власні фотографії. Їх можна показати разом із моїм іменем, коли оголосять переможців.',
      ),
    },
  ],
  end: [
    {
      title: say(
        'Good luck, {name}',
        'Powodzenia, {name}',
        'Held og lykke, {name}',
        'Viel Erfolg, {name}',
        'Бажаємо успіху, {name}',
      ),
      body: say(
        'The jury reads all entries after the deadline.',
        'Jury przeczyta wszystkie zgłoszenia po zakończeniu naboru.',
        'Juryen læser alle bidrag efter fristen.',
        'Die Jury liest alle Beiträge, wenn die Frist abgelaufen ist.',
        'Після завершення приймання заявок журі прочитає їх усі.',
      ),
    },
  ],
};
