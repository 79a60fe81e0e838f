import { expect } from 'chai';
import { pressButton } from '../../support/act.js';
import { fixedClock } from '../../support/clock.js';
import { control } from '../../support/form.js';
import { textOf } from '../../support/queries.js';
import { all, type Widget } from '../../support/see.js';
import { openForm } from './signup.js';

const open = async (field: object) => {
  const fields = [{ name: 'own', label: 'Own', ...field }];
  const form = { muni: 1, id: 'f', version: '1', kind: 'signup', title: 'A form', fields };
  const { element } = await openForm({ ...form, submit: { url: 'https://data.example/take' } });
  return element;
};

/** What describes the field before anybody is wrong. */
async function described(widget: Widget): Promise<string> {
  const own = await control(widget, 'own');
  const ids = [own, own.closest('fieldset')].map((one) => one?.getAttribute('aria-describedby') ?? '');
  return ids
    .flatMap((text) => text.split(' ').filter(Boolean))
    .map((id) => textOf(widget.shadowRoot?.getElementById(id)))
    .join(' ');
}

const options = ['Reading', 'Running', 'Singing'];

const BOUNDS: readonly [what: string, field: object, said: string][] = [
  ['a number', { type: 'number', min: 1, max: 9 }, 'From 1 to 9.'],
  ['a number with a hint', { type: 'number', max: 9, hint: 'In rooms.' }, 'In rooms. Enter 9 or less.'],
  ['a time', { type: 'time', min: '08:00', max: '16:00' }, 'From 08:00 to 16:00.'],
  ['a date', { type: 'date', max: 'today+14' }, 'Enter 12 December 2026 or earlier.'],
  ['a day between two', { type: 'date', min: 'today', max: 'today+14' }, 'From 28 Nov 2026 to 12 Dec 2026.'],
  ['several choices', { type: 'checkboxes', options, max: 2 }, 'Choose at most 2.'],
  ['a text', { type: 'text', minLength: 20 }, 'Write at least 20 characters.'],
];

describe('the bounds of an answer', () => {
  for (const [what, field, said] of BOUNDS)
    it(`are said before anybody is wrong: ${what}`, async () => {
      fixedClock('2026-11-28T12:00:00Z');
      expect(await described(await open(field))).to.equal(said);
    });

  for (const [what, field] of [
    ['there is none', { type: 'number' }],
    ['it goes without saying', { type: 'number', min: 1 }],
    ['nothing is less', { type: 'number', min: 0 }],
  ] as const)
    it(`take no line where ${what}`, async () => {
      const element = await open(field);
      expect(await described(element)).to.equal('');
      expect(all(element, '.form .hint')).to.have.length(0);
    });

  it('are said of entries where no more can be added', async () => {
    const fields = [{ type: 'text', name: 'who', label: 'Who' }];
    const element = await open({ type: 'repeat', fields, min: 1, max: 2 });
    await pressButton(element, 'Add another');
    expect(textOf(all(element, '.entries + .hint')[0])).to.equal('At most 2 are possible.');
  });
});
