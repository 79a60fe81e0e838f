// Takes the white space out of html`` and css`` templates, which no minifier of JavaScript touches. Both builds do it in
// the same way: hydration compares the templates of the script-tag build with those a server has rendered from npm's.
import MagicString from 'magic-string';
import { parseAst } from 'vite';
import { collapseMarkup } from './collapse-markup.mjs';

const squeezed = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');

/** Comments go, and white space where CSS does not need it. Spaces in selectors, in calc() and in strings stay. */
export const collapseCss = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/('[^']*'|"[^"]*")/)
    .map((part, at) => (at % 2 ? part : squeezed(part)))
    .join('');

/** Each takes the parts between the expressions of one template. */
const COLLAPSE = { html: collapseMarkup, svg: collapseMarkup, css: (parts) => parts.map(collapseCss) };

/** Templates in a tree of syntax whose tag is a member of `tags`. */
export function* taggedTemplates(node, tags) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && tags[node.tag.name]) yield node;
  for (const child of Object.values(node)) yield* taggedTemplates(child, tags);
}

/** The code with its templates collapsed, as a MagicString; undefined where there is nothing to do. */
export function collapseTemplates(code) {
  if (!/\b(html|svg|css)\s*`/.test(code)) return undefined;
  const edited = new MagicString(code);
  for (const { tag, quasi } of taggedTemplates(parseAst(code), COLLAPSE)) {
    if (quasi.quasis.some((part) => /<(pre|textarea)\b/i.test(part.value.raw))) continue;
    const shorter = COLLAPSE[tag.name](quasi.quasis.map(({ value }) => value.raw));
    quasi.quasis.forEach(({ start, end, value }, at) => {
      if (shorter[at] !== value.raw) edited.overwrite(start, end, shorter[at]);
    });
  }
  return edited.hasChanged() ? edited : undefined;
}

/** The same for vite, on TypeScript that has become JavaScript. */
export function collapsedTemplates() {
  return {
    name: 'collapsed-templates',
    enforce: 'post',
    transform(code, id) {
      const edited = id.endsWith('.ts') ? collapseTemplates(code) : undefined;
      return edited && { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}
