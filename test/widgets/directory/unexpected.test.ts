import { expect } from 'chai';
import { hearEvents } from '../../support/events.js';
import { directory } from './directory.js';
import { followLink, pressButton, searchFor, settled } from '../../support/act.js';
import { hearWarnings } from '../../support/events.js';
import { FIRMS, manyFirms } from '../../support/firms.js';
import { mountHtml } from '../../support/mount.js';
import { all, isSeen, itemNames, itemsOf, part, partText, saidBy, textOf } from '../../support/see.js';
import { answerFetch, deferredServer } from '../../support/server.js';
import { until } from '../../support/wait.js';
import type { MuniDirectoryElement } from '../../../src/index.js';

const SHOEMAKER = {
  id: 'kowal',
  name: 'Szewc Kowal',
  category: ['Shoemaker'],
  town: 'Oława',
  address: { street: 'Rynek 1', locality: 'Oława' },
};

type Anything = Record<'query' | 'filters' | 'itemTemplate' | 'data', unknown>;

describe('what a page sets on a directory by mistake', () => {
  for (const filters of [
    null,
    undefined,
    [],
    'town',
    { town: 'Oława' },
    { town: [null, 5] },
    { town: null },
  ]) {
    it(`filters: ${JSON.stringify(filters)} leaves it in order`, async () => {
      const element = await directory();
      (element as unknown as Anything).filters = filters;
      await settled(element);
      (element as unknown as Anything).filters = {};
      await settled(element);
      expect(itemsOf(element).length).to.equal(12);
    });
  }

  it('takes one value of a facet for a list of one', async () => {
    const element = await directory();
    (element as unknown as Anything).filters = { town: 'Oława' };
    await settled(element);
    expect(element.filters).to.deep.equal({ town: ['Oława'] });
    expect(itemsOf(element).length).to.be.lessThan(12);
  });

  for (const query of [null, undefined, 5, {}]) {
    it(`query: ${String(query)} leaves it in order`, async () => {
      const element = await directory();
      const errors: unknown[] = [];
      element.addEventListener('muni-error', (event) => errors.push(event));
      (element as unknown as Anything).query = query;
      await settled(element);
      element.query = '';
      await settled(element);
      expect(itemsOf(element).length).to.equal(12);
      expect(errors).to.deep.equal([]);
    });
  }

  it('a template that fails: the entries are shown as usual', async () => {
    const element = await directory(FIRMS, {
      itemTemplate: (item) => {
        if (item.id === 'odra') throw new Error('no picture');
        return item.id;
      },
    });
    const texts = itemsOf(element).map(textOf);
    expect(texts.filter((text) => text.includes('Odra Bakery')).length).to.equal(1);
    expect(texts.length).to.equal(12);
  });

  it('a template that is none: the entries are shown as usual', async () => {
    const element = await directory(FIRMS, { itemTemplate: 'card' as never });
    expect(itemNames(element).length).to.equal(12);
  });
});

describe('a directory whose source is changed', () => {
  it('shows what stands in the tag where there is none any more', async () => {
    const element = mountHtml<MuniDirectoryElement>(
      '<muni-directory><p>The list on paper</p></muni-directory>',
    );
    element.data = FIRMS;
    await element.ready;
    await settled(element);
    element.data = undefined;
    await until(() => itemsOf(element).length === 0 && isSeen(element.querySelector('p')));
  });

  it('does not show the old entries for a new source that fails', async () => {
    answerFetch({ 'a.json': FIRMS });
    const element = mountHtml<MuniDirectoryElement>('<muni-directory src="/a.json"></muni-directory>');
    await element.ready;
    await settled(element);
    element.src = '/b.json';
    await until(() => element.state.status === 'failed' && itemsOf(element).length === 0);
    element.src = '/a.json';
    await until(() => itemsOf(element).length === 12);
  });

  it('shows no entries under a search that its endpoint does not answer, and a way to try again', async () => {
    const server = deferredServer();
    const page = (items: readonly object[]) => ({ muni: 1, items, total: 4600, page: 1, pageSize: 20 });
    const element = mountHtml<MuniDirectoryElement>('<muni-directory></muni-directory>');
    Object.assign(element, { src: '/firms', transport: server.transport });
    (await server.asked()).answer(page(manyFirms(20)));
    (await server.asked(1)).answer(page(manyFirms(20)));
    await element.ready;
    await settled(element);
    element.query = 'zzz';
    const search = await until(() => server.requests.find(({ url }) => url.includes('zzz')));
    search.answer('no', { status: 500 });
    await until(() => part(element, 'error'));
    expect(itemsOf(element)).to.have.length(0);
    expect(element.matches(':state(error)')).to.equal(true);
    const { length } = server.requests;
    await pressButton(element, 'Try again');
    await server.asked(length);
  });

  it('asks again by itself what its endpoint has put off, and shows the entries then', async () => {
    const server = deferredServer();
    const facets = { category: [], town: [] };
    const page = (items: readonly object[], total: number) => ({
      muni: 1,
      items,
      total,
      page: 1,
      pageSize: 20,
      facets,
    });
    const element = mountHtml<MuniDirectoryElement>('<muni-directory></muni-directory>');
    Object.assign(element, { src: '/firms', transport: server.transport });
    (await server.asked()).answer(page(manyFirms(20), 4600));
    (await server.asked(1)).answer(page(manyFirms(20), 4600));
    await element.ready;
    await settled(element);
    const heard = hearEvents(element, 'muni-search');
    element.query = 'zzz';
    const searches = () => server.requests.filter(({ url }) => url.includes('zzz'));
    const search = await until(() => searches()[0]);
    search.answer('wait', { status: 429, headers: { 'Retry-After': '1' } });
    await until(() => part(element, 'error'));
    const again = await until(() => searches()[1], 3000);
    again.answer(page([{ id: 'zzz', name: 'Zzz Bakery' }], 1));
    await until(() => itemsOf(element).length === 1 && !part(element, 'error'));
    expect(heard.map(({ type }) => type)).to.deep.equal(['muni-search']);
  });

  it('keeps the old entries where the same source fails', async () => {
    const answers: Record<string, object> = { 'a.json': FIRMS };
    answerFetch(answers);
    const element = mountHtml<MuniDirectoryElement>('<muni-directory src="/a.json"></muni-directory>');
    await element.ready;
    delete answers['a.json'];
    element.reload();
    await until(() => element.state.status === 'stale');
    expect(itemsOf(element).length).to.equal(12);
  });
});

describe('the webmaster is told', () => {
  const MISTAKES: readonly [string, RegExp][] = [
    ['pagesize="5"', /"pagesize" does nothing; did you mean "page-size"/],
    ['scr="/firms.csv"', /did you mean "src"/],
    ['facet="town"', /did you mean "facets"/],
    ['url="/firms.csv"', /did you mean "src"/],
    ['view="grid"', /view="grid" is not known. There are: list, cards/],
    ['sort="price"', /sort="price"/],
    ['page-size="-3"', /page-size="-3" is not a whole number/],
    ['time-zone="Mars/Base"', /time-zone="Mars\/Base" is not a time zone/],
    ['heading-level="9"', /heading-level="9" is not a whole number from 1 to 5/],
    ['type="excel"', /type="excel" is not known. There are: json, csv, geojson/],
    ['suggest-url="javascript:1"', /suggest-url="javascript:1" is not an address that a link may lead to/],
    ['facets="category, Nonsense"', /facets names "Nonsense"/],
    ['show="Nope"', /show names "Nope"/],
  ];
  for (const [attribute, told] of MISTAKES) {
    it(`of ${attribute}`, async () => {
      const element = mountHtml<MuniDirectoryElement>(`<muni-directory debug ${attribute}></muni-directory>`);
      element.data = FIRMS;
      await until(() => told.test(partText(element, 'debug')));
    });
  }

  it('and nobody is led to an address that runs', async () => {
    hearWarnings();
    const element = mountHtml<MuniDirectoryElement>(
      '<muni-directory suggest-url="javascript:globalThis.pwned=1"></muni-directory>',
    );
    element.data = FIRMS;
    await element.ready;
    await settled(element);
    all(element, '[part~="item-title"] a')[0]?.click();
    await until(() => part(element, 'detail'));
    expect(part(element, 'suggest')).to.equal(undefined);
  });

  it('of nothing where all is well', async () => {
    const element = mountHtml<MuniDirectoryElement>(
      '<muni-directory debug id="a" class="b" data-x="1" aria-label="c" view="cards" page-size="5" facets="town" show="town"></muni-directory>',
    );
    element.data = FIRMS;
    await until(() => /Read/.test(partText(element, 'debug')));
    await settled(element);
    expect(all(element, '[part~="debug"] li')).to.deep.equal([]);
  });
});

describe('a directory tells the page of searches only', () => {
  it('and not of pages, orders and layouts', async () => {
    const element = await directory(manyFirms(45));
    let searches = 0;
    element.addEventListener('muni-search', () => searches++);
    await followLink(element, 'Page 2');
    await pressButton(element, 'Cards');
    element.pageSize = 10;
    await settled(element);
    expect(searches).to.equal(0);
    await searchFor(element, 'firm 1');
    expect(searches).to.equal(1);
  });
});

describe('an entry of a directory', () => {
  it('has initials where its picture does not come', async () => {
    const image = { url: `${location.origin}/no-such-picture.png`, alt: 'Shop' };
    const element = await directory([{ ...SHOEMAKER, image }], { view: 'cards' });
    await until(() => isSeen(all(element, '[part~="image"] span')[0]));
    expect(isSeen(all(element, 'img')[0])).to.equal(false);
  });

  it('says in words when it is closed on public holidays', async () => {
    const element = await directory([{ ...SHOEMAKER, openingHours: ['Mo-Fr 08:00-16:00; PH off'] }]);
    await followLink(element, String(SHOEMAKER.name));
    expect(saidBy(element)).to.contain('public holidays closed').and.not.to.contain('PH');
  });

  it('has a website in the letters of its language', async () => {
    const element = await directory([{ ...SHOEMAKER, url: 'https://www.æblehus.dk/' }]);
    expect(textOf(part(element, 'website'))).to.equal('æblehus.dk');
  });

  it('does not say twice where it is, where nothing but the town is known', async () => {
    const element = await directory([{ id: 'a', name: 'Kowal', category: ['Smith'], town: 'Oława' }]);
    expect(textOf(itemsOf(element)[0]).match(/Oława/g)?.length).to.equal(1);
  });
});

describe('a directory in a column of 200 pixels', () => {
  it('keeps the choice of order wide enough to be read', async () => {
    const column = mountHtml<HTMLElement>('<div style="width: 200px"></div>');
    const element = await directory();
    column.append(element);
    await settled(element);
    expect(all(element, 'select')[0]?.getBoundingClientRect().width).to.be.greaterThan(100);
    expect(element.scrollWidth).to.be.at.most(200);
  });
});
