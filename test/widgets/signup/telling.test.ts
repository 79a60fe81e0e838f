import { expect } from 'chai';
import { meetingForm } from '../../fixtures/forms.js';
import { fixedClock } from '../../support/clock.js';
import { hearWarnings } from '../../support/events.js';
import { answer, receiptTitle, settled, submitForm, tick } from '../../support/form.js';
import { all, announced, hear, partText } from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import { openForm } from './signup.js';

const RECEIPT = { id: '1', receipt: 'M-7Q2F-0193', status: 'confirmed' };
const SPOKEN = 700;

async function sendMeeting() {
  const opened = await openForm(meetingForm);
  await answer(opened.element, 'Your name', 'Anna Łoś');
  await answer(opened.element, 'E-mail', 'anna@example.org');
  await tick(opened.element, 'Vegetarian');
  await tick(opened.element, 'I agree');
  await submitForm(opened.element);
  return { ...opened, request: await opened.server.asked() };
}

describe('the live region of a form', () => {
  it('says that it is sending, and no longer so once the receipt is there', async () => {
    const { element, request } = await sendMeeting();
    await until(() => announced(element) === 'Sending …');
    request.answer(RECEIPT, { status: 201 });
    await receiptTitle(element);
    await settled(element);
    expect(announced(element)).to.equal('');
  });

  it('says nothing of sending where the answer is there before it could', async () => {
    const { element, request } = await sendMeeting();
    request.answer(RECEIPT, { status: 201 });
    await receiptTitle(element);
    await pause(SPOKEN);
    expect(announced(element)).to.equal('');
  });

  it('says once that there will be another attempt, not each second', async () => {
    hearWarnings();
    const clock = fixedClock('2026-11-24T12:00:00Z');
    const { element, request } = await sendMeeting();
    const heard = hear(element);
    request.answer('', { status: 503, headers: { 'Retry-After': '7' } });
    await until(() => heard.length);
    for (let second = 0; second < 3; second++) {
      clock.advance(1000);
      await pause(20);
    }
    await pause(SPOKEN);
    expect(heard).to.deep.equal(['No answer yet. Trying again in 7 seconds.']);
  });

  it('says how many places are left when that changes, and keeps a line free for it', async () => {
    const { element, server } = await openForm({
      ...meetingForm,
      capacity: { total: 50, countField: 'people', statusUrl: 'https://data.example/places', maxPer: 6 },
    });
    const lines = () => all(element, '[part~="facts"] li').length;
    const before = lines();
    (await server.asked(0)).answer({ total: 50, taken: 38 });
    await until(() => partText(element, 'facts').includes('12 places left'));
    expect(lines()).to.equal(before);
    await pause(SPOKEN);
    expect(announced(element)).to.equal('');
    await answer(element, 'How many people come?', '3');
    (await server.asked(1)).answer({ total: 50, taken: 41 });
    await until(() => announced(element) === '9 places left');
  });

  it('gives the line back where nobody says how many places there are', async () => {
    hearWarnings();
    const { element, server } = await openForm({
      ...meetingForm,
      capacity: { total: 50, statusUrl: 'https://data.example/places' },
    });
    const before = all(element, '[part~="facts"] li').length;
    (await server.asked(0)).answer('', { status: 404 });
    await until(() => all(element, '[part~="facts"] li').length === before - 1);
  });
});
