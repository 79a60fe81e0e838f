import { moneyPage } from './idea-money-page.js';
import { LANGUAGES, mailField, nameField, phoneField, privacyConsent, say } from './shared-fields.js';

/** Ideas that share a pot: what, for whom, for how much. How large it is, and in which money, is for the page to say. */
export default {
  muni: 1,
  id: 'call-for-ideas',
  version: '1',
  kind: 'signup',
  languages: LANGUAGES,
  title: say('Call for ideas', 'Nabór pomysłów', 'Indkaldelse af idéer', 'Ideenaufruf', 'Збір ідей'),
  intro: say(
    'There is money for ideas that bring people and firms of the area together. Tell us about yours, and how much it needs.',
    'Na pomysły, które łączą mieszkańców i firmy z okolicy, czekają pieniądze. Opisz swój pomysł i napisz, ile na niego potrzeba.',
    'Der er penge til idéer, der bringer områdets borgere og virksomheder sammen. Fortæl om din idé, og hvor meget den kræver.',
    'Für Ideen, die Menschen und Betriebe in der Umgebung zusammenbringen, steht Geld bereit. Beschreiben Sie Ihre Idee und geben Sie an, wie viel Geld dafür nötig ist.',
    'Є кошти на ідеї, що об’єднують місцевих мешканців і місцеві фірми. Опишіть свою ідею та вкажіть, скільки коштів вона потребує.',
  ),
  minutes: 15,
  review: true,
  drafts: 'device',
  draftDays: 14,
  pages: [
    {
      id: 'idea',
      title: say('The idea', 'Pomysł', 'Idéen', 'Die Idee', 'Ідея'),
      fields: [
        {
          type: 'text',
          name: 'title',
          label: say(
            'What is it called?',
            'Jak się nazywa?',
            'Hvad hedder den?',
            'Wie heißt sie?',
            'Як вона називається?',
          ),
          required: true,
          maxLength: 100,
        },
        {
          type: 'textarea',
          name: 'summary',
          label: say(
            'The idea in short',
            'Pomysł w skrócie',
            'Idéen kort fortalt',
            'Die Idee in Kürze',
            'Коротко про ідею',
          ),
          hint: say(
            'Everybody can read this when it comes to the vote.',
            'Ten opis zobaczą wszyscy podczas głosowania.',
            'Det kan alle læse, når der skal stemmes.',
            'Bei der Abstimmung können alle diesen Text lesen.',
            'Цей опис побачать усі під час голосування.',
          ),
          required: true,
          maxLength: 500,
        },
        {
          type: 'textarea',
          name: 'plan',
          label: say(
            'How will you do it?',
            'Jak to zrobisz?',
            'Hvordan vil du gøre det?',
            'Wie wollen Sie die Idee umsetzen?',
            'Як ви плануєте її втілити?',
          ),
          required: true,
          maxLength: 3000,
        },
        {
          type: 'checkboxes',
          name: 'audience',
          label: say(
            'Who is it for?',
            'Dla kogo?',
            'Hvem er den for?',
            'Für wen ist sie gedacht?',
            'Для кого вона?',
          ),
          required: true,
          options: [
            {
              value: 'firms',
              label: say(
                'Small firms',
                'Małe firmy',
                'Små virksomheder',
                'Kleine Betriebe',
                'Невеликі фірми',
              ),
            },
            { value: 'young', label: say('Young people', 'Młodzież', 'Unge', 'Junge Menschen', 'Молодь') },
            { value: 'families', label: say('Families', 'Rodziny', 'Familier', 'Familien', 'Родини') },
            {
              value: 'seniors',
              label: say('Older people', 'Seniorzy', 'Ældre', 'Ältere Menschen', 'Люди старшого віку'),
            },
            {
              value: 'visitors',
              label: say(
                'Visitors',
                'Goście i turyści',
                'Besøgende',
                'Gäste von außerhalb',
                'Гості й туристи',
              ),
            },
          ],
          other: true,
        },
      ],
    },
    moneyPage,
    {
      id: 'who',
      title: say('Who you are', 'Kim jesteś', 'Hvem du er', 'Wer Sie sind', 'Хто ви'),
      fields: [
        nameField,
        mailField,
        phoneField,
        {
          type: 'radio',
          name: 'applicant',
          label: say(
            'You apply as',
            'Składasz wniosek jako',
            'Du søger som',
            'Sie stellen den Antrag als',
            'Ви подаєте заявку як',
          ),
          required: true,
          options: [
            {
              value: 'person',
              label: say('a person', 'osoba prywatna', 'privatperson', 'Privatperson', 'приватна особа'),
            },
            { value: 'firm', label: say('a firm', 'firma', 'virksomhed', 'Betrieb', 'фірма') },
            {
              value: 'association',
              label: say(
                'an association',
                'stowarzyszenie lub fundacja',
                'forening',
                'Verein',
                'громадська організація',
              ),
            },
          ],
        },
        {
          type: 'text',
          name: 'organisation',
          label: say('Its name', 'Nazwa', 'Dens navn', 'Name des Betriebs oder Vereins', 'Її назва'),
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
      de: 'für die Entscheidung über die Idee und die Veröffentlichung von Titel, Kurzbeschreibung und Betrag',
      uk: 'для розгляду ідеї та оприлюднення її назви, короткого опису й суми',
    }),
  ],
  end: [
    {
      title: say(
        'Thank you for “{title}”',
        'Dziękujemy za „{title}”',
        'Tak for “{title}”',
        'Vielen Dank für „{title}“',
        'Дякуємо за «{title}»',
      ),
      body: say(
        'We write to you when the deadline has passed.',
        'Odezwiemy się po zakończeniu naboru.',
        'Vi skriver til dig, når fristen er udløbet.',
        'Wir schreiben Ihnen, wenn die Frist abgelaufen ist.',
        'Ми напишемо вам після завершення приймання ідей.',
      ),
    },
  ],
};
