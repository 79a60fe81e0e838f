import type { ReactiveController } from 'lit';

interface Host extends HTMLElement {
  addController(controller: ReactiveController): void;
}

/**
 * Browsers and extensions that translate a page put every text into elements of their own (`<font>`), here too. What is
 * drawn would go past those, into texts that nobody sees any more, or find the end of a part gone. So each text comes
 * back to its place before a drawing, as it has been translated; what changes is translated anew.
 */
export class TranslatedController implements ReactiveController {
  readonly #host: Host;
  /** What stands in place of a text, by the text. */
  readonly #places = new Map<Text, Element>();
  readonly #note = (records: readonly MutationRecord[]): void => {
    for (const { addedNodes, removedNodes } of records) {
      const [place] = addedNodes;
      const [text] = removedNodes;
      if (text instanceof Text && place instanceof Element && place.localName === 'font')
        this.#places.set(text, place);
    }
  };
  #observer: MutationObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(this.#note);
    if (this.#host.shadowRoot)
      this.#observer.observe(this.#host.shadowRoot, { childList: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#note(this.#observer?.takeRecords() ?? []);
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    this.#note(this.#observer?.takeRecords() ?? []);
    for (const [text, place] of this.#places) {
      if (!place.parentNode) continue;
      text.data = place.textContent;
      place.replaceWith(text);
    }
    this.#places.clear();
  }
}
