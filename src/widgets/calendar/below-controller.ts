import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { setStates } from '../../ui/custom-states.js';
import { drawnOnce } from '../../ui/drawn-once.js';

/** Milliseconds without a drawing after which nobody goes on to the next month. */
const QUIET = 600;
/** What brings somebody below the screen. */
const WAYS = ['scroll', 'keydown'];

/**
 * `:state(below)`: the list under a grid stands below the screen while something is being drawn, and is left out of the
 * work (`content-visibility`). It is laid out as soon as nothing is left to draw, somebody scrolls or presses a key, which
 * may lead into it, or `show` is called.
 */
export class BelowController implements ReactiveController {
  readonly #host: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'addController'> & HTMLElement) {
    this.#host = host;
    host.addController(this);
    void drawnOnce(host);
  }

  hostUpdate(): void {
    const list = this.#host.shadowRoot?.querySelector('.frame ~ .list');
    if (!list || list.getBoundingClientRect().top < innerHeight) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.show, QUIET);
    for (const type of WAYS) addEventListener(type, this.show, true);
    setStates(this.#host, { below: true });
  }

  /** Lays the list out. */
  readonly show = (): void => {
    clearTimeout(this.#timer);
    for (const type of WAYS) removeEventListener(type, this.show, true);
    setStates(this.#host, { below: false });
  };

  hostDisconnected(): void {
    this.show();
  }
}
