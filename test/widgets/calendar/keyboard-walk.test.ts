import { expect } from '@open-wc/testing';
import { until } from '../../support/wait.js';
import { focusedElement } from '../../support/see.js';
import { golden, walkThrough } from '../../support/walk.js';
import { calendarIn } from './calendar.js';

describe('a calendar by keyboard', () => {
  it('leads from search and filters over the month to an event and its registration, and tells each step', async function () {
    this.timeout(60_000);
    const calendar = await calendarIn('60em', {
      facets: 'town, format',
      heading: 'Meetings',
      signupUrl: '/join?ref={ref}',
    });
    calendar.focus();
    await until(() => focusedElement()?.id === 'q');
    const walk = walkThrough(calendar);
    await walk.type('grants');
    await walk.pressTimes(6, 'Backspace');
    await walk.pressUntil('Tab', /^checkbox “Strzelin/);
    await walk.press(' ', ' ');
    await walk.pressUntil('Tab', /^button “Past events/);
    await walk.press('Tab', 'Tab', 'Enter');
    await walk.pressUntil('Tab', /November 2026, 0? ?(?:no )?events?”|^gridcell/);
    await walk.press('ArrowRight', 'ArrowDown', 'PageDown', 'PageUp', 'Home', 'ArrowUp', 'End');
    await walk.press('Enter');
    await walk.pressUntil('Tab', /^link “Your first employee/);
    await walk.press('Enter');
    await walk.pressUntil('Tab', /^link “Register/);
    const expected = await golden('keyboard-walk.txt', import.meta.url);
    expect(walk.lines.join('\n')).to.equal(expected.join('\n'));
  });
});
