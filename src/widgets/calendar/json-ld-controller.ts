import { trusted } from '../../core/trusted.js';

/** The part of the page's head in which search engines read what a widget shows. */
export class JsonLd {
  readonly #host: Element;
  #script: Element | undefined;
  #text: string | undefined;

  /** A server has written its part behind the tag; it goes once there is a newer one. */
  constructor(host: Element) {
    this.#host = host;
  }

  /** Puts these things in the place of those before. */
  show(things: readonly unknown[]): void {
    const text = things.length > 0 ? JSON.stringify(things).replaceAll('<', '\\u003c') : '';
    if (text === this.#text) return;
    this.#script ??= this.#ofServer;
    this.remove();
    this.#text = text;
    if (!text) return;
    // Pages with trusted types refuse text in a script also where it is no code.
    const allowed = trusted('createScript', text);
    if (allowed === undefined) return;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.text = allowed;
    document.head.append(script);
    this.#script = script;
  }

  get #ofServer(): Element | undefined {
    const next = this.#host.nextElementSibling;
    return next?.matches('script[data-muni-linked]') ? next : undefined;
  }

  remove(): void {
    this.#script?.remove();
    this.#script = undefined;
    this.#text = undefined;
  }
}
