import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSurveyJs } from '../../src/forms/import/surveyjs.js';
import { openForm } from '../../src/forms/open-form.js';

type Draft = Record<string, unknown>;
const NOW = { now: () => Date.parse('2026-11-24T12:00Z') };

async function opened(survey: Draft) {
  const { definition, report } = importSurveyJs(survey);
  assert.ok(definition, JSON.stringify(report));
  const { form, complaints } = await openForm(definition, NOW);
  assert.deepEqual(complaints, []);
  assert.ok(form);
  return { form, report };
}

const text = (name: string, more: Draft = {}) => ({ type: 'text', name, ...more });
const page = (name: string, ...elements: Draft[]) => ({ name, elements });
const choicesOf = (field: unknown) => (field as { options: Draft[] }).options;

test('a column speaks of the others in its row of a table with given rows', async () => {
  const { form } = await opened({
    elements: [
      {
        type: 'matrixdropdown',
        name: 'stalls',
        cellType: 'text',
        columns: [{ name: 'goods' }, { name: 'permit', visibleIf: "{row.goods} = 'food'" }],
        rows: ['north', { value: 'south', visibleIf: "{stalls.north.goods} = 'food'" }],
      },
    ],
  });
  assert.equal(form.isVisible('stalls.south.goods'), false);
  form.setAnswer('stalls.north.goods', 'food');
  assert.equal(form.isVisible('stalls.north.permit'), true);
  assert.equal(form.isVisible('stalls.south.goods'), true);
  assert.equal(form.isVisible('stalls.south.permit'), false);
});

test('a condition on each choice, row and column asks of that one', async () => {
  const { form } = await opened({
    elements: [
      { type: 'checkbox', name: 'own', choices: ['bus', 'train'] },
      {
        type: 'radiogroup',
        name: 'best',
        choices: ['bus', 'train'],
        choicesVisibleIf: '{own} contains {item}',
      },
      {
        type: 'matrix',
        name: 'rated',
        rows: ['bus', 'train'],
        columns: ['good', 'bad'],
        rowsVisibleIf: '{own} contains {item}',
      },
    ],
  });
  form.setAnswer('own', ['train']);
  assert.deepEqual(
    form.fieldState('best')?.choices.options?.map(({ value }) => value),
    ['train'],
  );
  assert.deepEqual(
    form.fieldState('rated')?.choices.rows?.map(({ value }) => value),
    ['train'],
  );
});

test('a required table wants one row, and all where it says each', async () => {
  const table = { type: 'matrix', rows: ['a', 'b'], columns: ['yes', 'no'] };
  const { form } = await opened({
    elements: [
      { ...table, name: 'any', isRequired: true },
      { ...table, name: 'each', isRequired: true, eachRowRequired: true },
    ],
  });
  form.setAnswer('any', { a: 'yes' });
  form.setAnswer('each', { a: 'yes' });
  assert.deepEqual([form.errorOf('any')?.code, form.errorOf('each')?.code], [undefined, 'rows']);
});

test('a choice may have its words behind a bar, and none has an object as its value', async () => {
  const { form, report } = await opened({
    elements: [
      { type: 'dropdown', name: 'town', choices: ['ol|Oława', 'Brzeg', { value: { id: 1 }, text: 'X' }] },
    ],
  });
  assert.deepEqual(
    choicesOf(form.fieldState('town')?.field).map(({ value, label }) => [value, label]),
    [
      ['ol', 'Oława'],
      ['Brzeg', 'Brzeg'],
    ],
  );
  assert.ok(report.some(({ path, level }) => level === 'error' && path === 'elements[0].choices[2]'));
});

test('a trigger sees questions in panels and what is computed, and skips to questions in panels', async () => {
  const { form } = await opened({
    pages: [
      page('one', { type: 'panel', name: 'p', elements: [text('age'), text('wish')] }),
      page('two', text('school')),
      page('three', text('before'), { type: 'panel', name: 'q', elements: [text('also'), text('work')] }),
      page('four', text('last')),
    ],
    calculatedValues: [{ name: 'stop', expression: "{wish} = 'stop'" }],
    triggers: [
      { type: 'skip', expression: '{age} > 60', gotoName: 'work' },
      { type: 'complete', expression: '{stop} = true' },
    ],
  });
  form.setAnswer('age', '70');
  const names = ['age', 'school', 'before', 'also', 'work', 'last'];
  assert.deepEqual(
    names.filter((name) => form.isVisible(name)),
    ['age', 'work', 'last'],
  );
  form.setAnswer('wish', 'stop');
  assert.deepEqual(
    names.filter((name) => form.isVisible(name)),
    ['age'],
  );
});

test('a trigger that goes back or names nothing hides nothing, and is told', async () => {
  const { form, report } = await opened({
    pages: [page('one', text('a')), page('two', text('b')), page('three', text('c'))],
    triggers: [
      { type: 'skip', expression: '{b} = 1', gotoName: 'a' },
      { type: 'complete', expression: '{nobody} = 1' },
    ],
  });
  form.setAnswer('b', '1');
  assert.ok(form.isVisible('c'));
  assert.deepEqual(
    report.map(({ path }) => path),
    ['triggers[0]', 'triggers[1]'],
  );
});

test('the comment that goes with an answer is asked for, where the question is', async () => {
  const { form, report } = await opened({
    elements: [
      text('kind'),
      {
        type: 'rating',
        name: 'park',
        visibleIf: "{kind} = 'a'",
        showCommentArea: true,
        commentText: 'Why?',
        isCommentRequired: true,
      },
    ],
  });
  assert.equal(form.isVisible('park-Comment'), false);
  form.setAnswer('kind', 'a');
  assert.equal(form.fieldState('park-Comment')?.field.label, 'Why?');
  assert.equal(form.errorOf('park-Comment')?.code, 'required');
  assert.deepEqual(report, []);
});

test('the details of a row are asked for in it', async () => {
  const { form } = await opened({
    elements: [
      {
        type: 'matrixdynamic',
        name: 'guests',
        rowCount: 1,
        cellType: 'text',
        columns: [{ name: 'name' }],
        detailPanelMode: 'underRow',
        detailElements: [{ type: 'comment', name: 'diet', visibleIf: "{row.name} = 'Ada'" }],
      },
    ],
  });
  form.setAnswer('guests[0].name', 'Ada');
  assert.ok(form.isVisible('guests[0].diet'));
});

test('choices can be those of another question, or those that were chosen there', async () => {
  const { form } = await opened({
    elements: [
      { type: 'checkbox', name: 'own', choices: ['bus', { value: 'rail', text: 'Train' }] },
      { type: 'radiogroup', name: 'same', choicesFromQuestion: 'own' },
      {
        type: 'radiogroup',
        name: 'best',
        choicesFromQuestion: 'own',
        choicesFromQuestionMode: 'selected',
      },
    ],
  });
  assert.equal(choicesOf(form.fieldState('same')?.field)[1]?.label, 'Train');
  form.setAnswer('own', ['rail']);
  assert.deepEqual(
    form.fieldState('best')?.choices.options?.map(({ value }) => value),
    ['rail'],
  );
});

test('a choice not to answer is a choice', async () => {
  const { form, report } = await opened({
    elements: [
      {
        type: 'radiogroup',
        name: 'income',
        choices: ['low'],
        showRefuseItem: true,
        showDontKnowItem: true,
        dontKnowText: 'No idea',
      },
    ],
  });
  assert.deepEqual(
    choicesOf(form.fieldState('income')?.field).map(({ value }) => value),
    ['low', 'refused', 'dontknow'],
  );
  assert.deepEqual(report, []);
});

test('columns without choices of their own have those of the table, and "true" is true', async () => {
  const { form } = await opened({
    elements: [
      {
        type: 'matrixdynamic',
        name: 'm',
        rowCount: 1,
        choices: ['a'],
        columns: [{ name: 'c', choices: [], isRequired: 'true' }],
      },
    ],
  });
  assert.equal(form.fieldState('m[0].c')?.field.required, true);
});

test('what is computed in a panel or a given row is computed, and in the rows of a list it is told', async () => {
  const { form, report } = await opened({
    elements: [
      {
        type: 'panel',
        name: 'p',
        elements: [
          { type: 'text', name: 'a', inputType: 'number' },
          { type: 'expression', name: 'double', title: 'Twice', expression: '{a} * 2' },
        ],
      },
      {
        type: 'matrixdropdown',
        name: 'm',
        rows: ['r'],
        columns: [
          { name: 'n', cellType: 'text', inputType: 'number' },
          { name: 'more', cellType: 'expression', expression: '{row.n} + 1' },
        ],
      },
      {
        type: 'paneldynamic',
        name: 'list',
        panelCount: 1,
        templateElements: [text('b'), { type: 'expression', name: 'c', expression: '{panel.b}' }],
      },
    ],
  });
  form.setAnswer('a', 4);
  form.setAnswer('m.r.n', 1);
  assert.deepEqual([form.values.double, form.values['m.r.more']], [8, 2]);
  assert.ok(report.some(({ path, level }) => level === 'error' && /templateElements\[1\]$/.test(path)));
});

test('a list of a milliard empty entries begins with a few of them', () => {
  const { definition } = importSurveyJs({
    elements: [
      { type: 'matrixdynamic', name: 'm', rowCount: 1e9, columns: [{ name: 'a', cellType: 'text' }] },
      { type: 'paneldynamic', name: 'p', panelCount: 3e8, templateElements: [text('b')] },
    ],
  });
  const [{ fields }] = definition?.pages as [{ fields: { value: unknown[] }[] }];
  assert.deepEqual(
    fields.map(({ value }) => value.length),
    [200, 200],
  );
});

test('a language that only the title speaks is one of the form', () => {
  const { definition } = importSurveyJs({
    title: { default: 'Needs', pl: 'Potrzeby' },
    completedHtml: { default: 'Thanks', da: 'Tak' },
    elements: [text('name')],
  });
  assert.deepEqual((definition as Draft).languages, ['en', 'pl', 'da']);
});
