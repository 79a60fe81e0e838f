import { expect } from 'chai';
import { directory } from './directory.js';
import { press, settled, type } from '../../support/act.js';
import { FIRMS, manyFirms } from '../../support/firms.js';
import { accessibleName, focusedElement, isSeen, itemNames, textOf } from '../../support/see.js';
import { until } from '../../support/wait.js';
import type { MuniDirectoryElement } from '../../../src/index.js';

/** Presses Tab until the focus is on what is called so, and gives back every name on the way. */
async function tabTo(element: MuniDirectoryElement, name: string | RegExp, most = 40): Promise<string[]> {
  const way: string[] = [];
  for (let step = 0; step < most; step++) {
    await press('Tab');
    const now = focusedElement();
    if (!now || !element.shadowRoot?.contains(now)) continue;
    way.push(accessibleName(now));
    if (typeof name === 'string' ? way.at(-1) === name : name.test(way.at(-1) ?? '')) return way;
  }
  throw new Error(`Tab never came to ${String(name)}; it went by ${way.join(', ')}`);
}

/** WebKitGTK, as Safari, goes by Tab through fields and buttons, and through links only where its user wants. */
const tabsToLinks = !/AppleWebKit\/[\d.]+ \(KHTML, like Gecko\) (?!.*Chrome)/.test(navigator.userAgent);

describe('a directory with the keyboard alone', () => {
  it('is searched', async () => {
    const element = await directory();
    element.focus();
    await type('joiner');
    await until(() => itemNames(element).length === 2);
  });

  it('is filtered with Space', async () => {
    const element = await directory(FIRMS, { facets: 'town' });
    element.focus();
    await tabTo(element, /^Sorø/);
    await press(' ');
    await settled(element);
    expect(itemNames(element)).to.deep.equal(['Sørens Smedje']);
    await until(() => /^Sorø/.test(accessibleName(focusedElement() as Element)));
  });

  it('changes its layout with Enter', async () => {
    const element = await directory();
    element.focus();
    await tabTo(element, 'Cards');
    await press('Enter');
    await settled(element);
    expect(focusedElement()?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('shows more with Enter, and goes on from there', async () => {
    const element = await directory(manyFirms(12), { pageSize: 5, facets: '' });
    element.focus();
    await tabTo(element, 'Show 5 more');
    await press('Enter');
    await until(() => textOf(focusedElement()) === 'Firm 006');
  });

  it('shows where the focus is', async () => {
    const element = await directory();
    element.focus();
    await tabTo(element, 'Cards');
    const { outlineStyle, outlineWidth } = getComputedStyle(focusedElement() as Element);
    expect(outlineStyle).to.equal('solid');
    expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
  });

  if (tabsToLinks) {
    it('opens an entry and comes back to it', async () => {
      const element = await directory(FIRMS, { facets: '' });
      element.focus();
      await tabTo(element, 'Odra Bakery');
      await press('Enter');
      await until(
        () => /^h\d$/.test(focusedElement()?.localName ?? '') && textOf(focusedElement()) === 'Odra Bakery',
      );
      await press('Shift+Tab');
      await until(() => /Back to the list/.test(textOf(focusedElement())));
      await press('Enter');
      await until(() => focusedElement()?.localName === 'a' && textOf(focusedElement()) === 'Odra Bakery');
    });

    it('goes in the order of the page: search, filters, order, layout, entries', async () => {
      const element = await directory(FIRMS.slice(0, 2), { facets: 'town', pageSize: 5 });
      element.focus();
      const way = await tabTo(element, 'Szewc Łukasz Żak');
      expect(way.filter((name) => !/^Filters/.test(name)).join(' → ')).to.match(
        /^Order.* → List → Cards → Szewc Łukasz Żak$/,
      );
    });

    it('can be left', async () => {
      const element = await directory(FIRMS.slice(0, 1));
      const after = document.createElement('button');
      after.textContent = 'after';
      element.after(after);
      element.focus();
      await until(() => isSeen(after));
      for (let step = 0; step < 20 && document.activeElement !== after; step++) await press('Tab');
      expect(document.activeElement?.textContent).to.equal('after');
    });
  }
});
