import { pickText, type Text } from '../core/pick-text.js';
import type { EndpointError } from '../data/endpoint-error.js';
import type { Announcer } from '../ui/announcer.js';
import type { FormStrings } from './form-strings.js';

interface Session {
  readonly announcer: Announcer;
  readonly strings: FormStrings;
  find(...selectors: readonly string[]): HTMLElement | undefined;
  focusOn(...selectors: readonly string[]): void;
}

/** Tells a person of a form that could not be loaded, and leads them on once it could be. */
export class LoadFailure {
  readonly #session: Session;
  #isTold = false;
  /** Why it could not, where that is how it stands. */
  error: EndpointError | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Once, however often it is tried again by itself. */
  tell(error: EndpointError): void {
    const { announcer, strings } = this.#session;
    if (!this.#isTold) announcer.say(strings.failedTitle);
    this.error = error;
    this.#isTold = true;
  }

  /** Somebody wants it tried again: what comes of that is news to them. */
  askedAgain(): void {
    this.#isTold = false;
  }

  /** It is there, and is called so. Whoever stood on the button to try again, which goes, stands in the form then. */
  end(title: Text | undefined, lang: string): void {
    if (!this.error) return;
    this.error = undefined;
    this.#isTold = false;
    const session = this.#session;
    const isOnRetry = session.find('[part~="error"] button:focus') !== undefined;
    // What has the focus is read by itself.
    session.announcer.say(isOnRetry ? '' : pickText(title, lang).text);
    if (isOnRetry) session.focusOn('#page-title', '.form :is(input, select, textarea)', '.form button');
  }
}
