import type { FormHost } from './form-host.js';
import type { FormProgress } from './form-progress.js';
import type { FormActions, FormViewState, PutOnPaper } from './form-view-state.js';

/** What it needs of a session. */
interface Owner {
  readonly host: FormHost;
  readonly progress: FormProgress | undefined;
  readonly viewState: FormViewState;
  readonly actions: FormActions;
}

/**
 * A form on paper is the whole form: every page that is asked as things stand, with what is answered so far. On the
 * screen there is one page at a time, so the others are there only while somebody prints.
 */
export class PaperForm {
  readonly #owner: Owner;
  readonly #put: PutOnPaper;
  #takeAway: (() => void) | undefined;

  constructor(owner: Owner, put: PutOnPaper) {
    this.#owner = owner;
    this.#put = put;
    owner.host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener?.('beforeprint', this.#before);
    globalThis.addEventListener?.('afterprint', this.#after);
  }

  hostDisconnected(): void {
    this.#after();
    globalThis.removeEventListener?.('beforeprint', this.#before);
    globalThis.removeEventListener?.('afterprint', this.#after);
  }

  readonly #before = (): void => {
    this.#after();
    const { host, progress, viewState, actions } = this.#owner;
    if (viewState.stage.name !== 'page' || !progress || progress.screens.length < 2) return;
    const pages = progress.screens.map((screen) => progress.sectionsOf(screen));
    this.#takeAway = this.#put({ pages, consents: progress.consentProps(), actions }, viewState, host);
  };

  readonly #after = (): void => {
    this.#takeAway?.();
    this.#takeAway = undefined;
  };
}
