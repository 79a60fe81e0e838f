import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFormio } from '../../src/forms/import/formio.js';
import { openForm } from '../../src/forms/open-form.js';

type Draft = Record<string, unknown>;
const NOW = { now: () => Date.parse('2026-11-24T12:00Z') };

async function opened(...components: Draft[]) {
  const { definition, report } = importFormio({ components });
  assert.ok(definition);
  const { form, complaints } = await openForm(definition, NOW);
  assert.deepEqual(complaints, []);
  assert.ok(form);
  return { form, report };
}

const radio = (key: string, ...values: string[]) => ({
  type: 'radio',
  key,
  label: key,
  values: values.map((value) => ({ value, label: value })),
});
const text = (key: string, more: Draft = {}) => ({ type: 'textfield', key, label: key, ...more });
const when = (component: string, value: string, show = true) => ({
  conditional: { show, conjunction: 'all', conditions: [{ component, operator: 'isEqual', value }] },
});

test('a panel is headed by its title and a fieldset by its legend, not by what only the author sees', async () => {
  const { form } = await opened(
    { type: 'panel', key: 'p', label: 'Panel', title: 'Your firm', components: [text('a')] },
    { type: 'fieldset', key: 'f', label: 'Field Set', legend: 'Address', components: [text('b')] },
    { type: 'fieldset', key: 'g', label: 'Contact', components: [text('c')] },
  );
  const labels = form.visibleFields().map(({ field }) => field.label);
  assert.deepEqual(labels, ['Your firm', 'Address', 'Contact']);
});

test('a well is no heading, and a tab has its own', async () => {
  const { form } = await opened(
    { type: 'well', key: 'w', label: 'Well', components: [text('a')] },
    { type: 'tabs', key: 't', components: [{ key: 'one', label: 'Opening hours', components: [text('b')] }] },
  );
  assert.deepEqual(
    form.visibleFields().map(({ field }) => field.label),
    ['a', 'Opening hours'],
  );
  assert.ok(form.fieldState('b'));
});

test('a choice is not taken for another that it is the beginning of', async () => {
  const { form } = await opened(
    radio('wish', 'no', 'none', 'north'),
    text('why', when('wish', 'no')),
    text('simple', { conditional: { show: true, when: 'wish', eq: 'no' } }),
    { type: 'selectboxes', key: 'parts', label: 'Parts', values: [{ value: 'a', label: 'A' }] },
    text('boxed', { conditional: { show: true, when: 'parts', eq: 'a' } }),
  );
  form.setAnswer('wish', 'none');
  assert.equal(form.isVisible('why') || form.isVisible('simple'), false);
  form.setAnswer('wish', 'no');
  assert.equal(form.isVisible('why') && form.isVisible('simple'), true);
  form.setAnswer('parts', ['a']);
  assert.equal(form.isVisible('boxed'), true);
});

test('fields of containers are told apart, and conditions find them by either name', async () => {
  const { form, report } = await opened(
    { type: 'container', key: 'owner', components: [radio('kind', 'firm', 'person'), text('name')] },
    {
      type: 'container',
      key: 'guest',
      components: [text('name', when('owner.kind', 'firm')), text('phone', when('kind', 'person'))],
    },
  );
  form.setAnswer('owner.kind', 'firm');
  assert.deepEqual([form.isVisible('guest.name'), form.isVisible('guest.phone')], [true, false]);
  form.setAnswer('owner.kind', 'person');
  assert.deepEqual([form.isVisible('guest.name'), form.isVisible('guest.phone')], [false, true]);
  assert.ok(report.some(({ message }) => /"owner\.…"/.test(message)));
});

test('a condition within the entries of a grid finds the field beside it', async () => {
  const { form } = await opened({
    type: 'datagrid',
    key: 'stalls',
    label: 'Stalls',
    components: [radio('goods', 'food', 'books'), text('permit', when('stalls.goods', 'food'))],
  });
  form.setAnswer('stalls', [{ goods: 'food' }, { goods: 'books' }]);
  assert.deepEqual([form.isVisible('stalls[0].permit'), form.isVisible('stalls[1].permit')], [true, false]);
});

test('choices that are given as data are choices', async () => {
  const { form } = await opened(
    {
      type: 'select',
      key: 'town',
      label: 'Town',
      dataSrc: 'json',
      valueProperty: 'code',
      template: '<span>{{ item.name }}</span>',
      data: { json: '[{"code":"ol","name":"Oława"},{"code":"br","name":"Brzeg"}]' },
    },
    { type: 'select', key: 'size', label: 'Size', dataSrc: 'json', data: { json: ['s', 'm'] } },
  );
  assert.deepEqual((form.fieldState('town')?.field as unknown as Draft).options, [
    { value: 'ol', label: 'Oława' },
    { value: 'br', label: 'Brzeg' },
  ]);
  assert.deepEqual(
    ((form.fieldState('size')?.field as unknown as Draft).options as Draft[]).map(({ value }) => value),
    ['s', 'm'],
  );
});

test('answers that are there from the start stay with tables and lists too', async () => {
  const { form } = await opened(
    {
      type: 'survey',
      key: 'views',
      label: 'Views',
      questions: [{ value: 'park', label: 'Park' }],
      values: [{ value: 'good', label: 'Good' }],
      defaultValue: { park: 'good' },
    },
    {
      type: 'datagrid',
      key: 'people',
      label: 'People',
      components: [text('name')],
      defaultValue: [{ name: 'Ada' }],
    },
  );
  assert.deepEqual(form.values, { views: { park: 'good' }, people: [{ name: 'Ada' }] });
});

test('a form within the form is asked in its place', async () => {
  const { form } = await opened({
    type: 'form',
    key: 'inner',
    label: 'Details',
    components: [radio('kind', 'a', 'b'), text('more', when('inner.data.kind', 'a'))],
  });
  form.setAnswer('inner.kind', 'a');
  assert.equal(form.isVisible('inner.more'), true);
});

test('an answer from the start is one that the field can have', async () => {
  const day = (key: string, defaultValue: string, more: Draft = {}) => ({
    type: 'day',
    key,
    label: key,
    defaultValue,
    ...more,
  });
  const { form, report } = await opened(
    day('none', '00/00/0000'),
    day('iso', '05/31/2026'),
    day('first', '31/05/2026', { dayFirst: true }),
    { type: 'time', key: 'time', label: 'time', defaultValue: '10:30:00' },
    { type: 'datetime', key: 'date', label: 'date', defaultValue: '2026-05-31T12:00:00+02:00' },
    { type: 'number', key: 'count', label: 'count', defaultValue: '4' },
    { ...radio('wish', 'a', 'b'), defaultValue: 'c' },
    { ...radio('other', '1', '2'), defaultValue: 1 },
  );
  assert.deepEqual(form.values, {
    iso: '2026-05-31',
    first: '2026-05-31',
    time: '10:30',
    date: '2026-05-31',
    count: 4,
    other: '1',
  });
  assert.ok(report.some(({ message }) => /"wish", value: "c" is no answer to it/.test(message)));
});
