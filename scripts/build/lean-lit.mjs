// What Lit keeps for browsers older than those we promise (README, "Browsers") and for mistakes its types rule out.
import MagicString from 'magic-string';

/** Module, what stands in it, and what takes its place. All browsers we promise adopt style sheets. */
const CUTS = [
  [
    '@lit/reactive-element/css-tag.js',
    't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
    '!0',
  ],
  [
    '@lit/reactive-element/css-tag.js',
    "\"Value passed to 'css' function must be a 'css' function result: \"+t+\". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.\"",
    '"css"',
  ],
  [
    '@lit/reactive-element/css-tag.js',
    '"CSSResult is not constructable. Use `unsafeCSS` or `css` instead."',
    '"css"',
  ],
  ['lit-html/lit-html.js', '"invalid template strings array"', '"html"'],
];

/** Leaves it out of the script-tag build. A new version of Lit in which something of it has changed is an error. */
export function leanLit() {
  return {
    name: 'lean-lit',
    transform(code, id) {
      const cuts = CUTS.filter(([module]) => id.replaceAll('\\', '/').endsWith(`/node_modules/${module}`));
      if (!cuts.length) return null;
      const edited = new MagicString(code);
      for (const [module, old, lean] of cuts) {
        const at = code.indexOf(old);
        if (at < 0) this.error(`${module} has changed: look at scripts/build/lean-lit.mjs`);
        edited.overwrite(at, at + old.length, lean);
      }
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}
