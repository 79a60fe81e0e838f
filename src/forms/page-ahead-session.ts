import { idle } from '../core/idle.js';
import type { FormHost } from './form-host.js';
import type { FormProgress } from './form-progress.js';
import type { DrawPage, FormViewState, PageDrawn } from './form-view-state.js';

/** What it needs of a session. */
interface Owner {
  readonly host: FormHost;
  readonly progress: FormProgress | undefined;
  readonly viewState: FormViewState;
}

/** Milliseconds after which nobody types: no key waits for a page that is drawn. */
const REST = 400;

/**
 * The page that follows as things stand, drawn off the screen as soon as somebody has begun and the browser has time to
 * spare: going on then only has to show it. Whoever only looks at a form has no work done for more than they see.
 */
export class PageAhead {
  readonly #owner: Owner;
  readonly #draw: DrawPage;
  #hasBegun = false;
  /** The page that is on the screen. */
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  drawn: PageDrawn | undefined;

  constructor(owner: Owner, draw: DrawPage) {
    this.#owner = owner;
    this.#draw = draw;
    owner.host.addController(this);
  }

  /** An answer has changed, and with it perhaps what follows. */
  changed(): void {
    this.#hasBegun = true;
    this.#soon(REST);
  }

  hostUpdated(): void {
    const { progress } = this.#owner;
    if (!progress) return;
    const { id, step } = progress.position;
    const isTurned = id !== this.#shown;
    this.#shown = id;
    if (id === this.drawn?.key) this.drawn = undefined;
    if (this.#hasBegun || step > 1) this.#soon(isTurned ? 0 : REST);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #soon(rest: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void idle().then(() => this.#prepare()), rest);
  }

  #prepare(): void {
    const { host, progress, viewState } = this.#owner;
    const next = progress?.where === 'page' ? progress.next : undefined;
    if (!progress || next?.id === this.drawn?.key) return;
    this.drawn = next && this.#draw(next.id, progress.sectionsOf(next), viewState, host);
  }
}
