import { expect } from 'chai';
import { everyField, meetingForm } from '../../fixtures/forms.js';
import { press } from '../../support/act.js';
import { violations } from '../../support/axe.js';
import { fixedClock } from '../../support/clock.js';
import { hearWarnings } from '../../support/events.js';
import { answer, control, labelled, receiptTitle, settled, submitForm, tick } from '../../support/form.js';
import { mountHtml } from '../../support/mount.js';
import { focusedElement } from '../../support/queries.js';
import { announced, byRole, part, partText, saidBy } from '../../support/see.js';
import { translate } from '../../support/translate.js';
import { pause, until } from '../../support/wait.js';
import type { MuniSignupElement } from '../../../src/widgets/signup/signup-element.js';
import { openForm, sent } from './signup.js';

const KEY = 'muni-form:kept:';
const kept = (drafts: string) => ({ ...meetingForm, id: 'kept', drafts, consents: [] });

describe('what is kept of a form that is not sent', () => {
  afterEach(() => {
    localStorage.removeItem(KEY);
    sessionStorage.removeItem(KEY);
  });

  it('is nothing, unless the form says otherwise', async () => {
    const { element } = await openForm(kept('off'));
    await answer(element, 'Your name', 'Anna');
    await pause(700);
    expect([localStorage.getItem(KEY), sessionStorage.getItem(KEY)]).to.deep.equal([null, null]);
  });

  it('is with the tab what was typed, until it is sent', async () => {
    const first = await openForm(kept('session'));
    await answer(first.element, 'Your name', 'Anna');
    await until(() => sessionStorage.getItem(KEY));
    first.element.remove();
    const { element, server } = await openForm(kept('session'));
    expect((await labelled(element, 'Your name')).value).to.equal('Anna');
    await answer(element, 'E-mail', 'a@example.org');
    await tick(element, 'Vegan');
    await submitForm(element);
    (await server.asked()).answer({ id: '1', receipt: 'R' }, { status: 201 });
    await receiptTitle(element);
    expect(sessionStorage.getItem(KEY)).to.equal(null);
  });

  it('is the order of mixed choices too, as it was seen', async () => {
    const options = Array.from('abcdefghijklmnop');
    const mixed = { type: 'radio', name: 'mixed', label: 'Mixed', shuffle: true, options };
    const definition = { ...kept('session'), pages: [{ id: 'one', fields: [mixed] }] };
    const orderIn = (element: HTMLElement) =>
      [...(element.shadowRoot?.querySelectorAll('input[name=mixed]') ?? [])].map(
        (input) => (input as HTMLInputElement).value,
      );
    const first = await openForm(definition);
    const order = orderIn(first.element);
    expect([...order].sort()).to.deep.equal(options);
    first.element.shadowRoot?.querySelector<HTMLInputElement>('input[value=c]')?.click();
    await until(() => sessionStorage.getItem(KEY));
    first.element.remove();
    const second = await openForm(definition);
    expect(orderIn(second.element)).to.deep.equal(order);
    second.element.remove();
    sessionStorage.removeItem(KEY);
    const { element } = await openForm(definition);
    expect(orderIn(element)).not.to.deep.equal(order);
  });

  it('is on the device only what a person has asked for, and can be deleted', async () => {
    const { element } = await openForm(kept('device'));
    await answer(element, 'Your name', 'Anna');
    await pause(600);
    expect(localStorage.getItem(KEY)).to.equal(null);
    (await byRole(element, 'button', /Save my answers on this device for 7 days/)).click();
    await settled(element);
    expect(localStorage.getItem(KEY)).to.include('Anna');
    (await byRole(element, 'button', 'Delete saved answers')).click();
    await settled(element);
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('is deleted once it has expired', async () => {
    const expires = new Date(Date.now() - 1000).toISOString();
    localStorage.setItem(KEY, JSON.stringify({ v: 1, form: 'kept', version: '3', expires, answers: {} }));
    await openForm(kept('device'));
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('says so where the same form is open twice', async () => {
    const first = await openForm(kept('session'));
    const second = await openForm(kept('session'));
    await until(() => saidBy(first.element).includes('open in another tab'));
    await until(() => saidBy(second.element).includes('open in another tab'));
    await until(() => announced(first.element).includes('open in another tab'));
  });

  it('says so no longer once the other one is gone', async () => {
    const first = await openForm(kept('session'));
    const second = await openForm(kept('session'));
    await until(() => saidBy(first.element).includes('open in another tab'));
    second.element.remove();
    await until(() => !saidBy(first.element).includes('open in another tab'));
    const third = await openForm(kept('session'));
    await until(() => saidBy(first.element).includes('open in another tab'));
    const fourth = await openForm(kept('session'));
    await until(() => saidBy(fourth.element).includes('open in another tab'));
    fourth.element.remove();
    await pause(200);
    await until(() => saidBy(third.element).includes('open in another tab'));
  });

  it('is one draft, whichever of two forms is written in: nothing is lost, and each shows what the other has', async () => {
    const first = await openForm(kept('session'));
    const second = await openForm(kept('session'));
    const name = await labelled(first.element, 'Your name');
    const mail = await labelled(first.element, 'E-mail');
    const nameThere = await labelled(second.element, 'Your name');
    await answer(first.element, 'Your name', 'Anna');
    await until(() => nameThere.value === 'Anna');
    await answer(second.element, 'E-mail', 'a@example.org');
    await answer(first.element, 'Your name', 'Ewa');
    await until(() => mail.value === 'a@example.org');
    await until(() => nameThere.value === 'Ewa');
    await answer(second.element, 'Your name', '');
    await until(() => name.value === '');
    const draft = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as { answers: object };
    expect(draft.answers).to.include({ mail: 'a@example.org' }).and.not.to.have.property('name');
  });

  it('is said to be kept on the device no longer once it has been deleted or sent elsewhere', async () => {
    const first = await openForm(kept('device'));
    const save = async ({ element }: { element: MuniSignupElement }) =>
      (await byRole(element, 'button', /Save my answers on this device/)).click();
    await answer(first.element, 'Your name', 'Anna');
    await save(first);
    const second = await openForm(kept('device'));
    (await byRole(second.element, 'button', 'Delete saved answers')).click();
    await byRole(first.element, 'button', /Save my answers on this device/);
    await answer(first.element, 'E-mail', 'a@example.org');
    await pause(700);
    expect(localStorage.getItem(KEY)).to.equal(null);
    await save(first);
    await byRole(second.element, 'button', 'Delete saved answers');
    expect((await labelled(second.element, 'E-mail')).value).to.equal('a@example.org');
  });

  it('follows what another tab keeps or deletes once that can be read here', async () => {
    const { element } = await openForm(kept('device'));
    const name = await labelled(element, 'Your name');
    await answer(element, 'Your name', 'Anna');
    (await byRole(element, 'button', /Save my answers on this device/)).click();
    const draft = JSON.parse((await until(() => localStorage.getItem(KEY))) ?? '{}') as object;
    const elsewhere = (text: string | null) => {
      if (text === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, text);
      globalThis.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: text }));
    };
    elsewhere(JSON.stringify({ ...draft, answers: { name: 'Ewa' } }));
    await until(() => name.value === 'Ewa');
    // Nobody tells a page that is put away.
    localStorage.setItem(KEY, JSON.stringify({ ...draft, answers: { name: 'Ida' } }));
    globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => name.value === 'Ida');
    elsewhere(null);
    await byRole(element, 'button', /Save my answers on this device/);
    expect(name.value).to.equal('Ida');
  });

  it('is said not to be kept where the browser keeps nothing, or has no room for more', async () => {
    const { element } = await openForm(kept('session'));
    const other = await openForm({ ...kept('device'), id: 'other' });
    await answer(other.element, 'Your name', 'Anna');
    (await byRole(other.element, 'button', /Save my answers on this device/)).click();
    await until(() => localStorage.getItem('muni-form:other:'));
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await answer(element, 'Your name', 'Anna');
      await until(() => partText(element, 'draft') === 'This browser does not allow saving.');
      await answer(other.element, 'Your name', 'Ewa');
      await until(() =>
        partText(other.element, 'draft').includes('What you wrote last could not be saved there.'),
      );
      await byRole(other.element, 'button', 'Delete saved answers');
    } finally {
      Storage.prototype.setItem = setItem;
    }
    await answer(other.element, 'Your name', 'Ida');
    await until(() => !partText(other.element, 'draft').includes('could not be saved'));
    localStorage.removeItem('muni-form:other:');
  });

  for (const [what, leave] of [
    ['the page is left', () => globalThis.dispatchEvent(new Event('pagehide'))],
    ['the form is taken away', (element: Element) => element.remove()],
    ['the tab is put away', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
  ] as const)
    it(`has the last letters too, where ${what} right after them`, async () => {
      const { element } = await openForm(kept('session'));
      await answer(element, 'Your name', 'Anna');
      leave(element);
      expect(sessionStorage.getItem(KEY)).to.include('Anna');
    });

  it('is what is on its way where the tab is put away, which may never come back, until its answer is there', async () => {
    const SENT = 'muni-sent:kept:';
    const { element, server } = await openForm(kept('off'));
    await answer(element, 'Your name', 'Anna');
    await answer(element, 'E-mail', 'a@example.org');
    await tick(element, 'Vegan');
    await submitForm(element);
    const asked = await server.asked();
    expect(sessionStorage.getItem(SENT)).to.equal(null);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(sessionStorage.getItem(SENT)).to.include('Anna');
    asked.answer({ id: '1', receipt: 'R' }, { status: 201 });
    await receiptTitle(element);
    expect(sessionStorage.getItem(SENT)).to.equal(null);
  });

  it('is as a file what may be read by others: nothing sensitive', async () => {
    const fields = [
      { type: 'text', name: 'mine', label: 'Mine' },
      { type: 'text', name: 'health', label: 'Health', sensitive: true },
      {
        type: 'repeat',
        name: 'guests',
        label: 'Guests',
        min: 1,
        fields: [{ type: 'text', name: 'diet', label: 'Diet', sensitive: true }],
      },
    ];
    const { element } = await openForm({ muni: 1, id: 'f', title: 'F', drafts: 'file', fields });
    await answer(element, 'Mine', 'plain words');
    await answer(element, 'Health', 'secret one');
    await answer(element, 'Diet', 'secret two');
    const saved: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob);
      return 'about:blank#';
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      (await byRole(element, 'button', 'Save my answers as a file')).click();
      await until(() => saved.length);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    const text = await (saved[0] as Blob).text();
    expect(text).to.include('plain words');
    expect(text).not.to.include('secret');
  });
});

describe('a page that a browser translates', () => {
  it('goes on working, and shows nothing that is out of date', async () => {
    const { element, server } = await openForm({ ...meetingForm, consents: [] });
    translate(element.shadowRoot as ShadowRoot);
    await submitForm(element);
    translate(element.shadowRoot as ShadowRoot);
    await answer(element, '‹Your name›', 'Anna');
    await answer(element, '‹E-mail›', 'a@example.org');
    translate(element.shadowRoot as ShadowRoot);
    expect(saidBy(element)).not.to.include('There are 3 problems');
    expect(saidBy(element)).to.include('There is a problem');
    await tick(element, '‹Vegan›');
    expect(part(element, 'summary')).to.equal(undefined);
    await submitForm(element);
    expect(saidBy(element)).to.include('Sending …');
    (await server.asked()).answer({ id: '1', receipt: 'R' }, { status: 201 });
    expect(await receiptTitle(element)).to.equal('You are signed up');
  });
});

describe('a form', () => {
  it('has nothing that axe finds wrong, empty, wrong and sent', async () => {
    const { element } = await openForm(everyField);
    expect(await violations(element)).to.deep.equal([]);
    await submitForm(element);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('keeps programs out with a field that nobody comes to', async () => {
    const { element, server } = await openForm({ ...meetingForm, consents: [] });
    const trap = await control(element, 'hp');
    expect(trap.matches('.form > :last-child *')).to.equal(true);
    trap.focus();
    expect(focusedElement()).not.to.equal(trap);
    element.answers = { name: 'A', mail: 'a@example.org', diet: 'vegan' };
    trap.value = 'https://spam.example';
    await settled(element);
    await submitForm(element);
    expect((await sent(server)).trap).to.include({ hp: 'https://spam.example' });
  });

  it('opens from the tag, from a preset, and from the markup that editors let through', async () => {
    const inline = mountHtml<MuniSignupElement>(
      `<muni-signup><script type="application/json">${JSON.stringify(meetingForm)}</script></muni-signup>`,
    );
    await inline.ready;
    expect((await labelled(inline, 'Your name')).name).to.equal('name');
    const preset = mountHtml<MuniSignupElement>('<muni-signup preset="event-registration"></muni-signup>');
    await preset.ready;
    await until(() => preset.shadowRoot?.querySelector('.form input'));
  });

  it('says what is wrong with a hostile definition, and throws nothing', async () => {
    const warnings = hearWarnings();
    const errors: unknown[] = [];
    const hear = (event: ErrorEvent | PromiseRejectionEvent) => errors.push(event);
    window.addEventListener('error', hear);
    window.addEventListener('unhandledrejection', hear);
    for (const definition of [
      42,
      'text',
      [],
      {},
      { muni: 1, pages: 'none' },
      { muni: 1, id: 'x', fields: [{ type: 'text', name: '__proto__', label: 'x' }] },
      { muni: 1, id: 'x', fields: [{ type: 'hologram', name: 'x' }] },
      { muni: 1, id: 'x', fields: [{ type: 'text', name: 'a', label: { pl: {} }, showIf: 'nope(1)' }] },
      {
        muni: 1,
        id: 'x',
        title: { en: { deep: 1 } },
        fields: [null, 1, { type: 'radio', name: 'r', options: {} }],
      },
    ]) {
      const { element } = await openForm(definition);
      await pause(20);
      expect(element.shadowRoot?.querySelector('.root')).not.to.equal(null);
    }
    window.removeEventListener('error', hear);
    window.removeEventListener('unhandledrejection', hear);
    expect(errors).to.deep.equal([]);
    expect(warnings.length).to.be.greaterThan(5);
    expect(({} as Record<string, unknown>).x).to.equal(undefined);
  });

  it('waits where its definition is null, as frameworks say that there is none yet', async () => {
    const element = document.createElement('muni-signup');
    element.data = null;
    document.body.append(element);
    await pause(50);
    expect(element.state.status).to.equal('idle');
    element.data = meetingForm;
    await element.ready;
    expect(element.state.status).to.equal('ready');
    element.remove();
  });

  it('is sent once by Enter, however often that is pressed, and can be gone through by Tab', async () => {
    const { element, server } = await openForm({ ...meetingForm, consents: [] });
    element.answers = { name: 'A', mail: 'a@example.org', diet: 'vegan' };
    await settled(element);
    element.focus();
    const way: string[] = [];
    for (let step = 0; step < 5; step++) {
      // Not out of the page: the keys of all tests after it would go to the browser's own buttons.
      if (step) await press('Tab');
      way.push(
        (focusedElement() as HTMLInputElement | null)?.name || (focusedElement()?.textContent ?? '').trim(),
      );
    }
    expect(way).to.deep.equal(['name', 'mail', 'company', 'people', 'diet']);
    (await labelled(element, 'Your name')).focus();
    await press('Enter');
    await press('Enter');
    await server.asked();
    await pause(50);
    expect(server.requests).to.have.length(1);
  });

  it("takes along what the page's own check has left", async () => {
    const { element, server } = await openForm({ ...meetingForm, consents: [] });
    const check = document.createElement('div');
    check.slot = 'captcha';
    const token = Object.assign(document.createElement('input'), {
      type: 'hidden',
      name: 'altcha',
      value: 't0k3n',
    });
    check.append(token);
    element.append(check);
    element.answers = { name: 'A', mail: 'a@example.org', diet: 'vegan' };
    await submitForm(element);
    expect((await sent(server)).captcha).to.deep.equal({ altcha: 't0k3n' });
  });

  it('may be finished by whoever has begun before it closes', async () => {
    const clock = fixedClock('2026-11-24T11:59:00Z');
    const { element } = await openForm({ ...meetingForm, closes: '2026-11-24T13:00:00+01:00' });
    clock.advance(120_000);
    await answer(element, 'Your name', 'Anna');
    element.requestUpdate();
    await settled(element);
    expect(part(element, 'closed')).to.equal(undefined);
    const late = await openForm({ ...meetingForm, closes: '2026-11-24T13:00:00+01:00' });
    await until(() => part(late.element, 'closed'));
  });

  it('opens by itself at its time, however far ahead that is, and says so', async () => {
    const clock = fixedClock('2026-09-24T12:00:00Z');
    const { element } = await openForm({ ...meetingForm, opens: '2026-11-24T13:00:00+01:00' });
    await until(() => part(element, 'early'));
    expect(saidBy(element)).to.include('It opens on 24 November 2026 at 13:00');
    clock.advance(60 * 86_400_000);
    await settled(element);
    expect(part(element, 'early')).not.to.equal(undefined);
    clock.advance(2 * 86_400_000);
    await labelled(element, 'Your name');
    await until(() => announced(element) === 'The form is open now.');
  });

  it('closes by itself where nothing has been written', async () => {
    const clock = fixedClock('2026-11-24T11:59:00Z');
    const { element } = await openForm({ ...meetingForm, closes: '2026-11-24T13:00:00+01:00' });
    await labelled(element, 'Your name');
    clock.advance(120_000);
    await until(() => part(element, 'closed'));
    await until(() => announced(element) === 'This form is closed');
    expect(saidBy(element)).to.include('It was open until 24 November 2026 at 13:00');
  });

  it('closes around what has been written: it stays, can be saved, and may still be sent', async () => {
    const clock = fixedClock('2026-11-24T11:59:00Z');
    const { element, server } = await openForm({
      ...meetingForm,
      consents: [],
      closes: '2026-11-24T13:00:00+01:00',
    });
    await answer(element, 'Your name', 'Anna');
    (await labelled(element, 'E-mail')).focus();
    clock.advance(120_000);
    await until(() => partText(element, 'notice').includes('What you have written is still here'));
    expect(focusedElement()).to.equal(await labelled(element, 'E-mail'));
    expect((await labelled(element, 'Your name')).value).to.equal('Anna');
    await byRole(element, 'button', 'Save a copy');
    await answer(element, 'E-mail', 'a@example.org');
    await tick(element, 'Vegan');
    await submitForm(element);
    (await server.asked()).answer({ type: 'closed' }, { status: 410 });
    await until(() => part(element, 'closed'));
    expect(saidBy(element)).to.include('What you have written is still here');
    expect(element.answers).to.include({ name: 'Anna', mail: 'a@example.org' });
    await byRole(element, 'button', 'Save a copy');
  });

  it('closes when the endpoint says, where that is another time than the definition has', async () => {
    const clock = fixedClock('2026-11-24T11:00:00Z');
    const capacity = { ...meetingForm.capacity, statusUrl: 'https://data.example/seats' };
    const { element, server } = await openForm({
      ...meetingForm,
      capacity,
      closes: '2026-12-24T13:00:00+01:00',
    });
    (await server.asked()).answer({ total: 50, taken: 1, closesAt: '2026-11-24T12:30:00+01:00' });
    await until(() => saidBy(element).includes('Open until 24 November 2026'));
    clock.advance(3_600_000);
    await until(() => part(element, 'closed'));
  });

  it('empties itself when it is told to', async () => {
    const { element } = await openForm(meetingForm);
    await answer(element, 'Your name', 'Anna');
    element.reset();
    await settled(element);
    expect((await labelled(element, 'Your name')).value).to.equal('');
  });
});
