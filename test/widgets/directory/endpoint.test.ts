import '../../../src/define.js';
import { expect } from 'chai';
import { html } from 'lit';
import type { MuniDirectoryElement } from '../../../src/widgets/directory/directory-element.js';
import { slowDown } from '../../support/clock.js';
import { describeEndpointWidget } from '../../support/endpoint-suite.js';
import { asFile, manyFirms } from '../../support/firms.js';
import { mount } from '../../support/mount.js';
import { itemNames } from '../../support/see.js';
import { deferredServer } from '../../support/server.js';
import { until } from '../../support/wait.js';

describeEndpointWidget('muni-directory', {
  answer: (count) => asFile(manyFirms(count)),
  names: (count) => manyFirms(count).map(({ name }) => name),
  shown: itemNames,
});

describe('the first drawing of a directory', () => {
  it('has the firms in it where they come at once', async () => {
    slowDown(50);
    const server = deferredServer();
    const directory = mount<MuniDirectoryElement>(
      html`<muni-directory src="/firms.json" .transport=${server.transport}></muni-directory>`,
    );
    const drawn: number[] = [];
    const observer = new MutationObserver(() => drawn.push(itemNames(directory).length));
    observer.observe(directory.shadowRoot as ShadowRoot, { childList: true });
    (await server.asked()).answer(asFile(manyFirms(3)));
    await until(() => drawn.length > 0);
    expect(drawn[0]).to.equal(3);
  });
});
