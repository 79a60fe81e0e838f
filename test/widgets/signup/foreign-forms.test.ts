import { expect } from 'chai';
import { answer, questions } from '../../support/form.js';
import { until } from '../../support/wait.js';
import { openForm } from './signup.js';

const SURVEY = {
  title: 'Needs of small firms',
  elements: [
    { type: 'text', name: 'firm', title: 'Your firm', isRequired: true },
    { type: 'boolean', name: 'staff', title: 'Do others work with you?' },
    { type: 'text', inputType: 'number', name: 'people', title: 'How many?', visibleIf: '{staff} = true' },
    { type: 'signaturepad', name: 'signature', title: 'Sign here' },
  ],
};

describe('a form of another system', () => {
  it('of SurveyJS is asked like one of ours, and what could not be taken over is told', async () => {
    const told: { path: string }[] = [];
    const note = (event: Event) => told.push(...(event as Event & { warnings: { path: string }[] }).warnings);
    document.addEventListener('muni-load', note, { once: true });
    const { element } = await openForm(SURVEY);
    await until(() => questions(element).length > 0);
    expect(questions(element)).to.deep.equal(['Your firm (required)', 'Do others work with you?']);
    await answer(element, 'Your firm', 'Wicker & Sons');
    expect(element.answers).to.include({ firm: 'Wicker & Sons' });
    expect(told.map(({ path }) => path)).to.include('elements[3]');
  });

  it('of Form.io is asked too', async () => {
    const { element } = await openForm({
      components: [{ type: 'textfield', key: 'town', label: 'Town', input: true }],
    });
    await until(() => questions(element).length > 0);
    expect(questions(element)).to.deep.equal(['Town (optional)']);
  });
});
