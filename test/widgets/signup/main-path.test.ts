import { expect } from '@open-wc/testing';
import { meetingForm } from '../../fixtures/forms.js';
import { answer, problems, questions, receiptTitle, submitForm, tick } from '../../support/form.js';
import { focusedElement, textOf } from '../../support/queries.js';
import { openForm, sent } from './signup.js';

describe('a form filled in and sent', () => {
  it('asks, checks, sends and shows a receipt', async () => {
    const { element, server } = await openForm(meetingForm);
    expect(questions(element).slice(0, 3)).to.deep.equal(['Your name', 'E-mail', 'Company (optional)']);

    await submitForm(element);
    expect(problems(element)).to.have.length(4);
    expect(focusedElement()?.id).to.equal('summary');

    await answer(element, 'Your name', 'Anna Łoś');
    await answer(element, 'E-mail', 'anna@example.org');
    await tick(element, 'Vegetarian');
    await tick(element, 'I agree');
    expect(problems(element)).to.deep.equal([]);

    await submitForm(element);
    const payload = await sent(server);
    expect(payload.answers).to.include({ name: 'Anna Łoś', mail: 'anna@example.org', diet: 'vegetarian' });
    (await server.asked()).answer({ id: '1', receipt: 'M-7Q2F-0193', status: 'confirmed' }, { status: 201 });
    expect(await receiptTitle(element)).to.equal('You are signed up');
    expect(textOf(focusedElement())).to.equal('You are signed up');
    expect(element.state.status).to.equal('sent');
  });
});
