import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warn } from '../../core/warn.js';
import type { EndpointError } from '../../data/endpoint-error.js';
import { MuniFormErrorEvent } from '../../forms/form-events.js';
import { Announcer } from '../../ui/announcer.js';
import { setStates } from '../../ui/custom-states.js';
import type { BoardContext, BoardHost } from './survey-board-host.js';
import type { BoardEvents, BoardSession } from './survey-board-session.js';
import { MuniBoardLoadEvent } from './survey-events.js';
import type { SurveyStrings } from './survey-strings.js';

/** The part of the later code that shows boards. */
export interface LateBoard {
  BoardSession: new (context: BoardContext, events: BoardEvents) => BoardSession;
  surveyStringsOf(host: object, complain: (sentence: string) => void): SurveyStrings;
}

export interface BoardOptions {
  late(): LateBoard | undefined;
  loadLate(): Promise<unknown>;
  /** The later code has arrived. */
  onLate(): void;
  lang(): string;
  /** The first outcome, good or bad. */
  onSettled(): void;
}

/** Results or ideas of a survey: loads the code that shows them when there are some to be shown. */
export class SurveyBoardController implements ReactiveController {
  readonly #host: BoardHost & ReactiveControllerHost;
  readonly #options: BoardOptions;
  readonly announcer: Announcer;
  #session: BoardSession | undefined;
  #wanted: { address: string } | { raw: unknown } | undefined;
  #focusNext: string | undefined;

  constructor(host: BoardHost & ReactiveControllerHost, options: BoardOptions) {
    this.#host = host;
    this.#options = options;
    this.announcer = new Announcer(() => host.requestUpdate());
    host.addController(this);
  }

  /** Undefined as long as nothing is wanted or its code is under way. */
  get session(): BoardSession | undefined {
    return this.#session;
  }

  get isWanted(): boolean {
    return this.#wanted !== undefined;
  }

  get strings(): SurveyStrings | undefined {
    return this.#options.late()?.surveyStringsOf(this.#host, (sentence) => this.#warn(sentence));
  }

  load(address: string): void {
    this.#want({ address });
  }

  /** Shows what is given in place of what stands behind an address. */
  give(raw: unknown): void {
    this.#want({ raw });
  }

  /** Shows nothing any more. */
  close(): void {
    this.#session?.stop();
    this.#session = undefined;
    this.#wanted = undefined;
    this.#host.requestUpdate();
  }

  reload(): void {
    this.#session?.reload();
  }

  #want(wanted: { address: string } | { raw: unknown }): void {
    this.#wanted = wanted;
    if (this.#options.late()) return this.#begin();
    this.#options.loadLate().then(
      () => this.#begin(),
      () => {
        this.#warn('results could not be loaded.');
        this.#options.onSettled();
      },
    );
  }

  #begin(): void {
    const late = this.#options.late();
    if (!late || !this.#wanted) return;
    this.#options.onLate();
    const context: BoardContext = {
      host: this.#host,
      lang: this.#options.lang,
      strings: () => this.strings as SurveyStrings,
      say: (text) => this.announcer.say(text),
      focusOn: (selector) => {
        this.#focusNext = selector;
        this.#host.requestUpdate();
      },
      warn: (sentence) => this.#warn(sentence),
    };
    this.#session ??= new late.BoardSession(context, {
      onLoad: (kind, total, complaints) => {
        this.#host.dispatchEvent?.(new MuniBoardLoadEvent(kind, total, complaints));
        this.#options.onSettled();
      },
      onError: (error) => this.#failed(error),
    });
    if ('address' in this.#wanted) this.#session.load(this.#wanted.address);
    else this.#session.give(this.#wanted.raw);
    this.#host.requestUpdate();
  }

  #failed(error: EndpointError): void {
    this.announcer.say(this.strings?.boardFailed ?? '');
    this.#host.dispatchEvent?.(new MuniFormErrorEvent(error));
    this.#options.onSettled();
  }

  #warn(sentence: string): void {
    warn(this.#host.localName, sentence);
  }

  /** States a page can style by, where the board is all there is. */
  mark(): void {
    const { status } = this.#session?.state ?? { status: this.#wanted ? 'loading' : 'idle' };
    setStates(this.#host, { loading: status === 'loading', error: status === 'failed' });
  }

  hostUpdated(): void {
    if (!this.#focusNext) return;
    const target = this.#host.shadowRoot?.querySelector<HTMLElement>(this.#focusNext);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
  }

  hostConnected(): void {
    if (this.#session?.state.status === 'loading') this.#session.reload();
  }

  hostDisconnected(): void {
    this.#session?.stop();
    this.announcer.stop();
  }
}
