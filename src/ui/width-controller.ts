import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How wide an element is, in em of its own font: layouts follow the room there is, not the screen. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  #observer: ResizeObserver | undefined;
  /** Undefined where it is not known. */
  em: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    // In the next frame: what is drawn otherwise inside the observer's own round changes the size once more.
    this.#observer ??= new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#observer.observe(this.#host);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measure(): void {
    const { width } = this.#host.getBoundingClientRect();
    const em = width ? width / parseFloat(getComputedStyle(this.#host).fontSize) : undefined;
    if (em === this.em) return;
    this.em = em;
    this.#onChange();
  }
}
