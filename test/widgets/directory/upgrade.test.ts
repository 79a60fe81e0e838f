import { expect } from 'chai';
import { MuniDirectoryElement } from '../../../src/index.js';
import { hearWarnings } from '../../support/events.js';
import { FIRMS } from '../../support/firms.js';
import { mountHtml } from '../../support/mount.js';
import { itemNames, part } from '../../support/see.js';
import { until } from '../../support/wait.js';

const early = mountHtml<MuniDirectoryElement>(
  '<muni-directory><a href="/list.pdf">The list</a></muni-directory>',
);

describe('a directory that is on the page before its script', () => {
  it('is not defined by importing the classes alone', () => {
    expect(customElements.get('muni-directory')).to.equal(undefined);
    expect(early.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('takes what the page has set on it in the meantime', async () => {
    const element = mountHtml<MuniDirectoryElement>('<muni-directory></muni-directory>');
    element.data = FIRMS;
    element.heading = 'Firms';
    element.pageSize = 3;
    await import('../../../src/define.js');
    await element.ready;
    await until(() => itemNames(element).length === 3);
    expect(part(element, 'heading')?.textContent).to.equal('Firms');
    expect(Object.hasOwn(element, 'data'), 'a property of its own that hides the accessor').to.equal(false);
  });
});

describe('a second copy of the library', () => {
  class Second extends HTMLElement {}

  it('is left out, and named to the webmaster once', () => {
    const warned = hearWarnings();
    customElements.define('muni-taken', Second);
    MuniDirectoryElement.define('muni-taken');
    MuniDirectoryElement.define('muni-taken');
    expect(customElements.get('muni-taken') === Second).to.equal(true);
    expect(warned.length).to.equal(1);
    expect(warned[0]).to.match(/^<muni-taken>: .*version .+version .+left out/);
  });

  it('is no news where it is the same one', async () => {
    await import('../../../src/define.js');
    const warned = hearWarnings();
    MuniDirectoryElement.define();
    MuniDirectoryElement.define();
    expect(warned).to.deep.equal([]);
  });
});
