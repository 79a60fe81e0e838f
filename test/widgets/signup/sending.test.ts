import { expect } from 'chai';
import { html } from 'lit';
import type { MuniSubmitEvent } from '../../../src/index.js';
import type { MuniSignupElement } from '../../../src/widgets/signup/signup-element.js';
import { meetingForm } from '../../fixtures/forms.js';
import { pressButton } from '../../support/act.js';
import { fixedClock, type Clock } from '../../support/clock.js';
import { hearEvents, hearWarnings } from '../../support/events.js';
import {
  answer,
  errorOf,
  labelled,
  problems,
  receiptTitle,
  settled,
  submitForm,
  tick,
} from '../../support/form.js';
import { mount } from '../../support/mount.js';
import { focusedElement } from '../../support/queries.js';
import { byRole, part, partText, saidBy } from '../../support/see.js';
import { deferredServer } from '../../support/server.js';
import { pause, until } from '../../support/wait.js';
import { openForm, sent, type Opened } from './signup.js';

const RECEIPT = { id: '1', receipt: 'M-7Q2F-0193', status: 'confirmed' };

const problem = (status: number, type: string, extra: object = {}) =>
  [
    { type, status, ...extra },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  ] as const;

async function fillIn(element: MuniSignupElement): Promise<void> {
  await answer(element, 'Your name', 'Anna Łoś');
  await answer(element, 'E-mail', 'anna@example.org');
  await tick(element, 'Vegetarian');
  await tick(element, 'I agree');
}

/** The meeting's form, filled in so that it passes, and sent. */
async function sendForm(
  properties: Partial<MuniSignupElement> = {},
  form: object = meetingForm,
): Promise<Opened> {
  const opened = await openForm(form, properties);
  await fillIn(opened.element);
  await submitForm(opened.element);
  await opened.server.asked();
  return opened;
}

const noticeText = (element: MuniSignupElement) => until(() => partText(element, 'notice'));

/** Every answer that was typed is still there. */
const isKept = (element: MuniSignupElement) =>
  expect(element.answers).to.include({ name: 'Anna Łoś', mail: 'anna@example.org', diet: 'vegetarian' });

describe('what is sent', () => {
  it('says which form, in which version and language, and what was agreed to in which words', async () => {
    const { server } = await sendForm({ municipality: 'PL-0223' });
    const payload = (await sent(server)) as unknown as {
      key: string;
      consents: { name: string; version: string; given: boolean; lang: string; textHash: string }[];
      source: { municipality: string };
      trap: { hp: string; ms: number };
    };
    expect(payload).to.include({ form: 'meeting', version: '3', lang: 'en' });
    expect(payload.key).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(payload.source.municipality).to.equal('PL-0223');
    expect(payload.trap.hp).to.equal('');
    const [consent] = payload.consents;
    expect(consent).to.include({ name: 'privacy', version: '2026-05', given: true, lang: 'en' });
    expect(consent?.textHash).to.match(/^sha256-.{44}$/);
  });

  it('goes as JSON, in a request that needs no preflight headers of our own', async () => {
    const { server } = await sendForm();
    const { init, url } = await server.asked();
    expect(url).to.equal('https://data.example/forms/meeting/submissions');
    expect(Object.keys(init.headers as object)).to.deep.equal(['Accept', 'Content-Type']);
    expect(init.credentials).to.equal('omit');
  });

  it('is said beforehand by a form that promises to be anonymous', async () => {
    const { element } = await openForm({ ...meetingForm, anonymous: true });
    await until(() => partText(element, 'anonymity').startsWith('This is anonymous.'));
    expect(partText(element, 'anonymity')).to.include('what you agreed to');
  });

  it('tells an endpoint of an anonymous form no more of the page than its origin', async () => {
    const { server } = await sendForm({}, { ...meetingForm, anonymous: true });
    const { init } = await server.asked();
    expect(init.referrerPolicy).to.equal('strict-origin');
  });

  it('goes once, however often the button is pressed', async () => {
    const { element, server } = await sendForm();
    await submitForm(element);
    await submitForm(element);
    await pause(50);
    expect(server.requests).to.have.length(1);
    const button = await byRole(element, 'button', 'Sending …');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect((button as HTMLButtonElement).disabled).to.equal(false);
  });

  it('goes once, also where the page asks for it again when it has arrived', async () => {
    const { element, server } = await sendForm();
    (await server.asked()).answer(RECEIPT, { status: 201 });
    await receiptTitle(element);
    expect(await element.submit()).to.include(RECEIPT);
    expect(server.requests).to.have.length(1);
  });

  it('arrives where the form is moved while it is on its way', async () => {
    const { element, server } = await sendForm();
    const request = await server.asked();
    mount<HTMLElement>(document.createElement('section')).append(element);
    await pause(20);
    expect(request.isAborted).to.equal(false);
    request.answer(RECEIPT, { status: 201 });
    expect(await receiptTitle(element)).to.equal('You are signed up');
  });

  it('has no answer where the form is taken out meanwhile: put back, it says so, and sends the same', async () => {
    const { element, server } = await sendForm();
    const request = await server.asked();
    const place = element.parentElement as HTMLElement;
    element.remove();
    await until(() => request.isAborted);
    place.append(element);
    expect(await noticeText(element)).to.include('no answer came');
    isKept(element);
    await submitForm(element);
    const again = await server.asked(1);
    expect(again.init.body).to.equal(request.init.body);
  });

  it('is kept, and can be had as a file, where it cannot be sent at all', async () => {
    const warnings = hearWarnings();
    const { element, server } = await openForm(meetingForm);
    const spoil = (event: Event) => Object.assign((event as MuniSubmitEvent).payload, { count: 1n });
    element.addEventListener('muni-submit', spoil, { once: true });
    await fillIn(element);
    expect(await element.submit()).to.equal(undefined);
    expect(await noticeText(element)).to.include('kept');
    isKept(element);
    expect(warnings.join()).to.include('could not send');
    await pressButton(element, 'Send again');
    (await server.asked()).answer(RECEIPT, { status: 201 });
    expect(await receiptTitle(element)).to.equal('You are signed up');
  });

  it('can be kept from being sent by the page', async () => {
    const { element, server } = await openForm({ ...meetingForm, consents: [] });
    element.addEventListener('muni-submit', (event) => event.preventDefault());
    element.answers = { name: 'A', mail: 'a@example.org', diet: 'vegan' };
    await settled(element);
    expect(await element.submit()).to.equal(undefined);
    expect(server.requests).to.have.length(0);
  });

  it('does not go to an origin that neither the page nor the definition stands for', async () => {
    const warnings = hearWarnings();
    const { element, server } = await openForm(
      { ...meetingForm, consents: [], submit: { url: 'https://elsewhere.example/take' } },
      { allowOrigin: '' },
    );
    element.answers = { name: 'A', mail: 'a@example.org', diet: 'vegan' };
    await element.submit();
    expect(server.requests).to.have.length(0);
    expect(warnings.join()).to.include('may not send answers to https://elsewhere.example');
    await until(() => part(element, 'notice'));
  });
});

describe('what comes back', () => {
  it('may be that it arrived before: the same receipt', async () => {
    const { element, server } = await sendForm();
    (await server.asked()).answer(RECEIPT, { status: 200 });
    expect(await receiptTitle(element)).to.equal('You are signed up');
  });

  it('is thanked for in the form’s own words, with what was answered in them', async () => {
    const { server, element } = await sendForm(
      {},
      { ...meetingForm, end: [{ title: 'See you, {name}', body: 'We write to {mail}.' }] },
    );
    (await server.asked()).answer(RECEIPT, { status: 201 });
    expect(await receiptTitle(element)).to.equal('See you, Anna Łoś');
    expect(saidBy(element)).to.include('We write to anna@example.org.');
  });

  it('may be a place on the waiting list', async () => {
    const { element, server } = await sendForm();
    (await server.asked()).answer({ ...RECEIPT, status: 'waitlisted', position: 4 }, { status: 201 });
    expect(await receiptTitle(element)).to.equal('You are on the waiting list');
    expect(saidBy(element)).to.include('Your place in the queue: 4');
  });

  it('may be that there are too few places: the answers stay, and one can wait', async () => {
    const { element, server } = await sendForm();
    (await server.asked()).answer(...problem(409, 'capacity', { remaining: 2, waitlist: {} }));
    expect(await noticeText(element)).to.include('2 places are left');
    isKept(element);
    (await byRole(element, 'button', 'Join the waiting list')).click();
    const first = await sent(server);
    const second = await sent(server, 1);
    expect(second.waitlist).to.equal(true);
    expect(second.key).not.to.equal(first.key);
    expect(second.supersedes).to.equal(undefined);
  });

  it('may be that there is such an entry: whose is not said', async () => {
    const { element, server } = await sendForm();
    (await server.asked()).answer(...problem(409, 'https://x.example/problems/duplicate'));
    expect(await noticeText(element)).to.include('This has been sent before');
    isKept(element);
  });

  it('may be that it is over', async () => {
    const { element, server } = await sendForm();
    (await server.asked()).answer(...problem(410, 'closed', { detail: 'The meeting has begun.' }));
    await until(() => part(element, 'closed'));
    expect(saidBy(element)).to.include('The meeting has begun.');
  });

  it('may point at fields, in its own words; what it points nowhere stands above', async () => {
    const invalid = hearEvents(document, 'muni-invalid');
    const { element, server } = await sendForm();
    const errors = [
      { pointer: '#/answers/mail', code: 'email', detail: 'This address does not take mail.' },
      { pointer: '#/answers/nothing', code: 'x', detail: 'Something else.' },
    ];
    (await server.asked()).answer(...problem(422, 'validation', { errors }));
    await until(() => problems(element).length);
    expect(problems(element)).to.deep.equal(['E-mail: This address does not take mail.']);
    expect(await errorOf(element, 'E-mail')).to.include('This address does not take mail.');
    expect(partText(element, 'notice')).to.include('Something else.');
    expect(JSON.stringify(invalid)).not.to.include('anna');
    await answer(element, 'E-mail', 'anna@elsewhere.example');
    expect(problems(element)).to.deep.equal([]);
  });

  it('may name fields as frameworks do, in letters of their own: the sentences stand at them', async () => {
    const { element, server } = await sendForm();
    const title = 'One or more validation errors occurred.';
    const errors = {
      Mail: ['Taken.', 'Write another one.'],
      'Answers.Name': ['Too long.'],
      $: ['Not today.'],
    };
    (await server.asked()).answer({ title, status: 400, errors }, { status: 400 });
    await until(() => problems(element).length);
    expect(problems(element)).to.deep.equal(['E-mail: Taken. Write another one.', 'Your name: Too long.']);
    expect(partText(element, 'notice')).to.include('Not today.').and.not.to.include('One or more');
  });

  it('may point at a field that is not asked now: that stands above, for no link would lead there', async () => {
    const why = { type: 'text', name: 'why', label: 'Why?', showIf: "{day} = 'sunday'" };
    const day = { type: 'radio', name: 'day', label: 'Day', options: ['friday', 'sunday'] };
    const pages = [{ id: 'one', fields: [day, why] }];
    const { element, server } = await openForm({ ...meetingForm, consents: [], pages });
    await submitForm(element);
    const errors = [{ pointer: '#/answers/why', code: 'required', detail: 'Say why.' }];
    (await server.asked()).answer(...problem(422, 'validation', { errors }));
    await until(() => partText(element, 'notice').includes('Say why.'));
    expect(problems(element)).to.deep.equal([]);
  });

  it('may point into fields: to a row, one of several, the text of another, and to nothing that can be seen', async () => {
    const choices = { type: 'checkboxes', name: 'days', label: 'Days', options: ['friday', 'saturday'] };
    const matrix = { type: 'matrix', name: 'place', label: 'Place', rows: ['bus'], columns: ['good'] };
    const radio = { type: 'radio', name: 'diet', label: 'Diet', options: ['all'], other: true };
    const hidden = { type: 'hidden', name: 'campaign', value: 'x' };
    const { element, server } = await openForm({
      ...meetingForm,
      consents: [],
      pages: [{ id: 'one', fields: [choices, matrix, radio, hidden] }],
    });
    await submitForm(element);
    const at = (pointer: string, detail: string) => ({ pointer: `#/answers/${pointer}`, code: 'x', detail });
    const errors = [
      at('days/0', 'Closed then.'),
      at('place/bus', 'There is no bus.'),
      at('diet-Comment', 'Write more.'),
      at('campaign', 'It is over.'),
    ];
    (await server.asked()).answer(...problem(422, 'validation', { errors }));
    await until(() => problems(element).length);
    expect(problems(element)).to.deep.equal([
      'Days: Closed then.',
      'Place: There is no bus.',
      'Diet: Write more.',
    ]);
    expect(partText(element, 'notice')).to.include('It is over.');
  });

  it('may name rules only: the author’s sentence for one is said, else the form’s own', async () => {
    const number = { type: 'number', name: 'people', label: 'People', max: 6 };
    const mail = { type: 'email', name: 'mail', label: 'E-mail', messages: { required: 'We write to you.' } };
    const title = { type: 'text', name: 'title', label: 'Title', messages: { taken: 'That one is taken.' } };
    const day = { type: 'date', name: 'day', label: 'Day' };
    const diet = { type: 'radio', name: 'diet', label: 'Diet', options: ['all'], other: true };
    const { element, server } = await openForm({
      ...meetingForm,
      consents: [],
      pages: [{ id: 'one', fields: [mail, number, title, day, diet] }],
    });
    await submitForm(element);
    const at = (pointer: string, code: string) => ({ pointer: `#/answers/${pointer}`, code });
    const errors = [
      at('mail', 'required'),
      at('people', 'max'),
      at('title', 'taken'),
      at('day', 'min'),
      at('diet-Comment', 'required'),
    ];
    (await server.asked()).answer(...problem(422, 'validation', { errors }));
    await until(() => problems(element).length);
    expect(problems(element)).to.deep.equal([
      'E-mail: We write to you.',
      'People: Enter 6 or less',
      'Title: That one is taken.',
      // It has no bound, and none is made up.
      'Day: This answer cannot be used',
      'Diet: Say what “other” is',
    ]);
  });

  it('may point at what is to be agreed to; a code that nothing is named for is for the webmaster', async () => {
    const warnings = hearWarnings();
    const { element, server } = await sendForm();
    const errors = [
      { pointer: '#/consents/0/given', code: 'required' },
      { pointer: '#/answers/nothing', code: 'E_ODD' },
    ];
    (await server.asked()).answer(...problem(422, 'validation', { errors }));
    await until(() => problems(element).length);
    expect(problems(element)).to.have.length(1);
    expect(problems(element)[0]).to.match(/^Please agree before you go on/);
    expect(saidBy(element)).not.to.include('E_ODD');
    expect(warnings.join()).to.include('"E_ODD"');
  });

  it('may find several things wrong with one answer, and say why something has to be agreed to', async () => {
    const invalid = hearEvents(document, 'muni-invalid');
    const { element, server } = await sendForm();
    const errors = [
      { pointer: '#/answers/mail', code: 'a', detail: 'This address is taken' },
      { pointer: '#/answers/mail', code: 'b', detail: 'It is too long.' },
      { pointer: '#/answers/mail', code: 'c' },
      { pointer: '#/consents/0/given', code: 'required', detail: 'The text is a new one.' },
    ];
    (await server.asked()).answer(...problem(422, 'validation', { errors }));
    await until(() => problems(element).length);
    expect(await errorOf(element, 'E-mail')).to.include('This address is taken. It is too long.');
    expect(problems(element)[0]).to.equal('E-mail: This address is taken. It is too long.');
    const consent = element.shadowRoot?.querySelector('[part~=consent] [part=error-message]');
    expect(consent?.textContent).to.include('The text is a new one.');
    expect(invalid[0]).to.have.nested.property('errors[3].path', meetingForm.consents[0]?.name);
  });

  it('may say no more than that something is wrong: the webmaster is told so', async () => {
    const warnings = hearWarnings();
    const { element, server } = await sendForm();
    (await server.asked()).answer(...problem(422, 'validation', { violations: [{ field: 'mail' }] }));
    await until(() => part(element, 'notice'));
    expect(warnings.join()).to.include('named no "errors"').and.to.include('violations');
  });

  it('may give codes that are names of other things', async () => {
    const { element, server } = await sendForm();
    const errors = ['constructor', 'problems'].map((code) => ({ pointer: '#/answers/mail', code }));
    (await server.asked()).answer(...problem(422, 'validation', { errors }));
    await until(() => problems(element).length);
    expect(problems(element)).to.deep.equal(['E-mail: This answer cannot be used']);
  });

  for (const status of [413, 415])
    it(`may be ${status} where there is no file: the endpoint does not want the answers`, async () => {
      const warnings = hearWarnings();
      const { element, server } = await sendForm();
      (await server.asked()).answer('', { status });
      const said = await noticeText(element);
      expect(said).to.include('trying again will not help');
      expect(said).not.to.include('file');
      expect(warnings.join()).to.include(`refused answers with ${status}`);
      isKept(element);
    });

  it('may be final: the reason stands as it came, the answers stay', async () => {
    const warnings = hearWarnings();
    const { element, server } = await sendForm();
    (await server.asked()).answer(...problem(403, 'about:blank', { detail: 'Only from the town hall.' }));
    expect(await noticeText(element)).to.include('Only from the town hall.');
    expect(warnings.join()).to.include('403');
    isKept(element);
    await pause(50);
    expect(server.requests).to.have.length(1);
  });

  it('may be that the key came before with other content: another key, once more', async () => {
    const { element, server } = await sendForm();
    (await server.asked()).answer(...problem(422, 'key-reused', { detail: 'This key came before.' }));
    expect(await noticeText(element)).to.include('This key came before.');
    (await byRole(element, 'button', 'Send again')).click();
    expect((await sent(server, 1)).key).not.to.equal((await sent(server)).key);
  });

  it('may be that the form has changed: answers stay, and what is new is listed', async () => {
    const changed = {
      ...meetingForm,
      version: '4',
      pages: [
        {
          ...meetingForm.pages[0],
          fields: [
            ...meetingForm.pages[0].fields.filter(({ name }) => name !== 'company'),
            { type: 'tel', name: 'tel', label: 'Telephone', required: false },
          ],
        },
      ],
    };
    const server = deferredServer();
    const element = mount<MuniSignupElement>(
      html`<muni-signup
        src="https://data.example/f.json"
        allow-origin="https://data.example"
        .transport=${server.transport}
      ></muni-signup>`,
    );
    (await server.asked(0)).answer(meetingForm);
    await element.ready;
    await settled(element);
    await fillIn(element);
    await submitForm(element);
    (await server.asked(1)).answer(
      ...problem(409, 'form-changed', { version: '4', detail: 'The hall is another one.' }),
    );
    (await server.asked(2)).answer(changed);
    const said = await noticeText(element);
    expect(said).to.include('New: Telephone');
    expect(said).to.include('No longer asked: Company');
    expect(said).to.include('The hall is another one.');
    isKept(element);
  });
});

describe('whatever the answer is, what was typed stays', () => {
  type Case = [
    what: string,
    status: number,
    body: object | string,
    headers: Record<string, string>,
    said: string,
  ];
  const type = (name: string, extra: object = {}) => ({ type: name, ...extra });
  const PAGE = '<!doctype html><title>Log in</title>';
  const html = { 'Content-Type': 'text/html' };

  const FINAL: Case[] = [
    ['400 without a word', 400, '', {}, 'could not be taken'],
    ['401', 401, type('about:blank'), {}, 'could not be taken'],
    ['403 from a page of a firewall', 403, PAGE, html, 'could not be taken'],
    ['403 captcha', 403, type('captcha'), {}, 'The check against automatic entries did not succeed'],
    ['404', 404, 'not here', {}, 'could not be taken'],
    ['405', 405, type('about:blank', { detail: 'Only by post.' }), {}, 'Only by post.'],
    ['409 without a reason', 409, type('about:blank'), {}, 'could not be taken'],
    [
      '409 capacity, some left',
      409,
      type('capacity', { remaining: 1 }),
      {},
      '1 place is left. Please sign up fewer',
    ],
    [
      '409 capacity, none left',
      409,
      type('capacity', { remaining: 0 }),
      {},
      'All places are taken. Your answers',
    ],
    [
      '409 capacity with a line',
      409,
      type('capacity', { remaining: 0, waitlist: {} }),
      {},
      'You can join the waiting list',
    ],
    ['409 duplicate', 409, type('duplicate'), {}, 'There is an entry with these details already'],
    ['409 already-voted', 409, type('already-voted'), {}, 'There is an entry from this device already'],
    ['413 without files', 413, type('about:blank'), {}, 'Your answers could not be taken'],
    ['415 without files', 415, type('about:blank', { detail: 'Only XML.' }), {}, 'Only XML.'],
    [
      '422 that points nowhere',
      422,
      type('validation', { errors: [{ pointer: '#/x', code: 'odd', detail: 'Odd.' }] }),
      {},
      'Odd.',
    ],
    ['422 key-reused', 422, type('key-reused'), {}, 'Please send once more.'],
    ['422 without a list', 422, type('about:blank', { detail: 'No.' }), {}, 'No.'],
  ];
  for (const [what, status, body, headers, said] of FINAL)
    it(`${what}: it is said, and not sent again by itself`, async () => {
      hearWarnings();
      const clock = fixedClock('2026-11-24T12:00:00Z');
      const { element, server } = await sendForm();
      (await server.asked()).answer(body, { status, headers });
      expect(await noticeText(element)).to.include(said);
      isKept(element);
      expect((await labelled(element, 'Your name')).value).to.equal('Anna Łoś');
      expect(focusedElement()).to.equal(part(element, 'notice'));
      clock.advance(600_000);
      await pause(20);
      expect(server.requests).to.have.length(1);
      expect(sessionStorage).to.have.length(0);
    });

  const PASSING: [
    what: string,
    status: number,
    body: object | string,
    headers: Record<string, string>,
    wait: string,
  ][] = [
    ['408', 408, '', {}, '2 seconds'],
    ['425', 425, '', {}, '2 seconds'],
    ['429', 429, type('rate-limited'), {}, '2 seconds'],
    ['429 with a time', 429, type('rate-limited'), { 'Retry-After': '7' }, '7 seconds'],
    ['500 with a page', 500, PAGE, html, '2 seconds'],
    ['502 of a gateway', 502, PAGE, html, '2 seconds'],
    ['503 until a date', 503, '', { 'Retry-After': 'Tue, 24 Nov 2026 12:00:09 GMT' }, '9 seconds'],
    ['504', 504, '', {}, '2 seconds'],
    ['200 with the page of a log-in', 200, PAGE, html, '2 seconds'],
    ['200 with a page that says nothing of itself', 200, PAGE, {}, '2 seconds'],
  ];
  for (const [what, status, body, headers, wait] of PASSING)
    it(`${what}: the same is sent again after a while`, async () => {
      hearWarnings();
      const clock = fixedClock('2026-11-24T12:00:00Z');
      const { element, server } = await sendForm();
      (await server.asked()).answer(body, { status, headers });
      await until(() => saidBy(element).includes(`Trying again in ${wait}`));
      isKept(element);
      for (let second = 0; second < 9; second++) {
        clock.advance(1000);
        await pause(5);
      }
      const again = await server.asked(1);
      expect(again.init.body).to.equal(server.requests[0]?.init.body);
      again.answer(RECEIPT, { status: 200 });
      expect(await receiptTitle(element)).to.equal('You are signed up');
      expect(sessionStorage).to.have.length(0);
    });

  it('503 for longer than anybody waits: it is kept, and people decide', async () => {
    const { element, server } = await sendForm();
    const [body] = problem(503, 'unavailable', { detail: 'The system is being renewed until 8.' });
    (await server.asked()).answer(body, { status: 503, headers: { 'Retry-After': '3600' } });
    const said = await noticeText(element);
    expect(said).to.include('Your answers have not arrived yet');
    expect(said).to.include('The system is being renewed until 8.');
    isKept(element);
    await byRole(element, 'button', 'Save a copy');
  });

  it('no answer for half a minute: the same is sent again', async () => {
    const clock = fixedClock('2026-11-24T12:00:00Z');
    const { element, server } = await sendForm();
    const first = await server.asked();
    clock.advance(31_000);
    await until(() => /Trying again in 2 seconds/.test(saidBy(element)));
    expect(first.isAborted).to.equal(true);
    isKept(element);
  });

  for (const [status, title] of [
    ['pending-email', 'One more step: confirm your e-mail address'],
    ['pending-review', 'Thank you, your entry has arrived'],
  ] as const)
    it(`202 ${status}: the receipt says so, with what was sent`, async () => {
      const { element, server } = await sendForm();
      (await server.asked()).answer({ ...RECEIPT, status }, { status: 202 });
      expect(await receiptTitle(element)).to.equal(title);
      expect(saidBy(element)).to.include('Anna Łoś');
    });
});

describe('a definition that wants to carry answers away', () => {
  const OWN = 'https://data.example';
  for (const url of [
    'https://evil.example/take',
    '//evil.example/take',
    'https:\\\\evil.example\\take',
    'https://data.example@evil.example/take',
    'https://data.example.evil.example/take',
    'http://data.example/take',
    'https://data.example:8443/take',
    'javascript:alert(1)',
    'data:text/plain,x',
    'blob:https://data.example/x',
  ])
    it(`sends nothing to ${url}`, async () => {
      hearWarnings();
      const { element, server } = await openForm({
        ...meetingForm,
        consents: [],
        submit: { url, uploadUrl: url },
      });
      element.answers = { name: 'A', mail: 'a@example.org', diet: 'vegan' };
      expect(await element.submit()).to.equal(undefined);
      await pause(30);
      expect(server.requests).to.deep.equal([]);
      expect(await noticeText(element)).to.include('could not be taken');
      expect(element.answers).to.include({ name: 'A' });
    });

  it('sends no file there either, before or with the answers', async () => {
    const warnings = hearWarnings();
    const { element, server } = await openForm({
      muni: 1,
      id: 'files',
      fields: [{ type: 'file', name: 'plan', label: 'Plan' }],
      submit: { url: `${OWN}/take`, uploadUrl: 'https://evil.example/take' },
    });
    const input = await labelled(element, 'Choose files');
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'plan.pdf', { type: 'application/pdf' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(element);
    await submitForm(element);
    await server.asked();
    expect(server.requests.map(({ url }) => new URL(url).origin)).to.deep.equal([OWN]);
    expect(warnings.join()).to.include('may not send files to https://evil.example');
  });

  it('tells an address for places or tokens nothing of what was answered', async () => {
    const { element, server } = await openForm({
      ...meetingForm,
      consents: [],
      capacity: { ...meetingForm.capacity, statusUrl: 'https://elsewhere.example/seats?of={name}&ref={ref}' },
      submit: { ...meetingForm.submit, startUrl: 'https://elsewhere.example/start?{mail}' },
    });
    await answer(element, 'Your name', 'Anna');
    await answer(element, 'E-mail', 'anna@example.org');
    await answer(element, 'How many people come?', '3');
    await pause(500);
    expect(server.requests.length).to.be.greaterThan(1);
    for (const { url, init } of server.requests) {
      expect(decodeURIComponent(url)).not.to.match(/anna/i);
      expect(init.body).to.equal(undefined);
      expect(init.credentials).to.equal('omit');
    }
  });

  it('has them led nowhere: an answer that leads on is not followed, and everything stays', async () => {
    const warnings = hearWarnings();
    const { element, server } = await sendForm();
    const asked = await server.asked();
    expect(asked.init.redirect).to.equal('manual');
    asked.answer('', { status: 307, headers: { Location: 'https://evil.example/take' } });
    expect(await noticeText(element)).to.include('could not be taken');
    await pause(50);
    expect(server.requests).to.have.length(1);
    isKept(element);
    expect(warnings.join()).to.include('leads to another address');
  });

  it('gets no link into the receipt that runs anything', async () => {
    const { element, server } = await sendForm();
    (await server.asked()).answer({ ...RECEIPT, manageUrl: 'javascript:alert(1)' }, { status: 201 });
    await receiptTitle(element);
    expect(element.shadowRoot?.querySelector('[href^="javascript"]')).to.equal(null);
    expect(part(element, 'link')).to.equal(undefined);
  });

  it('is not believed where it is another one after a reload', async () => {
    const server = deferredServer();
    const element = mount<MuniSignupElement>(
      html`<muni-signup src="https://data.example/f.json" .transport=${server.transport}></muni-signup>`,
    );
    (await server.asked(0)).answer({ ...meetingForm, consents: [] });
    await element.ready;
    await settled(element);
    hearWarnings();
    element.reload();
    (await server.asked(1)).answer({
      ...meetingForm,
      consents: [],
      submit: { url: 'https://evil.example/take' },
    });
    await settled(element);
    element.answers = { name: 'A', mail: 'a@example.org', diet: 'vegan' };
    await element.submit();
    expect(server.requests).to.have.length(2);
  });
});

describe('an answer that does not come', () => {
  const retry = async (opened: Opened, number: number) => {
    const asked = await opened.server.asked(number);
    return String(asked.init.body);
  };

  it('is asked for again with the very same bytes, at most three times', async () => {
    const clock = fixedClock('2026-11-24T12:00:00Z');
    const opened = await sendForm();
    const first = await retry(opened, 0);
    (await opened.server.asked(0)).fail();
    for (const [number, seconds] of [2, 8, 30].entries()) {
      await until(() => /Trying again in/.test(saidBy(opened.element)));
      for (let second = 0; second < seconds; second++) {
        clock.advance(1000);
        await pause(5);
      }
      expect(await retry(opened, number + 1)).to.equal(first);
      (await opened.server.asked(number + 1)).fail();
    }
    expect(await noticeText(opened.element)).to.include('Your answers have not arrived yet');
    clock.advance(120_000);
    await pause(30);
    expect(opened.server.requests).to.have.length(4);
    isKept(opened.element);

    (await byRole(opened.element, 'button', 'Send again')).click();
    expect(await retry(opened, 4)).to.equal(first);
    (await opened.server.asked(4)).answer(RECEIPT, { status: 200 });
    expect(await receiptTitle(opened.element)).to.equal('You are signed up');
  });

  it('waits as long as the server asks for', async () => {
    const clock = fixedClock('2026-11-24T12:00:00Z');
    const opened = await sendForm();
    const headers = { 'Retry-After': '5' };
    (await opened.server.asked(0)).answer({ type: 'about:blank' }, { status: 503, headers });
    await until(() => /Trying again in 5 seconds/.test(saidBy(opened.element)));
    for (let second = 0; second < 5; second++) {
      clock.advance(1000);
      await pause(5);
    }
    expect(await retry(opened, 1)).to.equal(await retry(opened, 0));
  });

  it('is replaced, not doubled, where the answers are changed meanwhile', async () => {
    const clock = fixedClock('2026-11-24T12:00:00Z');
    const { element, server } = await sendForm();
    for (let number = 0; number < 4; number++) {
      (await server.asked(number)).fail();
      await pause(20);
      for (let second = 0; second < 31; second++) clock.advance(1000);
    }
    await noticeText(element);
    await answer(element, 'Your name', 'Anna Maria Łoś');
    await submitForm(element);
    const [first, second] = [await sent(server), await sent(server, 4)];
    expect(second.supersedes).to.equal(first.key);
    expect(second.key).not.to.equal(first.key);
  });

  const tickOn = async (clock: Clock, seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      clock.advance(1000);
      await pause(5);
    }
  };

  it('is replaced at the next attempt, once what is changed while waiting is finished', async () => {
    const clock = fixedClock('2026-11-24T12:00:00Z');
    const { element, server } = await sendForm();
    (await server.asked(0)).fail();
    await until(() => /Trying again in/.test(saidBy(element)));
    await answer(element, 'Your name', 'Anna Maria');
    await tickOn(clock, 2);
    await answer(element, 'Your name', 'Anna Maria Łoś');
    await tickOn(clock, 2);
    expect(server.requests).to.have.length(1);
    await tickOn(clock, 4);
    const [first, second] = [await sent(server), await sent(server, 1)];
    expect(second.supersedes).to.equal(first.key);
    expect((second.answers as unknown as { name: string }).name).to.equal('Anna Maria Łoś');
    (await server.asked(1)).answer(RECEIPT, { status: 201 });
    await receiptTitle(element);
    expect(saidBy(element)).to.include('Anna Maria Łoś');
  });

  it('is not replaced by what would not pass: then the person decides', async () => {
    const clock = fixedClock('2026-11-24T12:00:00Z');
    const { element, server } = await sendForm();
    (await server.asked(0)).fail();
    await until(() => /Trying again in/.test(saidBy(element)));
    await answer(element, 'E-mail', 'anna@');
    await tickOn(clock, 9);
    expect(await noticeText(element)).to.include('Your answers have not arrived yet');
    (await byRole(element, 'button', 'Send again')).click();
    await until(() => problems(element).length);
    expect(server.requests).to.have.length(1);
    await answer(element, 'E-mail', 'anna@example.org');
    await submitForm(element);
    expect(await sent(server, 1)).to.deep.equal(await sent(server));
  });

  it('shows on the receipt what was sent, not what was typed since', async () => {
    const { element, server } = await sendForm();
    await answer(element, 'Your name', 'Somebody Else');
    (await server.asked()).answer(RECEIPT, { status: 201 });
    await receiptTitle(element);
    expect(saidBy(element)).to.include('Anna Łoś');
    expect(saidBy(element)).not.to.include('Somebody Else');
  });

  it('keeps everything where the device is offline, and goes on when it is not', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      const { element, server } = await sendForm();
      (await server.asked(0)).fail();
      expect(await noticeText(element)).to.include('You seem to be offline');
      isKept(element);
      window.dispatchEvent(new Event('online'));
      (await server.asked(1)).answer(RECEIPT, { status: 201 });
      expect(await receiptTitle(element)).to.equal('You are signed up');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});

describe('events of a form', () => {
  it('hold nothing of the person where they are written down for statistics', async () => {
    const heard = hearEvents(
      document,
      'muni-load',
      'muni-submit',
      'muni-submitted',
      'muni-invalid',
      'muni-page',
    );
    const { element, server } = await sendForm();
    (await server.asked()).answer(RECEIPT, { status: 201 });
    await receiptTitle(element);
    expect(heard.map(({ type }) => type)).to.deep.equal(['muni-load', 'muni-submit', 'muni-submitted']);
    expect(JSON.stringify(heard)).not.to.match(/anna|M-7Q2F|vegetarian/i);
  });
});

describe('what the page says of sending', () => {
  const plain = { muni: 1, id: 'plain', fields: [{ type: 'text', name: 'name', label: 'Name' }] };

  it('wins over the definition: a plain form, to an endpoint that knows no other', async () => {
    const { element, server } = await openForm(plain, { action: 'https://mailer.example/send' });
    element.setAttribute('encoding', 'form');
    element.answers = { name: 'Ada' };
    await submitForm(element);
    const { init, url, answer: respond } = await server.asked();
    expect(url).to.equal('https://mailer.example/send');
    expect(String(init.body)).to.equal('name=Ada');
    expect(Object.keys(init.headers as object)).to.deep.equal(['Accept']);
    // Such endpoints lead to a page of thanks.
    respond('', { status: 303, headers: { Location: 'https://mailer.example/thanks' } });
    expect(await receiptTitle(element)).to.equal('Thank you, your answers have arrived');
  });

  for (const encoding of ['form', 'multipart'])
    it(`takes what the page's own check has left along as ${encoding}`, async () => {
      const { element, server } = await openForm(plain, { action: '/send' });
      element.setAttribute('encoding', encoding);
      element.append(
        Object.assign(document.createElement('input'), { name: 'robot', value: 'no', slot: 'captcha' }),
      );
      element.answers = { name: 'Ada' };
      await submitForm(element);
      const { body } = (await server.asked()).init;
      const sentFields = body instanceof FormData ? body : new URLSearchParams(String(body));
      expect([...sentFields]).to.deep.equal([
        ['robot', 'no'],
        ['name', 'Ada'],
      ]);
    });

  it('may be that it is sent in parts', async () => {
    const { element, server } = await openForm(plain, { action: '/send' });
    element.setAttribute('encoding', 'multipart');
    element.answers = { name: 'Ada' };
    await submitForm(element);
    expect((await server.asked()).init.body).to.be.instanceOf(FormData);
  });
});
