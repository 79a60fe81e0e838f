import { expect } from 'chai';
import { directory } from './directory.js';
import { choose, pressButton, searchFor } from '../../support/act.js';
import { byRole, byRoleAll, focusedElement, hear, itemNames, part, partText } from '../../support/see.js';
import { until } from '../../support/wait.js';

async function nothing() {
  const element = await directory();
  await choose(element, 'Town', 'Sorø');
  await searchFor(element, 'odra');
  await until(() => part(element, 'empty'));
  return element;
}

describe('where nothing is found', () => {
  it('says so', async () => {
    expect(partText(await nothing(), 'empty')).to.contain('Nothing matches your search.');
  });

  it('says what each thing left out would bring', async () => {
    const element = await nothing();
    const ways = byRoleAll(element, 'button', /^Without/).map(({ textContent }) => textContent?.trim());
    expect(ways).to.deep.equal(['Without “odra”: 1 firm', 'Without “Sorø”: 2 firms']);
  });

  it('leaves out the filter', async () => {
    const element = await nothing();
    await pressButton(element, 'Without “Sorø”: 2 firms');
    expect(itemNames(element)).to.deep.equal(['Odra Bakery', 'Café Odra']);
  });

  it('leaves out the words', async () => {
    const element = await nothing();
    await pressButton(element, 'Without “odra”: 1 firm');
    expect(itemNames(element)).to.deep.equal(['Sørens Smedje']);
  });

  it('starts over, with the focus in the search field', async () => {
    const element = await nothing();
    await pressButton(element, 'Start over');
    expect(itemNames(element).length).to.equal(12);
    await until(() => focusedElement() === element.shadowRoot?.querySelector('input[type="search"]'));
  });

  it('keeps the focus in the widget when something is left out', async () => {
    const element = await nothing();
    const button = await byRole(element, 'button', 'Without “Sorø”: 2 firms');
    button.focus();
    button.click();
    await until(() => itemNames(element).length === 2);
    expect(document.activeElement?.localName).to.equal('muni-directory');
  });

  it('is heard', async () => {
    const element = await directory();
    const heard = hear(element);
    await searchFor(element, 'qqqqqqq');
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['0 firms']);
  });

  it('offers to check the spelling where only words were typed', async () => {
    const element = await directory();
    await searchFor(element, 'qqqqqqq');
    await until(() => partText(element, 'empty').includes('Check the spelling'));
  });
});
