import { expect } from 'chai';
import { html, render } from 'lit';
import type { FieldProps, FormContext } from '../../../src/forms/field-props.js';
import { countFieldView } from '../../../src/forms/fields/count-field-view.js';
import { textareaFieldView } from '../../../src/forms/fields/textarea-field-view.js';
import { everyField, pagedForm } from '../../fixtures/forms.js';
import {
  answer,
  control,
  errorOf,
  labelled,
  problems,
  questions,
  settled,
  submitForm,
  tick,
} from '../../support/form.js';
import { hearEvents } from '../../support/events.js';
import { focusedElement, textOf } from '../../support/queries.js';
import { all, byRole, byRoleAll, lowTargets, part, partText, saidBy } from '../../support/see.js';
import { until } from '../../support/wait.js';
import { openForm, sent } from './signup.js';

const form = (fields: readonly object[], more: object = {}) => ({
  muni: 1,
  id: 'f',
  version: '1',
  kind: 'signup',
  title: 'A form',
  fields,
  submit: { url: 'https://data.example/take' },
  ...more,
});

const text = (name: string, more: object = {}) => ({ type: 'text', name, label: `The ${name}`, ...more });

describe('a field', () => {
  it('stays the same under the hands of whoever types when the words for its count arrive', () => {
    const place = document.createElement('div');
    const field = { type: 'textarea', name: 'idea', label: 'The idea', maxLength: 200 };
    const props = { field, id: 'idea', path: 'idea', value: 'A market', error: '', choices: {}, entries: [] };
    const draw = (strings: object, views: object) => {
      const context = { lang: 'en', strings, views, marks: 'none', actions: {} };
      const shown = textareaFieldView(
        props as unknown as FieldProps<never>,
        context as unknown as FormContext,
      );
      render(html`${shown}`, place);
    };
    draw({}, {});
    const textarea = place.querySelector('textarea');
    expect(textarea?.value).to.equal('A market');
    draw({ charactersLeft: (left: number) => `${left} left` }, { count: countFieldView });
    expect(place.textContent).to.contain('192 left');
    expect(place.querySelector('textarea')).to.equal(textarea);
  });

  it('has what a program puts into it and tells of by a change alone, as some that fill in forms do', async () => {
    const fields = [text('town'), text('idea', { type: 'textarea' }), text('people', { type: 'number' })];
    const { element, server } = await openForm(form(fields));
    for (const [name, value] of Object.entries({ town: 'Milicz', idea: 'A market', people: '1,5' })) {
      const field = await control(element, name);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await submitForm(element);
    expect((await sent(server)).answers).to.deep.equal({ town: 'Milicz', idea: 'A market', people: 1.5 });
  });

  it('takes a whole date that is pasted into the field of its day', async () => {
    const { element, server } = await openForm(form([{ type: 'date-parts', name: 'born', label: 'Born' }]));
    await answer(element, 'Day', '24-12-1980');
    expect((await labelled(element, 'Year')).value).to.equal('1980');
    await submitForm(element);
    expect((await sent(server)).answers).to.deep.equal({ born: '1980-12-24' });
  });

  it('shows a number that a page or a draft gives for a text, for it is sent', async () => {
    const { element, server } = await openForm(form([text('idea', { type: 'textarea' })]));
    element.answers = { idea: 42 };
    await settled(element);
    expect((await control<HTMLTextAreaElement>(element, 'idea')).value).to.equal('42');
    await submitForm(element);
    expect((await sent(server)).answers).to.deep.equal({ idea: '42' });
  });

  it('is described by its hint and by what is wrong with it, in this order', async () => {
    const { element } = await openForm(form([text('town', { hint: 'Where you live', required: true })]));
    await submitForm(element);
    const input = await control(element, 'town');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => textOf(element.shadowRoot?.getElementById(id)))).to.deep.equal([
      'Where you live',
      'Error: Answer this: The town',
    ]);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
  });

  it('is not called wrong before anybody was wrong, as browsers call all that is wanted and empty', async () => {
    const options = [{ value: 'a', label: 'A' }];
    const { element } = await openForm(
      form([
        text('town', { required: true }),
        text('note', { type: 'textarea', required: true }),
        { type: 'radio', name: 'one', label: 'One', required: true, options },
        { type: 'select', name: 'list', label: 'List', required: true, options },
        { type: 'checkbox', name: 'tick', label: 'Tick', required: true },
        { type: 'date-parts', name: 'born', label: 'Born', required: true },
      ]),
    );
    const wanted = await until(() => {
      const all = [...(element.shadowRoot?.querySelectorAll(':invalid:not(form, fieldset)') ?? [])];
      return all.length === 8 ? all : undefined;
    });
    expect(wanted.map((one) => one.getAttribute('aria-invalid'))).to.deep.equal(Array(8).fill('false'));
    await submitForm(element);
    expect((await control(element, 'one')).getAttribute('aria-invalid')).to.equal('true');
  });

  it('is mended the moment it is, and checked again when it is left', async () => {
    const { element } = await openForm(form([text('mail', { type: 'email', required: true })]));
    await answer(element, 'The mail', 'nonsense');
    expect(await errorOf(element, 'The mail')).to.equal('');
    await submitForm(element);
    expect(await errorOf(element, 'The mail')).to.include('name@example.org');
    await answer(element, 'The mail', 'a@example.org');
    expect(await errorOf(element, 'The mail')).to.equal('');
    expect(problems(element)).to.deep.equal([]);
    await answer(element, 'The mail', 'nonsense');
    expect(await errorOf(element, 'The mail')).to.include('name@example.org');
  });

  it('does not call what is asked again and again optional: its parts say it', async () => {
    const { element } = await openForm(
      form([
        text('a', { label: 'The a', required: true }),
        text('b', { label: 'The b' }),
        {
          type: 'repeat',
          name: 'r',
          label: 'Partners',
          min: 1,
          fields: [text('c', { label: 'Firm', required: true })],
        },
      ]),
    );
    expect(saidBy(element)).to.include('The b (optional)');
    expect(saidBy(element)).to.not.include('Partners (optional)');
  });

  it('says that it is optional where most are not, and that it is required where most are optional', async () => {
    const most = await openForm(
      form([text('a', { required: true }), text('b', { required: true }), text('c')]),
    );
    expect(questions(most.element)).to.deep.equal(['The a', 'The b', 'The c (optional)']);
    const few = await openForm(form([text('a', { required: true }), text('b'), text('c')]));
    expect(questions(few.element)).to.deep.equal(['The a (required)', 'The b', 'The c']);
  });

  it('lets the browser fill in what it knows', async () => {
    const { element } = await openForm(form([text('mail', { type: 'email' }), text('firma')]));
    expect((await control(element, 'mail')).autocomplete).to.equal('email');
    expect((await control(element, 'firma')).autocomplete).to.equal('organization');
  });

  it('takes numbers with a decimal comma', async () => {
    const { element, server } = await openForm(form([text('area', { type: 'number', unit: 'm²' })]));
    element.lang = 'pl';
    await settled(element);
    await answer(element, 'The area', '12,5');
    await submitForm(element);
    expect((await sent(server)).answers).to.deep.equal({ area: 12.5 });
  });

  it('takes a date in parts, with the month as a number or by its name', async () => {
    const date = form([text('day', { type: 'date-parts', required: true })]);
    const { element, server } = await openForm(date);
    await answer(element, 'Day', '7');
    await answer(element, 'Month', 'march');
    await answer(element, 'Year', '1998');
    await submitForm(element);
    expect((await sent(server)).answers).to.deep.equal({ day: '1998-03-07' });
  });

  it('keeps a half date as it was typed, and says what is wrong', async () => {
    const { element } = await openForm(form([text('day', { type: 'date-parts', required: true })]));
    await answer(element, 'Day', '31');
    await answer(element, 'Month', '2');
    await answer(element, 'Year', '2026');
    await submitForm(element);
    expect(await errorOf(element, 'Day')).to.include('Enter a date that exists');
    expect((await control(element, 'day-month')).value).to.equal('2');
  });

  it('asks what “other” is where that is chosen', async () => {
    const options = [{ value: 'a', label: 'A' }];
    const { element, server } = await openForm(
      form([text('sector', { type: 'radio', options, other: true })]),
    );
    await tick(element, 'Other');
    await submitForm(element);
    expect(problems(element)).to.deep.equal(['The sector: Say what “other” is']);
    await answer(element, 'Please say what', 'Bell founding');
    await submitForm(element);
    expect((await sent(server)).answers).to.deep.equal({
      sector: 'other',
      'sector-Comment': 'Bell founding',
    });
  });

  it('lets “none of these” stand alone', async () => {
    const options = ['a', 'b'].map((value) => ({ value, label: value.toUpperCase() }));
    const { element } = await openForm(form([text('langs', { type: 'checkboxes', options, none: true })]));
    await tick(element, 'A');
    await tick(element, 'B');
    expect(element.answers.langs).to.deep.equal(['a', 'b']);
    await tick(element, 'None of these');
    expect(element.answers.langs).to.deep.equal(['none']);
    await tick(element, 'B');
    expect(element.answers.langs).to.deep.equal(['b']);
  });

  it('keeps every box that is ticked before any of them has been drawn', async () => {
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
    const { element } = await openForm(form([text('langs', { type: 'checkboxes', options, none: true })]));
    for (const label of ['C', 'A', 'B']) (await labelled(element, label)).click();
    expect(element.answers.langs).to.deep.equal(['a', 'b', 'c']);
  });

  it('says how much is left of a text that may not be longer', async () => {
    const { element } = await openForm(form([text('idea', { type: 'textarea', maxLength: 20 })]));
    expect(saidBy(element)).to.include('20 characters left');
    await answer(element, 'The idea', 'A bench for everybody, please');
    expect(saidBy(element)).to.include('9 characters too many');
  });
});

describe('a question that depends on another', () => {
  it('comes and goes without taking the focus away', async () => {
    const { element } = await openForm(pagedForm);
    const radio = await labelled(element, 'A network of firms');
    radio.focus();
    radio.click();
    await settled(element);
    expect(questions(element)).to.include('How many firms take part?');
    expect(focusedElement()).to.equal(radio);
    await tick(element, 'One firm');
    expect(questions(element)).not.to.include('How many firms take part?');
  });

  it('does not send what was answered while it was there', async () => {
    const { element, server } = await openForm(
      form([
        text('who', {
          type: 'radio',
          options: [
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ],
        }),
        text('more', { showIf: "{who} = 'a'" }),
      ]),
    );
    await tick(element, 'A');
    await answer(element, 'The more', 'secret');
    await tick(element, 'B');
    await submitForm(element);
    expect((await sent(server)).answers).to.deep.equal({ who: 'b' });
  });
});

describe('entries that are added', () => {
  it('come with the focus in them, go, and are sent as a list', async () => {
    const guests = everyField.fields.filter(({ name }) => name === 'guests');
    const { element, server } = await openForm(form(guests));
    for (const name of ['Anna', 'Bent']) {
      (await byRole(element, 'button', 'Add a guest')).click();
      await settled(element);
      expect(focusedElement()?.getAttribute('name')).to.match(/^guests\[\d\]\.guest$/);
      const input = focusedElement() as HTMLInputElement;
      input.value = name;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settled(element);
    }
    (await byRole(element, 'button', 'Remove: Guest 1')).click();
    await settled(element);
    expect((await control(element, 'guests[0].guest')).value).to.equal('Bent');
    await submitForm(element);
    expect((await sent(server)).answers).to.deep.equal({ guests: [{ guest: 'Bent' }] });
  });

  it('say what is wrong in each of them', async () => {
    const guests = everyField.fields.filter(({ name }) => name === 'guests');
    const { element } = await openForm(form(guests));
    (await byRole(element, 'button', 'Add a guest')).click();
    await settled(element);
    await submitForm(element);
    expect(problems(element)).to.deep.equal(['Answer this: Name']);
    (await byRole(element, 'link', 'Answer this: Name')).click();
    await settled(element);
    expect(focusedElement()?.getAttribute('name')).to.equal('guests[0].guest');
  });
});

describe('pages', () => {
  async function toReview() {
    const opened = await openForm(pagedForm);
    const { element } = opened;
    await answer(element, 'Title of the idea', 'A bench');
    await answer(element, 'What is to happen?', 'Customers sit.');
    await tick(element, 'One firm');
    await submitForm(element);
    await answer(element, 'Budget', '1000');
    await submitForm(element);
    return opened;
  }

  it('check what is on them, put the focus on their title and go back without losing anything', async () => {
    const { element } = await openForm(pagedForm);
    await submitForm(element);
    expect(problems(element)).to.have.length(3);
    await answer(element, 'Title of the idea', 'A bench');
    await answer(element, 'What is to happen?', 'Customers sit.');
    await tick(element, 'One firm');
    await submitForm(element);
    expect(textOf(focusedElement())).to.equal('Money');
    expect(saidBy(element)).to.include('Step 2 of 2');
    (await byRole(element, 'button', 'Back')).click();
    await settled(element);
    expect((await labelled(element, 'Title of the idea')).value).to.equal('A bench');
  });

  it('end with everything once more, each with a way back', async () => {
    const { element } = await toReview();
    expect(textOf(focusedElement())).to.equal('Check your answers before you send them');
    expect(textOf(part(element, 'answers'))).to.include('A bench');
    (await byRole(element, 'button', 'Change: Budget')).click();
    await settled(element);
    expect(focusedElement()?.getAttribute('name')).to.equal('budget');
  });

  it('say which page is shown; the review after them is none more', async () => {
    const heard = hearEvents<Event & { toJSON(): unknown }>(document, 'muni-page');
    const { element } = await openForm({
      ...pagedForm,
      consents: [],
      review: true,
      pages: ['one', 'two'].map((id) => ({ id, fields: [{ type: 'text', name: id, label: id }] })),
    });
    await submitForm(element);
    await until(() => heard.length === 1);
    await submitForm(element);
    await until(() => heard.length === 2);
    expect(heard.map((event) => event.toJSON())).to.deep.equal([
      { type: 'muni-page', page: 2, pages: 2, id: 'two' },
      { type: 'muni-page', page: 2, pages: 2, id: 'review' },
    ]);
  });

  it('lead back to the review once the one answer is changed, or left as it was', async () => {
    const { element } = await toReview();
    const change = async (name: string) => {
      (await byRole(element, 'button', name)).click();
      await settled(element);
    };
    await change('Change: Title of the idea');
    await answer(element, 'Title of the idea', 'Two benches');
    expect((await byRole(element, 'button', 'Check your answers')).getAttribute('type')).to.equal('submit');
    await submitForm(element);
    expect(textOf(focusedElement())).to.equal('Check your answers before you send them');
    expect(textOf(part(element, 'answers'))).to.include('Two benches');
    await change('Change: Budget');
    await change('Back');
    expect(textOf(focusedElement())).to.equal('Check your answers before you send them');
  });

  it('ask first what the change asks anew, and then lead back to the review', async () => {
    const why = { type: 'text', name: 'why', label: 'Why', required: true, showIf: "{how} = 'bus'" };
    const how = { type: 'radio', name: 'how', label: 'How', options: ['car', 'bus'], value: 'car' };
    const { element } = await openForm({
      muni: 1,
      id: 'anew',
      title: 'Anew',
      layout: 'one-per-page',
      review: true,
      fields: [how, why, { type: 'text', name: 'last', label: 'Last' }],
      submit: { url: 'https://data.example/anew' },
    });
    await submitForm(element);
    await submitForm(element);
    (await byRole(element, 'button', 'Change: How')).click();
    await settled(element);
    await tick(element, 'bus');
    await submitForm(element);
    expect(questions(element)).to.deep.equal(['Why (required)']);
    await answer(element, 'Why', 'It is dry.');
    await submitForm(element);
    expect(textOf(part(element, 'answers'))).to.include('It is dry.');
  });

  for (const size of ['12px', '16px'])
    it(`have what a consent leads to as a target of 24 pixels, in letters of ${size} too`, async () => {
      const consent = { name: 'rules', text: 'I accept the rules.', required: true, url: '/rules' };
      const { element } = await openForm(form([text('name')], { consents: [consent] }));
      element.style.fontSize = size;
      await until(() => all(element, '.consents a')[0]);
      expect(lowTargets(element, '.consents')).to.deep.equal([]);
    });

  it('ask for consent last, and send', async () => {
    const { element, server } = await toReview();
    await submitForm(element);
    expect(problems(element)).to.deep.equal(['Please agree before you go on: The idea may be published.']);
    await tick(element, 'The idea may be published.');
    await submitForm(element);
    const { answers, consents } = (await sent(server)) as unknown as {
      answers: object;
      consents: { name: string; given: boolean }[];
    };
    expect(answers).to.deep.equal({ title: 'A bench', summary: 'Customers sit.', who: 'firm', budget: 1000 });
    expect(consents.map(({ name, given }) => [name, given])).to.deep.equal([
      ['public', true],
      ['news', false],
    ]);
  });

  it('hold one question each where the form says so', async () => {
    const { element, server } = await openForm(
      form([text('a', { required: true }), { type: 'note', name: 'n', text: 'A note.' }, text('b')], {
        layout: 'one-per-page',
      }),
    );
    expect(questions(element)).to.deep.equal(['The a']);
    await answer(element, 'The a', '1');
    await submitForm(element);
    expect(questions(element)).to.deep.equal(['The b (optional)']);
    expect(saidBy(element)).to.include('A note.');
    await submitForm(element);
    expect((await sent(server)).answers).to.deep.equal({ a: '1' });
  });
});

describe('answers that are there from the start', () => {
  it('come by the attribute', async () => {
    const { element } = await openForm(form([text('town'), text('people', { type: 'number' })]), {
      prefill: 'town: Żmigród; people: 2',
    });
    expect((await control(element, 'town')).value).to.equal('Żmigród');
    expect((await control(element, 'people')).value).to.equal('2');
  });

  it('come from a calendar, for fields that allow it', async () => {
    const fields = [text('topic', { prefill: 'title' }), text('place')];
    const { element } = await openForm(form(fields), {
      context: { ref: 'r1', title: 'Meeting', place: 'Town hall', start: '2026-12-08T17:00:00+01:00' },
    });
    expect((await control(element, 'topic')).value).to.equal('Meeting');
    expect((await control(element, 'place')).value).to.equal('');
    expect(saidBy(element)).to.include('Meeting · Tuesday, 8 December 2026 at 17:00 · Town hall');
  });
});

describe('the times of a meeting', () => {
  const fields = [
    text('day', { type: 'date', prefill: 'start' }),
    text('parts', { type: 'date-parts', prefill: 'start' }),
    text('hour', { type: 'time', prefill: 'start' }),
    text('until', { prefill: 'end' }),
    text('raw', { type: 'hidden', prefill: 'start' }),
  ];
  const sentWith = async (context: object) => {
    const { element, server } = await openForm(form(fields), { context: { ref: 'r1', ...context } as never });
    await submitForm(element);
    const { answers } = await sent(server);
    return { element, answers };
  };

  it('are filled in by the clocks of the place, as each field has them', async () => {
    const start = '2027-02-01T23:30:00.000Z';
    const times = { start, end: '2027-02-02T01:00:00.000Z', timeZone: 'Europe/Warsaw' };
    const { answers } = await sentWith(times);
    expect(answers).to.deep.equal({
      day: '2027-02-02',
      parts: '2027-02-02',
      hour: '00:30',
      until: 'Tuesday, 2 February 2027 at 02:00',
      raw: start,
    });
  });

  it('without an hour are days', async () => {
    const { element, answers } = await sentWith({ title: 'Fair', start: '2027-03-05', end: '2027-03-07' });
    expect(answers).to.deep.equal({
      day: '2027-03-05',
      parts: '2027-03-05',
      until: 'Sunday, 7 March 2027',
      raw: '2027-03-05',
    });
    expect(saidBy(element)).to.include('Fair · Friday, 5 March 2027 – Sunday, 7 March 2027');
  });

  it('that are none leave their fields empty', async () => {
    const { answers } = await sentWith({ start: '2027-13-45T99:99:00Z', end: 'soon' });
    expect(answers).to.deep.equal({ until: 'soon', raw: '2027-13-45T99:99:00Z' });
  });
});

describe('files', () => {
  const file = (name: string, size = 10) =>
    new File([new Uint8Array(size)], name, { type: 'application/pdf' });
  const fields = [
    {
      type: 'file',
      name: 'plan',
      label: 'Plan',
      accept: ['.pdf'],
      maxBytes: 100,
      maxFiles: 2,
      required: true,
    },
  ];

  async function add(element: HTMLElement, ...files: File[]): Promise<void> {
    const data = new DataTransfer();
    for (const one of files) data.items.add(one);
    const drop = await until(() => element.shadowRoot?.querySelector('.drop'));
    drop.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    await settled(element);
  }

  it('say what is allowed before, and what is wrong with each', async () => {
    const { element } = await openForm(form(fields));
    expect(saidBy(element)).to.include('At most 2 files of');
    await add(element, file('a.pdf'), file('b.txt'), file('c.pdf', 200));
    expect(saidBy(element)).to.include('b.txt is not of an allowed kind (.pdf)');
    expect(saidBy(element)).to.include('c.pdf is larger than');
    expect(element.answers.plan).to.deep.equal([{ name: 'a.pdf', type: 'application/pdf', size: 10 }]);
    (await byRole(element, 'button', 'Remove the file a.pdf')).click();
    await settled(element);
    expect(byRoleAll(element, 'button', /a\.pdf/)).to.have.length(0);
  });

  it('are each named once among the problems, whatever else is wrong with them', async () => {
    const { element } = await openForm(form(fields));
    await add(element, file('a.exe'), file('b.pdf', 200));
    await submitForm(element);
    await until(() => problems(element).length);
    expect(problems(element)).to.deep.equal([
      'Plan: a.exe is not of an allowed kind (.pdf)',
      'Plan: b.pdf is larger than 100 bytes',
    ]);
    expect(partText(element, 'summary')).to.include('There are 2 problems');
    await add(element, file('c.pdf'), file('d.pdf'), file('e.pdf'), file('f.pdf'));
    await submitForm(element);
    await until(() => problems(element).length === 3);
    expect(problems(element)[2]).to.equal('Plan: Add at most 2');
  });

  for (const [required, missing] of [
    [true, ['Add a file: Plan']],
    [false, []],
  ] as const)
    it(`leave no error behind: the next one is told, and then what is ${required ? '' : 'not '}missing`, async () => {
      const { element } = await openForm(form([{ ...fields[0], required }]));
      await add(element, file('a.exe'), file('b.pdf', 200));
      await submitForm(element);
      await until(() => problems(element).length === 2);
      const remove = async (name: string) => {
        (await byRole(element, 'button', `Remove the file ${name}`)).click();
        await settled(element);
      };
      await remove('a.exe');
      expect(problems(element)).to.deep.equal(['Plan: b.pdf is larger than 100 bytes']);
      await remove('b.pdf');
      expect(problems(element)).to.deep.equal(missing);
      await add(element, file('c.pdf'));
      expect(problems(element)).to.deep.equal([]);
    });

  it('are of kinds that people know by name', async () => {
    const pictures = [
      text('plan', {
        type: 'file',
        label: 'Plan',
        accept: ['image/jpeg', 'image/svg+xml', '.pdf', 'image/*'],
      }),
    ];
    const { element } = await openForm(form(pictures));
    expect(saidBy(element)).to.include('Allowed: JPEG, SVG, .pdf, pictures.');
  });

  it('go ahead where the form wants that, and are named with the answers', async () => {
    const { element, server } = await openForm(
      form(fields, {
        submit: { url: 'https://data.example/take', uploadUrl: 'https://data.example/uploads' },
      }),
    );
    await add(element, file('a.pdf'));
    const asked = await server.asked(0);
    expect(asked.url).to.equal('https://data.example/uploads');
    await submitForm(element);
    expect(problems(element)).to.deep.equal(['Plan: Files are still being sent. Please wait a moment']);
    asked.answer({ id: 'up_1' }, { status: 201 });
    await until(() => saidBy(element).includes('Ready'));
    await submitForm(element);
    expect((await sent(server, 1)).files).to.deep.equal([{ field: 'plan', id: 'up_1' }]);
  });

  it('may be too much for the endpoint: then a file is to be removed', async () => {
    const { element, server } = await openForm(
      form(fields, { submit: { url: 'https://data.example/take', adapter: 'form' } }),
    );
    await add(element, file('a.pdf'));
    await submitForm(element);
    (await server.asked()).answer('', { status: 413 });
    await until(() => saidBy(element).includes('The server did not take a file. Remove it'));
  });

  it('may be refused one by one, for a reason that the endpoint has in several languages', async () => {
    const { element, server } = await openForm(form(fields), { lang: 'da' });
    element.setAttribute('upload-url', 'https://data.example/up');
    await add(element, file('a.pdf'));
    const detail = { en: 'Too large for us.', da: 'For stor til os.' };
    (await server.asked()).answer({ type: 'too-large', detail }, { status: 413 });
    await until(() => saidBy(element).includes('For stor til os.'));
  });

  it('go where the page says, and no further', async () => {
    const { element, server } = await openForm(form(fields));
    element.setAttribute('upload-url', 'https://files.example/take');
    await add(element, file('a.pdf'));
    const asked = await server.asked(0);
    expect(asked.url).to.equal('https://files.example/take');
    expect(asked.init.redirect).to.equal('manual');
    asked.answer('', { status: 307, headers: { Location: 'https://evil.example/take' } });
    await until(() => saidBy(element).includes('a.pdf could not be sent'));
  });
});
