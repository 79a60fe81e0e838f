import { expect } from 'chai';
import { everyKind } from '../../fixtures/survey-forms.js';
import { labelled, settled, submitForm } from '../../support/form.js';
import { all, announced, byRole, partText, saidBy } from '../../support/see.js';
import { translate } from '../../support/translate.js';
import { until } from '../../support/wait.js';
import { control, survey } from './survey.js';

const piped = {
  muni: 1,
  id: 'piped',
  version: '1',
  kind: 'survey',
  title: 'Your trade',
  pages: [
    {
      id: 'trade',
      title: 'You',
      fields: [
        {
          type: 'radio',
          name: 'trade',
          label: 'What is your trade?',
          options: ['Joiner', 'Baker'],
          required: true,
        },
        { type: 'text', name: 'other', label: 'Why {trade}?', showIf: '{trade} notempty' },
      ],
    },
    { id: 'years', title: 'Your years', fields: [{ type: 'number', name: 'years', label: 'For how long?' }] },
  ],
  submit: { url: '/nowhere' },
};

describe('a survey that a browser translates', () => {
  it('puts answers into texts that stay up to date', async () => {
    const element = await survey(piped);
    const root = element.shadowRoot as ShadowRoot;
    translate(root);
    control(element, 'trade', 'Joiner').click();
    await until(() => saidBy(element).includes('Why Joiner?'));
    translate(root);
    control(element, 'trade', 'Baker').click();
    await until(() => saidBy(element).includes('Why Baker?'));
    expect(saidBy(element)).not.to.include('Joiner?');
  });

  it('says what is wrong, and that it is mended', async () => {
    const element = await survey(piped);
    translate(element.shadowRoot as ShadowRoot);
    await submitForm(element);
    await until(() => partText(element, 'summary-title'));
    translate(element.shadowRoot as ShadowRoot);
    control(element, 'trade', 'Baker').click();
    await until(() => partText(element, 'summary-title') === '');
    expect(all(element, '[part~="error-message"]')).to.have.length(0);
  });

  it('goes to the next page and back', async () => {
    const element = await survey(piped);
    const root = element.shadowRoot as ShadowRoot;
    control(element, 'trade', 'Baker').click();
    await settled(element);
    translate(root);
    await submitForm(element);
    await until(() => saidBy(element).includes('For how long?'));
    expect(saidBy(element)).not.to.include('What is your trade?');
    translate(root);
    (await byRole(element, 'button', /Back/)).click();
    await until(() => saidBy(element).includes('What is your trade?'));
    expect(saidBy(element)).not.to.include('For how long?');
    expect((await labelled<HTMLInputElement>(element, 'Baker')).checked).to.equal(true);
  });

  it('keeps a ranking right', async () => {
    const element = await survey(everyKind);
    translate(element.shadowRoot as ShadowRoot);
    (await byRole(element, 'button', /Lights/)).click();
    await until(() => announced(element).includes('Lights'));
    translate(element.shadowRoot as ShadowRoot);
    (await byRole(element, 'button', /Parking/)).click();
    await until(() => all(element, '.ranked .what').length === 2);
    expect(element.answers.first).to.deep.equal(['lights', 'parking']);
    expect(
      all(element, '.ranked .what').map(({ textContent }) => textContent?.replace(/[‹›\s]/g, '')),
    ).to.deep.equal(['Lights', 'Parking']);
  });
});
