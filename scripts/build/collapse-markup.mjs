// White space of a template that nobody sees: a text node less for every piece of it, to be cloned, walked over and laid out.

/** Elements that are blocks, or stand in for lines of their own: white space beside their tags is not shown. */
const BLOCKS = new Set(
  (
    'article aside caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend ' +
    'li main nav ol optgroup option p section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** What stands in a line but has lines of its own inside: white space at its inner edges is not shown. */
const BOXES = new Set(['button', 'select', 'svg']);
/** Stands for an expression: no source text has it. */
const HOLE = '\u0001';
const TAG = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;

const oneLine = (text) => text.replace(/[ \t]*\n\s*/g, ' ');

const tagOf = ([text, slash, name]) => {
  const isBlock = BLOCKS.has(name.toLowerCase());
  const isBox = BOXES.has(name.toLowerCase());
  return {
    text: oneLine(text).replace(/ >$/, '>'),
    eatsBefore: isBlock || (isBox && slash === '/'),
    eatsAfter: isBlock || (isBox && slash === ''),
  };
};

/**
 * The parts of a template, between its expressions, with less white space. What has a line break in it becomes one space;
 * beside blocks, and at the inner edges of buttons and lists of options, it goes. Between other elements, and beside
 * expressions, a space stays, since the page would show it.
 */
export function collapseMarkup(parts) {
  const markup = parts.join(HOLE);
  // A comment may hold anything; nobody writes one in a template here.
  if (markup.includes('<!')) return parts.map(oneLine);
  let result = '';
  let from = 0;
  let eats = false;
  const addText = (text, isEatenAfter) => {
    let shown = oneLine(text);
    if (eats) shown = shown.replace(/^ +/, '');
    result += isEatenAfter ? shown.replace(/ +$/, '') : shown;
  };
  for (const match of markup.matchAll(TAG)) {
    const { text, eatsBefore, eatsAfter } = tagOf(match);
    addText(markup.slice(from, match.index), eatsBefore);
    result += text;
    eats = eatsAfter;
    from = match.index + match[0].length;
  }
  addText(markup.slice(from), false);
  return result.split(HOLE);
}
