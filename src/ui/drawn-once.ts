interface Host extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  readonly renderOptions: { readonly renderBefore?: ChildNode | null };
}

/**
 * Takes away what a server has drawn where nothing has taken it over: markup that came once the tags were defined. Lit
 * draws before it, and it would stand there twice.
 */
export async function drawnOnce(host: object): Promise<void> {
  const { updateComplete, renderOptions } = host as Host;
  await updateComplete;
  for (let node = renderOptions.renderBefore; node;) {
    const next = node.nextSibling;
    if (!(node instanceof Element && node.matches('style, link'))) node.remove();
    node = next;
  }
}
