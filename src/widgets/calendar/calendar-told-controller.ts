import type { ReactiveController } from 'lit';
import { JsonLd } from '../../ui/json-ld-controller.js';
import { told } from './calendar-json-ld.js';
import type { SessionHost } from './calendar-session-host.js';
import type { SessionState } from './calendar-state.js';

/** Keeps search engines told of what is on the screen: the events of the list, or the one that is open. */
export class ToldController implements ReactiveController {
  readonly #host: SessionHost;
  readonly #lang: () => string;
  readonly #state: () => SessionState;
  readonly #hrefOf: () => SessionState['hrefOf'];
  readonly #jsonLd: JsonLd;
  /** What they were told of last; compared by identity, since every answer is a new one. */
  #shown: unknown;

  /** `hrefOf` gives links as they are before anybody has chosen anything: who comes from there has searched nothing. */
  constructor(
    host: SessionHost,
    lang: () => string,
    state: () => SessionState,
    hrefOf: () => SessionState['hrefOf'],
  ) {
    this.#host = host;
    this.#lang = lang;
    this.#state = state;
    this.#hrefOf = hrefOf;
    this.#jsonLd = new JsonLd(host);
    host.addController(this);
  }

  hostUpdated(): void {
    const { answer, detail, isAsking } = this.#state();
    // What a server has rendered it has told of too.
    if (isAsking || detail.status === 'loading' || !answer || answer === this.#host.snapshot) return;
    const shown = detail.status === 'open' ? detail.item : answer.items;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const items = detail.status === 'open' ? [detail.item] : answer.items;
    this.#jsonLd.show(() => told(items, this.#lang(), this.#hrefOf()));
  }

  /** A widget that is moved in the page has nothing new to draw. */
  hostConnected(): void {
    if (this.#shown) this.#jsonLd.again();
  }

  hostDisconnected(): void {
    this.#jsonLd.remove();
  }
}
