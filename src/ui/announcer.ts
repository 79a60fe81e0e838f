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
    this.#timer = setTimeout(() => {
      // The same sentence twice is heard once; a no-break space makes it another.
      this.text = text === this.text ? `${text}\u00a0` : text;
      this.#onChange();
    }, QUIET);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
