import '../../../src/define.js';
import { expect } from 'chai';
import { html } from 'lit';
import type { MuniDirectoryElement } from '../../../src/widgets/directory/directory-element.js';
import { emptyQuery } from '../../../src/widgets/directory/directory-query.js';
import type { SessionHost } from '../../../src/widgets/directory/directory-session-host.js';
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

describe('a session of a directory', () => {
  it('that begins when the rows are there already asks them once', async () => {
    const { DirectorySession } = await import('../../../src/widgets/directory/directory-late.js');
    const report = { total: 0, dropped: 0, complaints: [], sources: [] };
    let asked = 0;
    const store = {
      report,
      sorts: [],
      query: () => Promise.resolve({ items: [], total: ++asked, facets: {}, similar: [], relaxations: [] }),
      get: () => Promise.resolve(undefined),
      close: () => undefined,
    };
    const host = Object.assign(document.createElement('div'), {
      // A host that is in the page tells a new controller so at once.
      addController: (controller: { hostConnected?(): void }) => controller.hostConnected?.(),
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
      reload: () => undefined,
      timeZone: '',
      snapshot: undefined,
      state: { status: 'ready', store },
    } as const);
    document.body.append(host);
    const session = new DirectorySession(host as unknown as SessionHost, {
      store: () => store,
      start: () => emptyQuery('list', ''),
      pageSize: () => 20,
      facets: () => [],
      strings: () => undefined as never,
      lang: () => 'en',
    });
    session.loaded(report, () => undefined);
    expect(asked).to.equal(1);
    session.hostDisconnected();
    host.remove();
  });
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
