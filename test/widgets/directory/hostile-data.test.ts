import { expect } from 'chai';
import { directory } from './directory.js';
import { followLink, pressButton, settled } from '../../support/act.js';
import { hearWarnings } from '../../support/events.js';
import { HOSTILE_TEXTS, HOSTILE_URLS } from '../../support/hostile.js';
import { visit } from '../../support/mount.js';
import { all, itemCalled, itemsOf, part, saidBy, textOf } from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import type { MuniDirectoryElement } from '../../../src/index.js';

const pwned = () => (globalThis as { pwned?: unknown }).pwned;
const LINKS = /^(https?|mailto|tel):/;

/** The same text in every field that can hold one. */
const recordOf = (text: string) => ({
  id: text,
  name: text,
  kind: text,
  description: text,
  category: [text],
  categoryCode: [text],
  town: text,
  address: { street: text, postalCode: text, locality: text, region: text, country: text },
  telephone: text,
  email: text,
  url: text,
  image: { url: text, alt: text },
  openingHours: [text],
  timeZone: text,
  badges: [text],
  languages: [text],
  exportsTo: [text],
  identifiers: { NIP: text },
  provider: text,
  audience: [text],
  deadline: text,
  amount: { currency: text, max: 5 },
  applyUrl: text,
  role: text,
  contact: [{ name: text, role: text, email: text }],
  source: { name: text, url: text, licence: text },
  added: text,
  updated: text,
  Remarks: text,
});

/** Nothing of the data has become markup, a link to where none may lead, or a script that ran. */
function expectHarmless(element: MuniDirectoryElement): void {
  expect(pwned(), 'a script of the data ran').to.equal(undefined);
  expect(
    all(element, 'script, iframe, style:not([data-muni]), base, meta, object, embed, template').length,
  ).to.equal(0);
  for (const link of all(element, 'a[href]') as HTMLAnchorElement[]) {
    if (link.getAttribute('href')?.startsWith('?')) continue;
    expect(new URL(link.href, 'https://page.example').href, link.outerHTML.slice(0, 200)).to.match(LINKS);
    if (link.protocol.startsWith('http')) expect(link.href).not.to.contain('evil.example');
  }
  for (const image of all(element, 'img') as HTMLImageElement[]) expect(image.src).to.match(/^https?:/);
  const handlers = all(element, '*').flatMap((one) =>
    one.getAttributeNames().filter((name) => name.startsWith('on')),
  );
  expect(handlers).to.deep.equal([]);
}

describe('hostile data in a directory', () => {
  beforeEach(() => void hearWarnings());

  for (const text of HOSTILE_TEXTS) {
    it(`shows ${JSON.stringify(text.slice(0, 50))} and does not obey it`, async () => {
      const element = await directory(
        { muni: 1, items: [recordOf(text), { id: 'x', name: 'Beside' }] },
        {
          view: 'cards',
          show: 'Remarks',
          facets: 'category, town, kind, Remarks',
        },
      );
      expectHarmless(element);
      await itemCalled(element, 'Beside');
      const [item] = itemsOf(element);
      const link = item?.querySelector<HTMLElement>('[part~="item-title"] a');
      link?.click();
      await settled(element);
      expectHarmless(element);
    });
  }

  it('shows what looks like markup letter by letter', async () => {
    const element = await directory([{ id: 'a', name: 'Bolt < Nut & Co. > "Iron"' }]);
    await itemCalled(element, 'Bolt < Nut & Co. > "Iron"');
  });

  for (const url of HOSTILE_URLS) {
    it(`makes no link of ${JSON.stringify(url)}`, async () => {
      const element = await directory(
        {
          muni: 1,
          items: [
            {
              id: 'a',
              name: 'Firm',
              url,
              applyUrl: url,
              image: { url },
              email: url,
              telephone: url,
              source: { name: 'S', url, licence: 'L' },
            },
          ],
        },
        { view: 'cards' },
      );
      expectHarmless(element);
      await followLink(element, 'Firm');
      await until(() => part(element, 'detail'));
      expectHarmless(element);
    });
  }

  it('does not change what all objects have', async () => {
    const element = await directory(
      JSON.parse(
        '{"muni":1,"items":[{"id":"a","name":"Firm","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"identifiers":{"__proto__":{"polluted":1}}}]}',
      ),
      { show: 'polluted' },
    );
    await itemCalled(element, 'Firm');
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  for (const column of ['constructor', 'toString']) {
    it(`may have a column called ${column} to show and to filter by`, async () => {
      const items = [
        `{"id":"a","name":"Firm","${column}":"Own text"}`,
        `{"id":"b","name":"Other","${column}":"Other text"}`,
      ];
      const element = await directory(JSON.parse(`{"muni":1,"items":[${items.join()}]}`), {
        show: column,
        facets: `${column}, town`,
      });
      const item = await itemCalled(element, 'Firm');
      expect(textOf(item)).to.contain('Own text');
    });
  }

  it('shows opening hours of a time zone that does not exist', async () => {
    const element = await directory([
      { id: 'a', name: 'Firm', openingHours: ['Mo-Su 00:00-24:00'], timeZone: 'Mars/Phobos' },
    ]);
    await itemCalled(element, 'Firm');
    await followLink(element, 'Firm');
    await until(() => saidBy(element).includes('00:00'));
  });

  it('shows dates and numbers that are none', async () => {
    const element = await directory({
      muni: 1,
      items: [
        {
          id: 'a',
          name: 'Firm',
          deadline: '2026-99-99',
          updated: '9999-12-31T99:00',
          members: 1e308,
          geo: { lat: 91, lon: 1e9 },
          amount: { min: -1, max: 1e300, currency: 'zł' },
        },
      ],
    });
    await followLink(element, 'Firm');
    await until(() => textOf(part(element, 'detail')).includes('Firm'));
  });

  it('does not take an address for more than a search', async () => {
    await visit({
      'directory.q': '<img src=x onerror=globalThis.pwned=1>',
      'directory.town': '"><script>globalThis.pwned=1</script>',
    });
    const element = await directory([{ id: 'a', name: 'Firm', town: 'Oława' }]);
    await pause(50);
    expectHarmless(element);
    await pressButton(element, 'Start over');
    await itemCalled(element, 'Firm');
  });

  it('shows the good records beside those that are none', async () => {
    const element = await directory([
      null,
      5,
      'x',
      [],
      {},
      { name: 5 },
      { name: null },
      { id: 'ok', name: 'Good' },
    ]);
    await itemCalled(element, 'Good');
  });

  it('shows no colour, style or class of the data', async () => {
    const element = await directory([
      {
        id: 'a',
        name: 'Firm',
        color: 'red; width:100vw; position:fixed',
        style: 'display:none',
        class: 'hidden',
      },
    ]);
    const item = await itemCalled(element, 'Firm');
    expect(item.getAttribute('style')).to.equal(null);
    expect(textOf(item)).to.contain('Firm');
    expect(saidBy(element)).to.contain('1 firm');
  });
});
