const LINK = /\[([^\]]+)\]\(([^()\s]+)\)/g;
const BOLD = /(\*\*|__)(?=\S)([^*_\n]+?)\1/g;
const SLANTED = /(?<![\w*\\])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g;
const HEAD = /^#{1,6}\s+/gm;

/**
 * Labels of XLSForm may be Markdown. A note here keeps its bold words and links; any other text is plain, and an
 * address stands behind what was linked to it.
 *
 * @returns the text, and whether anything is gone that was to be seen
 */
export function withoutMarkdown(text: string, isNote: boolean): { text: string; isLess: boolean } {
  const bold = text.replace(BOLD, isNote ? '**$2**' : '$2');
  const linked = isNote ? bold : bold.replace(LINK, '$1 ($2)');
  const plain = linked.replace(SLANTED, '$2').replace(HEAD, '');
  const isLess = isNote ? plain !== linked : plain !== text;
  return { text: plain, isLess };
}
