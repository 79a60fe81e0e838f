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
    this.#observer ??= new ResizeObserver(() => this.#measure());
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
