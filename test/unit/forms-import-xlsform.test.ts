import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importXlsForm } from '../../src/forms/import/xlsform.js';
import { openForm } from '../../src/forms/open-form.js';

type Row = Record<string, string>;
const NOW = { now: () => Date.parse('2026-11-24T12:00Z') };

async function opened(survey: Row[], choices: Row[] = [], settings: Row[] = []) {
  const { definition, report } = importXlsForm({ survey, choices, settings });
  assert.ok(definition, JSON.stringify(report));
  const { form, complaints } = await openForm(definition, NOW);
  assert.deepEqual(complaints, []);
  assert.ok(form);
  return { form, report, definition };
}

const shownOf = (form: Awaited<ReturnType<typeof opened>>['form'], name: string) =>
  form.fieldState(name)?.choices.options?.map(({ value }) => value);

const WISHES = ['no', 'north', 'none'].map((name) => ({ list_name: 'wishes', name, label: name }));

test('an answer is needed where the sheet says when', async () => {
  const { form, report } = await opened(
    [
      { type: 'select_one wishes', name: 'wish', label: 'Wish', required: 'TRUE' },
      {
        type: 'text',
        name: 'why',
        label: 'Why',
        required: "${wish} = 'no'",
        required_message: 'Tell us why',
      },
      { type: 'text', name: 'more', label: 'More', required: 'no' },
    ],
    WISHES,
  );
  form.setAnswer('wish', 'north');
  assert.equal(form.errorOf('why'), undefined);
  form.setAnswer('wish', 'no');
  assert.equal(form.errorOf('why')?.code, 'required');
  assert.deepEqual(form.fieldState('why')?.field.messages, { required: { en: 'Tell us why' } });
  assert.equal(form.errorOf('more'), undefined);
  assert.deepEqual(report, []);
});

test('what is selected is that choice, and no other that begins so', async () => {
  const { form } = await opened(
    [
      { type: 'select_one wishes', name: 'wish', label: 'Wish' },
      { type: 'select_multiple wishes', name: 'wishes', label: 'Wishes' },
      { type: 'text', name: 'one', label: '1', relevant: "selected (${wish}, 'no')" },
      { type: 'text', name: 'many', label: '2', relevant: 'not(selected(${wishes}, \u2018no\u2019))' },
      { type: 'text', name: 'same', label: '3', relevant: 'selected(${wishes}, ${wish})' },
    ],
    WISHES,
  );
  form.setAnswer('wish', 'north');
  form.setAnswer('wishes', ['north', 'none']);
  assert.deepEqual(
    ['one', 'many', 'same'].map((name) => form.isVisible(name)),
    [false, true, true],
  );
  form.setAnswer('wishes', ['no']);
  assert.deepEqual(
    ['one', 'many', 'same'].map((name) => form.isVisible(name)),
    [false, false, false],
  );
});

test('formulas with spaces before their brackets, and days in them, are read', async () => {
  const { form, report } = await opened([
    { type: 'integer', name: 'years', label: 'Years' },
    {
      type: 'date',
      name: 'day',
      label: 'Day',
      constraint: ". >= date('2026-01-01')",
      constraint_message: 'Later',
    },
    { type: 'calculate', name: 'months', calculation: 'if (${years} > 1, ${years} * 12, 0)' },
    { type: 'note', name: 'told', label: '${months}', relevant: '${months} > 20' },
  ]);
  assert.deepEqual(report, []);
  form.setAnswer('day', '2025-12-31');
  assert.equal(form.errorOf('day')?.code, 'rule');
  form.setAnswer('day', '2026-01-02');
  assert.equal(form.errorOf('day'), undefined);
  form.setAnswer('years', 2);
  assert.ok(form.isVisible('told'));
});

test('choices that depend on an answer are those that fit it', async () => {
  const town = (name: string, county: string) => ({ list_name: 'towns', name, label: name, county });
  const { form, report } = await opened(
    [
      { type: 'text', name: 'region', label: 'Region' },
      { type: 'select_one towns', name: 'town', label: 'Town', choice_filter: 'county = ${region}' },
      { type: 'select_one towns', name: 'any', label: 'Any' },
    ],
    [town('brzeg', 'opole'), town('olawa', 'wroclaw'), town('border', 'opole'), town('border', 'wroclaw')],
  );
  form.setAnswer('region', 'wroclaw');
  assert.deepEqual(shownOf(form, 'town'), ['olawa', 'border']);
  form.setAnswer('region', 'opole');
  assert.deepEqual(shownOf(form, 'town'), ['brzeg', 'border']);
  assert.equal(report.filter(({ path }) => /choice_filter/.test(path)).length, 0);
});

test('sheets in older spellings are read as they are meant', async () => {
  const { form } = await opened(
    [
      { Type: 'select one from wishes or specify other', Name: 'wish', 'Label::English': 'Wish' },
      {
        Type: 'select all that apply from wishes',
        Name: 'all',
        'Label::English': 'All',
        Relevance: "${wish} = 'no'",
      },
      { Type: 'q string', Name: 'text', 'Label::English': 'Text' },
      { Type: 'begin lgroup', Name: 'g', 'Label::English': 'Group' },
      { Type: 'phone number', Name: 'phone', 'Label::English': 'Phone', Disabled: '' },
      { Type: 'end lgroup' },
      { Type: 'text', Name: 'off', 'Label::English': 'Off', Disabled: 'yes' },
    ],
    WISHES.map(({ list_name, name, label }) => ({
      'List Name': ` ${list_name} `,
      Value: `${name} `,
      Caption: label,
    })),
  );
  assert.equal((form.fieldState('wish')?.field as { other?: boolean }).other, true);
  assert.equal(form.isVisible('all'), false);
  form.setAnswer('wish', 'no');
  assert.equal(form.fieldState('all')?.field.type, 'checkboxes');
  assert.equal(form.fieldState('phone')?.field.type, 'tel');
  assert.equal(form.fieldState('off'), undefined);
});

test('languages are known by their names, and words in an unknown one are better than none', async () => {
  const { definition, report } = await opened([
    { type: 'text', name: 'a', 'label::Italiano': 'Nome', 'label::Swahili': 'Jina', 'label::zh': '名' },
    { type: 'text', name: 'b', 'label::Elvish': 'Mellon' },
  ]);
  const [a, b] = definition.fields as { label: unknown }[];
  assert.deepEqual(a?.label, { it: 'Nome', sw: 'Jina', zh: '名' });
  assert.deepEqual(b?.label, { en: 'Mellon' });
  assert.ok(report.some(({ path }) => path === 'survey[3].label::Elvish'));
});

test('a number that is there from the start is a number', async () => {
  const { form } = await opened([{ type: 'integer', name: 'n', label: 'N', default: '3' }]);
  assert.deepEqual(form.values, { n: 3 });
});
