interface Hydratable {
  define(): void;
  prepare(): Promise<void>;
}

type HydrateSupport = (lit: { LitElement: unknown }) => void;

/**
 * Defines an element; where the page holds one that a server has rendered, what is needed to take
 * it over is loaded first, and only there.
 */
export async function defineHydrated(tag: string, element: Hydratable, LitElement: unknown): Promise<void> {
  const isRendered =
    globalThis.document && [...document.querySelectorAll(tag)].some((widget) => widget.shadowRoot);
  if (!isRendered) return element.define();
  await Promise.all([import('@lit-labs/ssr-client/lit-element-hydrate-support.js'), element.prepare()]);
  (globalThis as { litElementHydrateSupport?: HydrateSupport }).litElementHydrateSupport?.({ LitElement });
  element.define();
}
