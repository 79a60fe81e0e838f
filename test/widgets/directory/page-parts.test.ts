import { expect } from 'chai';
import '../../../src/define.js';
import { directory } from './directory.js';
import { followLink, searchFor, settled } from '../../support/act.js';
import { FIRMS, manyFirms } from '../../support/firms.js';
import { mountHtml } from '../../support/mount.js';
import { all, isSeen, part, saidBy } from '../../support/see.js';
import { until } from '../../support/wait.js';
import type { MuniDirectoryElement } from '../../../src/index.js';

async function slotted(name: string, data: unknown = FIRMS): Promise<[MuniDirectoryElement, HTMLElement]> {
  const element = mountHtml<MuniDirectoryElement>(
    `<muni-directory heading="Firms"><p slot="${name}">The page’s own</p></muni-directory>`,
  );
  element.data = data;
  await element.ready;
  await settled(element);
  return [element, element.querySelector('p') as HTMLElement];
}

describe('what a page may put into a directory', () => {
  it('a heading, in place of its own', async () => {
    const [element, own] = await slotted('heading');
    expect(isSeen(own)).to.equal(true);
    expect(isSeen(part(element, 'heading'))).to.equal(false);
  });

  it('a footer', async () => {
    const [, own] = await slotted('footer');
    expect(isSeen(own)).to.equal(true);
  });

  it('what to say when nothing is found', async () => {
    const [element, own] = await slotted('empty');
    expect(isSeen(own)).to.equal(false);
    await searchFor(element, 'qqqqqqqq');
    await until(() => isSeen(own));
  });

  it('what to say when it fails', async () => {
    const [element, own] = await slotted('error', 'no data at all');
    await until(() => element.state.status === 'failed' && isSeen(own));
  });

  it('what shows without JavaScript, which is not seen beside the list', async () => {
    const element = mountHtml<MuniDirectoryElement>(
      '<muni-directory><a href="/list.pdf">The list</a></muni-directory>',
    );
    element.data = FIRMS;
    await element.ready;
    expect(isSeen(element.querySelector('a'))).to.equal(false);
  });

  it('the data itself, in a script', async () => {
    const element = mountHtml<MuniDirectoryElement>(
      `<muni-directory><script type="application/json">${JSON.stringify(FIRMS.slice(0, 3))}</script></muni-directory>`,
    );
    await element.ready;
    await until(() => all(element, '[part~="item"]').length === 3);
  });
});

describe('what a page may style of a directory', () => {
  const PARTS = [
    'root',
    'search',
    'label',
    'input',
    'filters',
    'facet',
    'choice',
    'bar',
    'count',
    'list',
    'item',
    'card',
    'item-title',
    'item-meta',
    'link',
    'button',
    'pager',
    'page',
  ];
  it('its parts, while it shows a list', async () => {
    const element = await directory(manyFirms(30));
    const missing = PARTS.filter((name) => !part(element, name));
    expect(missing).to.deep.equal([]);
  });

  it('the page that is shown', async () => {
    const element = await directory(manyFirms(30));
    expect(part(element, 'page')?.part.contains('current')).to.equal(true);
  });

  it('its state where it is empty', async () => {
    const element = await directory();
    expect(element.matches(':state(empty)')).to.equal(false);
    await searchFor(element, 'qqqqqqqq');
    await until(() => element.matches(':state(empty)'));
    await searchFor(element, '');
    await until(() => !element.matches(':state(empty)'));
  });

  it('its tokens, wherever they are set', async () => {
    const element = await directory();
    document.documentElement.style.setProperty('--muni-color-accent', 'rgb(1, 2, 3)');
    try {
      expect(getComputedStyle(part(element, 'link') as Element).color).to.equal('rgb(1, 2, 3)');
    } finally {
      document.documentElement.style.removeProperty('--muni-color-accent');
    }
  });

  it('that it is hidden', async () => {
    const element = await directory();
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('its theme', async () => {
    const element = await directory(FIRMS, { theme: 'dark' });
    const [red] = (
      /rgb\((\d+)/.exec(getComputedStyle(part(element, 'root') as Element).backgroundColor) ?? []
    ).slice(1);
    expect(Number(red)).to.be.lessThan(60);
  });
});

describe('a directory as an element', () => {
  it('puts the focus into its search field', async () => {
    const element = await directory();
    element.focus();
    expect(element.shadowRoot?.activeElement?.getAttribute('type')).to.equal('search');
  });

  it('can be cloned', async () => {
    const element = mountHtml<MuniDirectoryElement>(
      `<muni-directory heading="Firms"><script type="application/json">${JSON.stringify(FIRMS)}</script></muni-directory>`,
    );
    await element.ready;
    const copy = element.cloneNode(true) as MuniDirectoryElement;
    element.parentElement?.append(copy);
    await copy.ready;
    await until(() => all(copy, '[part~="item"]').length === 12);
  });

  it('keeps its rows and what was searched when it is moved', async () => {
    const element = await directory();
    await searchFor(element, 'joiner');
    const place = mountHtml<HTMLElement>('<section></section>');
    place.append(element);
    await settled(element);
    expect(all(element, '[part~="item"]').length).to.equal(2);
    await searchFor(element, 'odra');
    expect(all(element, '[part~="item"]').length).to.equal(2);
  });

  it('shows its rows again after it was away for a while', async () => {
    const element = await directory();
    const home = element.parentElement as HTMLElement;
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    home.append(element);
    await until(() => all(element, '[part~="item"]').length === 12);
    await searchFor(element, 'joiner');
    await until(() => all(element, '[part~="item"]').length === 2);
  });

  it('says in one line what it is showing to whoever logs its events', async () => {
    const element = await directory();
    const logged = new Promise<string>((done) =>
      element.addEventListener('muni-select', (event) => done(JSON.stringify(event))),
    );
    await followLink(element, 'Odra Bakery');
    expect(await logged).to.equal('{"type":"muni-select","id":"odra"}');
    expect(saidBy(element)).to.contain('Odra');
  });
});
