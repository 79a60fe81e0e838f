import { expect } from 'chai';
import { until } from '../../support/wait.js';
import { focusedElement } from '../../support/see.js';
import { golden, walkThrough } from '../../support/walk.js';
import { calendarIn } from './calendar.js';

/** What somebody looks for on the way. */
const WALKS = {
  en: { typed: 'grants', past: 'Past events', first: 'Your first employee', register: 'Register' },
  pl: { typed: 'dotacje', past: 'Minione', first: 'Pierwszy pracownik', register: 'Zapisz się' },
  da: { typed: 'grants', past: 'Tidligere', first: 'Your first employee', register: 'Tilmeld' },
} as const;

describe('a calendar by keyboard', () => {
  for (const [lang, { typed, past, first, register }] of Object.entries(WALKS))
    it(`leads from search and filters over the month to an event and its registration, and tells each step (${lang})`, async function () {
      this.timeout(60_000);
      document.documentElement.lang = lang;
      const calendar = await calendarIn('60em', {
        lang,
        facets: 'town, format',
        heading: 'Meetings',
        signupUrl: '/join?ref={ref}',
      });
      calendar.focus();
      await until(() => focusedElement()?.id === 'q');
      const walk = walkThrough(calendar);
      await walk.type(typed);
      await walk.pressTimes(typed.length, 'Backspace');
      await walk.pressUntil('Tab', /^checkbox “Strzelin/);
      await walk.press(' ', ' ');
      await walk.pressUntil('Tab', new RegExp(`^button “${past}”`));
      await walk.press('Tab', 'Tab', 'Enter');
      await walk.pressUntil('Tab', /current date$/);
      await walk.press('ArrowRight', 'ArrowDown', 'PageDown', 'PageUp', 'Home', 'ArrowUp', 'End');
      await walk.press('Enter');
      await walk.pressUntil('Tab', new RegExp(`^link “${first}`));
      await walk.press('Enter');
      await walk.pressUntil('Tab', new RegExp(`^link “${register}`));
      const expected = await golden(`keyboard-walk.${lang}.txt`, import.meta.url);
      expect(walk.lines.join('\n')).to.equal(expected.join('\n'));
    });
});
