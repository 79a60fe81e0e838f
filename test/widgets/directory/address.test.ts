import { expect } from 'chai';
import { html } from 'lit';
import { directory } from './directory.js';
import { choose, followLink, goBack, pick, pressButton, searchFor, settled } from '../../support/act.js';
import { FIRMS, manyFirms } from '../../support/firms.js';
import { address, mount, visit } from '../../support/mount.js';
import { deferredServer } from '../../support/server.js';
import { byRole, facet, itemNames, part } from '../../support/see.js';
import { until } from '../../support/wait.js';
import type { MuniDirectoryElement } from '../../../src/index.js';

async function two(first: string, second: string): Promise<[MuniDirectoryElement, MuniDirectoryElement]> {
  const place = mount<HTMLElement>(
    html`<div>
      <muni-directory id=${first} .data=${FIRMS}></muni-directory>
      <muni-directory id=${second} .data=${FIRMS}></muni-directory>
    </div>`,
  );
  const both = [...place.querySelectorAll('muni-directory')] as [MuniDirectoryElement, MuniDirectoryElement];
  for (const element of both) {
    if (!element.id) element.removeAttribute('id');
    await element.ready;
    await settled(element);
  }
  return both;
}

describe('the address of a directory', () => {
  it('holds nothing at first', async () => {
    await directory();
    expect(address()).to.deep.equal({});
  });

  it('holds what is searched', async () => {
    await searchFor(await directory(), 'żak');
    expect(address()).to.deep.equal({ 'directory.q': 'żak' });
  });

  it('holds what is chosen', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Łódź');
    await choose(element, 'Town', 'Żmigród');
    expect(address()).to.deep.equal({ 'directory.town': ['Łódź', 'Żmigród'] });
  });

  it('holds the order, the layout and the page', async () => {
    const element = await directory(manyFirms(30), { pageSize: 5 });
    await pick(element, 'Order', 'Name, A to Z');
    await pressButton(element, 'Cards');
    await followLink(element, 'Page 2');
    expect(address()).to.deep.equal({
      'directory.sort': 'name',
      'directory.view': 'cards',
      'directory.page': '2',
    });
  });

  it('brings all of it back', async () => {
    await visit({
      'directory.q': 'firm',
      'directory.town': 'Oława',
      'directory.sort': 'name',
      'directory.page': '2',
    });
    const element = await directory(manyFirms(30), { pageSize: 5 });
    expect((await byRole<HTMLInputElement>(element, 'searchbox')).value).to.equal('firm');
    expect((await facet(element, 'Town')).chosen).to.deep.equal(['Oława']);
    expect(itemNames(element)[0]).to.equal('Firm 011');
  });

  it('keeps what belongs to others, and the fragment', async () => {
    await visit({ utm: 'x', 'other.q': 'y' });
    location.hash = 'top';
    await searchFor(await directory(), 'odra');
    expect(address()).to.deep.equal({ utm: 'x', 'other.q': 'y', 'directory.q': 'odra' });
    expect(location.hash).to.equal('#top');
  });

  it('is a step to go back from when something is chosen, not when a letter is typed', async () => {
    const element = await directory();
    const before = history.length;
    await searchFor(element, 'odr');
    await searchFor(element, 'odra');
    expect(history.length).to.equal(before);
    await choose(element, 'Town', 'Łódź');
    expect(itemNames(element)).to.deep.equal(['Café Odra']);
    await goBack();
    await until(() => itemNames(element).join() === 'Odra Bakery,Café Odra');
  });

  const NONSENSE: readonly [name: string, value: string][] = [
    ['page', '-1'],
    ['page', 'x'],
    ['page', '1e9'],
    ['sort', 'evil'],
    ['view', '<b>'],
    ['more', '99999999'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
  ];
  for (const [name, value] of NONSENSE) {
    it(`that says ${name}=${value} does no harm`, async () => {
      await visit({ [`directory.${name}`]: value });
      const element = await directory();
      if (name !== 'constructor') expect(itemNames(element).length).to.equal(12);
      await searchFor(element, 'x');
      expect(({} as { x?: unknown }).x).to.equal(undefined);
    });
  }

  it('that names a page after the last shows the last, and says so', async () => {
    await visit({ 'directory.page': '99999' });
    const element = await directory(manyFirms(23), { pageSize: 5 });
    expect(itemNames(element)).to.deep.equal(['Firm 021', 'Firm 022', 'Firm 023']);
    expect(address()).to.deep.equal({ 'directory.page': '5' });
  });

  for (const page of ['-3', '0', 'NaN', '1.5', '99999999999']) {
    it(`that names the page ${page} shows the first`, async () => {
      await visit({ 'directory.page': page });
      const element = await directory(manyFirms(23), { pageSize: 5 });
      expect(itemNames(element)[0]).to.equal('Firm 001');
    });
  }

  it('that names a value the data does not know lets it be removed', async () => {
    await visit({ 'directory.town': 'Atlantis' });
    const element = await directory();
    expect(itemNames(element)).to.deep.equal([]);
    await pressButton(element, 'Remove filter: Atlantis');
    expect(itemNames(element).length).to.equal(12);
  });

  describe('of two on a page', () => {
    it('goes by their ids', async () => {
      const [crafts, offers] = await two('crafts', 'offers');
      await searchFor(crafts, 'odra');
      await searchFor(offers, 'joiner');
      expect(address()).to.deep.equal({ 'crafts.q': 'odra', 'offers.q': 'joiner' });
      expect(itemNames(crafts).length).to.equal(2);
    });

    it('brings each its own back', async () => {
      await visit({ 'offers.q': 'joiner' });
      const [crafts, offers] = await two('crafts', 'offers');
      expect([itemNames(crafts).length, itemNames(offers).length]).to.deep.equal([12, 2]);
    });

    it('belongs to the first also where the second is there sooner', async () => {
      await visit({ 'directory.q': 'odra' });
      const server = deferredServer();
      const place = mount<HTMLElement>(document.createElement('div'));
      const [first, second] = [0, 1].map(() => document.createElement('muni-directory')) as [
        MuniDirectoryElement,
        MuniDirectoryElement,
      ];
      Object.assign(first, { src: '/slow.json', transport: server.transport });
      second.data = FIRMS;
      place.append(first, second);
      await second.ready;
      (await server.asked()).answer(FIRMS);
      await first.ready;
      expect([first.query, second.query]).to.deep.equal(['odra', '']);
    });

    it('belongs to the first where neither has an id', async () => {
      const place = mount<HTMLElement>(document.createElement('div'));
      const [first, second] = [0, 1].map(() =>
        Object.assign(document.createElement('muni-directory'), { data: FIRMS }),
      ) as [MuniDirectoryElement, MuniDirectoryElement];
      place.append(first, second);
      await Promise.all([first.ready, second.ready]);
      await searchFor(second, 'joiner');
      expect(itemNames(second).length).to.equal(2);
      expect(address()).to.deep.equal({});
      await searchFor(first, 'odra');
      expect(address()).to.deep.equal({ 'directory.q': 'odra' });
    });
  });

  it('holds what is searched as a text where the page has set a number', async () => {
    const element = await directory();
    element.query = 42 as unknown as string;
    await until(() => itemNames(element).length === 0);
    expect(element.query).to.equal('42');
    expect(address()).to.deep.equal({ 'directory.q': '42' });
  });

  it('is read anew by one that comes back after it has changed, without taking the focus', async () => {
    const element = await directory();
    const place = element.parentElement;
    await followLink(element, 'Odra Bakery');
    await until(() => part(element, 'detail'));
    element.remove();
    await goBack();
    place?.append(element);
    await until(() => !part(element, 'detail') && itemNames(element).length === FIRMS.length);
    expect(element.shadowRoot?.activeElement).to.equal(null);
    element.remove();
    await visit({ 'directory.q': 'odra' });
    place?.append(element);
    await until(() => element.query === 'odra' && itemNames(element).length < FIRMS.length);
  });

  it('is followed no more by one that was taken away', async () => {
    const element = await directory();
    await choose(element, 'Town', 'Łódź');
    element.remove();
    await goBack();
    expect(address()).to.deep.equal({});
  });
});
