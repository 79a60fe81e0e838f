import { expect } from 'chai';
import { directory } from './directory.js';
import { choose, followLink, searchFor } from '../../support/act.js';
import { violations } from '../../support/axe.js';
import { hearWarnings } from '../../support/events.js';
import { FIRMS, manyFirms } from '../../support/firms.js';
import { all, lowTargets, part } from '../../support/see.js';
import { deferredServer } from '../../support/server.js';
import { until } from '../../support/wait.js';
import type { MuniDirectoryElement } from '../../../src/index.js';

const rich = manyFirms(45).map((firm) => ({
  ...firm,
  telephone: '+48 71 000 11 22',
  email: 'firm@example.org',
  url: 'https://www.firm.example/',
  badges: ['Craft'],
  openingHours: ['Mo-Su 00:00-24:00'],
}));

/** With a link in small, muted text below the list. */
const credited = {
  muni: 1,
  items: rich,
  attribution: { name: 'Gmina', url: 'https://town.example/data', licence: 'CC0-1.0' },
};

const clean = async (element: MuniDirectoryElement) => expect(await violations(element)).to.deep.equal([]);

describe('axe, asked about a directory, finds nothing wrong', () => {
  beforeEach(() => void hearWarnings());

  it('looks inside: a field without a name is found', async () => {
    const element = await directory();
    all(element, 'label[for="q"]')[0]?.remove();
    all(element, 'input[type="search"]')[0]?.removeAttribute('placeholder');
    expect((await violations(element)).join()).to.match(/^label: /);
  });

  it('in its list', async () => clean(await directory(rich, { heading: 'Firms' })));

  it('in its cards', async () => clean(await directory(rich, { view: 'cards' })));

  it('with filters and chips', async () => {
    const element = await directory(rich);
    await choose(element, 'Town', 'Oława');
    await clean(element);
  });

  it('with an entry open', async () => {
    const element = await directory(rich);
    await followLink(element, 'Firm 003');
    await until(() => part(element, 'detail'));
    await clean(element);
  });

  it('with nothing found', async () => {
    const element = await directory(rich);
    await choose(element, 'Town', 'Oława');
    await searchFor(element, 'qqqqqq');
    await until(() => part(element, 'empty'));
    await clean(element);
  });

  it('while it loads', async () => {
    const server = deferredServer();
    const element = await loading(server.transport);
    await clean(element);
  });

  it('when it has failed', async () => {
    const server = deferredServer();
    const element = await loading(server.transport);
    (await server.asked()).answer('', { status: 404 });
    await until(() => part(element, 'error'));
    await clean(element);
  });

  it('with old data', async () => {
    const server = deferredServer();
    const element = await loading(server.transport);
    (await server.asked()).answer([...FIRMS]);
    await element.ready;
    element.reload();
    (await server.asked(1)).answer('', { status: 404 });
    await until(() => part(element, 'stale'));
    await clean(element);
  });

  it('for the webmaster', async () => clean(await directory(rich, { debug: true })));

  for (const theme of ['light', 'dark', 'contrast']) {
    it(`in the theme ${theme}`, async () => clean(await directory(credited, { theme })));
  }

  it('on a dark page', async () => {
    const { style } = document.documentElement;
    style.colorScheme = 'dark';
    style.background = '#111';
    style.color = '#eee';
    try {
      await clean(await directory(credited));
    } finally {
      for (const name of ['color-scheme', 'background', 'color']) style.removeProperty(name);
    }
  });
});

describe('a directory is built so that', () => {
  it('one polite region says what changed, and is there from the first', async () => {
    const server = deferredServer();
    const element = await loading(server.transport);
    expect(all(element, '[role="status"], [aria-live]').length).to.equal(1);
    (await server.asked()).answer([...FIRMS]);
    await element.ready;
    expect(all(element, '[role="status"], [aria-live]').length).to.equal(1);
  });

  it('what can be pressed is at least 24 pixels high and wide, or stands in text', async () => {
    const element = await directory(rich, { heading: 'Firms' });
    await choose(element, 'Town', 'Oława');
    const small = all(element, 'button, select, input[type="search"], label.choice, nav a').filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    });
    expect(
      small.map((one) => `${one.localName}.${one.className} ${one.textContent?.trim() ?? ''}`),
    ).to.deep.equal([]);
  });

  for (const size of ['12px', '16px'])
    for (const view of ['list', 'cards'] as const)
      it(`the names of entries and the ways to reach them are targets of 24 pixels in ${view}, in letters of ${size} too`, async () => {
        const element = await directory(rich, { view });
        element.style.fontSize = size;
        expect(all(element, '.list .item-title a').length).to.be.greaterThan(0);
        expect(lowTargets(element, '.list .item-title')).to.deep.equal([]);
        expect(all(element, '.list .ways a').length).to.be.greaterThan(0);
        expect(lowTargets(element, '.list .ways')).to.deep.equal([]);
      });

  for (const size of ['12px', '16px'])
    it(`what can be pressed in an entry is 24 pixels high, in letters of ${size} too`, async () => {
      const element = await directory(rich);
      element.setAttribute('suggest-url', '/suggest?entry={ref}');
      element.style.fontSize = size;
      await followLink(element, rich[0]?.name ?? '');
      await until(() => part(element, 'detail'));
      expect(lowTargets(element)).to.deep.equal([]);
    });

  it('nothing is wider than a narrow screen', async () => {
    const element = await directory(rich, { heading: 'Firms' });
    const place = element.parentElement as HTMLElement;
    place.style.width = '280px';
    await until(() => element.getBoundingClientRect().width <= 280);
    const wide = all(element, '*').filter(
      (one) =>
        !one.closest('.hidden') &&
        one.getBoundingClientRect().right > 281 + place.getBoundingClientRect().left,
    );
    expect(wide.map((one) => `${one.localName}.${one.className}`)).to.deep.equal([]);
  });
});

async function loading(transport: MuniDirectoryElement['transport']): Promise<MuniDirectoryElement> {
  const { mount } = await import('../../support/mount.js');
  const element = document.createElement('muni-directory');
  element.setAttribute('src', '/firms.json');
  element.transport = transport;
  mount(element);
  await until(() => part(element, 'skeleton'));
  return element;
}
