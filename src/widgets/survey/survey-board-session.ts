import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { resolveUrl } from '../../core/page.js';
import { safeUrl } from '../../core/safe-url.js';
import { warn } from '../../core/warn.js';
import type { Complaint } from '../../data/complaint.js';
import { isRecord } from '../../data/decode.js';
import { EndpointError } from '../../data/endpoint-error.js';
import { loadJson } from '../../data/load-json.js';
import { formAdvice } from '../../forms/form-advice.js';
import { MuniFormErrorEvent } from '../../forms/form-events.js';
import { Announcer } from '../../ui/announcer.js';
import { setStates } from '../../ui/custom-states.js';
import { IdeasSession } from './ideas-session.js';
import { looksLikeIdeas, readIdeas } from './ideas-source.js';
import { ResultsSession } from './results-session.js';
import type { ResultDimension } from './results-model.js';
import { looksLikeResults, readResults } from './results-source.js';
import { dimensionsIn } from './results-values.js';
import type { BoardContext, BoardHost } from './survey-board-host.js';
import { MuniBoardLoadEvent } from './survey-events.js';
import type { SurveyStrings } from './survey-strings.js';

/** Seconds until the next try, where the server does not say. */
const BACKOFF = [2, 8, 30];

export type BoardState =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'failed'; error: EndpointError }
  | { status: 'results'; session: ResultsSession }
  | { status: 'ideas'; session: IdeasSession };

export interface BoardOptions {
  lang(): string;
  strings(): SurveyStrings;
  /** The board is all there is: its state is the element's. */
  isAlone(): boolean;
  /** The first outcome, good or bad. */
  onSettled(): void;
}

/** Finds results or ideas, whichever stand behind an address, and hands them to who shows them. */
export class BoardSession implements ReactiveController {
  readonly #context: BoardContext;
  readonly #options: BoardOptions;
  readonly announcer: Announcer;
  #abort: AbortController | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  /** The last that was said is that it failed. */
  #hasFailed = false;
  #address = '';
  /** What can be answered to the questions of the form that the results are of. */
  #known: readonly ResultDimension[] = [];
  #focusNext: string | undefined;
  state: BoardState = { status: 'idle' };

  constructor(host: BoardHost & ReactiveControllerHost, options: BoardOptions) {
    this.#options = options;
    this.announcer = new Announcer(() => host.requestUpdate());
    this.#context = {
      host,
      lang: options.lang,
      strings: options.strings,
      say: (text) => this.announcer.say(text),
      focusOn: (selector) => {
        this.#focusNext = selector;
        host.requestUpdate();
      },
      warn: (sentence) => warn(host.localName, sentence),
    };
    host.addController(this);
    if (options.isAlone()) for (const advice of formAdvice(host)) this.#context.warn(advice);
  }

  /** States a page can style by. */
  hostUpdate(): void {
    if (!this.#options.isAlone()) return;
    const { status } = this.state;
    setStates(this.#context.host, { loading: status === 'loading', error: status === 'failed' });
  }

  hostUpdated(): void {
    if (!this.#focusNext) return;
    const target = this.#context.host.shadowRoot?.querySelector<HTMLElement>(this.#focusNext);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
  }

  hostConnected(): void {
    if (this.state.status === 'ideas') this.state.session.begin();
    if (this.state.status === 'loading') this.reload();
  }

  hostDisconnected(): void {
    this.stop();
    if (this.state.status === 'ideas') this.state.session.stop();
    this.announcer.stop();
  }

  /** What has been given in place of an address: by property, or written into the tag. */
  give(raw: unknown): void {
    this.stop();
    void this.#found(raw, '');
  }

  /** `definition`: of the form whose results stand there, where it is known. */
  load(address: string, definition?: unknown): void {
    this.#known = dimensionsIn(definition);
    this.#address = address;
    if (address) this.reload();
    else this.#options.onSettled();
  }

  reload(): void {
    if (!this.#address) return;
    this.stop();
    this.#tries = 0;
    void this.#load();
  }

  stop(): void {
    clearTimeout(this.#retry);
    this.#abort?.abort();
  }

  async #load(): Promise<void> {
    const url = safeUrl(resolveUrl(this.#address.trim()) ?? '');
    if (!url)
      return this.#fail(
        new EndpointError('blocked', {
          url: this.#address,
          detail: 'This is not an address that can be loaded (http or https).',
        }),
      );
    const abort = (this.#abort = new AbortController());
    // What is shown stays, and the way to try again with the focus that is on it.
    if (this.state.status === 'idle') this.#show({ status: 'loading' });
    try {
      const raw = await this.#ask(url, abort.signal);
      if (!abort.signal.aborted) await this.#found(raw, url);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#fail(
        error instanceof EndpointError
          ? error
          : new EndpointError('format', { url, cause: error, detail: String(error) }),
      );
    }
  }

  #ask(url: string, signal: AbortSignal): Promise<unknown> {
    const { credentials, transport } = this.#context.host;
    const isOwn = transport ?? !this.#options.isAlone();
    return loadJson(url, {
      credentials,
      ...(isOwn ? { signal } : {}),
      ...(transport ? { transport } : {}),
    });
  }

  /** A definition leads on to its results. */
  async #found(raw: unknown, url: string): Promise<void> {
    const inner = isRecord(raw) && isRecord(raw.results) ? raw.results : undefined;
    if (inner && !looksLikeResults(raw) && !looksLikeIdeas(raw)) {
      const next = safeUrl(inner.url, url || resolveUrl('.'));
      if (next) return this.load(next, raw);
      if (looksLikeResults(inner)) return this.#found(inner, '');
    }
    if (looksLikeIdeas(raw)) {
      const { list, complaints } = readIdeas(raw, url, url || resolveUrl('.'));
      if (list)
        return this.#ready(
          'ideas',
          { status: 'ideas', session: new IdeasSession(this.#context, list, url) },
          complaints,
        );
    }
    const { results, complaints } = readResults(raw, url, this.#known);
    if (results)
      return this.#ready(
        'results',
        { status: 'results', session: new ResultsSession(this.#context, results, url, this.#known) },
        complaints,
      );
    this.#fail(
      new EndpointError('shape', {
        url,
        detail: 'There are neither questions with counts nor ideas in it.',
      }),
    );
  }

  #ready(
    kind: 'results' | 'ideas',
    state: Extract<BoardState, { session: object }>,
    complaints: readonly Complaint[],
  ): void {
    this.#tries = 0;
    for (const { path, reason } of complaints.slice(0, 5)) this.#context.warn(`${path}: ${reason}`);
    const { focusOn, host, say } = this.#context;
    const isOnRetry = host.shadowRoot?.activeElement?.matches('[part~="retry"]') === true;
    this.#show(state);
    const { total, outcome } = state.session;
    // Whoever stood on the way to try again, which goes, is led on; what has the focus is read by itself.
    if (isOnRetry) focusOn('#count, #q-card');
    if (this.#hasFailed) say(isOnRetry ? '' : outcome);
    this.#hasFailed = false;
    this.#context.host.dispatchEvent?.(new MuniBoardLoadEvent(kind, total, complaints));
    this.#options.onSettled();
  }

  #fail(error: EndpointError): void {
    this.#context.warn(`${error.url ? `${error.url}: ` : ''}${error.detail || error.code}`);
    // What is shown stays: a refresh that failed takes nothing away.
    if (this.state.status !== 'results' && this.state.status !== 'ideas')
      this.#show({ status: 'failed', error });
    this.#context.say(this.#context.strings().boardFailed);
    this.#hasFailed = true;
    this.#context.host.dispatchEvent?.(new MuniFormErrorEvent(error));
    this.#options.onSettled();
    const wait = error.retryable ? (error.retryAfter ?? BACKOFF[this.#tries]) : undefined;
    if (wait === undefined || this.#tries >= BACKOFF.length) return;
    this.#tries++;
    this.#retry = setTimeout(() => void this.#load(), Math.max(1, wait) * 1000);
  }

  #show(state: BoardState): void {
    if (this.state.status === 'ideas') this.state.session.stop();
    this.state = state;
    if (state.status === 'ideas' && this.#context.host.isConnected) state.session.begin();
    this.#context.host.requestUpdate();
  }
}
