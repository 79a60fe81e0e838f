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
  title: say('Enter the competition', 'Zgłoś się do konkursu', 'Deltag i konkurrencen'),
  review: true,
  drafts: 'session',
  unique: ['mail'],
  pages: [
    {
      id: 'entry',
      title: say('Your entry', 'Twoje zgłoszenie', 'Dit bidrag'),
      fields: [
        {
          type: 'select',
          name: 'category',
          label: say('Category', 'Kategoria', 'Kategori'),
          required: true,
          options: [
            { value: 'craft', label: say('Craft of the year', 'Rzemiosło roku', 'Årets håndværk') },
            { value: 'start', label: say('Start of the year', 'Debiut roku', 'Årets iværksætter') },
            { value: 'together', label: say('Working together', 'Współpraca roku', 'Årets samarbejde') },
          ],
        },
        {
          type: 'text',
          name: 'title',
          label: say('Title', 'Tytuł', 'Titel'),
          required: true,
          maxLength: 100,
        },
        {
          type: 'textarea',
          name: 'reason',
          label: say('Why should it win?', 'Dlaczego powinno wygrać?', 'Hvorfor skal det vinde?'),
          required: true,
          minLength: 50,
          maxLength: 2000,
        },
        {
          type: 'repeat',
          name: 'partners',
          label: say('Partners', 'Partnerzy', 'Partnere'),
          showIf: "{category} = 'together'",
          min: 1,
          max: 5,
          itemLabel: say('Partner {index}', 'Partner {index}', 'Partner {index}'),
          fields: [{ type: 'text', name: 'firm', label: say('Firm', 'Firma', 'Virksomhed'), required: true }],
        },
        {
          type: 'file',
          name: 'pictures',
          label: say('Pictures', 'Zdjęcia', 'Billeder'),
          accept: ['image/jpeg', 'image/png', 'image/webp'],
          maxBytes: 5_242_880,
          maxFiles: 5,
          required: true,
        },
      ],
    },
    {
      id: 'you',
      title: say('About you', 'O Tobie', 'Om dig'),
      fields: [nameField, mailField, phoneField, { ...firmField, required: true }, townField],
    },
  ],
  consents: [
    privacyConsent({
      en: 'to run the competition',
      pl: 'do przeprowadzenia konkursu',
      da: 'til at afvikle konkurrencen',
    }),
    {
      name: 'rights',
      version: '2026-05',
      required: true,
      text: say(
        'The pictures are mine, and may be shown together with my name when the winners are announced.',
        'Zdjęcia są moje i mogą zostać pokazane razem z moim nazwiskiem przy ogłoszeniu wyników.',
        'Billederne er mine og må vises sammen med mit navn, når vinderne offentliggøres.',
      ),
    },
  ],
  end: [
    {
      title: say('Good luck, {name}', 'Powodzenia, {name}', 'Held og lykke, {name}'),
      body: say(
        'The jury reads all entries after the deadline.',
        'Jury przeczyta wszystkie zgłoszenia po zakończeniu naboru.',
        'Juryen læser alle bidrag efter fristen.',
      ),
    },
  ],
};
