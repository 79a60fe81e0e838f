import { fundingOption, LANGUAGES, refField, say } from './shared-fields.js';

/** Five questions after a meeting; nobody is asked who they are. */
export default {
  muni: 1,
  id: 'feedback',
  version: '1',
  kind: 'survey',
  languages: LANGUAGES,
  title: say(
    'How was the meeting?',
    'Jak Ci się podobało spotkanie?',
    'Hvordan var mødet?',
    'Wie war die Veranstaltung?',
    'Як пройшла зустріч?',
  ),
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
        'Wie nützlich war sie für Sie?',
        'Наскільки корисною вона була для вас?',
      ),
      min: 1,
      max: 5,
      minLabel: say('not at all', 'wcale', 'slet ikke', 'gar nicht', 'зовсім ні'),
      maxLabel: say('very', 'bardzo', 'meget', 'sehr', 'дуже'),
      required: true,
    },
    {
      type: 'matrix',
      name: 'parts',
      label: say(
        'What did you think of',
        'Co sądzisz o',
        'Hvad synes du om',
        'Wie fanden Sie',
        'Як ви оцінюєте',
      ),
      rows: [
        { value: 'topic', label: say('the topic', 'temacie', 'emnet', 'das Thema', 'тему') },
        {
          value: 'speakers',
          label: say('the speakers', 'prelegentach', 'oplægsholderne', 'die Vortragenden', 'доповідачів'),
        },
        { value: 'place', label: say('the place', 'miejscu', 'stedet', 'den Ort', 'місце') },
        {
          value: 'time',
          label: say('the time of day', 'porze', 'tidspunktet', 'die Uhrzeit', 'час проведення'),
        },
      ],
      columns: [
        { value: 'good', label: say('good', 'dobrze', 'godt', 'gut', 'добре') },
        { value: 'fair', label: say('fair', 'średnio', 'nogenlunde', 'mittelmäßig', 'задовільно') },
        { value: 'poor', label: say('poor', 'źle', 'dårligt', 'schlecht', 'погано') },
      ],
    },
    {
      type: 'textarea',
      name: 'missing',
      label: say(
        'What was missing?',
        'Czego zabrakło?',
        'Hvad manglede?',
        'Was hat gefehlt?',
        'Чого бракувало?',
      ),
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
        'Worum soll es beim nächsten Mal gehen?',
        'Про що має бути наступна зустріч?',
      ),
      options: [
        fundingOption,
        {
          value: 'online',
          label: say(
            'Selling online',
            'Sprzedaż w internecie',
            'Salg på nettet',
            'Online verkaufen',
            'Продаж в інтернеті',
          ),
        },
        {
          value: 'law',
          label: say(
            'Law and taxes',
            'Prawo i podatki',
            'Jura og skat',
            'Recht und Steuern',
            'Право й податки',
          ),
        },
        {
          value: 'people',
          label: say(
            'Finding people',
            'Szukanie pracowników',
            'At finde medarbejdere',
            'Personal finden',
            'Пошук працівників',
          ),
        },
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
        'Wie wahrscheinlich ist es, dass Sie diese Veranstaltungen weiterempfehlen?',
        'Наскільки ймовірно, що ви порадите ці зустрічі іншим?',
      ),
      min: 0,
      max: 10,
      minLabel: say('not likely', 'mało chętnie', 'slet ikke', 'unwahrscheinlich', 'малоймовірно'),
      maxLabel: say('very likely', 'bardzo chętnie', 'meget', 'sehr wahrscheinlich', 'дуже ймовірно'),
    },
  ],
  end: [
    {
      if: '{recommend} >= 9',
      title: say('Thank you!', 'Dziękujemy!', 'Tak!', 'Vielen Dank!', 'Дякуємо!'),
      body: say(
        'Please tell others about the next meeting.',
        'Powiedz innym o następnym spotkaniu.',
        'Fortæl gerne andre om det næste møde.',
        'Erzählen Sie gern anderen von der nächsten Veranstaltung.',
        'Розкажіть іншим про наступну зустріч.',
      ),
    },
    { title: say('Thank you', 'Dziękujemy', 'Tak', 'Vielen Dank', 'Дякуємо') },
  ],
};
