import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { trusted } from '../core/trusted.js';

/** Milliseconds after which what changes is told: who goes on from month to month has none of it written on the way. */
const REST = 600;

/** What is on the screen. */
export interface Shown {
  /** Compared by identity, since every answer is a new one; undefined where nothing is shown. */
  readonly what: unknown;
  /** The same in the words of schema.org. */
  things(): readonly unknown[];
}

/** Keeps search engines told of what a widget shows, in the page's head. A server has written its part behind the tag. */
export class ToldController implements ReactiveController {
  readonly #host: Element;
  readonly #look: () => Shown | undefined;
  #shown: Shown | undefined;
  #script: Element | undefined;
  #text: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `look` answers undefined while what was told last holds. */
  constructor(host: Element & Pick<ReactiveControllerHost, 'addController'>, look: () => Shown | undefined) {
    this.#host = host;
    this.#look = look;
    host.addController(this);
  }

  hostUpdated(): void {
    const shown = this.#look();
    if (!shown || shown.what === this.#shown?.what) return;
    this.#shown = shown;
    clearTimeout(this.#timer);
    // The first at once, others once nobody goes on.
    if (this.#text === undefined) this.#tell();
    else this.#timer = setTimeout(() => this.#tell(), REST);
  }

  /** A widget that is moved in the page has nothing new to draw. */
  hostConnected(): void {
    if (this.#shown?.what) this.#tell();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#script?.remove();
    this.#script = undefined;
    this.#text = undefined;
  }

  #tell(): void {
    if (!this.#host.isConnected || !this.#shown) return;
    const things = this.#shown.things();
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
}
