import { warn } from '../core/warn.js';
import { secondsUntilNext } from '../data/backoff.js';
import { forgetAnswers } from '../data/download.js';
import type { EndpointError } from '../data/endpoint-error.js';
import { MuniErrorEvent } from '../data/endpoint-events.js';
import { getLocale } from '../i18n/localization.js';
import type { Announcer } from './announcer.js';
import { ageOf, staleText } from './stale-text.js';

interface Host extends HTMLElement {
  readonly state: { status: string; loadedAt?: Date };
  reload(): void;
}

interface Strings {
  failed: string;
  stale(time: string): string;
}

const RETRY = '[part~="error"] button';

/**
 * Where the focus goes that stands on what the next drawing takes away: from the count to the way to try again where the
 * list gives way to a failure, and back where the failure is over. Undefined where it stays.
 */
export function focusAfter({ shadowRoot }: Element, isFailed: boolean): string | undefined {
  const focused = shadowRoot?.activeElement;
  if (isFailed) return focused?.id === 'count' ? RETRY : undefined;
  return focused?.matches(RETRY) ? '#count' : undefined;
}

/**
 * Tells of data that could not be loaded: the webmaster and the page each time, the visitor once, however often it is
 * retried, and after that each time they try again themselves.
 */
export class Failures {
  readonly #host: Host;
  readonly #announcer: Announcer;
  #isTold = false;
  #isAwaited = false;
  #tries = 0;

  constructor(host: Host, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
  }

  /** `at` is the age of what a server has rendered and is still shown. */
  tell(error: EndpointError, strings: Strings, at?: number): void {
    const { state, localName } = this.#host;
    warn(localName, `${error.url ? `${error.url}: ` : ''}${error.detail || error.code}`);
    // What is still shown is old, and not gone.
    const age = ageOf(state, at);
    if (!this.#isTold || this.#isAwaited)
      this.#announcer.say(age ? staleText(strings, getLocale(), age) : strings.failed);
    [this.#isTold, this.#isAwaited] = [true, false];
    this.#host.dispatchEvent(new MuniErrorEvent(error));
  }

  /** The visitor tries again, and waits to hear how that went. */
  readonly retry = (): void => {
    this.#isAwaited = true;
    this.#host.reload();
  };

  /** Asks again by itself, as loading does: after as long as the server wants, or a little later each time. */
  askLater(error: EndpointError, ask: () => void): void {
    if (error.url && !error.retryable) forgetAnswers(error.url);
    const seconds = secondsUntilNext(error, this.#tries++);
    if (seconds !== undefined) setTimeout(ask, seconds * 1000);
  }

  /** It has worked: the next failure is news. `true` where one was told of, which no longer holds. */
  end(): boolean {
    const wasTold = this.#isTold;
    this.#isTold = this.#isAwaited = false;
    this.#tries = 0;
    return wasTold;
  }
}
