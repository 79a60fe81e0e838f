import { expect } from 'chai';

import { announced, byRole, focusedElement, hear, isSeen, part, partText, saidBy, textOf } from './see.js';
import { deferredServer, takeFetch, type DeferredServer } from './server.js';
import { fixedClock } from './clock.js';
import { hearEvents, hearWarnings } from './events.js';
import { mount } from './mount.js';
import { pause, until } from './wait.js';

/** What every widget that reads an endpoint has in common. */
export interface EndpointWidget extends HTMLElement {
  src: string;
  data: unknown;
  transport: unknown;
  loading: string;
  readonly state: { status: string };
  readonly ready: Promise<void>;
  reload(): void;
  updateComplete: Promise<unknown>;
}

export interface EndpointFixture {
  /** An endpoint's answer with so many entries, fewer than a page holds. */
  answer(count: number): object;
  /** Names of the entries of that answer as the widget lists them. */
  names(count: number): string[];
  /** Names of the entries a person sees now. */
  shown(widget: EndpointWidget): string[];
}

interface LoadEvent extends Event {
  total: number;
}

interface ErrorEvent extends Event {
  error: { code: string; status?: number; url: string; retryable: boolean };
}

/** How any widget behaves while its data comes, does not come, or comes broken. */
export function describeEndpointWidget(tag: string, { answer, names, shown }: EndpointFixture): void {
  const SRC = new URL('/data/firms.json', location.href).href;
  const is = (widget: EndpointWidget, state: string) => widget.matches(`:state(${state})`);
  const isLoaded = (widget: EndpointWidget, count: number) =>
    until(() => shown(widget).join() === names(count).join());
  const hasFailed = (widget: EndpointWidget) => until(() => part(widget, 'error'));

  function widgetOn(server: DeferredServer, properties: Partial<EndpointWidget> = {}): EndpointWidget {
    const widget = document.createElement(tag) as EndpointWidget;
    widget.setAttribute('src', SRC);
    Object.assign(widget, { transport: server.transport }, properties);
    return mount<EndpointWidget>(widget);
  }

  describe(`<${tag}> and its endpoint`, () => {
    let server: DeferredServer;
    beforeEach(() => {
      hearWarnings();
      server = deferredServer();
    });

    it('shows what the endpoint answers', async () => {
      const widget = widgetOn(server);
      (await server.asked()).answer(answer(3));
      await isLoaded(widget, 3);
    });

    it('asks simply: no cookies, no header of its own, revalidating what is cached', async () => {
      widgetOn(server);
      const { url, init } = await server.asked();
      expect(url).to.equal(SRC);
      expect(init).to.include({ credentials: 'omit', cache: 'no-cache' });
      expect(init.headers, 'headers').to.equal(undefined);
    });

    it('sends cookies where the page says so', async () => {
      const widget = document.createElement(tag) as EndpointWidget;
      widget.setAttribute('credentials', 'include');
      widget.setAttribute('src', SRC);
      widget.transport = server.transport;
      mount(widget);
      expect((await server.asked()).init.credentials).to.equal('include');
    });

    it('does nothing and says nothing is wrong without an address', async () => {
      const widget = mount<EndpointWidget>(document.createElement(tag));
      const heard = hearEvents(widget, 'muni-load', 'muni-error');
      await pause(100);
      expect(widget.state.status).to.equal('idle');
      expect(heard).to.deep.equal([]);
      expect(part(widget, 'error')).to.equal(undefined);
    });

    it('does not ask an address that is not http, and says so to the webmaster', async () => {
      const warned = hearWarnings();
      const widget = document.createElement(tag) as EndpointWidget;
      widget.setAttribute('src', 'javascript:alert(1)');
      widget.transport = server.transport;
      mount(widget);
      await until(() => warned.join().includes('javascript:alert(1)'));
      expect(server.requests).to.deep.equal([]);
    });

    it('asks another address where that is set before anything is drawn', async () => {
      const widget = widgetOn(server);
      const first = await server.asked(0);
      expect(widget.shadowRoot?.childElementCount, 'what is drawn').to.equal(0);
      widget.src = `${SRC}?other`;
      const second = await server.asked(1);
      expect(second.url).to.equal(`${SRC}?other`);
      expect(first.isAborted).to.equal(true);
      second.answer(answer(2));
      await isLoaded(widget, 2);
      await pause(200);
      expect(server.requests.length).to.equal(2);
    });

    it('says that it waits for entries that do not come at once', async () => {
      const widget = widgetOn(server);
      await until(() => saidBy(widget).includes('Loading'));
      expect(shown(widget)).to.deep.equal([]);
    });

    it('is loading, for a page that keeps its place, from before it draws anything until entries are there', async () => {
      const widget = widgetOn(server);
      const asked = await server.asked();
      expect(widget.shadowRoot?.childElementCount, 'what is drawn').to.equal(0);
      expect(is(widget, 'loading')).to.equal(true);
      asked.answer(answer(3));
      await isLoaded(widget, 3);
      await until(() => !is(widget, 'loading'));
    });

    it('keeps the entries that it drew first in their place while it reads on', async () => {
      const widget = widgetOn(server);
      const counts: number[] = [];
      const observer = new MutationObserver(() => counts.push(shown(widget).length));
      observer.observe(widget.shadowRoot as ShadowRoot, { childList: true, subtree: true });
      (await server.asked()).answer(answer(3));
      await widget.ready;
      await pause(100);
      expect(counts.slice(counts.findIndex(Boolean)))
        .to.include(3)
        .and.not.include(0);
    });

    it('asks once where its address is set after it was put on the page', async () => {
      const widget = document.createElement(tag) as EndpointWidget;
      widget.transport = server.transport;
      mount(widget);
      widget.setAttribute('src', SRC);
      await server.asked();
      await pause(80);
      expect(server.requests.length).to.equal(1);
    });

    it('does not ask again when what stands in the tag for those without JavaScript changes', async () => {
      const widget = widgetOn(server);
      await server.asked();
      widget.append('The list as PDF');
      await pause(80);
      expect(server.requests.length).to.equal(1);
    });

    describe('while it waits', () => {
      it('says that it is loading', async () => {
        const widget = widgetOn(server);
        await server.asked();
        await until(() => saidBy(widget).includes('Loading'));
        expect(is(widget, 'loading')).to.equal(true);
        expect(shown(widget)).to.deep.equal([]);
      });

      it('keeps the place of what comes', async () => {
        const widget = widgetOn(server);
        await server.asked();
        await until(() => isSeen(part(widget, 'skeleton')));
        expect(widget.getBoundingClientRect().height).to.be.greaterThan(100);
      });

      it('stops saying so when the data is there', async () => {
        const widget = widgetOn(server);
        (await server.asked()).answer(answer(2));
        await isLoaded(widget, 2);
        await until(() => !is(widget, 'loading'));
        await until(() => !saidBy(widget).includes('Loading') && !part(widget, 'skeleton'));
      });

      it('gives up the request when it is taken off the page', async () => {
        const widget = widgetOn(server);
        const heard = hearEvents(widget, 'muni-load', 'muni-error');
        const request = await server.asked();
        widget.remove();
        await until(() => request.isAborted);
        await pause(50);
        expect(heard).to.deep.equal([]);
      });

      it('shows its data after it was moved', async () => {
        const widget = widgetOn(server);
        await server.asked();
        const place = mount<HTMLElement>(document.createElement('section'));
        place.append(widget);
        await pause(30);
        for (const request of server.requests) if (!request.isAborted) request.answer(answer(3));
        await isLoaded(widget, 3);
      });

      it('starts again when it was taken away for a while', async () => {
        const widget = widgetOn(server);
        await server.asked();
        const home = widget.parentElement as HTMLElement;
        widget.remove();
        await pause(30);
        home.append(widget);
        (await server.asked(1)).answer(answer(3));
        await isLoaded(widget, 3);
      });

      it('never shows the late answer of an older address', async () => {
        const widget = widgetOn(server);
        const older = await server.asked();
        widget.setAttribute('src', '/data/newer.json');
        const newer = await server.asked(1);
        newer.answer(answer(2));
        await isLoaded(widget, 2);
        older.answer(answer(5));
        await pause(80);
        await isLoaded(widget, 2);
      });

      it('gives up the request of an older address', async () => {
        const widget = widgetOn(server);
        const older = await server.asked();
        widget.setAttribute('src', '/data/newer.json');
        await server.asked(1);
        expect(older.isAborted).to.equal(true);
      });

      it('takes 20 seconds without an answer for a failure', async () => {
        const clock = fixedClock('2026-10-12T10:00:00Z');
        const widget = widgetOn(server);
        const [error] = await Promise.all([
          new Promise<ErrorEvent>((heard) =>
            widget.addEventListener('muni-error', (event) => heard(event as never)),
          ),
          server.asked().then(() => pause(30).then(() => clock.advance(20_001))),
        ]);
        expect(error.error).to.include({ code: 'timeout', retryable: true });
        await hasFailed(widget);
      });
    });

    describe('when there is nothing', () => {
      it('says that there are no entries', async () => {
        const widget = widgetOn(server);
        (await server.asked()).answer(answer(0));
        await until(() => partText(widget, 'empty').length > 10);
        await until(() => is(widget, 'empty'));
        expect(part(widget, 'error')).to.equal(undefined);
      });

      it('has loaded all the same', async () => {
        const widget = widgetOn(server);
        const heard = hearEvents<LoadEvent>(widget, 'muni-load');
        (await server.asked()).answer(answer(0));
        await widget.ready;
        expect(heard.map(({ total }) => total)).to.deep.equal([0]);
      });
    });

    describe('when it fails', () => {
      const BROKEN: readonly [
        what: string,
        code: string,
        body: BodyInit | object | null,
        init?: ResponseInit,
      ][] = [
        ['a missing file', 'http', 'not here', { status: 404 }],
        ['a broken server', 'http', 'oops', { status: 500 }],
        ['a broken JSON', 'format', '{"items":[', { headers: { 'Content-Type': 'application/json' } }],
        [
          'a page in place of data',
          'html',
          '<!doctype html><title>Log in</title><form>',
          { headers: { 'Content-Type': 'text/html' } },
        ],
        ['an empty file', 'empty', '', { headers: { 'Content-Type': 'application/json' } }],
        ['no content', 'empty', null, { status: 204 }],
        ['JSON without a list in it', 'shape', { message: 'hello' }],
      ];
      for (const [what, code, body, init] of BROKEN) {
        it(`says of ${what} that it cannot be shown, and why in the event (${code})`, async () => {
          const widget = widgetOn(server);
          const heard = hearEvents<ErrorEvent>(widget, 'muni-error');
          (await server.asked()).answer(body, init);
          await hasFailed(widget);
          expect(partText(widget, 'error').length).to.be.greaterThan(20);
          expect(heard.map(({ error }) => error.code)).to.deep.equal([code]);
          expect(heard[0]?.error.url).to.equal(SRC);
          await until(() => is(widget, 'error'));
        });
      }

      it('says of no answer at all that it cannot be shown', async () => {
        const widget = widgetOn(server);
        const heard = hearEvents<ErrorEvent>(widget, 'muni-error');
        (await server.asked()).fail();
        await hasFailed(widget);
        expect(heard.map(({ error }) => error.code)).to.deep.equal(['network']);
      });

      it('tells the webmaster the address and the reason', async () => {
        const warned = hearWarnings();
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 410 });
        await hasFailed(widget);
        expect(warned.join('\n')).to.match(/firms\.json.*410/);
      });

      it('tries again when the visitor wants', async () => {
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 404 });
        await hasFailed(widget);
        (await byRole(widget, 'button', 'Try again')).click();
        (await server.asked(1)).answer(answer(3));
        await isLoaded(widget, 3);
        expect(part(widget, 'error')).to.equal(undefined);
      });

      it('says aloud that it can be shown after all', async () => {
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 404 });
        await hasFailed(widget);
        await until(() => /cannot/.test(announced(widget)), 3000);
        (await byRole(widget, 'button', 'Try again')).click();
        (await server.asked(1)).answer(answer(3));
        await until(() => /^3 /.test(announced(widget)), 3000);
      });

      it('says aloud again that it cannot be shown where somebody has tried again, once', async () => {
        const clock = fixedClock('2026-10-12T10:00:00Z');
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 503 });
        await hasFailed(widget);
        await until(() => /cannot/.test(announced(widget)));
        const heard = hear(widget);
        for (const number of [1, 2]) {
          (await byRole(widget, 'button', 'Try again')).click();
          (await server.asked(number)).answer('', { status: 503 });
          await until(() => heard.length === number);
        }
        expect(heard[0])
          .to.match(/cannot/)
          .and.to.equal(heard[1]);
        // It goes on trying by itself, which nobody has asked for.
        clock.advance(10_000);
        (await server.asked(3)).answer('', { status: 503 });
        await pause(700);
        expect(heard.length).to.equal(2);
      });

      it('keeps the focus inside itself when trying again has worked', async () => {
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 404 });
        await hasFailed(widget);
        const retry = await byRole(widget, 'button', 'Try again');
        retry.focus();
        retry.click();
        (await server.asked(1)).answer(answer(3));
        await isLoaded(widget, 3);
        expect(document.activeElement?.localName).to.equal(tag);
      });

      it('keeps the focus on the way to try again when that has failed', async () => {
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 404 });
        await hasFailed(widget);
        for (const number of [1, 2]) {
          const retry = await byRole(widget, 'button', 'Try again');
          retry.focus();
          retry.click();
          await until(() => !part(widget, 'error'));
          (await server.asked(number)).answer('', { status: 404 });
          await hasFailed(widget);
          await until(() => textOf(focusedElement()) === 'Try again');
        }
      });

      it('keeps the focus inside itself when it has tried again of its own accord', async () => {
        const clock = fixedClock('2026-10-12T10:00:00Z');
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 503 });
        await hasFailed(widget);
        (await byRole(widget, 'button', 'Try again')).focus();
        clock.advance(3000);
        (await server.asked(1)).answer(answer(3));
        await isLoaded(widget, 3);
        await until(() => document.activeElement?.localName === tag);
      });

      it('names the problem as the server does, and its reason to the webmaster', async () => {
        const warned = hearWarnings();
        const widget = widgetOn(server);
        const heard = hearEvents<ErrorEvent>(widget, 'muni-error');
        const problem = { type: 'https://muni.example/problems/rate-limited', detail: 'Come back at noon.' };
        const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': '3600' };
        (await server.asked()).answer(JSON.stringify(problem), { status: 429, headers });
        await hasFailed(widget);
        expect(heard.map(({ error }) => [error.code, error.status])).to.deep.equal([['rate-limited', 429]]);
        expect(heard[0]?.error.retryable).to.equal(true);
        expect(warned.join()).to.contain('429').and.to.contain('Come back at noon.');
      });

      for (const [what, body] of [
        ['that nobody knows', '{"type":"https://muni.example/problems/eclipse","detail":"It is dark."}'],
        ['that is about nothing', '{"type":"about:blank"}'],
        ['that is broken', '{"type":'],
      ] as const)
        it(`goes by the status of a problem ${what}`, async () => {
          const widget = widgetOn(server);
          const heard = hearEvents<ErrorEvent>(widget, 'muni-error');
          const headers = { 'Content-Type': 'application/problem+json' };
          (await server.asked()).answer(body, { status: 403, headers });
          await hasFailed(widget);
          expect(heard.map(({ error }) => [error.code, error.status])).to.deep.equal([['http', 403]]);
        });

      it('shows what stands in the tag for those without JavaScript', async () => {
        const link = document.createElement('a');
        link.href = '/list.pdf';
        link.textContent = 'The list as PDF';
        const widget = document.createElement(tag) as EndpointWidget;
        widget.setAttribute('src', SRC);
        widget.transport = server.transport;
        widget.append(link);
        mount(widget);
        (await server.asked()).answer('', { status: 404 });
        await hasFailed(widget);
        expect(isSeen(link)).to.equal(true);
      });

      it('tries again after as many seconds as the server says', async () => {
        const clock = fixedClock('2026-10-12T10:00:00Z');
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 429, headers: { 'Retry-After': '7' } });
        await hasFailed(widget);
        expect(partText(widget, 'error')).to.contain('7 seconds');
        clock.advance(6000);
        await pause(30);
        expect(server.requests.length).to.equal(1);
        clock.advance(1001);
        (await server.asked(1)).answer(answer(2));
        await isLoaded(widget, 2);
      });

      it('understands Retry-After as a date too', async () => {
        fixedClock('2026-10-12T10:00:00Z');
        const widget = widgetOn(server);
        const headers = { 'Retry-After': 'Mon, 12 Oct 2026 10:00:30 GMT' };
        (await server.asked()).answer('', { status: 503, headers });
        await hasFailed(widget);
        expect(partText(widget, 'error')).to.contain('30 seconds');
      });

      it('waits 2, 8 and 30 seconds where the server does not say, then leaves it to the visitor', async () => {
        const clock = fixedClock('2026-10-12T10:00:00Z');
        const widget = widgetOn(server);
        for (const [number, seconds] of [2, 8, 30].entries()) {
          (await server.asked(number)).answer('', { status: 503 });
          await until(() => partText(widget, 'error').includes(`${seconds} seconds`));
          clock.advance(seconds * 1000 + 1);
        }
        (await server.asked(3)).answer('', { status: 503 });
        await until(() => part(widget, 'error') && !partText(widget, 'error').includes('seconds'));
        clock.advance(600_000);
        await pause(50);
        expect(server.requests.length).to.equal(4);
      });

      it('does not try again by itself what cannot get better', async () => {
        const clock = fixedClock('2026-10-12T10:00:00Z');
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 404 });
        await hasFailed(widget);
        clock.advance(600_000);
        await pause(50);
        expect(server.requests.length).to.equal(1);
      });

      it('does not try again after it was taken off the page', async () => {
        const clock = fixedClock('2026-10-12T10:00:00Z');
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 503 });
        await hasFailed(widget);
        widget.remove();
        await pause(20);
        clock.advance(600_000);
        await pause(50);
        expect(server.requests.length).to.equal(1);
      });
    });

    describe('when it is asked to load again', () => {
      async function loaded(): Promise<EndpointWidget> {
        const widget = widgetOn(server);
        (await server.asked()).answer(answer(3));
        await widget.ready;
        await isLoaded(widget, 3);
        return widget;
      }

      it('keeps what it shows until the new data is there', async () => {
        const widget = await loaded();
        widget.reload();
        await server.asked(1);
        expect(shown(widget)).to.deep.equal(names(3));
        (await server.asked(1)).answer(answer(2));
        await isLoaded(widget, 2);
      });

      it('keeps the last good data when that fails, and says how old it is', async () => {
        const clock = fixedClock('2026-10-12T10:00:00Z');
        const widget = await loaded();
        clock.advance(3_600_000);
        widget.reload();
        (await server.asked(1)).answer('', { status: 404 });
        await until(() => part(widget, 'stale'));
        expect(shown(widget)).to.deep.equal(names(3));
        const time = new Date('2026-10-12T10:00:00Z');
        const clockTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(time);
        expect(partText(widget, 'stale')).to.contain('12 Oct 2026').and.to.contain(clockTime);
        await until(() => is(widget, 'stale'));
      });

      it('says aloud how old it is, and not that nothing can be shown', async () => {
        const widget = await loaded();
        const heard = hear(widget);
        widget.reload();
        (await server.asked(1)).answer('', { status: 404 });
        await until(() => part(widget, 'stale'));
        await until(() => announced(widget).includes(String(new Date().getFullYear())), 3000);
        expect(heard.filter((sentence) => /cannot/.test(sentence) && !/newer/i.test(sentence))).to.deep.equal(
          [],
        );
      });

      it('is no longer old once it has worked', async () => {
        const widget = await loaded();
        widget.reload();
        (await server.asked(1)).answer('', { status: 404 });
        await until(() => part(widget, 'stale'));
        (await byRole(widget, 'button', 'Try again')).click();
        (await server.asked(2)).answer(answer(2));
        await isLoaded(widget, 2);
        await until(() => !part(widget, 'stale') && !is(widget, 'stale'));
      });

      it('shows the data of another address', async () => {
        const widget = await loaded();
        widget.setAttribute('src', '/data/other.json');
        (await server.asked(1)).answer(answer(5));
        await isLoaded(widget, 5);
      });
    });

    describe('what it tells the page', () => {
      it('one muni-load for a load that worked', async () => {
        const widget = widgetOn(server);
        const heard = hearEvents<LoadEvent>(document, 'muni-load', 'muni-error');
        (await server.asked()).answer(answer(3));
        await isLoaded(widget, 3);
        await until(() => heard.length);
        await pause(50);
        expect(heard.map(({ type, total }) => [type, total])).to.deep.equal([['muni-load', 3]]);
      });

      it('one muni-error for a load that failed', async () => {
        const widget = widgetOn(server);
        const heard = hearEvents(document, 'muni-load', 'muni-error');
        (await server.asked()).answer('', { status: 404 });
        await hasFailed(widget);
        await until(() => heard.length);
        await pause(50);
        expect(heard.map(({ type }) => type)).to.deep.equal(['muni-error']);
      });

      it('one more for each further load', async () => {
        const widget = widgetOn(server);
        const heard = hearEvents(widget, 'muni-load', 'muni-error');
        (await server.asked()).answer('', { status: 404 });
        await hasFailed(widget);
        widget.reload();
        (await server.asked(1)).answer(answer(3));
        await isLoaded(widget, 3);
        await until(() => heard.length === 2);
        widget.reload();
        (await server.asked(2)).answer(answer(2));
        await isLoaded(widget, 2);
        await until(() => heard.length > 2);
        await pause(50);
        expect(heard.map(({ type }) => type)).to.deep.equal(['muni-error', 'muni-load', 'muni-load']);
      });

      it('nothing about a load that another one overtook', async () => {
        const widget = widgetOn(server);
        const heard = hearEvents(widget, 'muni-load', 'muni-error');
        const older = await server.asked();
        widget.setAttribute('src', '/data/newer.json');
        (await server.asked(1)).answer(answer(2));
        older.fail();
        await isLoaded(widget, 2);
        await until(() => heard.length);
        await pause(50);
        expect(heard.map(({ type }) => type)).to.deep.equal(['muni-load']);
      });

      it('events that can be logged hold no data of people', async () => {
        const widget = widgetOn(server);
        const heard = hearEvents(widget, 'muni-load');
        (await server.asked()).answer(answer(3));
        await isLoaded(widget, 3);
        await until(() => heard.length);
        const logged = JSON.stringify(heard);
        for (const name of names(3)) expect(logged).not.to.contain(name);
      });

      it('`ready` when the data is there', async () => {
        const widget = widgetOn(server);
        (await server.asked()).answer(answer(3));
        await widget.ready;
        expect(widget.state.status).to.equal('ready');
      });

      it('`ready` when it has failed, too', async () => {
        const widget = widgetOn(server);
        (await server.asked()).answer('', { status: 404 });
        await widget.ready;
        expect(widget.state.status).to.equal('failed');
      });
    });

    describe('when it is lazy', () => {
      it('asks nothing while it is far below the screen, and asks when it comes near', async () => {
        const far = mount<HTMLElement>(document.createElement('div'));
        far.style.height = '5000px';
        const widget = widgetOn(server, { loading: 'lazy' });
        await pause(200);
        expect(server.requests.length).to.equal(0);
        widget.scrollIntoView();
        (await server.asked()).answer(answer(3));
        await isLoaded(widget, 3);
        window.scrollTo(0, 0);
      });

      it('asks at once where it is on the screen', async () => {
        const widget = widgetOn(server, { loading: 'lazy' });
        (await server.asked()).answer(answer(3));
        await isLoaded(widget, 3);
      });
    });

    describe('on a page with others', () => {
      function two(src: string): EndpointWidget[] {
        const place = mount<HTMLElement>(document.createElement('div'));
        const widgets = [0, 1].map(() => {
          const widget = document.createElement(tag) as EndpointWidget;
          widget.setAttribute('src', src);
          return widget;
        });
        place.append(...widgets);
        return widgets;
      }

      it('asks once for the same address', async () => {
        takeFetch(server);
        const widgets = two('/data/shared.json');
        (await server.asked()).answer(answer(3));
        for (const widget of widgets) await isLoaded(widget, 3);
        expect(server.requests.length).to.equal(1);
      });

      it('goes on when the one that asked first is taken away', async () => {
        takeFetch(server);
        const [first, second] = two('/data/shared-too.json') as [EndpointWidget, EndpointWidget];
        const request = await server.asked();
        first.remove();
        await pause(20);
        expect(request.isAborted).to.equal(false);
        request.answer(answer(3));
        await isLoaded(second, 3);
      });

      it('does not keep a failure: the next one asks again', async () => {
        takeFetch(server);
        const widget = widgetOn(server, { transport: undefined });
        (await server.asked()).answer('', { status: 404 });
        await hasFailed(widget);
        widgetOn(server, { transport: undefined });
        await server.asked(1);
      });
    });

    describe('with data of its own', () => {
      it('shows it and asks nobody', async () => {
        takeFetch(server);
        const place = mount<HTMLElement>(document.createElement('div'));
        const widget = document.createElement(tag) as EndpointWidget;
        widget.data = answer(3);
        place.append(widget);
        await isLoaded(widget, 3);
        expect(server.requests.length).to.equal(0);
      });

      it('shows other data when it is given other data', async () => {
        const place = document.createElement('div');
        mount(place);
        const widget = document.createElement(tag) as EndpointWidget;
        widget.data = answer(3);
        place.append(widget);
        await isLoaded(widget, 3);
        widget.data = answer(5);
        await isLoaded(widget, 5);
      });
    });
  });
}
