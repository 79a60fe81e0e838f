import { expect } from 'chai';
import { directory } from './directory.js';
import { hearWarnings } from '../../support/events.js';
import { manyFirms } from '../../support/firms.js';
import { deferredServer } from '../../support/server.js';
import { pause } from '../../support/wait.js';

type Listen = EventTarget['addEventListener'];

/** Every listener on a target that was added and not taken away, as `type` → how many. */
function watchListeners(...targets: EventTarget[]) {
  const held = new Map<string, unknown[]>();
  for (const target of targets) {
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    target.addEventListener = ((type: string, listener: never, options: never) => {
      held.set(type, [...(held.get(type) ?? []), listener]);
      add.call(target, type, listener, options);
    }) as Listen;
    target.removeEventListener = ((type: string, listener: never, options: never) => {
      held.set(
        type,
        (held.get(type) ?? []).filter((one) => one !== listener),
      );
      remove.call(target, type, listener, options);
    }) as Listen;
  }
  return {
    left: () =>
      [...held]
        .filter(([, listeners]) => listeners.length > 0)
        .map(([type, { length }]) => `${type} ${length}`),
    restore: () => {
      for (const target of targets) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
    },
  };
}

describe('a directory that comes and goes', () => {
  it('leaves no listener on the page', async () => {
    await directory();
    const watched = watchListeners(window, document, document.documentElement);
    try {
      for (let round = 0; round < 10; round++) {
        const element = await directory(manyFirms(30));
        element.parentElement?.remove();
      }
      await pause(50);
      expect(watched.left()).to.deep.equal([]);
    } finally {
      watched.restore();
    }
  });

  it('leaves nothing in the page but what the page put there', async () => {
    await directory();
    const before = document.querySelectorAll('*').length;
    for (let round = 0; round < 10; round++) (await directory()).parentElement?.remove();
    expect(document.querySelectorAll('*').length).to.equal(before);
  });

  it('leaves no request open', async () => {
    hearWarnings();
    const server = deferredServer();
    for (let round = 0; round < 10; round++) {
      const element = document.createElement('muni-directory');
      element.setAttribute('src', '/firms.json');
      element.transport = server.transport;
      document.body.append(element);
      await server.asked(round);
      element.remove();
    }
    await pause(30);
    expect(server.requests.filter(({ isAborted }) => !isAborted).length).to.equal(0);
  });
});
