import { Overtaken } from './overtaken.js';
import { EndpointError } from '../endpoint-error.js';
import { LocalStore } from './local-store.js';
import { RowBuilder } from './row-builder.js';
import type { RowKit } from './row-kit.js';
import type { FromWorker, ToWorker } from './row-messages.js';

/** The worker's side of a worker, as far as it is used here. */
interface Port {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** Answers a page's messages with rows: the whole of what a worker does. */
export function serveRows<Item>(port: Port, kitFor: (lang: string) => RowKit<Item>): void {
  const say = (message: FromWorker<Item>) => port.postMessage(message);
  let builder: RowBuilder<Item> | undefined;
  let store: LocalStore<Item> | undefined;
  // Bytes are taken in one after the other, questions are answered in between.
  let work = Promise.resolve();

  const end = async () => {
    if (!builder) return;
    await builder.endBytes(0);
    store = new LocalStore(builder);
    say({ say: 'ready', report: store.report, sorts: store.sorts });
  };

  const fail = (error: unknown) => {
    const known =
      error instanceof EndpointError ? error : new EndpointError('format', { detail: String(error) });
    say({ say: 'failed', code: known.code, options: { url: known.url, detail: known.detail } });
  };

  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    switch (data.say) {
      case 'open':
        builder = new RowBuilder(kitFor(data.options.lang), data.options);
        builder.open(data.source);
        break;
      case 'bytes':
        work = work.then(() => builder?.addBytes(0, data.bytes)).catch(fail);
        break;
      case 'end':
        work = work.then(end).catch(fail);
        break;
      case 'query':
        store
          ?.query(
            data.query,
            data.wantsHits ? (answer) => say({ say: 'hits', number: data.number, answer }) : undefined,
          )
          .then(
            (answer) => say({ say: 'answer', number: data.number, answer }),
            (error: unknown) =>
              say({
                say: 'overtaken',
                number: data.number,
                ...(error instanceof Overtaken ? {} : { problem: String(error) }),
              }),
          );
        break;
      case 'get':
        void store?.get(data.id).then((item) => say({ say: 'item', number: data.number, item }));
    }
  };
  say({ say: 'up' });
}
