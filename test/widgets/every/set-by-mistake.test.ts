import '../../../src/define.js';
import { expect } from 'chai';
import type { MuniCalendarElement } from '../../../src/index.js';
import { hearWarnings } from '../../support/events.js';
import { directory } from '../directory/directory.js';
import { calendarWith } from '../calendar/calendar.js';
import { openForm } from '../signup/signup.js';
import { settled } from '../../support/act.js';
import { mountHtml } from '../../support/mount.js';
import { itemsOf, partText } from '../../support/see.js';
import { until } from '../../support/wait.js';
import type { MuniSurveyElement } from '../../../src/widgets/survey/survey-element.js';
import { smallForm as form } from '../../fixtures/small-form.js';

/** What is thrown where nobody catches it, while `act` goes on. */
async function uncaught(act: () => Promise<unknown>): Promise<unknown[]> {
  const thrown: unknown[] = [];
  const hear = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    thrown.push(event.reason);
  };
  window.addEventListener('unhandledrejection', hear);
  await act();
  await new Promise((resolve) => setTimeout(resolve, 50));
  window.removeEventListener('unhandledrejection', hear);
  return thrown;
}

describe('answers that are none', () => {
  for (const answers of [undefined, null, 5, 'name', [], { name: null }])
    it(`leave a form in order: ${JSON.stringify(answers)}`, async () => {
      const { element } = await openForm(form('signup'));
      element.answers = { name: 'Ida' };
      (element as { answers: unknown }).answers = answers;
      await element.updateComplete;
      element.answers = { name: 'Ewa' };
      expect(element.answers.name).to.equal('Ewa');
    });

  it('leave a survey in order', async () => {
    const element = mountHtml<MuniSurveyElement>('<muni-survey></muni-survey>');
    (element as { answers: unknown }).answers = undefined;
    element.data = form('survey');
    await element.ready;
    (element as { answers: unknown }).answers = undefined;
    await element.updateComplete;
    expect(element.answers).to.be.an('object');
  });
});

describe('filters of a calendar that are none', () => {
  for (const filters of [null, undefined, [], 'town', { town: [null, 5] }, { town: null }, { town: 5 }])
    it(`leave it in order: ${JSON.stringify(filters)}`, async () => {
      const element = await calendarWith();
      const { length } = itemsOf(element);
      (element as { filters: unknown }).filters = filters;
      await settled(element);
      element.filters = {};
      await until(() => itemsOf(element).length === length);
    });

  it('are a list of one where they are one value', async () => {
    const element: MuniCalendarElement = await calendarWith();
    (element as { filters: unknown }).filters = { town: 'Strzelin' };
    await until(() => JSON.stringify(element.filters) === '{"town":["Strzelin"]}');
    await settled(element);
    expect(itemsOf(element).length).to.be.greaterThan(0);
  });
});

const fail = () => {
  throw new Error('no such word');
};

describe('a sentence of the page that cannot be said', () => {
  for (const [what, count, told] of [
    ['one without the form that is wanted', { one: 'a' }, /strings\.count: .*other/],
    // What has been said of the one before is not said again.
    ['a number', 5, /^$/],
    ['nothing', null, /strings\.count/],
    ['a function that fails', fail, /strings\.count: Error: no such word/],
  ] as const) {
    it(`gives way to the library's own in a directory: ${what}`, async () => {
      const warned = hearWarnings();
      const element = await directory();
      const thrown = await uncaught(async () => {
        element.strings = { count } as never;
        await settled(element);
      });
      expect(thrown).to.deep.equal([]);
      expect(partText(element, 'count')).to.equal('12 firms');
      expect(warned.join('\n')).to.match(told);
    });
  }

  it('gives way to it in a calendar', async () => {
    const element = await calendarWith();
    const count = partText(element, 'count');
    const thrown = await uncaught(async () => {
      element.strings = { count: fail } as never;
      await settled(element);
    });
    expect(thrown).to.deep.equal([]);
    expect(partText(element, 'count')).to.equal(count);
  });

  it('gives way to it in a form', async () => {
    const thrown = await uncaught(async () => {
      const { element } = await openForm(form('signup'), { strings: { charactersLeft: fail } as never });
      await element.updateComplete;
      expect(element.state.status).to.equal('ready');
    });
    expect(thrown).to.deep.equal([]);
  });
});
