import { expect } from 'chai';
import '../../../src/define.js';
import { upgradeCompat } from '../../../src/compat.js';
import { hearWarnings } from '../../support/events.js';
import { asFile, FIRMS } from '../../support/firms.js';
import { mountHtml } from '../../support/mount.js';
import { answerFetch } from '../../support/server.js';
import { isSeen, itemNames, part } from '../../support/see.js';
import { until } from '../../support/wait.js';
import type { MuniDirectoryElement } from '../../../src/index.js';

let folder = 0;

async function compat(inside: string, attributes = ''): Promise<MuniDirectoryElement> {
  hearWarnings();
  answerFetch({ 'firms.json': asFile(FIRMS), 'others.json': asFile([{ id: 'o', name: 'Other' }]) });
  const markup = `<div class="post muni-directory" ${attributes}>${inside}</div>`.replaceAll(
    '/data',
    `/compat${++folder}`,
  );
  const div = mountHtml<HTMLElement>(markup);
  upgradeCompat(document);
  return until(() => div.querySelector('muni-directory'));
}

describe('a directory as a div, for systems that strip unknown tags', () => {
  it('is the same widget', async () => {
    const element = await compat('', 'data-src="/data/firms.json" data-heading="Firms" data-page-size="3"');
    await until(() => itemNames(element).length === 3);
    expect(part(element, 'heading')?.textContent).to.equal('Firms');
  });

  it('takes the id with it, for the address', async () => {
    const element = await compat('', 'id="join" data-src="/data/firms.json"');
    expect(element.id).to.equal('join');
    expect(document.querySelectorAll('#join').length).to.equal(1);
  });

  it('has sources in it', async () => {
    const element = await compat(
      '<div class="muni-source" data-src="/data/firms.json" data-label="Firms"></div><div class="muni-source" data-src="/data/others.json"></div>',
    );
    await until(() => itemNames(element).includes('Other') && itemNames(element).includes('Odra Bakery'));
  });

  it('has sources in it, also where an editor has put a box around them', async () => {
    const element = await compat(
      '<div class="row"><div class="muni-source" data-src="/data/firms.json"></div><div class="muni-source" data-src="/data/others.json"></div></div>',
    );
    await until(() => itemNames(element).includes('Other') && itemNames(element).includes('Odra Bakery'));
  });

  it('has slots in it', async () => {
    const element = await compat(
      '<div data-slot="footer">Funded by all of us</div>',
      'data-src="/data/firms.json"',
    );
    await until(() => itemNames(element).length === 12);
    expect(isSeen(element.querySelector('[slot="footer"]'))).to.equal(true);
  });

  it('keeps what shows without JavaScript for when it fails', async () => {
    const element = await compat('<a href="/list.pdf">The list</a>', 'data-src="/data/none.json"');
    await until(() => part(element, 'error'));
    expect(isSeen(element.querySelector('a'))).to.equal(true);
  });

  it('is upgraded once', async () => {
    const element = await compat('', 'data-src="/data/firms.json"');
    upgradeCompat(document);
    upgradeCompat(document);
    expect(element.parentElement?.querySelectorAll('muni-directory').length).to.equal(1);
  });

  it('is the same again where the page puts its markup back, as it is now', async () => {
    const element = await compat(
      '<p>Before</p>',
      'data-src="/data/firms.json" data-heading="Firms" data-page-size="3"',
    );
    await until(() => itemNames(element).length === 3);
    const div = element.parentElement as HTMLElement;
    element.remove();
    for (const name of ['data-muni', 'data-page-size']) div.removeAttribute(name);
    div.dataset.heading = 'Our firms';
    div.innerHTML = '<p>After</p>';
    upgradeCompat(document);
    expect([...div.children]).to.deep.equal([element]);
    expect(element.textContent).to.equal('After');
    await until(() => part(element, 'heading')?.textContent === 'Our firms');
    await until(() => itemNames(element).length === 12);
  });

  it('takes no event handler from its attributes', async () => {
    const element = await compat(
      '',
      'data-src="/data/firms.json" data-onclick="alert(1)" data-style="position:fixed"',
    );
    await until(() => itemNames(element).length === 12);
    expect(element.getAttributeNames().filter((name) => /^on|style/.test(name))).to.deep.equal([]);
  });
});
