import { LANGUAGES, refField, say } from './shared-fields.js';

/** Five questions after a meeting; nobody is asked who they are. */
export default {
  muni: 1,
  id: 'feedback',
  version: '1',
  kind: 'survey',
  languages: LANGUAGES,
  title: say('How was the meeting?', 'Jak Ci się podobało spotkanie?', 'Hvordan var mødet?'),
  anonymous: true,
  minutes: 2,
  fields: [
    refField,
    {
      type: 'scale',
      name: 'overall',
      label: say(
        'How useful was it for you?',
        'Na ile było dla Ciebie przydatne?',
        'Hvor nyttigt var det for dig?',
      ),
      min: 1,
      max: 5,
      minLabel: say('not at all', 'wcale', 'slet ikke'),
      maxLabel: say('very', 'bardzo', 'meget'),
      required: true,
    },
    {
      type: 'matrix',
      name: 'parts',
      label: say('What did you think of', 'Co sądzisz o', 'Hvad synes du om'),
      rows: [
        { value: 'topic', label: say('the topic', 'temacie', 'emnet') },
        { value: 'speakers', label: say('the speakers', 'prelegentach', 'oplægsholderne') },
        { value: 'place', label: say('the place', 'miejscu', 'stedet') },
        { value: 'time', label: say('the time of day', 'porze', 'tidspunktet') },
      ],
      columns: [
        { value: 'good', label: say('good', 'dobrze', 'godt') },
        { value: 'fair', label: say('fair', 'średnio', 'nogenlunde') },
        { value: 'poor', label: say('poor', 'źle', 'dårligt') },
      ],
    },
    {
      type: 'textarea',
      name: 'missing',
      label: say('What was missing?', 'Czego zabrakło?', 'Hvad manglede?'),
      showIf: '{overall} <= 3',
      maxLength: 1000,
    },
    {
      type: 'checkboxes',
      name: 'next',
      label: say(
        'What should the next one be about?',
        'O czym powinno być następne?',
        'Hvad skal det næste handle om?',
      ),
      options: [
        { value: 'funding', label: say('Grants and loans', 'Dotacje i pożyczki', 'Tilskud og lån') },
        { value: 'online', label: say('Selling online', 'Sprzedaż w internecie', 'Salg på nettet') },
        { value: 'law', label: say('Law and taxes', 'Prawo i podatki', 'Jura og skat') },
        { value: 'people', label: say('Finding people', 'Szukanie pracowników', 'At finde medarbejdere') },
      ],
      other: true,
      shuffle: true,
    },
    {
      type: 'scale',
      name: 'recommend',
      label: say(
        'How likely would you recommend these meetings?',
        'Jak chętnie polecisz te spotkania?',
        'Hvor sandsynligt er det, at du vil anbefale møderne?',
      ),
      min: 0,
      max: 10,
      minLabel: say('not likely', 'mało chętnie', 'slet ikke'),
      maxLabel: say('very likely', 'bardzo chętnie', 'meget'),
    },
  ],
  end: [
    {
      if: '{recommend} >= 9',
      title: say('Thank you!', 'Dziękujemy!', 'Tak!'),
      body: say(
        'Please tell others about the next meeting.',
        'Powiedz innym o następnym spotkaniu.',
        'Fortæl gerne andre om det næste møde.',
      ),
    },
    { title: say('Thank you', 'Dziękujemy', 'Tak') },
  ],
};
