import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { setStates } from './custom-states.js';
import { drawnOnce } from './drawn-once.js';

/** Milliseconds without a drawing after which nobody waits for one: at first, and while somebody types. */
const QUIET = 200;
const TYPING = 700;

/**
 * `:state(rested)`: nothing has been drawn for a moment. While there is work, what no screen shows is left out of it
 * (`content-visibility`); at rest it is laid out as well, so that a picture of the whole page, or its length, is right.
 */
export class RestController implements ReactiveController {
  readonly #host: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quiet = QUIET;

  constructor(host: Pick<ReactiveControllerHost, 'addController'> & HTMLElement) {
    this.#host = host;
    host.addController(this);
    void drawnOnce(host);
  }

  hostUpdate(): void {
    clearTimeout(this.#timer);
    setStates(this.#host, { rested: false });
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#quiet = TYPING;
      setStates(this.#host, { rested: true });
    }, this.#quiet);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
