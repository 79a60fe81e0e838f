import { expect } from 'chai';
import { smallForm } from '../../fixtures/small-form.js';
import { pressButton } from '../../support/act.js';
import { hearWarnings } from '../../support/events.js';
import {
  answer,
  labelled,
  problems,
  questions,
  receiptTitle,
  settled,
  submitForm,
  tick,
} from '../../support/form.js';
import { textOf } from '../../support/queries.js';
import { all, byRole, part, partText, saidBy } from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import { openForm } from './signup.js';

const trade = (more: object = {}) => ({
  muni: 1,
  id: 'trade',
  version: '1',
  kind: 'signup',
  title: 'Your trade',
  review: true,
  pages: [
    {
      id: 'you',
      title: 'About {name}',
      fields: [
        { type: 'text', name: 'name', label: 'Your name', required: true },
        {
          type: 'radio',
          name: 'who',
          label: 'Who comes?',
          options: [
            { value: 'self', label: 'Only {name}' },
            { value: 'other', label: 'Somebody else' },
          ],
        },
        {
          type: 'matrix',
          name: 'days',
          label: 'When?',
          rows: [{ value: 'mon', label: '{name} on Monday' }],
          columns: ['yes', 'no'],
        },
        {
          type: 'repeat',
          name: 'guests',
          label: 'Guests',
          min: 1,
          max: 3,
          itemLabel: '{first} (guest {index})',
          addLabel: 'Another guest of {name}',
          fields: [{ type: 'text', name: 'first', label: 'First name of guest {index}', required: true }],
        },
        {
          type: 'email',
          name: 'mail',
          label: 'E-mail',
          required: true,
          messages: { required: 'Where do we write to, {name}?' },
        },
      ],
    },
  ],
  submit: { url: 'https://data.example/take' },
  ...more,
});

describe('answers in texts', () => {
  it('stand in choices, rows, names of entries and buttons', async () => {
    const { element } = await openForm(trade());
    await answer(element, 'Your name', 'Ida');
    await answer(element, 'First name of guest 1', 'Ole');
    await labelled(element, 'Only Ida');
    await byRole(element, 'group', 'Ida on Monday');
    await byRole(element, 'group', 'Ole (guest 1)');
    await byRole(element, 'button', 'Another guest of Ida');
  });

  it('stand in what is said to be wrong', async () => {
    const { element } = await openForm(trade());
    await answer(element, 'Your name', 'Ida');
    await submitForm(element);
    await until(() => problems(element).length > 0);
    expect(problems(element)).to.deep.equal([
      'Answer this: First name of guest 1',
      'E-mail: Where do we write to, Ida?',
    ]);
  });

  it('stand in the headings and answers of what is looked at before it is sent, but not in what was typed', async () => {
    const { element } = await openForm(trade());
    await answer(element, 'Your name', 'Ida');
    await answer(element, 'First name of guest 1', 'Brackets {name}');
    await tick(element, 'Only Ida');
    await answer(element, 'E-mail', 'ida@example.org');
    await submitForm(element);
    await until(() => part(element, 'answers'));
    const said = textOf(all(element, '.form')[0] as HTMLElement);
    expect(said).to.contain('About Ida');
    expect(said).to.contain('Only Ida');
    expect(said).to.contain('Brackets {name}');
    // Once as the entry's name, once as the answer.
    expect(said.match(/\{name\}/g)).to.have.length(2);
  });
});

describe('the page that follows, which is drawn ahead', () => {
  const pages = () => ({
    ...trade(),
    layout: 'pages',
    review: false,
    pages: [
      {
        id: 'who',
        title: 'Who',
        fields: [
          { type: 'text', name: 'name', label: 'Your name', required: true },
          { type: 'checkbox', name: 'stall', label: 'I want a stall' },
        ],
      },
      {
        id: 'stall',
        title: 'Your stall',
        showIf: '{stall} = true',
        fields: [{ type: 'text', name: 'size', label: 'Metres for {name}' }],
      },
      {
        id: 'last',
        title: 'And last',
        fields: [{ type: 'text', name: 'rest', label: 'What else, {name}?' }],
      },
    ],
  });
  /** Long enough for it to have been drawn. */
  const TIME_TO_SPARE = 800;

  it('says what was answered meanwhile', async () => {
    const { element } = await openForm(pages());
    await answer(element, 'Your name', 'Ida');
    await pause(TIME_TO_SPARE);
    expect(questions(element)).to.deep.equal(['Your name (required)']);
    await answer(element, 'Your name', 'Ole');
    await submitForm(element);
    await labelled(element, 'What else, Ole?');
    expect(questions(element)).to.have.length(1);
  });

  it('is the one that follows by the last answer, on and back', async () => {
    const { element } = await openForm(pages());
    await answer(element, 'Your name', 'Ida');
    await pause(TIME_TO_SPARE);
    await tick(element, 'I want a stall');
    await submitForm(element);
    await answer(element, 'Metres for Ida', '3');
    await pause(TIME_TO_SPARE);
    await pressButton(element, 'Back');
    expect((await labelled(element, 'I want a stall')).checked).to.equal(true);
    await pause(TIME_TO_SPARE);
    await submitForm(element);
    expect((await labelled(element, 'Metres for Ida')).value).to.equal('3');
    await pause(TIME_TO_SPARE);
    await submitForm(element);
    await labelled(element, 'What else, Ida?');
    expect(partText(element, 'title')).to.equal('And last');
  });

  it('shows what is filled in by the page after it was drawn', async () => {
    const { element } = await openForm(pages());
    await answer(element, 'Your name', 'Ida');
    await pause(TIME_TO_SPARE);
    element.answers = { name: 'Ida', rest: 'A tent' };
    await submitForm(element);
    expect((await labelled(element, 'What else, Ida?')).value).to.equal('A tent');
  });
});

describe('answers in the rarer texts', () => {
  const stall = () =>
    trade({
      title: 'A stall for {name}',
      intro: 'For **{name}**',
      review: false,
      pages: [
        {
          id: 'you',
          fields: [
            { type: 'text', name: 'name', label: 'Your name' },
            {
              type: 'radio',
              name: 'who',
              label: 'Who comes?',
              options: [{ value: 'self', label: 'Only {name}', hint: 'As {name} said' }],
              other: true,
              otherLabel: 'Not {name}',
            },
            { type: 'note', name: 'said', label: '', text: 'There comes: {who}.' },
            {
              type: 'scale',
              name: 'joy',
              label: 'How glad?',
              min: 1,
              max: 3,
              minLabel: 'less than {name}',
            },
            { type: 'number', name: 'tables', label: 'Tables', unit: 'for {name}' },
            {
              type: 'matrix',
              name: 'days',
              label: 'When?',
              rows: [{ value: 'mon', label: '{name} on Monday' }],
              columns: [{ value: 'yes', label: 'Yes, {name}' }],
            },
          ],
        },
      ],
    });

  it('stand in titles, hints, ends of scales, units and choices that stand in a text in turn', async () => {
    const { element } = await openForm(stall());
    await answer(element, 'Your name', 'Ida');
    await tick(element, 'Only Ida');
    const said = () => saidBy(element);
    await until(() => said().includes('There comes: Only Ida.'));
    for (const text of ['A stall for Ida', 'For Ida', 'Not Ida', 'less than Ida', 'for Ida', 'As Ida said'])
      expect(said()).to.contain(text);
    expect(said()).not.to.match(/[{}]/);
    await answer(element, 'Your name', 'Ole {name}');
    await until(() => said().includes('A stall for Ole {name}'));
    expect(said()).to.contain('There comes: Only Ole {name}.');
  });

  it('stand in the words for a matrix, and a typed “none” is what was typed', async () => {
    const { element } = await openForm({ ...stall(), review: true });
    await answer(element, 'Your name', 'none');
    await tick(element, 'Yes, none');
    await submitForm(element);
    await until(() => part(element, 'answers'));
    const said = textOf(part(element, 'answers') as HTMLElement);
    expect(said).to.contain('none on Monday: Yes, none');
    expect(said).to.match(/Your name\s*none/);
  });
});

describe('a form whose language is changed', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  const bilingual = {
    ...trade(),
    title: { en: 'Your trade', pl: 'Twój zawód' },
    pages: [
      {
        id: 'you',
        fields: [
          {
            type: 'text',
            name: 'name',
            label: { en: 'Your name', pl: 'Imię' },
            hint: { en: 'First', pl: 'Tylko' },
          },
          {
            type: 'repeat',
            name: 'guests',
            label: { en: 'Guests', pl: 'Goście' },
            min: 1,
            fields: [{ type: 'text', name: 'first', label: { en: 'Guest {index}', pl: 'Gość {index}' } }],
          },
        ],
      },
    ],
  };
  const inPolish = (asked: readonly string[]) =>
    asked.join().includes('Imię') && asked.join().includes('Gość 1');

  for (const [how, change] of [
    ['in its tag', (element: HTMLElement) => (element.lang = 'pl')],
    ['in the page', () => (document.documentElement.lang = 'pl')],
  ] as const)
    it(`asks everything in the new one, and keeps the answers (${how})`, async () => {
      const { element } = await openForm(bilingual);
      await answer(element, 'Your name', 'Ida');
      change(element);
      await until(() => inPolish(questions(element)));
      await settled(element);
      expect(questions(element).join()).not.to.match(/Your name|Guests|Guest 1/);
      expect(textOf(part(element, 'hint') as HTMLElement)).to.equal('Tylko');
      expect(element.answers).to.include({ name: 'Ida' });
    });

  it('says what is wrong in the new one too', async () => {
    const { element } = await openForm({
      ...bilingual,
      pages: [
        {
          ...bilingual.pages[0],
          fields: [{ type: 'text', name: 'name', label: { en: 'Your name', pl: 'Imię' }, required: true }],
        },
      ],
    });
    await submitForm(element);
    await until(() => problems(element).join() === 'Answer this: Your name');
    element.lang = 'pl';
    await until(() => problems(element).join() === 'Odpowiedz: Imię');
  });
});

describe('a receipt', () => {
  const RECEIPT = {
    id: '1',
    receipt: 'M-7Q2F-0193',
    status: 'pending-review',
    message: { en: 'We shall write to you.', pl: 'Napiszemy do Ciebie.' },
  };
  const FORM = {
    ...smallForm('signup'),
    title: { en: 'Meeting', pl: 'Spotkanie' },
    fields: [
      { type: 'text', name: 'name', label: { en: 'Your name', pl: 'Imię i nazwisko' } },
      { type: 'checkbox', name: 'news', label: { en: 'News', pl: 'Aktualności' } },
    ],
  };
  const send = async (typing = '') => {
    document.documentElement.lang = 'en';
    const { element, server } = await openForm(FORM);
    await answer(element, 'Your name', 'Ada');
    await submitForm(element);
    const asked = await server.asked();
    if (typing) await answer(element, 'Your name', typing);
    asked.answer(RECEIPT, { status: 201 });
    await receiptTitle(element);
    return element;
  };

  it('changes its language with the page: what came of it, the endpoint’s words, questions and answers', async () => {
    const element = await send();
    const english = partText(element, 'receipt');
    for (const text of ['We shall write to you.', 'Your name', 'No']) expect(english).to.contain(text);
    document.documentElement.lang = 'pl';
    // The author's words are there at once, the library's own come with their file.
    const wanted = ['Napiszemy do Ciebie.', 'Imię i nazwisko', 'Ada', 'Nie', 'M-7Q2F-0193'];
    await until(() => wanted.every((text) => partText(element, 'receipt').includes(text)));
    const titles = all(element, '[part~="title"]').map(({ textContent }) => textContent);
    expect(titles.length).to.be.above(0);
    for (const title of titles) expect(english).not.to.contain(title);
  });

  it('shows what was sent where it was changed while it was on its way, whatever the language', async () => {
    hearWarnings();
    const element = await send('Adam');
    expect(partText(element, 'receipt')).not.to.contain('Adam');
    document.documentElement.lang = 'pl';
    await until(() => partText(element, 'receipt').includes('Napiszemy do Ciebie.'));
    expect(partText(element, 'receipt')).to.contain('Ada').and.not.to.contain('Adam');
  });
});
