import type { ReactiveController } from 'lit';
import { JsonLd } from '../../ui/json-ld-controller.js';
import type { DirectoryItem } from './directory-item.js';
import { told } from './directory-json-ld.js';
import type { SessionHost, SessionSettings } from './directory-session-host.js';
import type { SessionState } from './directory-state.js';

/** Keeps search engines told of what is on the screen: the entries of the list, or the one that is open. */
export class ToldController implements ReactiveController {
  readonly #host: SessionHost;
  readonly #settings: SessionSettings;
  readonly #state: () => SessionState;
  readonly #jsonLd: JsonLd;
  /** What they were told of last; compared by identity, since every answer is a new one. */
  #shown: unknown;

  constructor(host: SessionHost, settings: SessionSettings, state: () => SessionState) {
    this.#host = host;
    this.#settings = settings;
    this.#state = state;
    this.#jsonLd = new JsonLd(host);
    host.addController(this);
  }

  hostUpdated(): void {
    const { answer, detail, isAsking, hrefOf } = this.#state();
    // What a server has rendered it has told of too, and rows whose count is still to come may change.
    if (isAsking || detail.status === 'loading' || (answer && answer === this.#host.snapshot)) return;
    const shown = detail.status === 'open' ? detail.item : detail.status === 'none' && answer?.items;
    if (shown === this.#shown || (!shown && !this.#shown)) return;
    this.#shown = shown;
    const items: readonly DirectoryItem[] = !shown ? [] : 'length' in shown ? shown : [shown];
    const { start, lang } = this.#settings;
    // Who comes from there has searched nothing.
    this.#jsonLd.show(() => told(items, lang(), (item) => hrefOf({ ...start(), item })));
  }

  /** A widget that is moved in the page has nothing new to draw. */
  hostConnected(): void {
    if (this.#shown) this.#jsonLd.again();
  }

  hostDisconnected(): void {
    this.#jsonLd.remove();
  }
}
