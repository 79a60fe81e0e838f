import { EndpointError } from '../../data/endpoint-error.js';
import type { EventAsk, FromEventWorker, ToEventWorker } from './event-messages.js';
import type { LocalEventStore } from './local-event-store.js';
import { readCalendar } from './calendar-read.js';
import { eventsOfFile } from './events-of-file.js';

/** The worker's side of a worker, as far as it is used here. */
interface Port {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** Answers a page's messages with events: the whole of what the worker does. */
export function serveCalendar(port: Port): void {
  const say = (message: FromEventWorker) => port.postMessage(message);
  let store: LocalEventStore | undefined;

  const fail = (error: unknown) => {
    const known =
      error instanceof EndpointError ? error : new EndpointError('format', { detail: String(error) });
    say({ say: 'failed', code: known.code, options: { url: known.url, detail: known.detail } });
  };

  port.onmessage = ({ data }: MessageEvent<ToEventWorker>) => {
    if (data.say === 'open')
      eventsOfFile(data.bytes, data.source, data.options).then((made) => {
        store = made;
        say({ say: 'ready', report: made.report });
      }, fail);
    else if (data.say === 'read')
      readCalendar(data.bytes, data.source, data.timeZone).then(({ pathOf, ...table }) => {
        const paths = table.records.map((_, i) => pathOf(i));
        say({ say: 'table', table: { ...table, paths } });
      }, fail);
    else if (store)
      answerOf(store, data.ask).then(
        (answer) => say({ say: 'answer', number: data.number, answer }),
        (error: unknown) => say({ say: 'refused', number: data.number, problem: String(error) }),
      );
  };
  say({ say: 'up' });
}

function answerOf(store: LocalEventStore, ask: EventAsk): Promise<unknown> {
  switch (ask.what) {
    case 'query':
      return store.query(ask.query);
    case 'countDays':
      return store.countDays(ask.query);
    case 'get':
      return store.get(ask.id, ask.now);
  }
}
