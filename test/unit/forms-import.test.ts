import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importFormOf } from '../../src/forms/import/import-form.js';
import { importFormio } from '../../src/forms/import/formio.js';
import { fromJsonLogic } from '../../src/forms/import/json-logic.js';
import { importLimeSurvey } from '../../src/forms/import/limesurvey.js';
import { fromExpressionScript } from '../../src/forms/import/limesurvey-expressions.js';
import { importSurveyJs } from '../../src/forms/import/surveyjs.js';
import { importXlsForm } from '../../src/forms/import/xlsform.js';
import { fromXPath } from '../../src/forms/import/xlsform-xpath.js';
import { parseExpression } from '../../src/forms/expression.js';
import { openForm } from '../../src/forms/open-form.js';
import { asked, limeSurvey, part } from './limesurvey-support.js';

type Draft = Record<string, unknown>;
const NOW = { now: () => Date.parse('2026-11-24T12:00Z') };

const firstFields = ({ definition }: { definition?: Draft }) => {
  const pages = definition?.pages as { fields: Draft[] }[] | undefined;
  return (pages?.[0]?.fields ?? (definition?.fields as Draft[])) as Draft[];
};
const fromSurveyJs = (question: Draft) => importSurveyJs({ elements: [{ name: 'q', ...question }] });

const SURVEYJS: [question: Draft, field: Draft][] = [
  [
    { type: 'text', inputType: 'number', min: 1, max: 9 },
    { type: 'number', min: 1, max: 9 },
  ],
  [
    { type: 'text', isRequired: true, title: { default: 'Name', pl: 'Imię' } },
    { required: true, label: { en: 'Name', pl: 'Imię' } },
  ],
  [
    { type: 'comment', maxLength: 50 },
    { type: 'textarea', maxLength: 50 },
  ],
  [
    {
      type: 'radiogroup',
      choices: ['a', { value: 2, text: 'B', visibleIf: '{x} = 1' }],
      hasOther: true,
      choicesOrder: 'random',
    },
    {
      type: 'radio',
      options: [{ value: 'a' }, { value: '2', label: 'B', showIf: '{x} = 1' }],
      other: true,
      shuffle: true,
    },
  ],
  [
    { type: 'dropdown', choices: [1] },
    { type: 'select', options: [{ value: '1' }] },
  ],
  [
    { type: 'tagbox', choices: ['a'], maxSelectedChoices: 2 },
    { type: 'checkboxes', max: 2 },
  ],
  [
    { type: 'rating', rateMin: 0, rateMax: 10 },
    { type: 'scale', min: 0, max: 10 },
  ],
  [
    { type: 'rating', rateValues: ['low', 'high'] },
    { type: 'radio', options: [{ value: 'low' }, { value: 'high' }] },
  ],
  [
    { type: 'matrix', rows: ['r'], columns: ['c'], eachRowRequired: true },
    { type: 'matrix', rows: [{ value: 'r' }], columns: [{ value: 'c' }], requireRows: 'all' },
  ],
  [
    { type: 'ranking', choices: ['a', 'b'], selectToRankEnabled: true, maxSelectedChoices: 1 },
    { type: 'ranking', top: 1 },
  ],
  [
    { type: 'panel', elements: [{ type: 'text', name: 'inner' }] },
    { type: 'group', fields: [{ name: 'inner', label: 'inner', type: 'text' }] },
  ],
  [
    {
      type: 'paneldynamic',
      templateElements: [{ type: 'text', name: 'n', visibleIf: '{panel.a} = 1' }],
      templateTitle: 'Guest {panelIndex}',
      maxPanelCount: 3,
    },
    {
      type: 'repeat',
      itemLabel: 'Guest {index}',
      max: 3,
      fields: [{ name: 'n', label: 'n', showIf: '{a} = 1', type: 'text' }],
    },
  ],
  [
    { type: 'multipletext', items: [{ name: 'a' }] },
    { type: 'group', fields: [{ name: 'q.a', label: 'a', type: 'text' }] },
  ],
  [
    { type: 'file', acceptedTypes: '.pdf, image/*', allowMultiple: true },
    { type: 'file', accept: ['.pdf', 'image/*'], maxFiles: 10 },
  ],
  [
    { type: 'html', html: '<p>Hello <b>you</b></p>' },
    { type: 'note', text: 'Hello you' },
  ],
  [
    { type: 'text', validators: [{ type: 'regex', regex: '^\\d+$', text: 'Digits' }] },
    { pattern: '\\d+', messages: { pattern: 'Digits' } },
  ],
  [
    { type: 'text', validators: [{ type: 'expression', expression: '{q} > 1', text: 'More' }] },
    { rules: [{ test: '{q} > 1', message: 'More' }] },
  ],
  [
    { type: 'matrixdynamic', columns: [{ name: 'c', cellType: 'text' }], rowCount: 1 },
    { type: 'repeat', min: undefined, value: [{}], fields: [{ name: 'c', label: 'c', type: 'text' }] },
  ],
];

for (const [question, field] of SURVEYJS)
  test(`SurveyJS: ${JSON.stringify(question).slice(0, 90)}`, async () => {
    const imported = fromSurveyJs(question);
    const [made] = firstFields(imported);
    for (const [key, value] of Object.entries(field)) assert.deepEqual(made?.[key], value, key);
    assert.ok((await openForm(imported.definition, NOW)).form);
    assert.deepEqual(
      imported.report.filter(({ level }) => level === 'error'),
      [],
    );
  });

const PANEL = { type: 'paneldynamic', templateElements: [{ type: 'text', name: 'n', isRequired: true }] };
const TWO: Draft = { choices: ['a', 'b'] };
const SAID: [question: Draft, field: Draft, remarks: string[]][] = [
  [{ ...PANEL, panelCount: 2, minPanelCount: 1 }, { min: 1, value: [{}, {}] }, []],
  [{ ...PANEL, panelCount: 2, defaultValue: [{ n: 'x' }] }, { min: undefined, value: [{ n: 'x' }] }, []],
  [{ ...PANEL, panelCount: 2, allowAddPanel: false, allowRemovePanel: false }, { min: 2, max: 2 }, []],
  [
    { ...PANEL, panelCount: 2, maxPanelCount: 5, allowRemovePanel: false },
    { min: 2, max: 5 },
    ['warning allowRemovePanel'],
  ],
  [
    { type: 'matrixdynamic', rowCount: 2, minRowCount: 1, columns: [{ name: 'c', cellType: 'text' }] },
    { min: 1, value: [{}, {}] },
    [],
  ],
  [{ type: 'boolean', defaultValue: true }, { type: 'radio', value: 'true' }, ['warning elements[0]']],
  [{ type: 'boolean', defaultValue: 'indeterminate' }, { value: undefined }, ['warning elements[0]']],
  [{ type: 'boolean', valueTrue: 'y', valueFalse: 'n', defaultValue: 'true' }, { value: 'y' }, []],
  [{ type: 'radiogroup', choices: [1, 2], defaultValue: 2 }, { value: '2' }, ['warning choices']],
  [{ type: 'radiogroup', choices: [{ value: 1, text: 'One' }] }, {}, ['warning choices']],
  [{ type: 'matrix', rows: [1], columns: [1] }, {}, ['warning columns']],
  [{ type: 'rating', rateMax: 100, rateStep: 50 }, { type: 'radio' }, ['warning elements[0]']],
  [
    { type: 'dropdown', choicesMin: 1, choicesMax: 3 },
    { options: [{ value: '1' }, { value: '2' }, { value: '3' }] },
    ['warning choicesMax'],
  ],
  [{ type: 'radiogroup', ...TWO, defaultValue: 'c' }, { value: undefined }, ['warning defaultValue']],
  [{ type: 'checkbox', ...TWO, defaultValue: ['a', 'c'] }, { value: ['a'] }, ['warning defaultValue']],
  [{ type: 'checkbox', ...TWO, showNoneItem: true, defaultValue: ['none'] }, { value: ['none'] }, []],
  [{ type: 'multipletext', items: [{ name: 'first' }] }, { type: 'group' }, ['warning elements[0]']],
  [{ type: 'text', placeholder: 'e.g. A' }, {}, ['warning placeholder']],
  [
    {
      type: 'radiogroup',
      choices: ['a', { value: 'other', text: 'Else' }, 'none'],
      showOtherItem: true,
      hasNone: true,
    },
    { options: [{ value: 'a' }], other: true, otherLabel: 'Else', none: true },
    ['warning choices', 'warning choices'],
  ],
  [{ type: 'radiogroup', choices: ['a', 'other'] }, { options: [{ value: 'a' }, { value: 'other' }] }, []],
];

for (const [question, field, remarks] of SAID)
  test(`SurveyJS: what is changed of ${JSON.stringify(question).slice(0, 100)} is said`, async () => {
    const imported = fromSurveyJs(question);
    const [made] = firstFields(imported);
    for (const [key, value] of Object.entries(field)) assert.deepEqual(made?.[key], value, key);
    assert.deepEqual(
      imported.report.map(({ path, level }) => `${level} ${path.replace('elements[0].', '')}`),
      remarks,
    );
    const { form, complaints } = await openForm(imported.definition, NOW);
    assert.ok(form);
    assert.deepEqual(complaints, []);
  });

test('SurveyJS: entries that are there at the beginning can be taken away', async () => {
  const { form } = await openForm(fromSurveyJs({ ...PANEL, panelCount: 2 }).definition, NOW);
  assert.equal(form?.fieldState('q')?.entries.length, 2);
  form?.removeEntry('q', 0);
  form?.removeEntry('q', 0);
  assert.equal(form?.fieldState('q')?.entries.length, 0);
});

test('SurveyJS: where the answers go, and what else the survey does, is said', () => {
  const { report } = importSurveyJs({
    elements: [{ type: 'text', name: 'q' }],
    clearInvisibleValues: 'none',
    navigateToUrl: 'https://example.org',
    navigateToUrlOnCondition: [{ expression: '{q} = 1', url: 'https://example.org' }],
    cookieName: 'c',
    completeText: 'Send it',
    storeOthersAsComment: false,
    showProgressBar: 'top',
  });
  assert.deepEqual(
    report.map(({ path }) => path),
    [
      'clearInvisibleValues',
      'navigateToUrl',
      'navigateToUrlOnCondition',
      'cookieName',
      'completeText',
      'storeOthersAsComment',
    ],
  );
});

test('SurveyJS: a question with the name of the text beside "other" gets one of its own', async () => {
  const { definition, report } = importSurveyJs({
    elements: [
      { type: 'radiogroup', name: 'r', choices: ['a'], showOtherItem: true },
      { type: 'panel', name: 'p', elements: [{ type: 'text', name: 'r-Comment' }] },
    ],
  });
  assert.match(report[0]?.message ?? '', /the question so called is "r-Comment-2"/);
  const { complaints } = await openForm(definition, NOW);
  assert.deepEqual(complaints, []);
});

for (const type of ['signaturepad', 'imagemap', 'image', 'microphone', 'constructor'])
  test(`SurveyJS: a question of the type ${type} is reported with its path`, () => {
    const { report } = importSurveyJs({
      pages: [
        {
          name: 'p',
          elements: [
            { type, name: 'q' },
            { type: 'text', name: 'b' },
          ],
        },
      ],
    });
    assert.deepEqual(report, [
      {
        path: 'pages[0].elements[0]',
        level: 'error',
        message: `there is no question of the type "${type}" here; it is left out.`,
      },
    ]);
  });

test('SurveyJS: nothing is dropped in silence', () => {
  const { report } = fromSurveyJs({
    type: 'text',
    enableIf: '{x} = 1',
    readOnly: true,
    maskType: 'numeric',
    correctAnswer: 5,
  });
  assert.deepEqual(
    report.map(({ path }) => path),
    ['elements[0].enableIf', 'elements[0].readOnly', 'elements[0].maskType', 'elements[0].correctAnswer'],
  );
});

test('SurveyJS: what is lost of HTML is said, once for each text, by its kind', () => {
  const { report, definition } = importSurveyJs({
    title: 'Plain &amp; simple<br>in two lines',
    description: { default: 'A <strong>bold</strong> <a href="/x">link</a>', pl: '<b>Gruby</b> tekst' },
    elements: [
      {
        type: 'radiogroup',
        name: 'q',
        title: '<p>Which <em>one</em>?</p>',
        description: '<span style="color: red">Red</span>, 3 < 5',
        choices: [{ value: 'a', text: '<img src="a.png"> A' }],
      },
      { type: 'html', name: 'n', html: '<h2>Head</h2><ul><li>One</li></ul><blink>x</blink>' },
    ],
  });
  const lost = report.map(({ path, level, message }) => [
    path,
    level,
    /^its markup \((.*)\) is not taken over/.exec(message)?.[1],
  ]);
  assert.deepEqual(lost, [
    ['elements[0].title', 'warning', 'emphasis'],
    ['elements[0].description', 'warning', 'looks'],
    ['elements[0].choices[0].text', 'warning', 'pictures'],
    ['elements[1].html', 'warning', 'headings, lists, <blink>'],
    ['description', 'warning', 'bold, links'],
  ]);
  assert.match(report[4]?.message ?? '', /\*\*bold\*\*.*write them there/);
  assert.deepEqual(definition?.intro, { en: 'A bold link', pl: 'Gruby tekst' });
  assert.equal(definition?.title, 'Plain & simple\nin two lines');
});

test('Form.io: what is lost of HTML is said, of words in other languages too', () => {
  const { report, definition } = importFormio({
    components: [
      {
        type: 'textfield',
        key: 'a',
        label: 'A <b>name</b>',
        openForms: { translations: { nl: { label: 'Een <i>naam</i>' } } },
      },
      { type: 'content', key: 'c', html: '<p>Read <a href="https://example.org">this</a></p>' },
    ],
  });
  assert.deepEqual(
    report.map(({ path, message }) => [path, message.split(' is not ')[0]]),
    [
      ['components[0].label', 'its markup (bold)'],
      ['components[0].openForms.translations.nl.label', 'its markup (emphasis)'],
      ['components[1].html', 'its markup (links)'],
    ],
  );
  assert.deepEqual(firstFields({ definition })[0]?.label, { en: 'A name', nl: 'Een naam' });
});

test('SurveyJS: an expression with a function there is not is refused', () => {
  const { report, definition } = fromSurveyJs({ type: 'text', visibleIf: "propertyValue('q', 'x') = 1" });
  assert.match(report[0]?.message ?? '', /no function "propertyValue"/);
  assert.equal(report[0]?.path, 'elements[0].visibleIf');
  assert.ok(definition);
});

test('SurveyJS: triggers that end or skip hide what comes after, others are reported', async () => {
  const { definition, report } = importSurveyJs({
    pages: ['a', 'b', 'c', 'd'].map((name) => ({ name: `p${name}`, elements: [{ type: 'text', name }] })),
    triggers: [
      { type: 'complete', expression: "{a} = 'stop'" },
      { type: 'skip', expression: "{a} = 'jump'", gotoName: 'd' },
      { type: 'setvalue', setToName: 'x', setValue: 1 },
    ],
  });
  assert.deepEqual(
    report.map(({ path, level }) => [path, level]),
    [['triggers[2]', 'error']],
  );
  const { form } = await openForm(definition, NOW);
  const pages = () => form?.visiblePages().map(({ id }) => id);
  assert.deepEqual(pages(), ['pa', 'pb', 'pc', 'pd']);
  form?.setAnswer('a', 'jump');
  assert.deepEqual(pages(), ['pa', 'pd']);
  form?.setAnswer('a', 'stop');
  assert.deepEqual(pages(), ['pa']);
});

test('SurveyJS: calculated values, endings and questions that compute', async () => {
  const { definition } = importSurveyJs({
    calculatedValues: [{ name: 'twice', expression: '{a} * 2', includeIntoResult: true }],
    completedHtmlOnCondition: [{ expression: '{a} > 5', html: 'Much' }],
    completedHtml: '<h3>Thanks</h3>',
    elements: [
      { type: 'text', name: 'a', inputType: 'number' },
      { type: 'expression', name: 'sum', expression: '{a} + 1', title: 'Sum' },
    ],
  });
  const { form } = await openForm(definition, NOW);
  form?.setAnswer('a', '6');
  assert.deepEqual(form?.values, { a: 6, twice: 12, sum: 7 });
  assert.equal(form?.text(form.ending()?.body).text, 'Much');
  const note = form?.fieldState('sum-shown')?.field;
  assert.equal(note?.type === 'note' && form?.text(note.text).text, '7');
});

test('SurveyJS: a survey that only computes is no form, and says why', () => {
  const { definition, report } = importSurveyJs({ calculatedValues: [{ name: 'a', expression: '4 + 5' }] });
  assert.equal(definition, undefined);
  assert.deepEqual(report, [
    {
      path: 'calculatedValues',
      level: 'error',
      message: 'there are no questions in it, only 1 calculated value; a form asks at least one.',
    },
  ]);
});

for (const [how, conditional] of [
  ['the simple rule', { show: true, when: 'boxes.b', eq: 'true' }],
  ['a list of rules', { conditions: [{ component: 'boxes.b', operator: 'isEqual', value: true }] }],
  ['the simple rule the other way round', { show: false, when: 'boxes.b', eq: 'false' }],
  ['JSONLogic', { json: { '==': [{ var: 'data.boxes.b' }, true] } }],
  ['JSONLogic that asks for no value', { json: { '!!': [{ var: 'boxes.b' }] } }],
] as const)
  test(`Form.io: ${how} may ask for one of several boxes`, async () => {
    const values = ['a', 'b'].map((value) => ({ value, label: value }));
    const { definition, report } = importFormio({
      components: [
        { type: 'textfield', key: 'why', label: 'Why b?', conditional },
        { type: 'selectboxes', key: 'boxes', label: 'Boxes', values },
      ],
    });
    assert.deepEqual(report, []);
    const { form } = await openForm(definition, NOW);
    for (const [boxes, isShown] of [
      [[], false],
      [['a'], false],
      [['a', 'b'], true],
    ] as const) {
      form?.setAnswer('boxes', boxes);
      assert.equal(form?.isVisible('why'), isShown, boxes.join());
    }
  });

const LOGIC: [unknown, string | undefined][] = [
  [{ '==': [{ var: 'a' }, 'x'] }, "({a} = 'x')"],
  [{ and: [{ '>': [{ var: 'a' }, 1] }, { '!': [{ var: 'b' }] }] }, '(({a} > 1) and !({b}))'],
  [{ in: [{ var: 'a' }, ['x', 'y']] }, "(['x', 'y'] contains {a})"],
  [{ missing: ['a', 'b'] }, '({a} empty or {b} empty)'],
  [{ '<': [1, { var: 'a' }, 5] }, '(1 < {a} and {a} < 5)'],
  [{ if: [{ var: 'a' }, 1, 2] }, 'iif({a}, 1, 2)'],
  [{ map: [{ var: 'a' }, { '*': [{ var: '' }, 2] }] }, undefined],
  [{ log: 'x' }, undefined],
  [{ var: ['', 1] }, undefined],
];

for (const [rule, expression] of LOGIC)
  test(`JSONLogic ${JSON.stringify(rule)} is ${expression ?? 'refused'}`, () => {
    assert.equal(fromJsonLogic(rule), expression);
    if (expression) assert.ok(parseExpression(expression));
  });

test('Form.io: programs are refused with their path, whatever they do', () => {
  const { report } = importFormio({
    components: [
      {
        type: 'textfield',
        key: 'a',
        label: 'A',
        customConditional: 'show = data.b === 1;',
        calculateValue: 'value = 1',
        customDefaultValue: 'value = 2',
        validate: { custom: 'valid = input > 1', required: true },
        logic: [{ name: 'x' }],
      },
    ],
  });
  assert.deepEqual(
    report.filter(({ level }) => level === 'error').map(({ path }) => path),
    ['customConditional', 'calculateValue', 'customDefaultValue', 'validate.custom', 'logic[0]'].map(
      (end) => `components[0].${end}`,
    ),
  );
});

test('Form.io: a wizard has pages, conditions and boxes', async () => {
  const { definition, report } = importFormio({
    display: 'wizard',
    title: 'Case',
    components: [
      {
        type: 'panel',
        key: 'one',
        title: 'One',
        components: [
          {
            type: 'selectboxes',
            key: 'boxes',
            label: 'Boxes',
            values: [
              { value: 'a', label: 'A' },
              { value: 'b', label: 'B' },
            ],
            defaultValue: { a: true, b: false },
            openForms: { translations: { nl: { label: 'Vakjes' } } },
          },
          {
            type: 'editgrid',
            key: 'kids',
            label: 'Kids',
            components: [{ type: 'number', key: 'age', label: 'Age' }],
          },
          { type: 'button', key: 'submit', label: 'Submit' },
        ],
      },
      {
        type: 'panel',
        key: 'two',
        title: 'Two',
        conditional: { show: true, when: 'boxes', eq: 'b' },
        components: [{ type: 'postcode', key: 'zip', label: 'Zip', validate: { required: true } }],
      },
    ],
  });
  assert.deepEqual(report, []);
  const { form } = await openForm(definition, NOW);
  assert.deepEqual(form?.values, { boxes: ['a'] });
  assert.deepEqual(
    form?.visiblePages().map(({ id }) => id),
    ['one'],
  );
  form?.setAnswer('boxes', ['b']);
  assert.deepEqual(
    form?.visiblePages().map(({ id }) => id),
    ['one', 'two'],
  );
  assert.equal(form?.errorOf('zip')?.code, 'required');
  assert.deepEqual(form?.fieldState('boxes')?.field.label, { en: 'Boxes', nl: 'Vakjes' });
});

const fromFormio = (component: Draft, options?: { lang?: string }) =>
  importFormio({ components: [{ key: 'q', label: 'Q', ...component }] }, options);
const remarked = ({ report }: { report: readonly { path: string; level: string }[] }) =>
  report.map(({ path, level }) => `${level} ${path.replace('components[0].', '')}`);

const translated = (translations: Draft) => ({
  type: 'textfield',
  label: 'Bedrijf',
  description: 'Zoals bij de KvK',
  openForms: { translations },
});
const TONGUES: [
  what: string,
  component: Draft,
  lang: string | undefined,
  label: unknown,
  languages: string[],
][] = [
  [
    'the language whose words are the form’s own is the one it is written in',
    translated({ nl: { label: 'Bedrijf' }, en: { label: 'Company' } }),
    undefined,
    { nl: 'Bedrijf', en: 'Company' },
    ['nl', 'en'],
  ],
  [
    'a form with English words beside others is not taken for English',
    translated({ en: { label: 'Company' } }),
    undefined,
    { nl: 'Bedrijf', en: 'Company' },
    ['nl', 'en'],
  ],
  [
    'the language that is given is the one of the words without one',
    translated({ en: { label: 'Company' } }),
    'pl',
    { pl: 'Bedrijf', en: 'Company' },
    ['pl', 'en'],
  ],
  [
    'words in two other languages leave the own one unknown',
    translated({ en: { label: 'Company' }, nl: { label: 'Firma' } }),
    undefined,
    { und: 'Bedrijf', en: 'Company', nl: 'Firma' },
    ['und', 'en', 'nl'],
  ],
];

for (const [what, component, lang, label, languages] of TONGUES)
  test(`Open Forms: ${what}`, async () => {
    const imported = fromFormio(component, { ...(lang ? { lang } : {}) });
    assert.deepEqual(firstFields(imported)[0]?.label, label);
    assert.deepEqual(imported.definition?.languages, languages);
    assert.ok((await openForm(imported.definition, NOW)).form);
  });

test('Open Forms: that the language was guessed is said', () => {
  const { report } = fromFormio(translated({ en: { label: 'Company' } }));
  assert.match(report[0]?.message ?? '', /does not say in which language.*"nl" is taken/);
});

test('Open Forms: choices, hints and tooltips have their other languages too', () => {
  const { definition, report } = importFormio({
    components: [
      {
        type: 'radio',
        key: 'r',
        label: 'Soort',
        description: 'Kies',
        tooltip: 'Slechts een',
        openForms: {
          translations: {
            nl: { label: 'Soort' },
            en: { label: 'Kind', description: 'Choose', tooltip: 'Only one', legend: 'X' },
          },
        },
        values: [
          {
            value: 'ja',
            label: 'Ja',
            description: 'Zeker',
            openForms: { translations: { en: { label: 'Yes' } } },
          },
        ],
      },
    ],
  });
  const [radio] = firstFields({ definition });
  assert.deepEqual(radio?.hint, { nl: 'Kies. Slechts een', en: 'Choose. Only one' });
  assert.deepEqual(radio?.options, [{ value: 'ja', label: { nl: 'Ja', en: 'Yes' }, hint: 'Zeker' }]);
  assert.deepEqual(remarked({ report }), ['warning openForms.translations.en.legend']);
});

const FORMIO: [component: Draft, field: Draft, remarks?: string[]][] = [
  [
    { type: 'textfield', validate: { required: true, pattern: '[A-Z]+', customMessage: 'Capitals' } },
    { messages: { required: 'Capitals', pattern: 'Capitals' } },
  ],
  [
    {
      type: 'email',
      errors: { required: 'Fill in', invalid_email: 'No mail' },
      translatedErrors: { nl: { required: 'Vul in' } },
    },
    { messages: { required: { en: 'Fill in', nl: 'Vul in' }, email: 'No mail' } },
  ],
  [{ type: 'textfield', errors: { odd: 'x' } }, {}, ['warning errors.odd']],
  [{ type: 'textfield', tooltip: 'Tip' }, { hint: 'Tip' }],
  [
    { type: 'date', datePicker: { minDate: '2026-01-01T00:00:00+01:00', maxDate: '2026-12-31' } },
    { min: '2026-01-01', max: '2026-12-31' },
  ],
  [{ type: 'date', datePicker: { minDate: 'moment()' } }, { min: undefined }, ['error datePicker.minDate']],
  [{ type: 'date', datePicker: { disableWeekends: true } }, {}, ['warning datePicker.disableWeekends']],
  [
    {
      type: 'date',
      openForms: { minDate: { mode: 'future' }, maxDate: { mode: 'past', includeToday: true } },
    },
    { min: 'today+1', max: 'today' },
  ],
  [
    {
      type: 'date',
      openForms: {
        minDate: { mode: 'relativeToVariable', variable: 'now', operator: 'subtract', delta: { days: 14 } },
      },
    },
    { min: 'today-14' },
  ],
  [
    { type: 'date', openForms: { maxDate: { mode: 'relativeToVariable', variable: 'born' } } },
    { max: undefined },
    ['error openForms.maxDate'],
  ],
  [
    {
      type: 'day',
      minDate: '02/01/1990',
      fields: { day: { required: true }, month: { required: true }, year: { required: true } },
    },
    { type: 'date-parts', required: true, min: '1990-02-01' },
  ],
  [{ type: 'day', dayFirst: true, maxDate: '02/01/1990' }, { max: '1990-01-02' }],
  [
    { type: 'day', fields: { day: { hide: true }, month: { required: true } } },
    { required: true },
    ['error fields.day.hide', 'warning fields'],
  ],
  [
    { type: 'time', validate: { minTime: '09:00:00' }, maxTime: '17:00' },
    { min: '09:00', max: '17:00' },
  ],
  [
    { type: 'number', suffix: 'm²', decimalLimit: 0 },
    { unit: 'm²', integer: true },
  ],
  [{ type: 'number', suffix: 'm²', prefix: 'ca.' }, { unit: 'm²' }, ['warning prefix']],
  [
    { type: 'number', decimalLimit: 2, validate: { step: '0.5' } },
    {},
    ['warning decimalLimit', 'warning validate.step'],
  ],
  [
    { type: 'textfield', prefix: 'PL', suffix: 'x', placeholder: 'e.g. A', case: 'uppercase' },
    {},
    ['warning case', 'warning prefix', 'warning suffix', 'warning placeholder'],
  ],
  [{ type: 'textfield', inputMask: '99-999' }, {}, ['error inputMask']],
  [{ type: 'phoneNumber', inputMask: '(999) 999-9999' }, { type: 'tel' }, ['warning inputMask']],
  [
    { type: 'textarea', validate: { minWords: 3, maxWords: 9 } },
    {},
    ['error validate.minWords', 'error validate.maxWords'],
  ],
  [
    { type: 'file', file: { type: ['application/pdf'], allowedTypesLabels: ['.pdf'] } },
    { accept: ['application/pdf'] },
  ],
  [
    { type: 'editgrid', components: [{ type: 'email', key: 'm', label: 'M', unique: true }] },
    { type: 'repeat' },
    ['error components[0]'],
  ],
];

for (const [component, field, remarks = []] of FORMIO)
  test(`Form.io: ${JSON.stringify(component).slice(0, 110)}`, async () => {
    const imported = fromFormio(component);
    const [made] = firstFields(imported);
    for (const [key, value] of Object.entries(field)) assert.deepEqual(made?.[key], value, key);
    assert.deepEqual(remarked(imported).sort(), [...remarks].sort());
    const { form, complaints } = await openForm(imported.definition, NOW);
    assert.ok(form);
    assert.deepEqual(complaints, []);
  });

test('Form.io: what must be unique is what the endpoint knows a second answer by', () => {
  const { definition, report } = fromFormio({ type: 'email', unique: true });
  assert.deepEqual(definition?.unique, ['q']);
  assert.deepEqual(report, []);
});

const XPATH: [string, string][] = [
  ["selected(${a}, 'x')", "({a} anyof ['x'])"],
  ['. > 0 and . <= ${max}', '{self} > 0 and {self} <= {max}'],
  ['not(${a} = 1)', '!({a} = 1)'],
  ["if(${a} div 2 > 1, 'x', 'y')", "iif({a} / 2 > 1, 'x', 'y')"],
  ['count-selected(.) <= 3', 'count({self}) <= 3'],
];

for (const [xpath, expression] of XPATH)
  test(`XPath ${xpath}`, () => {
    assert.equal(fromXPath(xpath, 'self'), expression);
    assert.ok(parseExpression(expression));
  });

test('XLSForm: groups, repeats, choices and languages', async () => {
  const { definition, report } = importXlsForm({
    survey: [
      {
        type: 'select_one yn',
        name: 'has',
        'label::English (en)': 'Has staff?',
        'label::Polski (pl)': 'Ma pracowników?',
        required: 'yes',
      },
      { type: 'begin group', name: 'g', label: 'Group', relevant: "${has} = 'y'" },
      { type: 'integer', name: 'staff', label: 'Staff', constraint: '. > 0', constraint_message: 'More.' },
      { type: 'end group' },
      { type: 'begin repeat', name: 'r', label: 'Sites', repeat_count: '${staff}' },
      { type: 'text', name: 'town', label: 'Town' },
      { type: 'end repeat' },
      { type: 'geopoint', name: 'where', label: 'Where' },
      { type: 'deviceid', name: 'device' },
    ],
    choices: [
      { list_name: 'yn', name: 'y', label: 'Yes' },
      { list_name: 'yn', name: 'n', label: 'No' },
    ],
    settings: [{ form_title: 'Firms', form_id: 'firms', version: '7' }],
  });
  assert.deepEqual(
    report.map(({ path, level }) => [path, level]),
    [
      ['survey[9]', 'error'],
      ['survey[10]', 'warning'],
    ],
  );
  const { form } = await openForm(definition, NOW);
  assert.equal(form?.definition.version, '7');
  form?.fill({ has: 'y', staff: '2' });
  assert.ok(form?.isVisible('staff'));
  assert.equal(form?.fieldState('r')?.entries.length, 2);
  form?.setAnswer('staff', '0');
  assert.equal(form?.text(form.errorOf('staff')?.message).text, 'More.');
});

test('LimeSurvey: relevance as an expression', () => {
  const parts = new Map([
    ['Q2_SQ001', 'Q2#SQ001'],
    ['Q3_R1', 'Q3.R1'],
  ]);
  assert.equal(fromExpressionScript('((Q1.NAOK == "A1"))', parts), '(({Q1} == "A1"))');
  assert.equal(
    fromExpressionScript('Q2_SQ001.NAOK == "Y" and !is_empty(Q3_R1)', parts),
    "{Q2} contains 'SQ001' and {Q3.R1} notempty",
  );
});

test('XLSForm: Markdown is not shown as its signs, and that it is gone is said', () => {
  const { definition, report } = importXlsForm({
    survey: [
      { type: 'note', name: 'a', label: '**Read** _this_, at [home](https://gmina.example.org) 2*3*4' },
      {
        type: 'text',
        name: 'b',
        label: '# Your *name*',
        hint: 'as on [the page](https://gmina.example.org)',
      },
      { type: 'text', name: 'first_name', label: 'Your first_name or last_name' },
    ],
  });
  const [a, b, c] = definition?.fields as Record<string, Record<string, string>>[];
  assert.equal(a?.text?.en, '**Read** this, at [home](https://gmina.example.org) 2*3*4');
  assert.deepEqual([b?.label?.en, b?.hint?.en], ['Your name', 'as on the page (https://gmina.example.org)']);
  assert.equal(c?.label?.en, 'Your first_name or last_name');
  assert.deepEqual(
    report.map(({ path, message }) => `${path}: ${message}`),
    ['survey[2].label', 'survey[3].label', 'survey[3].hint'].map(
      (path) => `${path}: its Markdown is not taken over, only its text.`,
    ),
  );
});

test('XLSForm: ranges, another order, and columns that nothing is made of', () => {
  const { definition, report } = importXlsForm({
    survey: [
      { type: 'range', name: 'a', label: 'A', parameters: 'start=0 end=10 step=2' },
      { type: 'range', name: 'b', label: 'B' },
      { type: 'select_one c', name: 'c', label: 'C', parameters: 'randomize=true seed=${a}' },
      { type: 'select_one c', name: 'd', label: 'D', choice_filter: 'region=${a}' },
      { type: 'image', name: 'e', label: 'E', parameters: 'max-pixels=1024' },
    ],
    choices: [{ list_name: 'c', name: 'x', label: 'X', region: '1', 'media::image': 'x.png' }],
    settings: [{ form_title: 'T', submission_url: 'https://kobo.example.org', style: 'pages' }],
  });
  const [a, b, c, d] = definition?.fields as Record<string, unknown>[];
  assert.deepEqual(d?.options, [{ value: 'x', label: { en: 'X' }, showIf: "'1'={a}" }]);
  assert.deepEqual([a?.min, a?.max, a?.integer], [0, 10, true]);
  assert.deepEqual([b?.min, b?.max, b?.integer], [1, 10, true]);
  assert.equal(c?.shuffle, true);
  assert.deepEqual(
    report.map(({ path, level }) => [path, level]),
    [
      ['choices.media::image', 'warning'],
      ['settings.submission_url', 'warning'],
      ['survey[2].parameters', 'error'],
      ['survey[4].parameters', 'warning'],
      ['survey[6].parameters', 'warning'],
    ],
  );
});

const firstPage = (definition: Record<string, unknown> | undefined) =>
  (definition?.pages as { intro?: unknown; fields: Record<string, unknown>[] }[])[0];

test('LimeSurvey: what is written with entities, or in several pieces, is read as it is meant', () => {
  const xml = limeSurvey({ questions: [asked(1, 'N'), asked(2, 'S', { relevance: 'R', question: 'Q' })] })
    .replace('<![CDATA[R]]>', 'Q1.NAOK &gt; 3 and Q1.NAOK &#60; 9')
    .replace('<![CDATA[Q]]>', 'A &amp; B<![CDATA[ &amp; C]]> &amp;lt;D');
  const { definition, report } = importLimeSurvey(xml);
  assert.deepEqual(report, []);
  const [, text] = firstPage(definition)?.fields ?? [];
  assert.equal(text?.showIf, '{Q1} > 3 and {Q1} < 9');
  assert.deepEqual(text?.label, { en: 'A & B & C <D' });
});

test('LimeSurvey: pieces without an end are read in no time', () => {
  const xml = limeSurvey({ questions: [asked(1, 'N', { help: 'H' })] });
  const start = performance.now();
  importLimeSurvey(xml.replace('<![CDATA[H]]></help>', 'text <![CDATA[x]]>'.repeat(20_000)));
  assert.ok(performance.now() - start < 2000);
});

const SETTINGS: [type: string, setting: string, value: string, key: string, taken: unknown][] = [
  ['S', 'maximum_chars', '40', 'maxLength', 40],
  ['T', 'maximum_chars', '500', 'maxLength', 500],
  ['N', 'maximum_chars', '2', 'max', 99],
  ['N', 'max_num_value_n', '9', 'max', 9],
  ['N', 'num_value_int_only', '1', 'integer', true],
  ['D', 'date_min', '2000-01-01', 'min', '2000-01-01'],
  ['M', 'max_answers', '2', 'max', 2],
  ['R', 'max_answers', '2', 'top', 2],
  ['L', 'random_order', '1', 'shuffle', true],
  ['|', 'allowed_filetypes', 'pdf, docx', 'accept', ['.pdf', '.docx']],
  ['|', 'max_filesize', '2048', 'maxBytes', 2_097_152],
  ['|', 'max_num_of_files', '2', 'maxFiles', 2],
];

for (const [type, attribute, value, key, taken] of SETTINGS)
  test(`LimeSurvey: ${attribute} of a question of the type ${type} is ${key}`, async () => {
    const { definition, report } = importLimeSurvey(
      limeSurvey({
        questions: [asked(1, type)],
        subquestions: ['a', 'b', 'c'].map((title, at) => part(10 + at, 1, title)),
        answers: ['a', 'b', 'c'].map((code) => ({ qid: 1, code, answer: code, language: 'en' })),
        question_attributes: [{ qid: 1, attribute, value }],
      }),
    );
    assert.deepEqual(report, []);
    assert.deepEqual(firstPage(definition)?.fields[0]?.[key], taken);
    assert.deepEqual((await openForm(definition, NOW)).complaints, []);
  });

test('LimeSurvey: a bound of several short answers holds for each', () => {
  const { definition, report } = importLimeSurvey(
    limeSurvey({
      questions: [asked(1, 'Q')],
      subquestions: [part(2, 1, 'street'), part(3, 1, 'town')],
      question_attributes: [{ qid: 1, attribute: 'maximum_chars', value: '60' }],
    }),
  );
  const fields = firstPage(definition)?.fields[0]?.fields as { maxLength?: number }[];
  assert.deepEqual(
    fields.map(({ maxLength }) => maxLength),
    [60, 60],
  );
  assert.deepEqual(report, []);
});

test('LimeSurvey: what is shown of an answer is put into a text, and a part has its own condition', () => {
  const { definition, report } = importLimeSurvey(
    limeSurvey({
      groups: [{ gid: 1, group_name: 'Part', description: 'About it.', language: 'en' }],
      questions: [
        asked(1, 'S'),
        asked(2, 'T', { question: 'Dear {Q1.shown}, {TOKEN:FIRSTNAME}: why?' }),
        asked(3, 'M'),
      ],
      subquestions: [part(4, 3, 'a', { relevance: 'Q1.NAOK == "x"' }), part(5, 3, 'b')],
    }),
  );
  const { intro, fields = [] } = firstPage(definition) ?? {};
  assert.deepEqual(intro, { en: 'About it.' });
  assert.deepEqual(fields[1]?.label, { en: 'Dear {Q1}, {TOKEN:FIRSTNAME}: why?' });
  const [first, second] = fields[2]?.options as { showIf?: string }[];
  assert.deepEqual([first?.showIf, second?.showIf], ['{Q1} == "x"', undefined]);
  assert.deepEqual(
    report.map(({ path, level, message }) => [path, level, message.split(' ')[0]]),
    [['groups[0].Q2', 'error', '"{TOKEN:FIRSTNAME}"']],
  );
});

test('LimeSurvey: of each text it is said which markup is lost', () => {
  const { report } = importLimeSurvey(
    limeSurvey({
      questions: [asked(1, 'L', { question: 'A <b>bold</b> one', help: 'It <b>helps</b>.' })],
      answers: [{ qid: 1, code: 'a', answer: '<b>Yes</b>', language: 'en' }],
      surveys_languagesettings: [{ surveyls_title: 'A <b>title</b>', surveyls_endtext: '<b>Thanks</b>' }],
    }),
  );
  assert.deepEqual(
    report.map(({ path }) => path),
    ['groups[0].Q1', 'groups[0].Q1.help', 'groups[0].Q1.a'].concat(
      ['surveyls_title', 'surveyls_endtext'].map((key) => `surveys_languagesettings.${key}`).reverse(),
    ),
  );
});

test('LimeSurvey: what changes which answers will do is an error, what the whole was set to is said', () => {
  const { definition, report } = importLimeSurvey(
    limeSurvey({
      questions: [asked(1, 'S', { preg: '/^[a-z]+$/i', mandatory: 'S' }), asked(2, 'N')],
      question_attributes: [
        { qid: 1, attribute: 'em_validation_q', value: 'strlen(this) > 2' },
        { qid: 1, attribute: 'prefix', value: 'Ms' },
        { qid: 1, attribute: 'text_input_width', value: '6' },
        { qid: 2, attribute: 'maximum_chars', value: '4' },
        { qid: 2, attribute: 'max_num_value_n', value: '2050' },
        { qid: 2, attribute: 'equals_num_value', value: '7' },
      ],
      surveys: [{ sid: 1, language: 'en', expires: '2026-12-31 23:59:00', allowprev: 'N', usecaptcha: 'N' }],
      surveys_languagesettings: [{ surveyls_title: 'T', surveyls_policy_notice: 'Kept for a year.' }],
    }),
  );
  assert.deepEqual(
    report.map(({ path, level }) => `${level} ${path}`),
    [
      'error groups[0].Q1.preg',
      'warning groups[0].Q1',
      'error question_attributes[0]',
      'warning question_attributes[1]',
      'error question_attributes[5]',
      'warning surveys.expires',
      'warning surveys.allowprev',
      'warning surveys_languagesettings.surveyls_policy_notice',
    ],
  );
  assert.equal(firstPage(definition)?.fields[1]?.max, 2050);
});

test('LimeSurvey: a choice that excludes the others, the name of other, answers that are there from the start', async () => {
  const { definition, report } = importLimeSurvey(
    limeSurvey({
      surveys: [{ sid: 1, language: 'en' }],
      questions: [
        asked(1, 'M', { other: 'Y' }),
        asked(2, 'L', { other: 'Y' }),
        asked(3, 'Q', { relevance: 'Q1_SQ3.NAOK == "Y"' }),
        asked(4, 'N'),
        asked(5, '5'),
        asked(6, 'S'),
        asked(7, 'M'),
      ],
      subquestions: [
        ...['SQ1', 'SQ2', 'SQ3'].map((title, at) => part(10 + at, 1, title, { question: `Choice ${title}` })),
        ...['street', 'town'].map((title, at) => part(20 + at, 3, title)),
        ...['a', 'b', 'c'].map((title, at) => part(30 + at, 7, title)),
      ],
      answers: ['a', 'b'].map((code) => ({ qid: 2, code, answer: code, language: 'en' })),
      question_attributes: [
        { qid: 1, attribute: 'exclude_all_others', value: 'SQ3' },
        { qid: 1, attribute: 'other_replace_text', value: 'Something else', language: 'en' },
        { qid: 1, attribute: 'other_replace_text', value: 'Noget andet', language: 'da' },
        { qid: 7, attribute: 'exclude_all_others', value: 'a;b' },
        { qid: 4, attribute: 'other_replace_text', value: 'No other here', language: 'en' },
      ],
      defaultvalues: [
        { dvid: 1, qid: 1, scale_id: 0, sqid: 12, specialtype: '' },
        { dvid: 2, qid: 2, scale_id: 0, sqid: 0, specialtype: '' },
        { dvid: 3, qid: 3, scale_id: 0, sqid: 21, specialtype: '' },
        { dvid: 4, qid: 4, scale_id: 0, sqid: 0, specialtype: '' },
        { dvid: 5, qid: 5, scale_id: 0, sqid: 0, specialtype: '' },
        { dvid: 6, qid: 6, scale_id: 0, sqid: 0, specialtype: '' },
        { dvid: 7, qid: 2, scale_id: 0, sqid: 0, specialtype: 'other' },
      ],
      defaultvalue_l10ns: ['Y', 'b', 'Trzebnica', '4', '9', '{TOKEN:NAME}', 'Mine'].map(
        (defaultvalue, at) => ({
          dvid: at + 1,
          language: 'en',
          defaultvalue,
        }),
      ),
    }),
  );
  const [several, one, group, number, scale, text, many] = firstPage(definition)?.fields ?? [];
  assert.deepEqual(
    (several?.options as { value: string }[]).map(({ value }) => value),
    ['SQ1', 'SQ2'],
  );
  assert.deepEqual([several?.none, several?.noneLabel], [true, { en: 'Choice SQ3' }]);
  assert.deepEqual(several?.otherLabel, { en: 'Something else', da: 'Noget andet' });
  assert.equal(group?.showIf, "{Q1} contains 'none'");
  assert.deepEqual([several?.value, one?.value, number?.value], [['none'], 'b', 4]);
  assert.deepEqual(
    (group?.fields as { value?: string }[]).map(({ value }) => value),
    [undefined, 'Trzebnica'],
  );
  assert.deepEqual([scale?.value, text?.value, many?.none], [undefined, undefined, undefined]);
  assert.deepEqual(
    report.map(({ path, level }) => `${level} ${path}`),
    [
      'warning groups[0].Q1',
      'error defaultvalues[4]',
      'error defaultvalues[5]',
      'error defaultvalues[6]',
      'error question_attributes[3]',
      'warning question_attributes[4]',
    ],
  );
  const { form, complaints } = await openForm(definition, NOW);
  assert.deepEqual(complaints, []);
  assert.deepEqual(form?.answers.Q1, ['none']);
});

test('knows a form by what is in it', async () => {
  const format = async (raw: unknown) => (await importFormOf(raw)).format;
  assert.equal(await format({ muni: 1, id: 'a' }), 'muni-form');
  assert.equal(await format({ pages: [{ elements: [] }] }), 'SurveyJS');
  assert.equal(await format({ components: [{ type: 'textfield', key: 'a' }] }), 'Form.io');
  assert.equal(await format({ form: { components: [{ type: 'textfield', key: 'a' }] } }), 'Form.io');
  assert.equal(await format(['x']), 'unknown');
});

test('takes anything without a throw, and what comes of it can be read', async () => {
  const types = [
    'text',
    'radiogroup',
    'matrix',
    'panel',
    'paneldynamic',
    'html',
    'textfield',
    'selectboxes',
    'editgrid',
    'columns',
    'x',
  ];
  const keys = [
    'type',
    'name',
    'key',
    'title',
    'choices',
    'values',
    'rows',
    'columns',
    'elements',
    'components',
    'validators',
    'validate',
    'conditional',
    'visibleIf',
    'triggers',
    'defaultValue',
  ];
  const value = fc.oneof(fc.constantFrom(...types), fc.jsonValue(), fc.constantFrom('__proto__', '{a} = 1'));
  const part = fc.dictionary(fc.constantFrom(...keys), value);
  await fc.assert(
    fc.asyncProperty(
      fc.array(part),
      fc.constantFrom('elements', 'components', 'pages'),
      async (parts, key) => {
        const { definition, report } = await importFormOf({ [key]: parts });
        if (!definition) assert.ok(report.length);
        else assert.ok((await openForm(definition, NOW)).complaints);
      },
    ),
    { numRuns: 300 },
  );
});
