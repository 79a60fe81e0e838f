import { expect } from 'chai';
import { directory } from './directory.js';
import { followLink, pressButton, searchFor } from '../../support/act.js';
import { hearEvents } from '../../support/events.js';
import { manyFirms } from '../../support/firms.js';
import { onPaper } from '../../support/paper.js';
import { all, byRoleAll, focusedElement, itemNames, partText, saidBy, textOf } from '../../support/see.js';
import { until } from '../../support/wait.js';
import type { MuniPageEvent } from '../../../src/index.js';

const small = () => directory(manyFirms(23), { pageSize: 5 });
const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => `Firm ${String(first + at).padStart(3, '0')}`);

describe('the pages of a directory', () => {
  it('begin with the first', async () => {
    const element = await small();
    expect(itemNames(element)).to.deep.equal(from(1, 5));
    expect(saidBy(element)).to.contain('1–5 of 23');
  });

  it('say on paper, where nobody can go on, which of the firms are printed, under how many there are', async () => {
    const element = await small();
    expect(onPaper(element).innerText).to.match(/23 firms\s+1–5 of 23\s/);
    await followLink(element, 'Page 5');
    expect(onPaper(element).innerText).to.match(/23 firms\s+21–23 of 23\s/);
    await searchFor(element, 'Firm 007');
    await until(() => itemNames(element).length === 1);
    expect(onPaper(element).innerText).not.to.contain(' of ');
  });

  it('show on paper the whole of what is said of a firm', async () => {
    const [firm] = manyFirms(1);
    const element = await directory([{ ...firm, description: 'A long story. '.repeat(80) }]);
    const text = await until(() => all(element, '.list .text')[0]);
    const isWhole = () => text.scrollHeight <= text.clientHeight + 1;
    expect(isWhole()).to.equal(false);
    onPaper(element);
    expect(isWhole()).to.equal(true);
  });

  it('lead on', async () => {
    const element = await small();
    await followLink(element, 'Next');
    expect(itemNames(element)).to.deep.equal(from(6, 10));
  });

  it('can be chosen', async () => {
    const element = await small();
    await followLink(element, 'Page 5');
    expect(itemNames(element)).to.deep.equal(from(21, 23));
    await followLink(element, 'Previous');
    expect(itemNames(element)).to.deep.equal(from(16, 20));
  });

  it('say which one is shown', async () => {
    const element = await small();
    await followLink(element, 'Page 2');
    const current = byRoleAll(element, 'link').filter((link) => link.getAttribute('aria-current') === 'page');
    expect(current.map(textOf)).to.deep.equal(['2']);
  });

  it('put the focus at the top of the list', async () => {
    const element = await small();
    await followLink(element, 'Page 2');
    await until(() => textOf(focusedElement()) === '23 firms');
  });

  it('are told to the page', async () => {
    const element = await small();
    const heard = hearEvents<MuniPageEvent>(document, 'muni-page');
    await followLink(element, 'Page 2');
    expect(heard.map(({ page }) => page)).to.deep.equal([2]);
  });

  it('are links, to be opened elsewhere', async () => {
    const element = await small();
    const [link] = byRoleAll(element, 'link', 'Page 5') as HTMLAnchorElement[];
    expect(new URL(link?.href ?? '').searchParams.get('directory.page')).to.equal('5');
  });

  it('are not there where one holds everything', async () => {
    const element = await directory(manyFirms(5), { pageSize: 5 });
    expect(byRoleAll(element, 'navigation').length).to.equal(0);
    expect(byRoleAll(element, 'button', /^Show/).length).to.equal(0);
  });
});

describe('showing more of a directory', () => {
  it('adds to what is there', async () => {
    const element = await small();
    await pressButton(element, 'Show 5 more');
    expect(itemNames(element)).to.deep.equal(from(1, 10));
    expect(saidBy(element)).to.contain('1–10 of 23');
  });

  it('puts the focus on the first that came', async () => {
    const element = await small();
    await pressButton(element, 'Show 5 more');
    await until(() => textOf(focusedElement()) === 'Firm 006');
  });

  it('names what is left', async () => {
    const element = await small();
    for (let time = 0; time < 3; time++) await pressButton(element, 'Show 5 more');
    await pressButton(element, 'Show 3 more');
    expect(itemNames(element)).to.deep.equal(from(1, 23));
    expect(byRoleAll(element, 'button', /^Show/).length).to.equal(0);
  });

  it('goes on from the page it was asked on', async () => {
    const element = await small();
    await followLink(element, 'Page 2');
    await pressButton(element, 'Show 5 more');
    expect(itemNames(element)).to.deep.equal(from(6, 15));
  });

  it('leads on to the page after', async () => {
    const element = await small();
    await pressButton(element, 'Show 5 more');
    await followLink(element, 'Next');
    expect(itemNames(element)).to.deep.equal(from(11, 15));
  });

  it('is told to the page', async () => {
    const element = await small();
    const heard = hearEvents<MuniPageEvent>(element, 'muni-page');
    await pressButton(element, 'Show 5 more');
    expect(heard.map(({ page }) => page)).to.deep.equal([2]);
  });

  it('begins anew with another search', async () => {
    const element = await small();
    await pressButton(element, 'Show 5 more');
    await searchFor(element, 'firm');
    expect(itemNames(element).length).to.equal(5);
    expect(partText(element, 'count')).to.equal('23 firms');
  });
});
