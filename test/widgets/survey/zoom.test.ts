import { expect } from 'chai';
import { longWorded } from '../../fixtures/long-words.js';
import { everyKind, longMatrix } from '../../fixtures/survey-forms.js';
import { submitForm } from '../../support/form.js';
import { outOfReach, zoomIn } from '../../support/reach.js';
import { all } from '../../support/see.js';
import { survey } from './survey.js';

const scale = (min: number, max: number) => ({
  muni: 1,
  id: 'scale',
  version: '1',
  kind: 'survey',
  fields: [{ type: 'scale', name: 'scale', label: 'How good?', min, max, minLabel: 'bad', maxLabel: 'good' }],
  submit: { url: '/nowhere' },
});

describe('a survey at 400 %', () => {
  for (const [what, form] of [
    ['every kind of question', everyKind],
    ['thirty rows', longMatrix],
    ['long words', longWorded(everyKind)],
  ] as const)
    it(`needs scrolling in one direction only, also with what is wrong (${what})`, async () => {
      const element = await survey(form);
      await zoomIn(element);
      expect(outOfReach(element)).to.deep.equal([]);
      await submitForm(element);
      expect(outOfReach(element)).to.deep.equal([]);
    });

  for (const [min, max] of [
    [0, 10],
    [1, 5],
    [-10, 10],
    [1990, 2010],
  ] as const)
    it(`shows every step of a scale from ${min} to ${max}`, async () => {
      const element = await survey(scale(min, max));
      await zoomIn(element);
      const steps = all(element, '.step');
      expect(steps).to.have.length(max - min + 1);
      expect(outOfReach(element)).to.deep.equal([]);
      for (const step of steps) {
        const { width, height } = step.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
        expect(step.scrollWidth).to.be.at.most(step.clientWidth + 1);
      }
    });
});
