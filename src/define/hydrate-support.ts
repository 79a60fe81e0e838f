import '@lit-labs/ssr-client/lit-element-hydrate-support.js';

interface Updating {
  update(this: HTMLElement, changed: unknown): void;
}

type HydrateSupport = (lit: { LitElement: unknown }) => void;

/** Classes whose elements draw anew what they cannot take over. */
const supported = new WeakSet<object>();

/**
 * Lets elements take over what a server has drawn; where they would draw something else, they do that instead. To be
 * called for each kind of widget: all of them share one class of Lit, which bears it only once.
 */
export function supportHydration(LitElement: object): void {
  // The support leaves this property behind, also where the page has loaded it for elements of its own.
  if (!Object.hasOwn(LitElement, 'observedAttributes'))
    (globalThis as { litElementHydrateSupport?: HydrateSupport }).litElementHydrateSupport?.({ LitElement });
  if (!supported.has(LitElement)) drawAnew(LitElement);
  supported.add(LitElement);
}

/** What a server has drawn is not what is drawn here: it makes room, all but its styles, and is drawn anew. */
function drawAnew(LitElement: object): void {
  const { prototype } = LitElement as { prototype: Updating };
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
