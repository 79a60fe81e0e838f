import { expect } from 'chai';
import { choose, followLink, goBack, searchFor } from '../../support/act.js';
import { FIRMS, manyFirms } from '../../support/firms.js';
import { visit } from '../../support/mount.js';
import { itemNames, part, toldThings } from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import { directory } from './directory.js';

const toldNames = () => toldThings().map(({ name }) => name);
const toldAre = (...names: readonly string[]) => until(() => toldNames().join() === names.join());

describe('what a directory tells search engines', () => {
  it('is what it shows: the page, what is found on it, and the next one', async () => {
    const element = await directory(manyFirms(60), { pageSize: 5 });
    await toldAre(...itemNames(element));
    expect(toldThings()).to.have.length(5);
    await followLink(element, 'Page 2');
    await toldAre(...itemNames(element));
    await searchFor(element, 'firm 00');
    await choose(element, 'Town', 'Oława');
    await toldAre(...itemNames(element));
  });

  it('is the one entry that is open, and the list again', async () => {
    const element = await directory();
    await toldAre(...itemNames(element));
    await followLink(element, 'Odra Bakery');
    await toldAre('Odra Bakery');
    await goBack();
    await until(() => itemNames(element).length > 1);
    await toldAre(...itemNames(element));
  });

  it('is the entry that the address leads to, by the address it has in the page', async () => {
    const [firm] = FIRMS;
    await visit({ 'directory.item': String(firm?.id), 'directory.q': 'x', other: '1' });
    const element = await directory();
    await until(() => part(element, 'detail')?.querySelector('article'));
    await until(() => toldThings().length === 1);
    const { searchParams, origin } = new URL(String(toldThings()[0]?.['@id']));
    expect(origin).to.equal(location.origin);
    expect(['directory.item', 'directory.q', 'other'].map((name) => searchParams.get(name))).to.deep.equal([
      firm?.id,
      null,
      '1',
    ]);
  });

  it('is nothing of an entry that is not there', async () => {
    await visit({ 'directory.item': 'gone' });
    const element = await directory();
    await until(() => part(element, 'detail')?.querySelector('[part~="item-title"]'));
    await pause(100);
    expect(toldThings()).to.deep.equal([]);
  });

  it('goes with the widget, comes back with it, and is never there twice', async () => {
    const element = await directory();
    await toldAre(...itemNames(element));
    const names = toldNames();
    const place = element.parentElement;
    element.remove();
    expect(toldThings()).to.deep.equal([]);
    place?.append(element);
    expect(toldNames()).to.deep.equal(names);
    expect(document.querySelectorAll('script[type="application/ld+json"]').length).to.equal(1);
  });

  it('is nothing while it is not in the page', async () => {
    const element = await directory();
    await toldAre(...itemNames(element));
    const place = element.parentElement;
    element.remove();
    element.data = [{ id: 'a', name: 'Anna' }];
    await pause(100);
    expect(toldThings()).to.deep.equal([]);
    place?.append(element);
    await toldAre('Anna');
  });

  it('is text, whatever stands in the data', async () => {
    const NIP = '</script><script>window.isTaken = true</script>';
    const element = await directory([
      { id: 'a', name: 'Anna', identifiers: { NIP }, url: 'javascript:alert(1)', kind: 'constructor' },
    ]);
    await toldAre(...itemNames(element));
    const [script] = document.querySelectorAll('script[type="application/ld+json"]');
    expect(script?.textContent).not.to.contain('<').and.not.to.contain('javascript:');
    expect(toldThings()[0]).to.include({ '@type': 'LocalBusiness', name: 'Anna' });
    expect('isTaken' in window).to.equal(false);
  });
});
