// Templates whose parts are known before a browser sees them. Lit finds them at the first use of each template, which is a
// third of what a widget's first drawing costs; the script-tag build puts them down as letters (template-parts.mjs).
// Hydration goes on comparing the strings without them with those a server has rendered (lit-cuts.mjs).
import { deepStrictEqual } from 'node:assert/strict';
import { _$LH } from 'lit-html/private-ssr-support.js';
import MagicString from 'magic-string';
import { parseFragment, serialize } from 'parse5';
import { parseAst } from 'vite';
import { taggedTemplates } from './collapse-templates.mjs';
import { templateParts } from './template-parts.mjs';

const TYPES = { html: 1, svg: 2 };
/** What stands for no step, by the type of the part. */
const FIRST = { 1: 'A', 2: 'a', 6: '0' };
const KINDS = { '': '', '.': '.', '?': '?', '@': '@' };

/** Elements and comments in the order of the document, as Lit's walker meets them. */
function* walk({ childNodes = [] }) {
  for (const node of childNodes) {
    if (node.tagName || node.nodeName === '#comment') yield node;
    yield* walk(node);
  }
}

const wrapped = (markup, type) => (type === 2 ? `<svg>${markup}</svg>` : markup);

function fragmentOf(markup, type) {
  const fragment = parseFragment(markup);
  return type === 2 ? fragment.childNodes[0] : fragment;
}

const isBound = ({ name }) => name.endsWith(_$LH.boundAttributeSuffix) || name.startsWith(_$LH.marker);

/** What Lit makes of a template in a browser: its parts, and the markup that is left. */
function partsByLit(strings, type) {
  const [markup, names] = _$LH.getTemplateHtml(Object.assign([...strings], { raw: strings }), type);
  const fragment = fragmentOf(markup, type);
  const parts = [];
  [...walk(fragment)].forEach((node, index) => {
    if (node.nodeName === '#comment' && node.data === _$LH.markerMatch && parts.length < strings.length - 1)
      parts.push({ type: 2, index });
    for (const { name, value } of (node.attrs ?? []).filter(isBound)) {
      if (name.startsWith(_$LH.marker)) parts.push({ type: 6, index });
      else {
        const [, ctor = '', own] = /([.?@])?(.*)/.exec(names.shift());
        parts.push({ type: 1, index, name: own, strings: value.split(_$LH.marker), ctor });
      }
    }
    if (node.attrs) node.attrs = node.attrs.filter((attribute) => !isBound(attribute));
    if (node.nodeName === '#comment' && node.data === _$LH.markerMatch) node.data = '?';
  });
  return [serialize(fragment), parts];
}

/** The letters for a template's expressions. Throws where they would not give what Lit finds itself. */
export function lettersOf(strings, type) {
  const [left, parts] = partsByLit(strings, type);
  let before = 0;
  const letters = parts.flatMap(({ type: kind, index, strings: pieces }) => {
    const letter = String.fromCharCode(FIRST[kind].charCodeAt() + index - before);
    before = index;
    return [letter, ...Array((pieces?.length ?? 2) - 2).fill('+')];
  });
  const text = letters.join('');
  if (!/^[A-Za-z0-9+]*$/.test(text)) throw new Error('two expressions of a template are too far apart');
  const [markup, found] = templateParts([text + strings[0], ...strings.slice(1)], KINDS);
  deepStrictEqual([serialize(fragmentOf(wrapped(markup, type), type)), found], [left, parts]);
  return text;
}

/** For vite: writes the letters into the templates of our own modules. */
export function preparedTemplates() {
  return {
    name: 'prepared-templates',
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith('.ts') || !/\b(html|svg)\s*`/.test(code)) return undefined;
      const edited = new MagicString(code);
      for (const { tag, quasi } of taggedTemplates(parseAst(code), TYPES)) {
        const strings = quasi.quasis.map(({ value }) => value.cooked);
        if (strings.length > 1) edited.appendLeft(quasi.quasis[0].start, lettersOf(strings, TYPES[tag.name]));
      }
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}
