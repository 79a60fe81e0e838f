import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { setStates } from './custom-states.js';
import { drawnOnce } from './drawn-once.js';

/** Milliseconds without a drawing after which nobody waits for one: at first, and after a deed. */
const QUIET = 200;
const TYPING = 700;

/** What somebody does that a drawing follows. */
const DEEDS = ['input', 'click'] as const;

/**
 * `:state(rested)`: nothing has been drawn for a moment. While there is work, what no screen shows is left out of it
 * (`content-visibility`); at rest it is laid out as well, so that a picture of the whole page, or its length, is right.
 * Only a deed ends the rest: rows that are left out anew and shown again count as moved, unless somebody has just acted
 * (Layout Instability, "has recent input").
 */
export class RestController implements ReactiveController {
  readonly #host: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quiet = QUIET;
  #isRested = false;

  constructor(host: Pick<ReactiveControllerHost, 'addController'> & HTMLElement) {
    this.#host = host;
    host.addController(this);
    void drawnOnce(host);
  }

  hostConnected(): void {
    for (const deed of DEEDS) this.#host.addEventListener(deed, this.#onDeed);
  }

  hostUpdated(): void {
    if (!this.#isRested) this.#rest();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    for (const deed of DEEDS) this.#host.removeEventListener(deed, this.#onDeed);
  }

  readonly #onDeed = (): void => {
    if (this.#isRested) this.#tell(false);
    this.#quiet = TYPING;
    this.#rest();
  };

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(true), this.#quiet);
  }

  #tell(isRested: boolean): void {
    this.#isRested = isRested;
    setStates(this.#host, { rested: isRested });
  }
}
