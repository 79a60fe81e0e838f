import '../../../src/define.js';
import { expect } from 'chai';
import type { LitElement } from 'lit';
import { calendarSnapshot } from '../../../src/widgets/calendar/calendar-snapshot.js';
import { directorySnapshot } from '../../../src/widgets/directory/directory-snapshot.js';
import { asEventFile, seriesEvents } from '../../fixtures/events.js';
import { pressButton } from '../../support/act.js';
import { fixedClock } from '../../support/clock.js';
import { FIRMS } from '../../support/firms.js';
import { mount } from '../../support/mount.js';
import { all, itemsOf, part, partText } from '../../support/see.js';
import { deferredServer } from '../../support/server.js';
import { until } from '../../support/wait.js';

const NOW = Date.parse('2026-11-26T10:00:00Z');
const EVENTS = asEventFile(seriesEvents(NOW));

type Widget = LitElement & { state: { status: string }; src: string; query: string };

const KINDS = [
  { tag: 'muni-directory', data: FIRMS, snapshot: () => directorySnapshot({ data: FIRMS }, 'en', NOW) },
  { tag: 'muni-calendar', data: EVENTS, snapshot: () => calendarSnapshot({ data: EVENTS }, 'en', NOW) },
];

for (const { tag, data, snapshot } of KINDS)
  describe(`a ${tag} that a server has filled, and whose source fails`, () => {
    const failed = async () => {
      if (tag === 'muni-calendar') fixedClock(new Date(NOW).toISOString());
      const server = deferredServer();
      const widget = document.createElement(tag) as unknown as Widget;
      const kept = await snapshot();
      Object.assign(widget, { src: '/d', transport: server.transport, snapshot: kept });
      mount(widget);
      (await server.asked()).answer('no', { status: 500 });
      await until(() => widget.state.status === 'failed');
      await until(() => part(widget, 'notice') ?? part(widget, 'error'));
      return { widget, server, length: kept?.items.length };
    };

    it('keeps what the server has shown, says of when it is, and can try again', async () => {
      const { widget, server, length } = await failed();
      expect(itemsOf(widget).length).to.equal(length);
      expect(partText(widget, 'notice')).to.contain('26 Nov 2026').and.contain('could not be loaded');
      expect(all(widget, '[part="notice stale"]').length).to.equal(1);
      expect([widget.matches(':state(stale)'), widget.matches(':state(error)')]).to.deep.equal([true, false]);
      const asked = server.requests.length;
      await pressButton(widget, 'Try again');
      (await server.asked(asked)).answer(data);
      await until(() => widget.state.status === 'ready' && !part(widget, 'notice'));
      expect(itemsOf(widget).length).to.equal(length);
    });

    it('does not show it for something else that is searched', async () => {
      const { widget } = await failed();
      widget.query = 'zzz';
      await until(() => part(widget, 'error') && itemsOf(widget).length === 0);
      expect(widget.matches(':state(error)')).to.equal(true);
    });

    it('does not show it for another source', async () => {
      const { widget, server } = await failed();
      const asked = server.requests.length;
      widget.src = '/other';
      (await server.asked(asked)).answer('no', { status: 404 });
      await until(() => part(widget, 'error') && itemsOf(widget).length === 0);
    });

    it('opens an entry of it', async () => {
      const { widget } = await failed();
      all(widget, '[part~="item-title"] a')[0]?.click();
      await until(() => part(widget, 'detail')?.querySelector('h2, h3'));
    });
  });
