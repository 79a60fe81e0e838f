import { trusted } from '../../core/trusted.js';

/** The part of the page's head in which search engines read what a widget shows. */
export class JsonLd {
  #script: HTMLScriptElement | undefined;
  #text = '';

  /** Puts these things in the place of those before. */
  show(things: readonly unknown[]): void {
    const text = things.length > 0 ? JSON.stringify(things).replaceAll('<', '\\u003c') : '';
    if (text === this.#text) return;
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

  remove(): void {
    this.#script?.remove();
    this.#script = undefined;
    this.#text = '';
  }
}
