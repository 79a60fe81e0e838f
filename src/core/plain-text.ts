/** Named entities that editors and CMSs really write; all others stay as they stand. */
const NAMED = new Map(
  (
    'amp&lt<gt>quot"apos\'nbsp\u00a0shy\u00adndash–mdash—hellip…lsquo‘rsquo’sbquo‚ldquo“rdquo”bdquo„laquo«raquo»' +
    'bull•middot·deg°euro€pound£sect§copy©reg®trade™times×frac12½sup2²acute´' +
    'oacuteóOacuteÓaelig' +
    'æAElig' +
    'ÆoslashøOslashØaringåAringÅaumläAumlÄoumlöOumlÖuumlüUumlÜszligßeacuteéegraveè' +
    'agraveàccedilçaacuteáiacuteíntildeñuacuteú'
  )
    .match(/[A-Za-z]+\d*[^A-Za-z\d]/g)
    ?.map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

function decodeEntity(
  whole: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name) return NAMED.get(name) ?? whole;
  const code = parseInt((hex ?? decimal) as string, hex ? 16 : 10);
  return code > 0 && code < 0x110000 && (code & 0xfff800) !== 0xd800 ? String.fromCodePoint(code) : '\ufffd';
}

/** Character references (`&amp;`, `&#322;`, `&#x142;`) as the characters they stand for. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}\d{0,2}));/gi, decodeEntity);
}

/**
 * HTML as the text a person would read: tags and comments gone, scripts and styles with
 * their content, blocks on lines of their own. For display as text only; it is no sanitizer.
 */
export function plainText(html: string): string {
  const text = html
    .replace(/<(script|style|template|noscript)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr)\b[^<>]*>\s*/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '');
  return decodeEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
