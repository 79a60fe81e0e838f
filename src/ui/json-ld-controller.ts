import { trusted } from '../core/trusted.js';

/** Milliseconds after which what changes is told: who goes on from month to month has none of it written on the way. */
const REST = 600;

/** The part of the page's head in which search engines read what a widget shows. */
export class JsonLd {
  readonly #host: Element;
  #script: Element | undefined;
  #text: string | undefined;
  #things: () => readonly unknown[] = () => [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** A server has written its part behind the tag; it goes once there is a newer one. */
  constructor(host: Element) {
    this.#host = host;
  }

  /** Puts these things in the place of those before: the first at once, others once nobody goes on. */
  show(things: () => readonly unknown[]): void {
    clearTimeout(this.#timer);
    this.#things = things;
    if (this.#text === undefined) this.again();
    else this.#timer = setTimeout(() => this.again(), REST);
  }

  /** Writes what was to be told last, as after a time out of the page, where nothing is told. */
  again(): void {
    if (this.#host.isConnected) this.#write(this.#things());
  }

  #write(things: readonly unknown[]): void {
    const text = things.length > 0 ? JSON.stringify(things).replaceAll('<', '\\u003c') : '';
    if (text === this.#text) return;
    this.#script ??= this.#ofServer;
    this.#script?.remove();
    this.#script = undefined;
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
    clearTimeout(this.#timer);
    this.#script?.remove();
    this.#script = undefined;
    this.#text = undefined;
  }
}
