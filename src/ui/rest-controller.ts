import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { setStates } from './custom-states.js';

/** Milliseconds without a drawing after which nobody waits for one. */
const QUIET = 200;

/**
 * `:state(rested)`: nothing has been drawn for a moment. While there is work, what no screen shows is left out of it
 * (`content-visibility`); at rest it is laid out as well, so that a picture of the whole page, or its length, is right.
 */
export class RestController implements ReactiveController {
  readonly #host: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'addController'> & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    clearTimeout(this.#timer);
    setStates(this.#host, { rested: false });
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => setStates(this.#host, { rested: true }), QUIET);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
