import { expect } from 'chai';
import { everyField, meetingForm } from '../../fixtures/forms.js';
import { longWorded } from '../../fixtures/long-words.js';
import { answer, receiptTitle, submitForm, tick } from '../../support/form.js';
import { outOfReach, zoomIn } from '../../support/reach.js';
import { all, isSeen } from '../../support/see.js';
import { openForm } from './signup.js';

describe('a form at 400 %', () => {
  for (const [what, form] of [
    ['every kind of field', everyField],
    ['long words', longWorded(everyField)],
  ] as const)
    it(`needs scrolling in one direction only, also with what is wrong (${what})`, async () => {
      const { element } = await openForm(form);
      await zoomIn(element);
      expect(outOfReach(element)).to.deep.equal([]);
      await submitForm(element);
      expect(outOfReach(element)).to.deep.equal([]);
    });

  it('shows every field whole', async () => {
    const { element } = await openForm(everyField);
    await zoomIn(element);
    const controls = all(element, '.form :is(input, select, textarea, button)').filter(
      (control) => !control.closest('.trap') && isSeen(control),
    );
    expect(controls.length).to.be.greaterThan(20);
    for (const control of controls) {
      const { height, width } = control.getBoundingClientRect();
      const target = control.matches('[type=radio], [type=checkbox]') ? 20 : 24;
      expect(Math.min(height, width), control.outerHTML).to.be.at.least(target);
    }
  });

  it('sends and shows its receipt', async () => {
    const { element, server } = await openForm(longWorded(meetingForm));
    await zoomIn(element);
    await answer(element, 'Your name', 'Anna');
    await answer(element, 'E-mail', 'a@example.org');
    await tick(element, 'Everything');
    await tick(element, 'I agree');
    await submitForm(element);
    (await server.asked()).answer({ id: '1', receipt: 'M-7Q2F-0193', status: 'confirmed' }, { status: 201 });
    await receiptTitle(element);
    expect(outOfReach(element)).to.deep.equal([]);
  });
});
