import { expect } from 'chai';
import { press, pressButton } from '../../support/act.js';
import { violations } from '../../support/axe.js';
import { byRole } from '../../support/see.js';
import { until } from '../../support/wait.js';
import { openForm, sent } from './signup.js';

const form = {
  muni: 1,
  id: 'f',
  version: '1',
  kind: 'signup',
  title: 'A competition',
  fields: [
    {
      type: 'matrix',
      name: 'place',
      label: 'How good is it here?',
      rows: ['Parking', 'Rents'],
      columns: ['good', 'poor'],
    },
    { type: 'ranking', name: 'topics', label: 'What matters?', options: ['Loans', 'Courses'] },
    { type: 'scale', name: 'nps', label: 'Would you recommend us?', min: 0, max: 10 },
  ],
  submit: { url: 'https://data.example/take' },
};

describe('<muni-signup> with the questions of a survey', () => {
  it('asks a matrix, a ranking and a scale, and sends what was answered', async () => {
    const { element, server } = await openForm(form);
    const row = await byRole(element, 'group', 'Parking');
    row.querySelector<HTMLInputElement>('input[value=poor]')?.click();
    await pressButton(element, 'Put in place 1: Courses');
    const scale = await byRole(element, 'group', /^Would you recommend us\?/);
    scale.querySelector<HTMLInputElement>('input[value="7"]')?.focus();
    await press('ArrowRight');
    await until(() => element.answers.nps === 8);
    expect(await violations(element)).to.deep.equal([]);
    await pressButton(element, 'Send');
    expect((await sent(server)).answers).to.deep.equal({
      place: { Parking: 'poor' },
      topics: ['Courses'],
      nps: 8,
    });
  });
});
