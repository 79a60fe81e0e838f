import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFormOf } from '../../src/forms/import/import-form.js';
import { importXlsForm } from '../../src/forms/import/xlsform.js';
import { openForm } from '../../src/forms/open-form.js';

type Draft = Record<string, unknown>;
const NOW = { now: () => Date.parse('2026-11-24T12:00Z') };

/** Opens what an import made of it, and says which fields it asks; nothing in it may be refused or passed over. */
async function opened(definition: Draft | undefined) {
  assert.ok(definition, 'there is a form');
  const { form, complaints } = await openForm(definition, NOW);
  assert.deepEqual(
    complaints.filter(({ message }) => !/no field/.test(message)),
    [],
  );
  assert.ok(form);
  return form;
}

const told = (report: readonly { message: string }[], words: RegExp) =>
  assert.ok(
    report.some(({ message }) => words.test(message)),
    `${String(words)} in ${JSON.stringify(report)}`,
  );

const text = (name: string, more: Draft = {}) => ({ type: 'text', name, ...more });
const surveyJs = (...elements: Draft[]) => importFormOf({ elements });

test('one question that cannot be asked does not take the form with it', async () => {
  const { definition, report } = await surveyJs(
    text('name'),
    { type: 'matrix', name: 'wishes', rows: ['park'] },
    { type: 'dropdown', name: 'town', showOtherItem: true },
  );
  const form = await opened(definition);
  assert.ok(form.fieldState('name'));
  told(report, /"wishes".*is empty/);
  told(report, /"town".*"options" is missing/);
});

test('of two questions of one name the second gets another, which is told', async () => {
  const { definition, report } = await surveyJs(
    text('firm', { visibleIf: "{kind} = 'a'" }),
    { type: 'panel', name: 'more', elements: [text('firm', { title: 'Your firm' })] },
    text('kind'),
  );
  const form = await opened(definition);
  assert.equal(form.fieldState('firm-2')?.field.label, 'Your firm');
  told(report, /"firm" is there more than once.*"firm-2"/);
});

test('a condition that goes in a circle is left out, and its question stays', async () => {
  const { definition, report } = await surveyJs(
    text('a', { visibleIf: '{b} = 1' }),
    text('b', { visibleIf: '{a} = 1' }),
  );
  const form = await opened(definition);
  assert.ok(form.visibleFields().length);
  told(report, /goes in a circle/);
});

test('questions that stand too deep in groups come up', async () => {
  let inner: Draft = text('deep', { isRequired: true });
  for (let depth = 12; depth > 0; depth--)
    inner = { type: 'panel', name: `g${depth}`, title: `Group ${depth}`, elements: [inner] };
  inner.visibleIf = "{show} = 'yes'";
  const { definition, report } = await surveyJs(text('show'), inner);
  const form = await opened(definition);
  assert.equal(form.isVisible('deep'), false);
  form.setAnswer('show', 'yes');
  assert.equal(form.isVisible('deep'), true);
  told(report, /stands too deep/);
});

test('what the reader would pass over is in the report', async () => {
  const { definition, report } = await surveyJs(
    text('year', { validators: [{ type: 'numeric' }, { type: 'text', minLength: 4 }] }),
  );
  await opened(definition);
  told(report, /"year", minLength/);
});

test('a rule that names an answer that is not there does not refuse every answer', async () => {
  const { definition, report } = importXlsForm({
    survey: [
      { type: 'geopoint', name: 'place', label: 'Place' },
      { type: 'integer', name: 'people', label: 'People', constraint: '. < ${place}', required: 'yes' },
    ],
  });
  const form = await opened(definition);
  form.setAnswer('people', 3);
  assert.equal(form.errorOf('people'), undefined);
  told(report, /"people", rules\.0\.test: there is no field "place"/);
});

test('a condition on a question that is left out is told', async () => {
  const { report } = importXlsForm({
    survey: [
      { type: 'geopoint', name: 'place', label: 'Place' },
      { type: 'text', name: 'why', label: 'Why', relevant: "${place} != ''" },
    ],
  });
  told(report, /"why", showIf: there is no field "place"/);
});

test('a pattern that is not run is told', async () => {
  const { report } = await surveyJs(text('q', { validators: [{ type: 'regex', regex: '^(a+)+$' }] }));
  told(report, /"q", pattern: .*not run/);
});

test('items of a list and cells of a table do not run into each other', async () => {
  const { definition } = await surveyJs(text('a'), {
    type: 'html',
    name: 'h',
    html: 'Bring:<ul><li>a pen<li>paper</ul><ul><li>tea</li>\n<li>cake</li></ul><table><tr><td>Mon</td><td>9–17</td></tr></table>',
  });
  const form = await opened(definition);
  const note = form.fieldState('h')?.field as { text?: unknown } | undefined;
  assert.equal(note?.text, 'Bring:\na pen\npaper\ntea\ncake\nMon 9–17');
});
