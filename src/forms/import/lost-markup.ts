/** What is said of markup, after what it is: only words come over, and where bold, links and lists can be written. */
export const NOT_TAKEN =
  'is not taken over, only the words; intros, notes and endings may have **bold**, [links](https://…) and lines that begin with "- ": write them there.';

/** Elements whose going changes nothing, as lines and paragraphs stay. */
const PLAIN = /^(?:p|br|div|span|section|article|body|html|head|wbr|tbody|thead)$/;

const NAMES: readonly (readonly [tag: RegExp, name: string])[] = [
  [/^(?:b|strong)$/, 'bold'],
  [/^(?:i|em|u|s|mark|small|sup|sub|font|center|code|pre|blockquote)$/, 'emphasis'],
  [/^a$/, 'links'],
  [/^(?:img|picture|source|svg|figure|figcaption)$/, 'pictures'],
  [/^h[1-6]$/, 'headings'],
  [/^(?:ul|ol|li|dl|dt|dd)$/, 'lists'],
  [/^(?:table|tr|td|th|caption)$/, 'tables'],
  [/^(?:video|audio|iframe|object|embed|track)$/, 'players and frames'],
  [/^(?:script|style|template|noscript)$/, 'scripts and styles'],
];

/** What is lost of a text when only its words are kept, each kind once, by the name a person would give it. */
export function lostMarkup(html: string): readonly string[] {
  const lost = new Set<string>();
  for (const [, tag = '', more = ''] of html.matchAll(/<([a-z][a-z\d-]*)([^<>]*)/gi)) {
    const name = tag.toLowerCase();
    if (/\s(?:style|color|class)\s*=/i.test(more)) lost.add('looks');
    if (!PLAIN.test(name)) lost.add(NAMES.find(([known]) => known.test(name))?.[1] ?? `<${name}>`);
  }
  return [...lost];
}
