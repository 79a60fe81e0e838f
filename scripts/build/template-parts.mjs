/** The beginning of an attribute whose value goes on with an expression. */
const ATTRIBUTE = / ([^ "=>]+)=(?:"([^"]*))?$/;

/**
 * What Lit finds out about a template by scanning its markup and walking over its elements, out of what the build has
 * found out before: a letter for each expression, at the beginning of the first string. A small letter is an expression
 * between tags, a capital one an attribute, a digit an element; which one says how many elements and comments further on it
 * stands than the expression before. A plus is a further expression of the same attribute. This runs in the browser.
 *
 * @param strings of the template; the first begins with as many letters as there are expressions
 * @param kinds classes of the parts by what their attribute's name begins with: `.`, `?`, `@`, or nothing
 * @returns the markup without the attributes that have expressions, and Lit's parts
 */
export function templateParts(strings, kinds) {
  const letters = strings[0];
  const last = strings.length - 1;
  const parts = [];
  let markup = '';
  let rest = letters.slice(last);
  let index = 0;
  let pieces;
  let isQuoted;
  for (let i = 0; i < last; i++) {
    const code = letters.charCodeAt(i);
    const next = strings[i + 1];
    if (code > 96) {
      markup += `${rest}<?>`;
      parts.push({ type: 2, index: (index += code - 97) });
      rest = next;
      continue;
    }
    if (code > 47 && code < 58) {
      markup += rest;
      parts.push({ type: 6, index: (index += code - 48) });
      rest = next;
      continue;
    }
    if (code > 64) {
      const [all, name, begin] = ATTRIBUTE.exec(rest);
      const kind = kinds[name[0]];
      pieces = [begin ?? ''];
      isQuoted = begin !== undefined;
      markup += rest.slice(0, -all.length);
      parts.push({
        type: 1,
        index: (index += code - 65),
        name: kind ? name.slice(1) : name,
        strings: pieces,
        ctor: kind ?? kinds[''],
      });
    }
    const end = isQuoted ? next.indexOf('"') : 0;
    pieces.push(end < 0 ? next : next.slice(0, end));
    rest = next.slice(isQuoted ? end + 1 : 0);
  }
  return [markup + (rest || '<?>'), parts];
}
