import { expect } from 'chai';
import { followLink, pressButton, searchFor, settled } from '../../support/act.js';
import { manyFirms } from '../../support/firms.js';
import { all, focusedElement, hear, itemNames, partText, statusText, textOf } from '../../support/see.js';
import { translate } from '../../support/translate.js';
import { until } from '../../support/wait.js';
import { calendarIn } from '../calendar/calendar.js';
import { directory } from '../directory/directory.js';

const WAYS = { 'wrapped in elements': true, 'replaced by others': false };

for (const [way, isKept] of Object.entries(WAYS))
  describe(`a list whose texts a browser has translated, ${way},`, () => {
    const translated = (element: HTMLElement) => translate(element.shadowRoot as ShadowRoot, isKept);

    it('shows what is found, and how many', async () => {
      const element = await directory(manyFirms(23), { pageSize: 5 });
      translated(element);
      await searchFor(element, 'Firm 007');
      await until(() => itemNames(element).length === 1);
      expect(itemNames(element)).to.deep.equal(['Firm 007']);
      expect(statusText(element)).to.equal('1 firm');
      translated(element);
      await searchFor(element, '');
      await until(() => itemNames(element).length === 5);
      expect(itemNames(element)[1]).to.equal('Firm 002');
      expect(statusText(element)).to.equal('23 firms');
    });

    it('leaves translated what has not changed, and the focus where it is', async () => {
      const element = await directory(manyFirms(3), { heading: 'Our firms' });
      translated(element);
      element.focus();
      element.requestUpdate();
      await settled(element);
      expect(partText(element, 'heading')).to.equal('‹Our firms›');
      expect(focusedElement()?.id).to.equal('q');
      translated(element);
      element.heading = 'Other firms';
      await settled(element);
      expect(partText(element, 'heading')).to.equal('Other firms');
    });

    it('shows cards, an entry and the list again', async () => {
      const element = await directory(manyFirms(23), { pageSize: 5 });
      translated(element);
      await pressButton(element, /Cards/);
      translated(element);
      all(element, '[part~="item"] a')[1]?.click();
      await until(() => partText(element, 'detail').includes('Firm 002'));
      translated(element);
      await followLink(element, /Back to the list/);
      await until(() => itemNames(element).length === 5);
      translated(element);
      all(element, '[part~="page"]')
        .find((page) => page.textContent?.includes('2'))
        ?.click();
      await until(() => itemNames(element)[0] === 'Firm 006');
    });

    it('goes from month to month and to the year', async () => {
      const calendar = await calendarIn('60em', { view: 'month' });
      const heard = hear(calendar);
      const period = () => textOf(calendar.shadowRoot?.querySelector('#period'));
      await until(() => period() === 'November 2026');
      translated(calendar);
      await pressButton(calendar, /Later/);
      await until(() => period() === 'December 2026');
      translated(calendar);
      await pressButton(calendar, /Later/);
      await until(() => period() === 'January 2027');
      translated(calendar);
      await pressButton(calendar, /Year/);
      await until(() => period() === '2027');
      // What stands there while the page is translated is translated too, and heard once more; the calendar says no such thing.
      const said = heard.filter((one) => !heard.some((other) => one === `‹${other}›`));
      expect(said.join()).not.to.contain('‹');
    });
  });
