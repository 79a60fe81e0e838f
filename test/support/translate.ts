/**
 * What browsers do to a page they translate: every text goes into elements of their own, or another one stands there
 * in its place (`isKept` false).
 */
export function translate(root: Node, isKept = true): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const node of texts) {
    if (!node.data.trim() || node.parentElement?.closest('style, option, font')) continue;
    const font = document.createElement('font');
    const inner = document.createElement('font');
    node.replaceWith(font);
    font.append(inner);
    const text = isKept ? node : new Text(node.data);
    inner.append(text);
    text.data = `‹${text.data.trim()}›`;
  }
}
