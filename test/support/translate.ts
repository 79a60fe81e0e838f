/** What browsers do to a page they translate: every text goes into elements of their own. */
export function translate(root: Node): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const node of texts) {
    if (!node.data.trim() || node.parentElement?.closest('style, option, font')) continue;
    const font = document.createElement('font');
    const inner = document.createElement('font');
    node.replaceWith(font);
    font.append(inner);
    inner.append(node);
    node.data = `‹${node.data.trim()}›`;
  }
}
