import { expect } from 'chai';
import { html } from 'lit';
import { directory } from './directory.js';
import { choose, searchFor, settled } from '../../support/act.js';
import { hearWarnings } from '../../support/events.js';
import { FIRMS, manyFirms } from '../../support/firms.js';
import { address, mount, visit } from '../../support/mount.js';
import { all, byRole, facet, itemNames, itemsOf, part, saidBy, statusText } from '../../support/see.js';
import { until } from '../../support/wait.js';
import { addLocale, type MuniDirectoryElement } from '../../../src/index.js';

const says = (element: MuniDirectoryElement, count: string) => until(() => statusText(element) === count);

const TEXTS = [
  { id: 'a', name: { pl: 'Piekarnia', da: 'Bageri', en: 'Bakery' }, town: 'Oława' },
  { id: 'b', name: { pl: 'Szewc' }, town: 'Oława' },
];

describe('the language of a directory', () => {
  beforeEach(() => void hearWarnings());

  const WORDS: readonly [lang: string, search: string, count: string][] = [
    ['en', 'Search', '12 firms'],
    ['pl', 'Szukaj', '12 firm'],
    ['da', 'Søg', '12 firmaer'],
  ];
  for (const [lang, search, count] of WORDS) {
    it(`is ${lang} on a page in ${lang}`, async () => {
      document.documentElement.lang = lang;
      const element = await directory();
      await byRole(element, 'searchbox', search);
      await says(element, count);
    });
  }

  it('is English on a page in a language it does not have', async () => {
    document.documentElement.lang = 'fi';
    await says(await directory(), '12 firms');
  });

  it('follows the page from one to the other', async () => {
    document.documentElement.lang = 'en';
    const element = await directory();
    for (const [lang, search, count] of [...WORDS, ...WORDS.toReversed()]) {
      document.documentElement.lang = lang;
      await says(element, count);
      await byRole(element, 'searchbox', search);
    }
  });

  it('understands a region: pl-PL', async () => {
    document.documentElement.lang = 'pl-PL';
    await says(await directory(), '12 firm');
  });

  it('keeps what was searched while it changes', async () => {
    document.documentElement.lang = 'en';
    const element = await directory();
    await searchFor(element, 'joiner');
    document.documentElement.lang = 'pl';
    await says(element, '2 firmy');
    expect(element.query).to.equal('joiner');
  });

  const PLURALS: readonly [lang: string, forms: Record<number, string>][] = [
    ['pl', { 1: '1 firma', 2: '2 firmy', 5: '5 firm', 22: '22 firmy', 12: '12 firm' }],
    ['da', { 1: '1 firma', 2: '2 firmaer' }],
  ];
  for (const [lang, forms] of PLURALS) {
    it(`counts as ${lang} does`, async () => {
      document.documentElement.lang = lang;
      for (const [count, text] of Object.entries(forms))
        await says(await directory(manyFirms(Number(count))), text);
    });
  }

  it('writes large numbers as the language does', async () => {
    document.documentElement.lang = 'da';
    await says(await directory(manyFirms(1200)), '1.200 firmaer');
  });

  it('is that of the first widget with one of its own; a second one is warned of', async () => {
    document.documentElement.lang = 'en';
    const warned = hearWarnings();
    const place = mount<HTMLElement>(
      html`<div>
        <muni-directory lang="pl" .data=${FIRMS}></muni-directory>
        <muni-directory lang="da" .data=${FIRMS}></muni-directory>
      </div>`,
    );
    const [first, second] = [...place.querySelectorAll('muni-directory')] as [
      MuniDirectoryElement,
      MuniDirectoryElement,
    ];
    await says(first, '12 firm');
    await says(second, '12 firm');
    expect(warned.join('\n')).to.match(/lang="da"/);
  });

  it('is that of its own `lang`, and changes with it', async () => {
    document.documentElement.lang = 'en';
    const element = await directory();
    await says(element, '12 firms');
    element.lang = 'pl';
    await says(element, '12 firm');
    element.lang = 'da';
    await says(element, '12 firmaer');
    element.setAttribute('lang', 'pl');
    await says(element, '12 firm');
    element.removeAttribute('lang');
    await says(element, '12 firms');
  });

  it('is the page’s again when the widget with one of its own is gone', async () => {
    document.documentElement.lang = 'en';
    const own = await directory(FIRMS, { lang: 'pl' });
    await says(own, '12 firm');
    own.remove();
    await says(await directory(), '12 firms');
  });
});

describe('data in several languages', () => {
  beforeEach(() => void hearWarnings());
  const names = (element: MuniDirectoryElement) =>
    itemsOf(element).map((item) => item.querySelector('[part~="item-title"]')?.textContent?.trim());

  it('is shown in that of the page', async () => {
    document.documentElement.lang = 'da';
    expect(names(await directory(TEXTS))).to.deep.equal(['Bageri', 'Szewc']);
  });

  it('is shown in that of the nearest `lang`', async () => {
    document.documentElement.lang = 'en';
    const place = mount<HTMLElement>(
      html`<div lang="da"><muni-directory .data=${TEXTS}></muni-directory></div>`,
    );
    const element = place.querySelector('muni-directory') as MuniDirectoryElement;
    await until(() => names(element).join() === 'Bageri,Szewc');
  });

  it('is marked with its language where there is none in that of the page', async () => {
    document.documentElement.lang = 'da';
    const element = await directory(TEXTS);
    expect(
      all(element, '[part~="item-title"] [lang]').map((one) => [one.lang, one.textContent]),
    ).to.deep.equal([['pl', 'Szewc']]);
  });

  it('is found in any of its languages', async () => {
    const element = await directory(TEXTS);
    await searchFor(element, 'bageri');
    expect(itemsOf(element).length).to.equal(1);
  });

  it('changes with the language of the page', async () => {
    document.documentElement.lang = 'en';
    const element = await directory(TEXTS);
    document.documentElement.lang = 'pl';
    await until(() => names(element).join() === 'Piekarnia,Szewc');
  });
});

describe('sentences of the page’s own', () => {
  beforeEach(() => void hearWarnings());

  it('take the place of the library’s', async () => {
    const element = await directory(FIRMS, { strings: { search: 'Find a craftsperson' } });
    await byRole(element, 'searchbox', 'Find a craftsperson');
  });

  it('can have a form for each number', async () => {
    const strings = { count: { one: '{0} workshop', other: '{0} workshops' } };
    await says(await directory(FIRMS, { strings }), '12 workshops');
    await says(await directory(FIRMS.slice(0, 1), { strings }), '1 workshop');
  });

  it('can be made by a function', async () => {
    await says(await directory(FIRMS, { strings: { count: (n: number) => `${n}!` } }), '12!');
  });

  it('that the library does not know are warned of', async () => {
    const warned = hearWarnings();
    await directory(FIRMS, { strings: { serach: 'x' } as never });
    await until(() => warned.join().includes('serach'));
  });

  it('change at once', async () => {
    const element = await directory();
    element.strings = { search: 'Find' };
    await settled(element);
    await byRole(element, 'searchbox', 'Find');
  });

  it('can be a language the library does not have; what is missing stays English', async () => {
    const mistakes = { sort: 5, loading: null } as unknown as Record<string, string>;
    addLocale('cs', { search: 'Hledat', 'count.other': '{0} firem', ...mistakes });
    document.documentElement.lang = 'cs';
    const element = await directory();
    await byRole(element, 'searchbox', 'Hledat');
    await says(element, '12 firem');
    expect(saidBy(element)).to.contain('As listed');
    expect(part(element, 'error')).to.equal(undefined);
  });
});

describe('what is chosen in one language', () => {
  const TRADES = [
    { id: 'a', name: 'Igła', category: [{ pl: 'Rzemiosło > Krawiec', da: 'Håndværk > Skrædder' }] },
    { id: 'b', name: 'Młot', category: [{ pl: 'Rzemiosło > Kowal', da: 'Håndværk > Smed' }] },
    { id: 'c', name: 'Bochen', category: [{ pl: 'Żywność', da: 'Fødevarer' }] },
  ];

  it('holds in another one, and is called there by its own name', async () => {
    await visit({ 'directory.category': 'Rzemiosło' });
    document.documentElement.lang = 'da';
    const element = await directory(TRADES, { facets: 'category' });
    expect(itemNames(element)).to.deep.equal(['Igła', 'Młot']);
    await byRole(element, 'button', 'Fjern filter: Håndværk');
    const { chosen, choices } = await facet(element, 'Branche');
    expect(chosen).to.deep.equal(['Håndværk']);
    expect(choices).to.deep.equal(['Håndværk 2', 'Skrædder 1', 'Smed 1', 'Fødevarer 1']);
    await choose(element, 'Branche', 'Håndværk');
    expect(itemNames(element).length).to.equal(3);
    expect(address()).to.deep.equal({});
  });

  it('is narrowed to a branch within it', async () => {
    await visit({ 'directory.category': 'Rzemiosło' });
    document.documentElement.lang = 'da';
    const element = await directory(TRADES, { facets: 'category' });
    await choose(element, 'Branche', 'Smed');
    expect(itemNames(element)).to.deep.equal(['Młot']);
    expect(address()).to.deep.equal({ 'directory.category': 'Håndværk > Smed' });
  });

  it('holds where the page filters by what it offers no choice of', async () => {
    await visit({ 'directory.category': 'Żywność' });
    document.documentElement.lang = 'da';
    const element = await directory(TRADES, { facets: 'town' });
    expect(itemNames(element)).to.deep.equal(['Bochen']);
  });

  it('stays chosen when the page changes its language', async () => {
    document.documentElement.lang = 'pl';
    const element = await directory(TRADES, { facets: 'category' });
    await choose(element, 'Branża', 'Żywność');
    expect(itemNames(element)).to.deep.equal(['Bochen']);
    document.documentElement.lang = 'da';
    await byRole(element, 'button', 'Fjern filter: Fødevarer');
    expect(itemNames(element)).to.deep.equal(['Bochen']);
  });
});

describe('a directory in English on a page written from right to left', () => {
  it('says its sentences in their own direction', async () => {
    const place = mount<HTMLElement>(
      html`<div dir="rtl"><muni-directory .data=${FIRMS}></muni-directory></div>`,
    );
    const element = place.querySelector('muni-directory') as MuniDirectoryElement;
    await element.ready;
    await settled(element);
    const [text] = [...(element.shadowRoot?.querySelector('[part~="count"]')?.childNodes ?? [])].filter(
      (node) => node.textContent?.includes('12 firms'),
    );
    const left = (from: number, to: number) => {
      const range = document.createRange();
      range.setStart(text as Text, from);
      range.setEnd(text as Text, to);
      return range.getBoundingClientRect().left;
    };
    const at = text?.textContent?.indexOf('12 firms') ?? 0;
    expect(left(at, at + 2)).to.be.below(left(at + 3, at + 8));
  });
});
