import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { MinuteClock } from './minute-clock.js';
import { RestController } from './rest-controller.js';
import { TranslatedController } from './translated-controller.js';

type Host = Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'> & HTMLElement;

/** Draws anew every minute that somebody can see: what is open, and what is over, is told by the hour. */
class MinuteController implements ReactiveController {
  readonly #clock: MinuteClock;

  constructor(host: Host) {
    this.#clock = new MinuteClock(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#clock.start();
  }

  hostDisconnected(): void {
    this.#clock.stop();
  }
}

/** What a list does by the clock: it says what holds at this hour, and when it is at rest; translated or not. */
export function keepTime(host: Host): void {
  new TranslatedController(host);
  new RestController(host);
  new MinuteController(host);
}
