import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForeignForm, takeOverForm } from '../../src/forms/foreign-form.js';
import { importFormOf } from '../../src/forms/import/import-form.js';

type Draft = Record<string, unknown>;

const FORMIO: Draft = { components: [{ type: 'textfield', key: 'firm', label: 'Firm' }] };
const SURVEYJS: Draft = { elements: [{ type: 'text', name: 'firm' }] };
const MUNI: Draft = { muni: 1, id: 'f', title: 'F', fields: [{ type: 'text', name: 'firm', label: 'Firm' }] };

const namesOf = (definition: Draft | undefined) =>
  (
    (definition?.pages as { fields: Draft[] }[] | undefined)?.[0]?.fields ?? (definition?.fields as Draft[])
  )?.map(({ name }) => name);

const WRAPPED: [what: string, raw: unknown, format: string, path: string][] = [
  ['in a member', { form: FORMIO }, 'Form.io', 'form'],
  ['in data of an answer', { data: { attributes: { schema: FORMIO } } }, 'Form.io', 'data.attributes.schema'],
  ['as a text of JSON', { result: { json: JSON.stringify(SURVEYJS) } }, 'SurveyJS', 'result.json'],
  ['in a list', [SURVEYJS], 'SurveyJS', '[0]'],
  ['of ours', { data: MUNI }, 'muni-form', 'data'],
];
for (const [what, raw, format, path] of WRAPPED)
  test(`a form ${what} is found`, async () => {
    const found = await importFormOf(raw);
    assert.equal(found.format, format);
    assert.deepEqual(namesOf(found.definition), ['firm']);
    assert.ok(found.report.some((remark) => remark.path === path && remark.level === 'warning'));
    assert.ok(isForeignForm(raw));
  });

test('of several versions the published one is taken, and the others are told', async () => {
  const { definition, report } = await importFormOf({
    versions: [
      { published: false, schema: FORMIO },
      { published: true, schema: { components: [{ type: 'email', key: 'mail', label: 'E-mail' }] } },
    ],
  });
  assert.deepEqual(namesOf(definition), ['mail']);
  assert.ok(report.some(({ message }) => /one more form stands/.test(message)));
});

test('a list of questions without a form around it is a form', async () => {
  assert.deepEqual(namesOf((await importFormOf(FORMIO.components)).definition), ['firm']);
  assert.deepEqual(namesOf((await importFormOf(SURVEYJS.elements)).definition), ['firm']);
});

test('the sheets of an XLSForm may be JSON', async () => {
  const { format, definition } = await importFormOf({
    survey: [
      { type: 'select_one yn', name: 'comes', label: 'Do you come?', required: 'yes' },
      { type: 'integer', name: 'people', label: 'How many?' },
    ],
    choices: [{ list_name: 'yn', name: 'yes', label: 'Yes' }],
    settings: { form_title: 'Meeting' },
  });
  assert.equal(format, 'XLSForm');
  assert.equal(definition?.title && (definition.title as Draft).en, 'Meeting');
  assert.deepEqual(namesOf(definition), ['comes', 'people']);
});

const KNOWN: [name: RegExp, raw: Draft][] = [
  [
    /Digital Form Builder/,
    { startPage: '/a', pages: [{ path: '/a', components: [{ type: 'TextField', name: 'a' }] }] },
  ],
  [/GOV\.UK Forms/, { form_id: 1, form_slug: 'f', steps: [{ id: 'a', data: { question_text: 'A?' } }] }],
  [
    /MoJ Forms/,
    { _id: 'service.base', _type: 'service.base', flow: {}, pages: [{ _id: 'p', components: [] }] },
  ],
  [
    /GC Forms/,
    {
      titleEn: 'F',
      titleFr: 'F',
      layout: [1],
      elements: [{ id: 1, type: 'textField', properties: { titleEn: 'A' } }],
    },
  ],
  [/JSON Forms/, { type: 'VerticalLayout', elements: [{ type: 'Control', scope: '#/properties/a' }] }],
  [/Altinn/, { data: { layout: [{ id: 'a', type: 'Input' }] } }],
  [/JSON Schema/, { type: 'object', properties: { elements: { type: 'array' } } }],
];
for (const [name, raw] of KNOWN)
  test(`what is known and not read is named: ${String(name)}`, async () => {
    const { format, definition, report } = await importFormOf(raw);
    assert.equal(format, 'unknown');
    assert.equal(definition, undefined);
    assert.equal(report.length, 1);
    assert.match(report[0]?.message ?? '', name);
  });

test('what is not known is described, and stops the form with that', async () => {
  const { raw, remarks } = await takeOverForm(
    { title: 'X', questions: [] },
    'https://town.example/f.json',
    'en',
  );
  assert.equal(raw, undefined);
  assert.equal(remarks.length, 1);
  assert.equal(remarks[0]?.level, 'error');
  assert.match(remarks[0]?.message ?? '', /known system.*it has "title", "questions"/);
});

test('a form that is nested without end is refused, not read', async () => {
  for (const list of ['elements', 'components']) {
    let deep: Draft = { type: 'text', name: 'a', key: 'a' };
    for (let depth = 0; depth < 20_000; depth++)
      deep = { type: 'panel', name: 'p', key: 'p', [list]: [deep] };
    const { definition, report } = await importFormOf({ [list]: [deep] });
    assert.equal(definition, undefined);
    assert.match(report[0]?.message ?? '', /nested deeper/);
  }
});

test('pages with fields that do not say what they are are taken for ours, once', async () => {
  const pages = [{ id: 'p', fields: MUNI.fields }];
  const { raw, remarks } = await takeOverForm(
    { id: 'f', title: 'F', pages },
    'https://town.example/f.json',
    'en',
  );
  assert.deepEqual(remarks, []);
  assert.equal(isForeignForm(raw), false);
});
