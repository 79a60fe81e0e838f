import { expect } from 'chai';
import { directory } from './directory.js';
import { pick, searchFor } from '../../support/act.js';
import { FIRMS } from '../../support/firms.js';
import { byRole, itemNames } from '../../support/see.js';
import { until } from '../../support/wait.js';

const named = (...names: string[]) => names.map((name, at) => ({ id: `n${at}`, name }));

describe('the order of a directory', () => {
  it('is by name where the visitor wants it', async () => {
    const element = await directory(named('Zebra', 'Alder', 'Mill'));
    await pick(element, 'Order', 'Name, A to Z');
    expect(itemNames(element)).to.deep.equal(['Alder', 'Mill', 'Zebra']);
  });

  it('is as listed again', async () => {
    const element = await directory(named('Zebra', 'Alder'), { sort: 'name' });
    await pick(element, 'Order', 'As listed');
    expect(itemNames(element)).to.deep.equal(['Zebra', 'Alder']);
  });

  it('is another one as soon as the page says so', async () => {
    const element = await directory(named('Zebra', 'Alder'));
    expect(itemNames(element)).to.deep.equal(['Zebra', 'Alder']);
    element.sort = 'name';
    await until(() => itemNames(element)[0] === 'Alder');
    expect(location.search).not.to.include('sort');
  });

  const ALPHABETS: readonly [lang: string, names: string[]][] = [
    ['pl', ['Lwów', 'Łódź', 'Mława', 'Sosna', 'Ślęza', 'Zamek', 'Żaba']],
    ['da', ['Zoo', 'Ærø', 'Østerbro', 'Åby', 'Aarhus']],
    ['de', ['Ahorn', 'Äpfel', 'Birne', 'Zoo']],
    ['cs', ['Hora', 'Chata', 'Ivan']],
  ];
  for (const [lang, names] of ALPHABETS) {
    it(`follows the alphabet of ${lang}`, async () => {
      const element = await directory(named(...names.toReversed()), { lang, sort: 'name' });
      expect(itemNames(element)).to.deep.equal(names);
    });
  }

  it('takes numbers for numbers', async () => {
    const element = await directory(named('Shop 10', 'Shop 9'), { sort: 'name' });
    expect(itemNames(element)).to.deep.equal(['Shop 9', 'Shop 10']);
  });

  it('can be by the newest change, where firms have one', async () => {
    const element = await directory([
      { id: 'a', name: 'Older', updated: '2026-01-01' },
      { id: 'b', name: 'Newer', updated: '2026-09-01' },
    ]);
    await pick(element, 'Order', 'Newest first');
    expect(itemNames(element)).to.deep.equal(['Newer', 'Older']);
  });

  it('offers no order that the data does not know', async () => {
    const box = await byRole<HTMLSelectElement>(await directory(FIRMS), 'combobox', /^Order/);
    expect([...box.options].map(({ text }) => text)).to.deep.equal(['As listed', 'Name, A to Z']);
  });

  it('stays by name while searching', async () => {
    const element = await directory(FIRMS, { sort: 'name' });
    await searchFor(element, 'odra');
    expect(itemNames(element)).to.deep.equal(['Café Odra', 'Odra Bakery']);
  });
});
