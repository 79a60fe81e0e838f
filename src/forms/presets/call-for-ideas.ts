import { LANGUAGES, mailField, nameField, phoneField, privacyConsent, say } from './shared-fields.js';

/** Ideas that share a pot: what, for whom, for how much. How large it is, and in which money, is for the page to say. */
export default {
  muni: 1,
  id: 'call-for-ideas',
  version: '1',
  kind: 'signup',
  languages: LANGUAGES,
  title: say('Call for ideas', 'Nabór pomysłów', 'Indkaldelse af idéer'),
  intro: say(
    'There is money for ideas that bring people and firms of the area together. Tell us about yours, and how much it needs.',
    'Na pomysły, które łączą mieszkańców i firmy z okolicy, czekają pieniądze. Opisz swój pomysł i napisz, ile na niego potrzeba.',
    'Der er penge til idéer, der bringer områdets borgere og virksomheder sammen. Fortæl om din idé, og hvor meget den kræver.',
  ),
  minutes: 15,
  review: true,
  drafts: 'device',
  draftDays: 14,
  pages: [
    {
      id: 'idea',
      title: say('The idea', 'Pomysł', 'Idéen'),
      fields: [
        {
          type: 'text',
          name: 'title',
          label: say('What is it called?', 'Jak się nazywa?', 'Hvad hedder den?'),
          required: true,
          maxLength: 100,
        },
        {
          type: 'textarea',
          name: 'summary',
          label: say('The idea in short', 'Pomysł w skrócie', 'Idéen kort fortalt'),
          hint: say(
            'Everybody can read this when it comes to the vote.',
            'Ten opis zobaczą wszyscy podczas głosowania.',
            'Det kan alle læse, når der skal stemmes.',
          ),
          required: true,
          maxLength: 500,
        },
        {
          type: 'textarea',
          name: 'plan',
          label: say('How will you do it?', 'Jak to zrobisz?', 'Hvordan vil du gøre det?'),
          required: true,
          maxLength: 3000,
        },
        {
          type: 'checkboxes',
          name: 'audience',
          label: say('Who is it for?', 'Dla kogo?', 'Hvem er den for?'),
          required: true,
          options: [
            { value: 'firms', label: say('Small firms', 'Małe firmy', 'Små virksomheder') },
            { value: 'young', label: say('Young people', 'Młodzież', 'Unge') },
            { value: 'families', label: say('Families', 'Rodziny', 'Familier') },
            { value: 'seniors', label: say('Older people', 'Seniorzy', 'Ældre') },
            { value: 'visitors', label: say('Visitors', 'Goście i turyści', 'Besøgende') },
          ],
          other: true,
        },
      ],
    },
    {
      id: 'money',
      title: say('Money and time', 'Pieniądze i czas', 'Penge og tid'),
      fields: [
        {
          type: 'number',
          name: 'budget',
          label: say('How much do you apply for?', 'O jaką kwotę się ubiegasz?', 'Hvor meget søger du?'),
          required: true,
          integer: true,
          min: 1,
        },
        {
          type: 'number',
          name: 'total',
          label: say('What does it cost in all?', 'Ile kosztuje całość?', 'Hvad koster det i alt?'),
          required: true,
          integer: true,
          min: 1,
          rules: [
            {
              test: '{total} >= {budget}',
              message: say(
                'The whole cannot cost less than what you apply for.',
                'Całość nie może kosztować mniej niż kwota, o którą się ubiegasz.',
                'Det hele kan ikke koste mindre end det, du søger om.',
              ),
            },
          ],
        },
        {
          type: 'textarea',
          name: 'rest',
          label: say('Where does the rest come from?', 'Skąd pochodzi reszta?', 'Hvor kommer resten fra?'),
          showIf: '{total} > {budget}',
          required: true,
          maxLength: 500,
        },
        {
          type: 'date',
          name: 'ready',
          label: say('When will it be ready?', 'Kiedy będzie gotowe?', 'Hvornår er det færdigt?'),
          required: true,
          min: 'today',
        },
        {
          type: 'file',
          name: 'files',
          label: say(
            'Budget, drawings, pictures',
            'Kosztorys, rysunki, zdjęcia',
            'Budget, tegninger, billeder',
          ),
          accept: ['.pdf', '.xlsx', '.ods', 'image/*'],
          maxBytes: 5_242_880,
          maxFiles: 3,
        },
      ],
    },
    {
      id: 'who',
      title: say('Who you are', 'Kim jesteś', 'Hvem du er'),
      fields: [
        nameField,
        mailField,
        phoneField,
        {
          type: 'radio',
          name: 'applicant',
          label: say('You apply as', 'Składasz wniosek jako', 'Du søger som'),
          required: true,
          options: [
            { value: 'person', label: say('a person', 'osoba prywatna', 'privatperson') },
            { value: 'firm', label: say('a firm', 'firma', 'virksomhed') },
            { value: 'association', label: say('an association', 'stowarzyszenie lub fundacja', 'forening') },
          ],
        },
        {
          type: 'text',
          name: 'organisation',
          label: say('Its name', 'Nazwa', 'Dens navn'),
          showIf: "{applicant} anyof ['firm', 'association']",
          required: true,
          maxLength: 160,
          autocomplete: 'organization',
        },
      ],
    },
  ],
  consents: [
    privacyConsent({
      en: 'to decide about the idea and to publish its title, summary and budget',
      pl: 'do oceny pomysłu oraz publikacji jego nazwy, skrótu i kwoty',
      da: 'til at vurdere idéen og offentliggøre titel, kort beskrivelse og beløb',
    }),
  ],
  end: [
    {
      title: say('Thank you for “{title}”', 'Dziękujemy za „{title}”', 'Tak for “{title}”'),
      body: say(
        'We write to you when the deadline has passed.',
        'Odezwiemy się po zakończeniu naboru.',
        'Vi skriver til dig, når fristen er udløbet.',
      ),
    },
  ],
};
