import { expect } from 'chai';
import type { MuniSignupElement } from '../../../src/widgets/signup/signup-element.js';
import { meetingForm } from '../../fixtures/forms.js';
import { hearWarnings } from '../../support/events.js';
import { answer, control, labelled, receiptTitle, settled, submitForm, tick } from '../../support/form.js';
import { focusedElement } from '../../support/queries.js';
import { all, announced, byRole, part, partText, saidBy } from '../../support/see.js';
import type { DeferredServer } from '../../support/server.js';
import { until } from '../../support/wait.js';
import { openForm, sent } from './signup.js';

const PREFIX = 'muni-form:many:';
const many = (drafts: string, more: object = {}) => ({
  ...meetingForm,
  id: 'many',
  drafts,
  consents: [],
  ...more,
});

/** As a calendar does when somebody presses Register. */
async function register(element: MuniSignupElement, ref: string): Promise<void> {
  element.context = { ref, title: `Meeting ${ref}`, start: '2027-01-12T17:00:00+01:00' };
  await settled(element);
}

const nameIn = async (element: MuniSignupElement) => (await labelled(element, 'Your name')).value;
const keptFor = (keeper: Storage, ref: string) => keeper.getItem(PREFIX + ref);
const save = async (element: MuniSignupElement) =>
  (await byRole(element, 'button', /Save my answers on this device/)).click();

async function send(element: MuniSignupElement, server: DeferredServer): Promise<void> {
  await answer(element, 'E-mail', 'a@example.org');
  await tick(element, 'Vegan');
  await submitForm(element);
  (await server.asked()).answer({ id: '1', receipt: 'R' }, { status: 201 });
  await receiptTitle(element);
}

/** As in another tab, or on a page that has just been come to. */
const forgetMeeting = () => sessionStorage.removeItem('muni-meeting:many');

function emptyKept(): void {
  for (const keeper of [localStorage, sessionStorage])
    for (const name of Object.keys(keeper))
      if (/^muni-(form|sent|meeting):many/.test(name)) keeper.removeItem(name);
}

describe('what is kept of a form for many meetings', () => {
  afterEach(emptyKept);

  it('is filled in again where the same meeting is registered for after the page was loaded anew', async () => {
    const first = await openForm(many('session'));
    await register(first.element, 'r0');
    await answer(first.element, 'Your name', 'Anna');
    await until(() => keptFor(sessionStorage, 'r0'));
    first.element.remove();
    forgetMeeting();
    const { element } = await openForm(many('session'));
    await register(element, 'r0');
    expect(await nameIn(element)).to.equal('Anna');
    await until(() => announced(element).includes('Your saved answers have been filled in.'));
  });

  it('can be deleted from the device by whoever registers for the meeting again', async () => {
    const first = await openForm(many('device'));
    await register(first.element, 'r0');
    await answer(first.element, 'Your name', 'Anna');
    await save(first.element);
    await until(() => keptFor(localStorage, 'r0'));
    first.element.remove();
    forgetMeeting();
    const { element } = await openForm(many('device'));
    await register(element, 'r0');
    expect(await nameIn(element)).to.equal('Anna');
    expect(saidBy(element)).not.to.include('Save my answers on this device');
    (await byRole(element, 'button', 'Delete saved answers')).click();
    await settled(element);
    expect(keptFor(localStorage, 'r0')).to.equal(null);
  });

  it('comes along to another meeting that nothing is kept for, and is wiped by its receipt', async () => {
    const { element, server } = await openForm(many('device'));
    await register(element, 'r0');
    await answer(element, 'Your name', 'Anna');
    await save(element);
    await until(() => keptFor(localStorage, 'r0'));
    await register(element, 'r1');
    expect(await nameIn(element)).to.equal('Anna');
    await byRole(element, 'button', 'Delete saved answers');
    expect([keptFor(localStorage, 'r0'), keptFor(localStorage, 'r1') !== null]).to.deep.equal([null, true]);
    await send(element, server);
    expect(Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))).to.deep.equal([]);
  });

  it('stays with each meeting that has answers of its own', async () => {
    const { element } = await openForm(many('session'));
    await register(element, 'r0');
    await answer(element, 'Your name', 'Anna');
    await answer(element, 'Company', 'Młyn');
    await until(() => keptFor(sessionStorage, 'r0')?.includes('Młyn'));
    element.remove();
    forgetMeeting();
    const second = (await openForm(many('session'))).element;
    await register(second, 'r1');
    await answer(second, 'Your name', 'Bo');
    await register(second, 'r0');
    expect(second.answers).to.include({ name: 'Anna', company: 'Młyn' });
    await register(second, 'r1');
    expect(second.answers).to.include({ name: 'Bo' }).and.not.to.have.property('company');
  });

  it('takes nothing back of what was typed before a meeting was chosen', async () => {
    const first = await openForm(many('device'));
    await register(first.element, 'r0');
    await answer(first.element, 'Your name', 'Anna');
    await answer(first.element, 'Company', 'Młyn');
    await save(first.element);
    first.element.remove();
    forgetMeeting();
    const { element } = await openForm(many('device'));
    await answer(element, 'Your name', 'Anna Łoś');
    await register(element, 'r0');
    expect(element.answers).to.include({ name: 'Anna Łoś', company: 'Młyn', people: 1 });
    await until(() => keptFor(localStorage, 'r0')?.includes('Łoś'));
    expect(keptFor(localStorage, '')).to.equal(null);
  });

  it('is not what the meeting itself has filled in: that changes with the meeting', async () => {
    const fields = [
      { type: 'text', name: 'topic', label: 'Topic', prefill: 'title' },
      { type: 'text', name: 'town', label: 'Town' },
    ];
    const { element } = await openForm(many('off', { pages: [{ id: 'one', fields }] }), {
      prefill: 'town: Milicz',
    });
    await answer(element, 'Town', 'Żmigród');
    await register(element, 'r0');
    await register(element, 'r1');
    expect((await control(element, 'topic')).value).to.equal('Meeting r1');
    expect((await control(element, 'town')).value).to.equal('Żmigród');
  });

  it('is of an attempt nobody has answered with its own meeting: that of another replaces nothing', async () => {
    const { element, server } = await openForm(many('off'));
    await register(element, 'r0');
    await answer(element, 'Your name', 'Anna');
    await answer(element, 'E-mail', 'a@example.org');
    await tick(element, 'Vegan');
    await submitForm(element);
    const first = await sent(server);
    await register(element, 'r1');
    expect(all(element, '[part~="notice"]')).to.deep.equal([]);
    await submitForm(element);
    const second = await sent(server, 1);
    expect(second.source).to.include({ ref: 'r1' });
    expect(second).not.to.have.property('supersedes');
    await register(element, 'r0');
    await until(() => saidBy(element).includes('You have sent this form, but no answer came'));
    (await byRole(element, 'button', 'Send again')).click();
    expect(await sent(server, 2)).to.deep.equal(first);
  });
});

describe('a form whose addresses name the meeting in their path', () => {
  const inPath = many('off', {
    capacity: { ...meetingForm.capacity, statusUrl: 'https://data.example/seats/{ref}' },
    submit: { ...meetingForm.submit, url: 'https://data.example/in/{ref}/entries' },
  });

  it('asks for nothing and sends nothing without one, says so, and keeps what was typed', async () => {
    const warnings = hearWarnings();
    const { element, server } = await openForm(inPath);
    await answer(element, 'Your name', 'Anna');
    await answer(element, 'E-mail', 'a@example.org');
    await tick(element, 'Vegan');
    await submitForm(element);
    expect(await until(() => partText(element, 'notice'))).to.match(/^Please choose a meeting first/);
    expect(focusedElement()).to.equal(part(element, 'notice'));
    expect(server.requests).to.deep.equal([]);
    expect(element.answers).to.include({ name: 'Anna', mail: 'a@example.org' });
    expect(warnings.join()).to.include('"https://data.example/in/{ref}/entries"');
    await register(element, 'r 0');
    expect(part(element, 'notice')).to.equal(undefined);
    await submitForm(element);
    await server.asked(1);
    expect(server.requests.map(({ url }) => url)).to.deep.equal([
      'https://data.example/seats/r%200',
      'https://data.example/in/r%200/entries',
    ]);
  });

  it('may be handed to the page all the same', async () => {
    const { element, server } = await openForm(inPath);
    element.addEventListener('muni-submit', (event) => event.preventDefault());
    await answer(element, 'Your name', 'Anna');
    await answer(element, 'E-mail', 'a@example.org');
    await tick(element, 'Vegan');
    await submitForm(element);
    await settled(element);
    expect(part(element, 'notice')).to.equal(undefined);
    expect(server.requests).to.deep.equal([]);
  });
});

describe('the meeting that was chosen', () => {
  afterEach(emptyKept);

  it('is still there after the page is loaded anew, with its draft, until the entry has arrived', async () => {
    const first = await openForm(many('device'));
    await register(first.element, 'r0');
    await answer(first.element, 'Your name', 'Anna');
    await save(first.element);
    await until(() => keptFor(localStorage, 'r0'));
    first.element.remove();
    const { element, server } = await openForm(many('device'));
    expect(saidBy(element)).to.include('Meeting r0 · Tuesday, 12 January 2027 at 17:00');
    expect(await nameIn(element)).to.equal('Anna');
    await byRole(element, 'button', 'Delete saved answers');
    await send(element, server);
    expect((await sent(server)).source).to.include({ ref: 'r0' });
    element.remove();
    const later = await openForm(many('device'));
    expect(saidBy(later.element)).not.to.include('Meeting r0');
    expect(later.element.context).to.equal(undefined);
  });

  it('is another one where the page says so', async () => {
    const first = await openForm(many('session'));
    await register(first.element, 'r0');
    first.element.remove();
    const { element } = await openForm(many('session'), { context: { ref: 'r1', title: 'Meeting r1' } });
    expect(saidBy(element)).to.include('Meeting r1');
  });

  it('is kept nowhere where a form keeps nothing', async () => {
    const first = await openForm(many('off'));
    await register(first.element, 'r0');
    expect(Object.keys(sessionStorage).filter((name) => name.includes('many'))).to.deep.equal([]);
  });
});
