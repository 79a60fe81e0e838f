import { say } from './shared-fields.js';

/** What an idea costs, where the money comes from, and when it is done. */
export const moneyPage = {
  id: 'money',
  title: say('Money and time', 'Pieniądze i czas', 'Penge og tid', 'Kosten und Zeitplan', 'Кошти й терміни'),
  fields: [
    {
      type: 'number',
      name: 'budget',
      label: say(
        'How much do you apply for?',
        'O jaką kwotę się ubiegasz?',
        'Hvor meget søger du?',
        'Welchen Betrag beantragen Sie?',
        'На яку суму ви подаєте заявку?',
      ),
      required: true,
      integer: true,
      min: 1,
    },
    {
      type: 'number',
      name: 'total',
      label: say(
        'What does it cost in all?',
        'Ile kosztuje całość?',
        'Hvad koster det i alt?',
        'Was kostet es insgesamt?',
        'Скільки це коштує загалом?',
      ),
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
            'Die Gesamtkosten können nicht niedriger sein als der beantragte Betrag.',
            'Загальна вартість не може бути меншою за суму, на яку ви подаєте заявку.',
          ),
        },
      ],
    },
    {
      type: 'textarea',
      name: 'rest',
      label: say(
        'Where does the rest come from?',
        'Skąd pochodzi reszta?',
        'Hvor kommer resten fra?',
        'Woher kommt der Rest?',
        'Звідки надійде решта коштів?',
      ),
      showIf: '{total} > {budget}',
      required: true,
      maxLength: 500,
    },
    {
      type: 'date',
      name: 'ready',
      label: say(
        'When will it be ready?',
        'Kiedy będzie gotowe?',
        'Hvornår er det færdigt?',
        'Wann wird alles fertig sein?',
        'Коли все буде готово?',
      ),
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
        'Kostenplan, Zeichnungen, Bilder',
        'Кошторис, креслення, зображення',
      ),
      accept: ['.pdf', '.xlsx', '.ods', 'image/*'],
      maxBytes: 5_242_880,
      maxFiles: 3,
    },
  ],
};
