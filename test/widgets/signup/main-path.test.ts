import { expect } from 'chai';
import { meetingForm } from '../../fixtures/forms.js';
import { html } from 'lit';
import type { MuniSignupElement } from '../../../src/widgets/signup/signup-element.js';
import { answer, problems, questions, receiptTitle, submitForm, tick } from '../../support/form.js';
import { slowDown } from '../../support/clock.js';
import { mount } from '../../support/mount.js';
import { focusedElement, textOf } from '../../support/queries.js';
import { saidBy } from '../../support/see.js';
import { deferredServer } from '../../support/server.js';
import { until } from '../../support/wait.js';
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

describe('a form whose definition is in a file', () => {
  const formAt = (path: string) => {
    const server = deferredServer();
    const element = mount<MuniSignupElement>(
      html`<muni-signup src=${path} .transport=${server.transport}></muni-signup>`,
    );
    return { element, server };
  };

  it('is drawn with its questions where they come at once', async () => {
    slowDown(50);
    const { element, server } = formAt('/quick.json');
    const drawn: string[] = [];
    const observer = new MutationObserver(() => drawn.push(saidBy(element)));
    observer.observe(element.shadowRoot as ShadowRoot, { childList: true });
    (await server.asked()).answer(meetingForm);
    await until(() => drawn.length > 0);
    expect(drawn[0]).to.include('Your name');
  });

  it('is loading, for a page that keeps its place, from before it draws anything until questions are there', async () => {
    const { element, server } = formAt('/slow.json');
    const asked = await server.asked();
    expect(element.shadowRoot?.childElementCount, 'what is drawn').to.equal(0);
    expect(element.matches(':state(loading)')).to.equal(true);
    asked.answer(meetingForm);
    await until(() => saidBy(element).includes('Your name'));
    await until(() => !element.matches(':state(loading)'));
  });

  it('says that it waits for questions that do not come at once', async () => {
    const { element } = formAt('/slow.json');
    await until(() => saidBy(element).includes('Loading the form'));
  });

  it('is the other one where another is named before anything is drawn', async () => {
    const { element, server } = formAt('/first.json');
    const first = await server.asked(0);
    element.src = '/second.json';
    const second = await server.asked(1);
    expect(second.url).to.include('/second.json');
    expect(first.isAborted).to.equal(true);
    second.answer({ ...meetingForm, title: 'The second form' });
    await element.ready;
    expect(saidBy(element)).to.include('The second form');
    expect(server.requests).to.have.length(2);
  });
});
