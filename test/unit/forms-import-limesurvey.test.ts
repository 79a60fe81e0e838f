import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importLimeSurvey } from '../../src/forms/import/limesurvey.js';
import { openForm } from '../../src/forms/open-form.js';
import { asked, limeSurvey, part, type Cells } from './limesurvey-support.js';

const NOW = { now: () => Date.parse('2026-11-24T12:00Z') };

async function opened(sections: Readonly<Record<string, readonly Cells[]>>) {
  const { definition, report } = importLimeSurvey(limeSurvey(sections));
  assert.ok(definition, JSON.stringify(report));
  const { form, complaints } = await openForm(definition, NOW);
  assert.deepEqual(complaints, []);
  assert.ok(form);
  return { form, report };
}

test('of a mandatory question of several texts every part is needed', async () => {
  const { form } = await opened({
    questions: [asked(1, 'Q', { mandatory: 'Y' })],
    subquestions: [part(11, 1, 'firm'), part(12, 1, 'town')],
  });
  assert.deepEqual(
    form.errors().map(({ path, code }) => [path, code]),
    [
      ['Q1.firm', 'required'],
      ['Q1.town', 'required'],
    ],
  );
});

test('a condition on "other", on its text, and on a box that is not ticked means what it says', async () => {
  const { form, report } = await opened({
    questions: [
      asked(1, 'L', { other: 'Y' }),
      asked(2, 'M'),
      asked(3, 'S', { relevance: 'Q1.NAOK == "-oth-"' }),
      asked(4, 'S', { relevance: 'Q1_other.NAOK == "bus"' }),
      asked(5, 'S', { relevance: 'Q2_a.NAOK != "Y"' }),
      asked(6, 'S', { relevance: 'Q2_a.NAOK == ""' }),
    ],
    answers: [{ aid: 1, qid: 1, code: 'A1', answer: 'Train', sortorder: 1, language: 'en', scale_id: 0 }],
    subquestions: [part(21, 2, 'a'), part(22, 2, 'b')],
  });
  const shown = () => ['Q3', 'Q4', 'Q5', 'Q6'].filter((name) => form.isVisible(name));
  assert.deepEqual(shown(), ['Q5', 'Q6']);
  form.setAnswer('Q1', 'other');
  form.setAnswer('Q1-Comment', 'bus');
  form.setAnswer('Q2', ['a']);
  assert.deepEqual(shown(), ['Q3', 'Q4']);
  assert.deepEqual(report, []);
});

test('more and less, and gender, are asked for', async () => {
  const { form } = await opened({
    questions: [asked(1, 'E'), asked(2, 'G')],
    subquestions: [part(11, 1, 'traffic')],
  });
  const values = (name: string, list: 'columns' | 'options') =>
    form.fieldState(name)?.choices[list]?.map(({ value }) => value);
  assert.deepEqual(values('Q1', 'columns'), ['I', 'S', 'D']);
  assert.deepEqual(values('Q2', 'options'), ['F', 'M']);
});

test('old conditions are told only where no expression says the same', () => {
  const told = (relevance: string) =>
    importLimeSurvey(
      limeSurvey({
        questions: [asked(1, 'S'), asked(2, 'S', { relevance })],
        conditions: [{ cid: 1, qid: 2, cqid: 1 }],
      }),
    ).report.map(({ path }) => path);
  assert.deepEqual(told('Q1.NAOK == "x"'), []);
  assert.deepEqual(told('1'), ['conditions']);
});
