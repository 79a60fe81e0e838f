import { expect } from 'chai';
import { everyKind, longMatrix } from '../../fixtures/survey-forms.js';
import { press, pressButton } from '../../support/act.js';
import { violations } from '../../support/axe.js';
import { darkenPage } from '../../support/dark.js';
import {
  accessibleName,
  all,
  announced,
  byRole,
  byRoleAll,
  focusedElement,
  isSeen,
  partText,
} from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import { control, survey } from './survey.js';
import type { MuniSurveyElement } from '../../../src/index.js';

const order = (element: MuniSurveyElement) =>
  all(element, '.ranked .what').map(({ textContent }) => textContent?.trim());

const narrow = async (element: MuniSurveyElement, width: string) => {
  (element.parentElement as HTMLElement).style.inlineSize = width;
  await pause(60);
};

describe('a scale', () => {
  it('is answered by arrow keys, and its ends have names', async () => {
    const element = await survey(everyKind);
    control(element, 'nps', '0').focus();
    expect(accessibleName(focusedElement() as Element)).to.equal('0 (certainly not)');
    await press('ArrowRight');
    await until(() => element.answers.nps === 1);
    expect(accessibleName(control(element, 'nps', '10'))).to.equal('10 (certainly)');
  });

  it('stands in one question with a legend', async () => {
    const element = await survey(everyKind);
    const group = await byRole(element, 'group', /^Would you recommend our town\?/);
    expect(group.querySelectorAll('input[type=radio]')).to.have.length(11);
  });
});

describe('a scale of eleven steps in entries that are added', () => {
  it('stands within 320 pixels', async () => {
    const scale = { type: 'scale', name: 'q', label: 'How likely?', min: 0, max: 10 };
    const fields = [{ type: 'repeat', name: 'rep', label: 'Firms', min: 1, fields: [scale] }];
    const element = await survey({ ...longMatrix, fields, pages: undefined });
    await narrow(element, '288px');
    const { right } = element.getBoundingClientRect();
    const steps = await until(() => all(element, '.step').length === 11 && all(element, '.step'));
    for (const step of steps as HTMLElement[])
      expect(step.getBoundingClientRect().right).to.be.at.most(right);
  });
});

describe('a matrix', () => {
  it('is a question for each row, with a legend of its own', async () => {
    const element = await survey(everyKind);
    const row = await byRole(element, 'group', 'Rents');
    expect([...row.querySelectorAll('label')].map(accessibleName)).to.deep.equal(['good', 'fair', 'poor']);
  });

  it('keeps one answer in each row', async () => {
    const element = await survey(everyKind);
    control(element, 'place[parking]', 'good').click();
    control(element, 'place[rents]', 'poor').click();
    control(element, 'place[parking]', 'fair').click();
    expect(element.answers.place).to.deep.equal({ parking: 'fair', rents: 'poor' });
  });

  it('keeps several answers in each row where it may', async () => {
    const element = await survey(everyKind);
    control(element, 'when[bus]', 'evening').click();
    control(element, 'when[bus]', 'morning').click();
    control(element, 'when[train]', 'morning').click();
    control(element, 'when[train]', 'morning').click();
    await element.updateComplete;
    expect(element.answers.when).to.deep.equal({ bus: ['morning', 'evening'] });
  });

  it('goes from row to row by Tab and inside a row by arrow keys', async () => {
    const element = await survey(everyKind);
    control(element, 'place[parking]', 'good').focus();
    await press('ArrowDown');
    await until(() => control(element, 'place[parking]', 'fair').checked);
    await press('Tab');
    expect((focusedElement() as HTMLInputElement).name).to.equal('place[rents]');
  });

  it('names the first row that wants an answer, and leads to it', async () => {
    const rows = [1, 2, 3, 4, 5].map((row) => ({ value: `r${row}`, label: `Row ${row}` }));
    const columns = ['good', 'poor'].map((value) => ({ value, label: value }));
    const matrix = { type: 'matrix', name: 'place', label: 'The place', rows, columns, required: true };
    const element = await survey({ ...everyKind, fields: [matrix], pages: undefined });
    await until(() => all(element, '.matrix-row').length === 5);
    for (const { value } of rows) if (value !== 'r4') control(element, `place[${value}]`, 'good').click();
    await pressButton(element, 'Send');
    const link = await byRole(element, 'link', 'Answer every line: The place (Row 4)');
    link.click();
    await until(() => focusedElement() === control(element, 'place[r4]', 'good'));
  });

  it('says which rows still want an answer', async () => {
    const element = await survey(everyKind);
    control(element, 'place[rents]', 'good').click();
    await pressButton(element, 'Send');
    await until(() => all(element, '.matrix-row.wanting').length === 2);
    const row = await byRole(element, 'group', 'Parking');
    const told = element.shadowRoot?.getElementById(row.getAttribute('aria-describedby') ?? '');
    expect(told?.textContent?.trim()).not.to.equal('');
  });

  for (const width of ['288px', '780px'])
    it(`stays in its place when a row of it wants an answer, and can be answered then (${width})`, async () => {
      const element = await survey(everyKind);
      await narrow(element, width);
      await pressButton(element, 'Send');
      await until(() => all(element, '.matrix-row.wanting').length > 0);
      await pause(100);
      for (const name of ['place[rents]', 'when[bus]'])
        expect(isSeen(control(element, name, name.startsWith('place') ? 'good' : 'evening')), name).to.equal(
          true,
        );
      for (const row of all(element, '.matrix-row'))
        expect(row.getBoundingClientRect().width).to.be.above(200);
      control(element, 'place[rents]', 'good').focus();
      expect((focusedElement() as HTMLInputElement).name).to.equal('place[rents]');
    });

  it('is a grid where there is room, and a list where there is none', async () => {
    const element = await survey(everyKind);
    const top = (value: string) => control(element, 'place[rents]', value).getBoundingClientRect().top;
    await narrow(element, '780px');
    expect(top('good')).to.equal(top('poor'));
    expect(all(element, '.matrix-head').every((head) => getComputedStyle(head).display === 'grid')).to.equal(
      true,
    );
    await narrow(element, '288px');
    expect(all(element, '.matrix-head').every((head) => getComputedStyle(head).display === 'none')).to.equal(
      true,
    );
  });

  it('of thirty rows can be used at 320 pixels', async () => {
    const element = await survey(longMatrix);
    await narrow(element, '288px');
    expect(element.scrollWidth).to.be.at.most(288);
    const labels = all(element, '.cell');
    expect(labels).to.have.length(150);
    for (const label of labels) expect(label.getBoundingClientRect().height).to.be.at.least(43.5);
    expect(byRoleAll(element, 'group')).to.have.length(31);
  });
});

describe('a ranking', () => {
  it('is made by choosing one after the other', async () => {
    const element = await survey(everyKind);
    await pressButton(element, 'Put in place 1: Lights');
    await pressButton(element, 'Put in place 2: Parking');
    expect(order(element)).to.deep.equal(['Lights', 'Parking']);
    expect(element.answers.first).to.deep.equal(['lights', 'parking']);
  });

  it('is made and changed by keyboard alone, and every step is announced', async () => {
    const element = await survey(everyKind);
    (await byRole(element, 'button', 'Put in place 1: Parking')).focus();
    await press('Enter');
    await until(() => accessibleName(focusedElement() as Element) === 'Put in place 2: Benches');
    await until(() => announced(element) === 'Parking: place 1 of 1');
    await press('Enter');
    await until(() => accessibleName(focusedElement() as Element) === 'Put in place 3: Lights');
    (await byRole(element, 'button', 'Move up: Benches')).focus();
    await press('Enter');
    await until(() => order(element).join() === 'Benches,Parking');
    await until(() => announced(element) === 'Benches: place 1 of 2');
    expect(accessibleName(focusedElement() as Element)).to.equal('Move down: Benches');
    (await byRole(element, 'button', 'Take out: Benches')).focus();
    await press('Enter');
    await until(() => accessibleName(focusedElement() as Element) === 'Put in place 2: Benches');
    await until(() => announced(element) === 'Benches is taken out.');
  });

  it('takes no more than it asks for', async () => {
    const element = await survey(everyKind);
    await pressButton(element, 'Put in place 1: Lights');
    await pressButton(element, 'Put in place 2: Parking');
    await pressButton(element, 'Put in place 3: Buses');
    const rest = await byRole(element, 'button', 'Benches');
    expect(rest.getAttribute('aria-disabled')).to.equal('true');
    rest.click();
    await element.updateComplete;
    expect(order(element)).to.have.length(3);
  });

  it('can be dragged too', async () => {
    const element = await survey(everyKind);
    for (const name of ['Lights', 'Parking', 'Buses'])
      await pressButton(element, new RegExp(`^Put in place \\d: ${name}$`));
    const [first, , last] = all(element, '.ranked li');
    const at = (entry: Element | undefined, y: number) => {
      const { left, top } = (entry as Element).getBoundingClientRect();
      return { clientX: left + 10, clientY: top + y, pointerId: 1, bubbles: true, composed: true, button: 0 };
    };
    const real = Element.prototype.setPointerCapture;
    Element.prototype.setPointerCapture = () => undefined;
    first
      ?.querySelector('.grip')
      ?.dispatchEvent(new PointerEvent('pointerdown', { ...at(first, 10), cancelable: true }));
    first?.dispatchEvent(new PointerEvent('pointermove', at(last, 40)));
    first?.dispatchEvent(new PointerEvent('pointerup', at(last, 40)));
    Element.prototype.setPointerCapture = real;
    await until(() => order(element).join() === 'Parking,Buses,Lights');
  });
});

describe('the questions of a survey', () => {
  it('can be read on a dark page that does not say that it is', async () => {
    darkenPage();
    const element = await survey(everyKind);
    await pressButton(element, 'Put in place 1: Lights');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('are accessible', async () => {
    expect(await violations(await survey(everyKind))).to.deep.equal([]);
  });

  it('are accessible when something is wrong', async () => {
    const element = await survey(everyKind);
    await pressButton(element, 'Send');
    await until(() => partText(element, 'summary'));
    expect(await violations(element)).to.deep.equal([]);
  });
});
