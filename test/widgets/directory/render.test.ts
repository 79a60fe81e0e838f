import { expect } from 'chai';
import { directory } from './directory.js';
import { pressButton, settled } from '../../support/act.js';
import { fixedClock } from '../../support/clock.js';
import { FIRMS, manyFirms } from '../../support/firms.js';
import {
  all,
  byRole,
  byRoleAll,
  isSeen,
  itemCalled,
  itemNames,
  itemsOf,
  part,
  statusText,
  textOf,
} from '../../support/see.js';
import { until } from '../../support/wait.js';

const SHOEMAKER = {
  id: 'zak',
  name: 'Szewc Żak',
  description: 'Shoes made to last.',
  category: ['Crafts > Shoemaker'],
  town: 'Żmigród',
  address: { street: 'Rynek 4', postalCode: '55-140', locality: 'Żmigród' },
  telephone: '+48 71 000 11 22',
  email: 'zak@example.org',
  url: 'https://www.zak.example/',
  badges: ['Craft'],
  openingHours: ['Mo-Fr 08:00-16:00'],
  timeZone: 'Europe/Warsaw',
};

describe('a directory', () => {
  it('lists the firms in the order of the source', async () => {
    expect(itemNames(await directory())).to.deep.equal(FIRMS.map(({ name }) => name));
  });

  it('lays out rows below the screen too once nothing is left to draw', async () => {
    const element = await directory(manyFirms(30));
    const visibility = () => getComputedStyle(itemsOf(element).at(-1) as Element).contentVisibility;
    await until(() => (visibility() ?? 'visible') === 'visible');
    element.query = 'a';
    await settled(element);
    await until(() => (visibility() ?? 'visible') === 'visible');
  });

  it('says how many there are', async () => {
    expect(statusText(await directory())).to.equal('12 firms');
  });

  it('says "1 firm" of one', async () => {
    expect(statusText(await directory(FIRMS.slice(0, 1)))).to.equal('1 firm');
  });

  it('shows twenty of many', async () => {
    expect(itemNames(await directory(manyFirms(45))).length).to.equal(20);
  });

  it('shows as many as the page wants', async () => {
    expect(itemNames(await directory(manyFirms(45), { pageSize: 30 })).length).to.equal(30);
  });

  it('shows twenty where the page wants nonsense', async () => {
    expect(itemNames(await directory(manyFirms(45), { pageSize: -3 })).length).to.equal(20);
  });

  it('marks entries, and nothing else, as items', async () => {
    const element = await directory();
    expect(itemsOf(element).every((item) => item.matches('ul > li'))).to.equal(true);
    expect(all(element, '[part~="item"]').length).to.equal(12);
  });

  it('always has a search field with a name', async () => {
    expect(isSeen(await byRole(await directory(), 'searchbox', 'Search'))).to.equal(true);
  });

  it('has a heading where the page gives one', async () => {
    const heading = await byRole(await directory(FIRMS, { heading: 'Our firms' }), 'heading', 'Our firms');
    expect(heading.localName).to.equal('h2');
  });

  it('puts its headings where the page says', async () => {
    const element = await directory(FIRMS, { heading: 'Our firms', headingLevel: 3 });
    expect((await byRole(element, 'heading', 'Our firms')).localName).to.equal('h3');
    expect((await byRole(element, 'heading', 'Odra Bakery')).localName).to.equal('h4');
  });

  for (const level of [0, 9, Number.NaN]) {
    it(`has real headings where the page gives ${level} as their level`, async () => {
      const element = await directory(FIRMS, { heading: 'Our firms', headingLevel: level });
      expect((await byRole(element, 'heading', 'Our firms')).localName).to.match(/^h[1-5]$/);
    });
  }

  describe('says of a firm', () => {
    const card = async () => itemCalled(await directory([SHOEMAKER]), 'Szewc Żak');

    it('what it is and where', async () => {
      expect(textOf(await card()))
        .to.contain('Shoemaker')
        .and.to.contain('Żmigród');
    });

    it('what it does', async () => {
      expect(textOf(await card())).to.contain('Shoes made to last.');
    });

    it('its distinctions', async () => {
      expect(textOf((await card()).querySelector('[part~="badge"]'))).to.equal('Craft');
    });

    it('its address', async () => {
      expect(textOf(await card())).to.contain('Rynek 4, 55-140 Żmigród');
    });

    it('its telephone, as a link that calls', async () => {
      const link = (await card()).querySelector<HTMLAnchorElement>('a[href^="tel:"]');
      expect(link?.getAttribute('href')).to.equal('tel:+48710001122');
      expect(textOf(link)).to.equal('+48 71 000 11 22');
    });

    it('its website, by the name of the host', async () => {
      const link = (await card()).querySelector<HTMLAnchorElement>('[part~="website"]');
      expect(link?.href).to.equal('https://www.zak.example/');
      expect(textOf(link)).to.equal('zak.example');
    });

    it('its address for e-mail', async () => {
      expect((await card()).querySelector('a[href="mailto:zak@example.org"]')).to.exist;
    });

    it('no address for e-mail where it wants no advertising', async () => {
      const element = await directory([{ ...SHOEMAKER, noMarketing: true }]);
      expect(all(element, 'a[href^="mailto:"]').length).to.equal(0);
    });

    const HOURS: readonly [now: string, says: RegExp][] = [
      ['2026-10-12T10:00:00+02:00', /^Open until 16:00/],
      ['2026-10-12T06:00:00+02:00', /^Closed, opens 08:00/],
      ['2026-10-16T18:00:00+02:00', /^Closed, opens Mon,? 08:00/],
    ];
    for (const [now, says] of HOURS) {
      it(`whether it is open, by its own clock (${now})`, async () => {
        fixedClock(now);
        const element = await directory([SHOEMAKER]);
        await until(() => says.test(textOf(part(element, 'hours'))));
        expect(textOf(part(element, 'hours'))).to.match(says);
      });
    }

    it('that it has closed while the page is open', async () => {
      const clock = fixedClock('2026-10-12T15:58:00+02:00');
      const element = await directory([SHOEMAKER]);
      await until(() => /^Open until 16:00/.test(textOf(part(element, 'hours'))));
      clock.advance(3 * 60_000);
      await until(() => /^Closed, opens/.test(textOf(part(element, 'hours'))));
    });
  });

  describe('as cards', () => {
    it('shows the same firms', async () => {
      const element = await directory(FIRMS, { view: 'cards' });
      expect(itemNames(element)).to.deep.equal(FIRMS.map(({ name }) => name));
    });

    it('has initials where there is no picture', async () => {
      const element = await directory([SHOEMAKER], { view: 'cards' });
      expect(textOf(part(element, 'initials'))).to.equal('SŻ');
    });

    it('shows pictures of its own origin only', async () => {
      const pictures = [`${location.origin}/a.png`, 'https://tracker.example/b.png'];
      const element = await directory(
        pictures.map((url, at) => ({ ...SHOEMAKER, id: `i${at}`, image: { url, alt: 'Shop' } })),
        { view: 'cards' },
      );
      expect(all(element, 'img').map((image) => (image as HTMLImageElement).src)).to.deep.equal([
        pictures[0],
      ]);
    });

    it('is what the visitor chooses', async () => {
      const element = await directory();
      await pressButton(element, 'Cards');
      expect((await byRole(element, 'button', 'Cards')).getAttribute('aria-pressed')).to.equal('true');
      expect((await byRole(element, 'button', 'List')).getAttribute('aria-pressed')).to.equal('false');
      expect(getComputedStyle(part(element, 'list') as Element).display).to.equal('grid');
    });
  });

  it('renders entries in the page’s own way', async () => {
    const element = await directory(FIRMS, { itemTemplate: (item) => `Firm: ${String(item.name)}` });
    expect(textOf(itemsOf(element)[0])).to.equal('Firm: Szewc Łukasz Żak');
  });

  it('says that there are no entries yet of an empty list', async () => {
    expect(textOf(part(await directory([]), 'empty'))).to.contain('There are no entries here yet.');
  });

  it('offers no order or pages where there is one entry', async () => {
    const element = await directory(FIRMS.slice(0, 1));
    expect(byRoleAll(element, 'navigation').length).to.equal(0);
  });
});
