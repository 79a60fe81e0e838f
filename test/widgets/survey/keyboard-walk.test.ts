import { expect } from 'chai';
import { walkedSurvey, walkedResults } from '../../fixtures/survey-walk.js';
import { focusedElement } from '../../support/queries.js';
import { deferredServer } from '../../support/server.js';
import { until } from '../../support/wait.js';
import { golden, walkThrough } from '../../support/walk.js';
import { survey } from './survey.js';

describe('a survey by keyboard', () => {
  for (const lang of ['en', 'pl', 'da'])
    it(`leads over pages, a matrix, a ranking and the review to the results, and tells each step (${lang})`, async function () {
      this.timeout(60_000);
      document.documentElement.lang = lang;
      const server = deferredServer();
      const element = await survey(walkedSurvey, { lang, transport: server.transport });
      await until(() => element.shadowRoot?.querySelector('[part~="anonymity"]'));
      element.focus();
      const walk = walkThrough(element);
      await walk.press('ArrowRight');
      await walk.pressUntil('Tab', /^button/);
      await walk.press('Enter');
      await walk.press('Tab', 'ArrowRight', 'Tab', 'ArrowRight');
      await walk.pressUntil('Tab', /^button/);
      await walk.press('Enter', 'Tab', 'Enter');
      await walk.pressUntil('Tab', new RegExp(`^button “${NEXT[lang]}`));
      await walk.press('Enter', 'Tab', 'Tab');
      await walk.pressUntil('Tab', new RegExp(`^button “${SEND[lang]}”`));
      await walk.press('Enter');
      (await server.asked()).answer(
        { id: '1', receipt: 'T-7Q2F-0193', status: 'confirmed', results: walkedResults },
        { status: 201 },
      );
      await until(() => focusedElement()?.id === 'done-title');
      await until(() => element.shadowRoot?.querySelector('[part~="results"]'));
      await walk.press('Tab', 'Tab');
      const expected = await golden(`keyboard-walk.${lang}.txt`, import.meta.url);
      expect(walk.lines.join('\n')).to.equal(expected.join('\n'));
    });
});

const NEXT: Readonly<Record<string, string>> = { en: 'Check', pl: 'Sprawdź', da: 'Gennemse' };
const SEND: Readonly<Record<string, string>> = { en: 'Send', pl: 'Wyślij', da: 'Send' };
