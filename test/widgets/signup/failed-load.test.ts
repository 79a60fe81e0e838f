import { expect } from 'chai';
import { html } from 'lit';
import { meetingForm } from '../../fixtures/forms.js';
import { fixedClock } from '../../support/clock.js';
import { pressButton } from '../../support/act.js';
import { hearWarnings } from '../../support/events.js';
import { labelled, settled } from '../../support/form.js';
import { mount } from '../../support/mount.js';
import { announced, byRole, focusedElement, hear } from '../../support/see.js';
import { deferredServer } from '../../support/server.js';
import { pause, until } from '../../support/wait.js';
import type { MuniSignupElement } from '../../../src/index.js';
import '../../../src/define.js';

const FAILED = 'The form cannot be shown right now';
const SPOKEN = 700;

/** A form whose definition could not be had, with everything it says. */
async function failed(status = 404) {
  hearWarnings();
  const server = deferredServer();
  const element = mount<MuniSignupElement>(
    html`<muni-signup src="/form.json" .transport=${server.transport}></muni-signup>`,
  );
  (await server.asked()).answer('no', { status });
  const button = await byRole(element, 'button', 'Try again');
  return { element, server, button, heard: hear(element) };
}

describe('a form that cannot be loaded', () => {
  it('says so', async () => {
    const { heard } = await failed();
    await until(() => heard.length);
    expect(heard).to.deep.equal([FAILED]);
  });

  it('says so again, with the focus where it was, to whoever has tried again in vain', async () => {
    const { element, server, button, heard } = await failed();
    await until(() => heard.length);
    button.focus();
    await pressButton(element, 'Try again');
    (await server.asked(1)).answer('no', { status: 404 });
    await until(() => heard.length > 1);
    expect(heard[1]?.trim()).to.equal(FAILED);
    expect(focusedElement()).to.equal(button);
  });

  it('says so once where it is tried again by itself', async () => {
    const clock = fixedClock('2026-11-24T12:00:00Z');
    const { server, heard } = await failed(503);
    await until(() => heard.length);
    clock.advance(2000);
    (await server.asked(1)).answer('no', { status: 503 });
    await pause(SPOKEN);
    expect(heard).to.deep.equal([FAILED]);
  });

  it('leads on to its first question once trying again has helped, and no longer says that it failed', async () => {
    const { element, server, button } = await failed();
    await until(() => announced(element) === FAILED);
    button.focus();
    await pressButton(element, 'Try again');
    (await server.asked(1)).answer({ ...meetingForm, submit: { url: '/take' } });
    const first = await labelled(element, 'Your name');
    await until(() => focusedElement() === first);
    await until(() => announced(element) === '');
  });

  it('is announced by its name where it comes while somebody is elsewhere, who stays there', async () => {
    const { element, server } = await failed();
    await until(() => announced(element) === FAILED);
    element.reload();
    (await server.asked(1)).answer({ ...meetingForm, submit: { url: '/take' } });
    await labelled(element, 'Your name');
    await settled(element);
    expect(focusedElement()).to.equal(document.body);
    await until(() => announced(element) === meetingForm.title.en);
  });
});
