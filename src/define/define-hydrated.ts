interface Hydratable {
  define(): void;
  prepare(): Promise<void>;
}

interface Updating {
  update(this: HTMLElement, changed: unknown): void;
}

type HydrateSupport = (lit: { LitElement: unknown }) => void;

/** What a server has drawn is not what is drawn here: it makes room, all but its styles, and is drawn anew. */
function drawAnew({ prototype }: { prototype: Updating }): void {
  const { update } = prototype;
  const tried = new WeakSet<HTMLElement>();
  prototype.update = function (changed) {
    try {
      update.call(this, changed);
    } catch (error) {
      const root = this.shadowRoot;
      // Only the first drawing takes over; whatever fails later is no server's.
      if (!root || tried.has(this)) throw error;
      for (const node of [...root.childNodes])
        if (!(node instanceof Element && node.matches('style, link'))) node.remove();
      delete (root as { _$litPart$?: unknown })._$litPart$;
      update.call(this, changed);
    } finally {
      tried.add(this);
    }
  };
}

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
  drawAnew(LitElement as { prototype: Updating });
  element.define();
}
