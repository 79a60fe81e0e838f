const KINDS = ['directory', 'calendar', 'signup', 'survey', 'source'];
/** Systems that take `onclick` out of what authors write let `data-onclick` pass: it must not become one. */
const UNSAFE = /^data-(?:on|style$)/i;
const SELECTOR = KINDS.map((kind) => `div.muni-${kind}`).join();
const TAGS = KINDS.map((kind) => `muni-${kind}`).join();

/** Div → the widget it got: a page that sets its markup anew takes it out, and what has been typed into it. */
const widgets = new WeakMap<HTMLElement, HTMLElement>();

/** What the widget of a div is told: whatever the div is told of it. */
const attributesOf = (div: HTMLElement): Map<string, string> =>
  new Map(
    [...div.attributes].flatMap(({ name, value }) => {
      if (name.startsWith('data-') && name !== 'data-muni' && !UNSAFE.test(name))
        return [[name.slice(5), value]] as const;
      return name === 'lang' || name === 'id' ? [[name, value]] : [];
    }),
  );

/** The widget for a div: the one it had before, if there was one, told only what is new to it. */
function widgetFor(div: HTMLElement, tag: string): HTMLElement {
  const known = widgets.get(div);
  const widget = known?.localName === tag ? known : div.ownerDocument.createElement(tag);
  const told = attributesOf(div);
  for (const name of widget.getAttributeNames()) if (!told.has(name)) widget.removeAttribute(name);
  for (const [name, value] of told) if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  widgets.set(div, widget);
  return widget;
}

/**
 * Puts a widget into each `<div class="muni-directory" data-src="…">`: the same widget in markup that
 * content management systems let through. `data-…` attributes become attributes, `muni-source` divs
 * sources, `data-slot` a slot; whatever else is inside stays the content without JavaScript.
 */
export function upgradeCompat(root: ParentNode): void {
  for (const div of root.querySelectorAll<HTMLElement>(SELECTOR)) {
    const tag = [...div.classList].find((name) => KINDS.some((kind) => name === `muni-${kind}`)) ?? '';
    const isInner = tag === 'muni-source';
    if ('muni' in div.dataset || (isInner && !div.closest(TAGS))) continue;
    div.dataset.muni = '';
    const widget = widgetFor(div, tag);
    div.removeAttribute('id');
    for (const slotted of div.querySelectorAll(':scope > [data-slot]'))
      slotted.slot = slotted.getAttribute('data-slot') ?? '';
    widget.replaceChildren(...[...div.childNodes].filter((child) => child !== widget));
    if (isInner) div.replaceWith(widget);
    else {
      upgradeCompat(widget);
      div.append(widget);
    }
  }
}
