/** The root inside an open shadow tree, for `within` and `querySelector`. */
export function inside(host: Element | null | undefined): HTMLElement {
  const root = host?.shadowRoot?.querySelector<HTMLElement>('.root');
  if (!root) throw new Error(`${host?.localName ?? 'There is no element; it'} has not rendered anything.`);
  return root;
}

/** What has the focus, through every shadow tree. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** What a person reads: text without the breaks and spaces of the markup. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The records a widget shows. */
export function itemsOf(host: Element): HTMLElement[] {
  return [...(host.shadowRoot?.querySelectorAll<HTMLElement>('[part~="item"]') ?? [])];
}

/** Their names, in the order in which they are shown. */
export function itemNames(host: Element): string[] {
  return itemsOf(host).map((item) => textOf(item.querySelector('[part~="item-title"], .item-title')));
}

/** Records whose content is wider than they are: what stands at the edge is cut off. */
export function cutOffItems(host: Element): HTMLElement[] {
  return itemsOf(host).filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
}

/** Whether the text is drawn with its first character on the left of its last one. */
export function isDrawnLeftToRight(element: Element): boolean {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const leftOf = (at: number) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  };
  const shown = text.data.trim();
  const start = text.data.indexOf(shown);
  return leftOf(start) < leftOf(start + shown.length - 1);
}
