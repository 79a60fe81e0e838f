const KINDS = ['directory', 'calendar', 'signup', 'survey', 'source'];
/** Systems that take `onclick` out of what authors write let `data-onclick` pass: it must not become one. */
const UNSAFE = /^data-(?:on|style$)/i;
const SELECTOR = KINDS.map((kind) => `div.muni-${kind}`).join();

/**
 * Puts a widget into each `<div class="muni-directory" data-src="…">`: the same widget in markup that
 * content management systems let through. `data-…` attributes become attributes, `muni-source` divs
 * sources, `data-slot` a slot; whatever else is inside stays the content without JavaScript.
 */
export function upgradeCompat(root: ParentNode): void {
  for (const div of root.querySelectorAll<HTMLElement>(SELECTOR)) {
    const tag = [...div.classList].find((name) => KINDS.some((kind) => name === `muni-${kind}`)) ?? '';
    const isInner = tag === 'muni-source';
    if ('muni' in div.dataset || (isInner && div.parentElement?.localName.startsWith('muni-') !== true))
      continue;
    div.dataset.muni = '';
    const widget = div.ownerDocument.createElement(tag);
    for (const { name, value } of [...div.attributes]) {
      if (name.startsWith('data-') && name !== 'data-muni' && !UNSAFE.test(name))
        widget.setAttribute(name.slice(5), value);
      else if (name === 'lang' || name === 'id') widget.setAttribute(name, value);
    }
    div.removeAttribute('id');
    for (const slotted of div.querySelectorAll(':scope > [data-slot]'))
      slotted.slot = slotted.getAttribute('data-slot') ?? '';
    widget.append(...div.childNodes);
    if (isInner) div.replaceWith(widget);
    else {
      upgradeCompat(widget);
      div.append(widget);
    }
  }
}
