interface Hydratable {
  define(): void;
  prepare(): Promise<void>;
}

/**
 * Defines an element; where the page holds one that a server has rendered, what is needed to take
 * it over is loaded first, and only there.
 */
export async function defineHydrated(tag: string, element: Hydratable, LitElement: object): Promise<void> {
  const isRendered =
    globalThis.document && [...document.querySelectorAll(tag)].some((widget) => widget.shadowRoot);
  if (!isRendered) return element.define();
  const [{ supportHydration }] = await Promise.all([import('./hydrate-support.js'), element.prepare()]);
  supportHydration(LitElement);
  element.define();
}
