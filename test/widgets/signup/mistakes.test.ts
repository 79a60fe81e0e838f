import { expect } from 'chai';
import { answer, control, labelled, problems, settled, submitForm, tick } from '../../support/form.js';
import { focusedElement, textOf } from '../../support/queries.js';
import { all, byRole, hear, type Widget } from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import { openForm } from './signup.js';

const form = (...fields: readonly object[]) => ({
  muni: 1,
  id: 'f',
  version: '1',
  kind: 'signup',
  title: 'A form',
  fields,
  submit: { url: 'https://data.example/take' },
});

const SPOKEN = 700;

/** What describes a control, in one line. */
const told = (widget: Widget, { attributes }: Element) =>
  (attributes.getNamedItem('aria-describedby')?.value ?? '')
    .split(' ')
    .map((id) => textOf(widget.shadowRoot?.getElementById(id)))
    .filter(Boolean)
    .join(' ');

const wrong = (widget: Widget) =>
  all(widget, '.form [aria-invalid="true"]').map((one) => (one as HTMLInputElement).name);

async function followFirst(widget: Widget): Promise<void> {
  (await byRole(widget, 'link', problems(widget)[0])).click();
  await settled(widget);
}

describe('the text of “other” that is missing', () => {
  const options = ['Crafts', 'Trade'].map((label) => ({ value: label, label }));
  for (const type of ['radio', 'checkboxes', 'select'])
    it(`is what is called wrong, says why, and is where the summary leads to (${type})`, async () => {
      const { element } = await openForm(
        form({ type, name: 'sector', label: 'Sector', options, other: true, required: true }),
      );
      if (type === 'select') {
        const select = await control<HTMLSelectElement>(element, 'sector');
        select.value = 'other';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        await settled(element);
      } else await tick(element, 'Other');
      await submitForm(element);
      const comment = await control(element, 'sector-Comment');
      expect(wrong(element)).to.deep.equal(['sector-Comment']);
      expect(told(element, comment)).to.equal('Error: Say what “other” is');
      await followFirst(element);
      expect(focusedElement()).to.equal(comment);
      await answer(element, 'Please say what', 'Bells');
      expect(wrong(element)).to.deep.equal([]);
      expect(told(element, comment)).to.equal('');
    });
});

describe('a date in parts of which some are missing', () => {
  const date = (more: object = {}) => form({ type: 'date-parts', name: 'born', label: 'Born', ...more });

  it('says which, and leads to the first of them', async () => {
    const { element } = await openForm(date());
    await answer(element, 'Day', '7');
    await answer(element, 'Month', '3');
    await submitForm(element);
    expect(problems(element)).to.deep.equal(['Born: This is missing from the date: year']);
    expect(wrong(element)).to.deep.equal(['born-year']);
    await followFirst(element);
    expect(focusedElement()).to.equal(await control(element, 'born-year'));
  });

  it('is wrong as a whole where it is whole and does not exist', async () => {
    const { element } = await openForm(date());
    await answer(element, 'Day', '31');
    await answer(element, 'Month', '2');
    await answer(element, 'Year', '2026');
    await submitForm(element);
    expect(problems(element)).to.deep.equal(['Born: Enter a date that exists']);
    expect(wrong(element)).to.have.length(3);
  });
});

describe('the summary of what is wrong', () => {
  for (const label of ['E', 'or', 'mor'])
    it(`names the field where the sentence does not, though its letters are in it (${label})`, async () => {
      const { element } = await openForm(form({ type: 'number', name: 'count', label, min: 5 }));
      await answer(element, label, '3');
      await submitForm(element);
      expect(problems(element)).to.deep.equal([`${label}: Enter 5 or more`]);
    });

  it('names the field once where the sentence names it', async () => {
    const { element } = await openForm(form({ type: 'text', name: 'd', label: 'D', required: true }));
    await submitForm(element);
    expect(problems(element)).to.deep.equal(['Answer this: D']);
  });

  it('marks the name of a field that is in another language than the page', async () => {
    const { element } = await openForm(
      form(
        { type: 'text', name: 'firm', label: { en: 'Your firm' }, required: true },
        { type: 'number', name: 'staff', label: { en: 'Staff (now)' }, min: 5 },
      ),
      { lang: 'pl' },
    );
    await answer(element, 'Staff', '3');
    await submitForm(element);
    await until(() => problems(element)[0]?.startsWith('Odpowiedz'));
    const marked = all(element, '[part~="summary"] a [lang="en"]').map(textOf);
    expect(marked).to.deep.equal(['Your firm', 'Staff (now)']);
    expect(problems(element)[1]).to.match(/^Staff \(now\): Wpisz/);
  });
});

describe('a text that may not be longer than so much', () => {
  const idea = form({ type: 'textarea', name: 'idea', label: 'Idea', maxLength: 50 });

  async function written() {
    const { element } = await openForm(idea);
    const area = await labelled<HTMLTextAreaElement>(element, 'Idea');
    area.focus();
    const write = async (length: number) => {
      area.value = 'x'.repeat(length);
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled(element);
    };
    return { element, area, write, heard: hear(element) };
  }

  it('says how much from the start', async () => {
    const { element, area } = await written();
    expect(told(element, area)).to.equal('50 characters left');
  });

  it('is announced when it comes near its end, not at every letter', async () => {
    const { write, heard } = await written();
    await write(10);
    await pause(SPOKEN);
    for (const length of [40, 41, 42]) await write(length);
    await until(() => heard.length);
    await write(43);
    await pause(SPOKEN);
    expect(heard).to.deep.equal(['8 characters left']);
  });

  it('is announced and called wrong once it is longer, until it no longer is', async () => {
    const { element, area, write, heard } = await written();
    await write(56);
    await until(() => heard.includes('6 characters too many'));
    expect(area.getAttribute('aria-invalid')).to.equal('true');
    expect(all(element, '.count')[0]?.className).to.include('over');
    await write(49);
    await until(() => heard.at(-1) === '1 character left');
    expect(area.getAttribute('aria-invalid')).not.to.equal('true');
  });
});
