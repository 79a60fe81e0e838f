import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { painted } from '../core/painted.js';
import { secondsUntilNext } from './backoff.js';
import { download } from './download.js';
import { EndpointError, endpointErrorOf } from './endpoint-error.js';
import type { EndpointOptions } from './endpoint-options.js';
import type { LoadState } from './load-state.js';
import type { SourceDownload } from './rows/read-source.js';
import type { LoadReport, RowStore } from './rows/row-store.js';

const AHEAD = '300px';
/** Code for later waits for the first rows, but not longer than this: then there is time to spare. */
const HEADSTART = 500;
/** As many rows as a screen holds are drawn first, the others right after. */
const AT_ONCE = 10;
/** What comes within this time is drawn at once, with nothing to wait for flashing up before it. */
const SOON = 150;

/** What every widget's store has, whatever may be asked of it. */
export type LoadedStore = Pick<RowStore<unknown>, 'report' | 'close'>;

export interface EndpointEvents {
  /** The tag names no data. */
  onNothing(): void;
  /** Data is asked for. */
  onLoading(): void;
  onLoad(report: LoadReport): void;
  onError(error: EndpointError): void;
  /** A slow source has come in after its load was reported. */
  onMore(): void;
}

/**
 * Fills a widget with rows: starts when the widget is connected (or near the screen), gives up when
 * it is taken away, keeps the last good rows when a refresh fails, and never lets a late answer win.
 */
export class EndpointController<
  Item,
  Store extends LoadedStore = RowStore<Item>,
> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #events: EndpointEvents;
  #options: EndpointOptions<Item, Store> | undefined;
  #abort: AbortController | undefined;
  #observer: IntersectionObserver | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #loadedAt = new Date();
  /** What is kept is of other sources than those asked now. */
  #isOther = false;
  #onOutcome: (() => void) | undefined;
  state: LoadState<Item, Store> = { status: 'idle' };

  constructor(host: ReactiveControllerHost & HTMLElement, events: EndpointEvents) {
    this.#host = host;
    this.#events = events;
    host.addController(this);
  }

  /** Loads what the options say; called whenever they changed. */
  load(options: EndpointOptions<Item, Store>): void {
    this.#isOther ||= this.#options !== undefined && addressesOf(this.#options) !== addressesOf(options);
    this.#options = options;
    this.#tries = 0;
    this.#begin(false);
  }

  /** Asks again, past everything that is kept; what is shown stays until the answer is there. */
  reload(): void {
    this.#tries = 0;
    this.#begin(true);
  }

  hostConnected(): void {
    // Lit does not update on reconnect: a widget that was moved while loading starts again here.
    if (this.#options && (this.state.status === 'idle' || this.state.status === 'loading'))
      this.#begin(false);
  }

  hostDisconnected(): void {
    this.#stop();
    // A widget that is only moved is back in the same turn and keeps its rows.
    setTimeout(() => {
      if (this.#host.isConnected) return;
      this.#store?.close();
      this.state = { status: 'idle' };
    });
  }

  #stop(): void {
    clearTimeout(this.#retry);
    this.#observer?.disconnect();
    this.#abort?.abort();
    this.#abort = undefined;
  }

  #begin(isReload: boolean, isQuiet = false): void {
    this.#stop();
    if (!this.#host.isConnected || !this.#options) return;
    const { isLazy, sources, data, refused } = this.#options;
    if (data === undefined && refused)
      return this.#fail(
        new EndpointError('blocked', {
          url: refused,
          detail: 'src is no http(s) address.',
        }),
      );
    if (data === undefined && sources.length === 0) {
      this.#events.onNothing();
      return this.#show({ status: 'idle' });
    }
    if (!isLazy || isReload || this.#store) void this.#load(isReload, isQuiet);
    else {
      this.#observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          this.#observer?.disconnect();
          void this.#load(false, false);
        },
        { rootMargin: AHEAD },
      );
      this.#observer.observe(this.#host);
    }
  }

  get #store(): Store | undefined {
    return 'store' in this.state ? this.state.store : undefined;
  }

  get #preview(): readonly Item[] | undefined {
    return 'preview' in this.state ? this.state.preview : undefined;
  }

  /** Settles with the first thing to show, and at once or very soon where there is nothing yet. */
  soon(): Promise<void> | undefined {
    if (this.state.status !== 'loading') return undefined;
    return new Promise((resolve) => {
      this.#onOutcome = resolve;
      setTimeout(resolve, SOON);
    });
  }

  #show(state: LoadState<Item, Store>): void {
    this.state = state;
    if (state.status !== 'loading' || state.preview) this.#onOutcome?.();
    this.#host.requestUpdate();
  }

  async #load(isReload: boolean, isQuiet: boolean): Promise<void> {
    const options = this.#options as EndpointOptions<Item, Store>;
    const abort = new AbortController();
    const { signal } = abort;
    this.#abort = abort;
    const previous = this.#store;
    // A retry of its own accord takes nothing from under the visitor's hands: the message stays until there is more to show.
    if (!isQuiet || this.state.status !== 'failed') {
      this.#show(previous ? { status: 'loading', store: previous } : { status: 'loading' });
      this.#events.onLoading();
    }
    try {
      const { credentials, transport, data } = options;
      const ask = { credentials, signal, isReload, ...(transport ? { transport } : {}) };
      const downloads =
        data === undefined
          ? options.sources.map((source) => ({ source, download: download(source.url, ask) }))
          : [(await options.loadRows()).given(data, options)];
      const [only] = downloads;
      if (only && downloads.length === 1 && !previous) await this.#showFirst(only, options, signal);
      const rows = await options.loadRows();
      const store = await rows.open(downloads, {
        facets: options.facets,
        lang: options.lang,
        worker: options.worker,
        ask: (url, own) => download(url, { ...ask, signal: own ?? signal }),
        onLate: (late) => {
          if (signal.aborted) return;
          this.#show({ status: 'ready', store: late as Store });
          this.#events.onMore();
        },
      });
      if (signal.aborted) return store.close();
      previous?.close();
      this.#ready(store);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Shows the first rows as soon as they are there; comes back then, or when it takes too long to wait for. */
  #showFirst(
    { source, download: from }: SourceDownload,
    { preview }: EndpointOptions<Item, Store>,
    signal: AbortSignal,
  ): Promise<unknown> | undefined {
    const shown = preview?.(from, source).then(
      (rows) => {
        if (!rows || signal.aborted || this.state.status !== 'loading') return undefined;
        this.#show({ status: 'loading', preview: rows.slice(0, AT_ONCE) });
        return this.#host.updateComplete.then(painted).then(() => {
          if (rows.length > AT_ONCE && !signal.aborted && this.state.status === 'loading')
            this.#show({ status: 'loading', preview: rows });
        });
      },
      () => undefined,
    );
    return shown && Promise.race([shown, new Promise((resolve) => setTimeout(resolve, HEADSTART))]);
  }

  #ready(store: Store): void {
    this.#tries = 0;
    this.#isOther = false;
    this.#loadedAt = new Date();
    this.#show({ status: 'ready', store, preview: this.#preview });
    this.#events.onLoad(store.report);
  }

  #fail(cause: unknown): void {
    const error = endpointErrorOf(cause);
    const retryIn = secondsUntilNext(error, this.#tries);
    if (this.#isOther) this.#store?.close();
    const store = this.#isOther ? undefined : this.#store;
    this.#show(
      store
        ? { status: 'stale', store, error, loadedAt: this.#loadedAt, retryIn }
        : { status: 'failed', error, retryIn },
    );
    if (retryIn !== undefined) {
      this.#tries++;
      this.#retry = setTimeout(() => this.#begin(true, true), retryIn * 1000);
    }
    this.#events.onError(error);
  }
}

const addressesOf = ({ sources, data }: Pick<EndpointOptions<unknown>, 'sources' | 'data'>) =>
  data === undefined && sources.map(({ url }) => url).join();
