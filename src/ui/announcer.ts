const QUIET = 600;

/**
 * What the one polite live region of a widget says. Debounced, so that a screen reader hears the
 * outcome of typing and not every keystroke (WCAG 4.1.3).
 */
export class Announcer {
  readonly #onChange: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  text = '';

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    // The same sentence is heard again only where it was gone in between.
    if (text === this.text) this.#show('');
    this.#timer = setTimeout(() => this.#show(text), QUIET);
  }

  #show(text: string): void {
    this.text = text;
    this.#onChange();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
