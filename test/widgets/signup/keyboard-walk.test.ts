import { expect } from 'chai';
import { meetingForm } from '../../fixtures/forms.js';
import { settled } from '../../support/form.js';
import { focusedElement } from '../../support/queries.js';
import { until } from '../../support/wait.js';
import { golden, walkThrough } from '../../support/walk.js';
import { openForm } from './signup.js';

const RECEIPT = { id: '1', receipt: 'M-7Q2F-0193', status: 'confirmed' };

describe('a form by keyboard', () => {
  for (const lang of ['en', 'pl', 'da'])
    it(`leads from an empty form over its errors to the receipt, and tells each step (${lang})`, async function () {
      this.timeout(60_000);
      document.documentElement.lang = lang;
      const { element, server } = await openForm(meetingForm, { lang });
      await until(() => element.shadowRoot?.querySelector('.consents, [part~="consent"]'));
      element.focus();
      const walk = walkThrough(element);
      await walk.press('Enter', 'Tab', 'Enter');
      await walk.type('Anna');
      await walk.press('Tab');
      await walk.type('anna@example.org');
      await walk.press('Tab', 'Tab', 'Tab', 'ArrowDown');
      await walk.pressUntil('Tab', /^checkbox/);
      await walk.type(' ');
      await walk.pressUntil('Tab', /^button/);
      await walk.pressAnd('Enter', () => server.asked());
      (await server.asked()).answer(RECEIPT, { status: 201 });
      await until(() => focusedElement()?.id === 'done-title');
      await settled(element);
      await walk.press('Tab');
      const expected = await golden(`keyboard-walk.${lang}.txt`, import.meta.url);
      expect(walk.lines.join('\n')).to.equal(expected.join('\n'));
    });
});
