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
  // What decorators leave with a class: ours declare their properties.
  [
    '@lit/reactive-element/reactive-element.js',
    'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
    '',
  ],
  [
    '@lit/reactive-element/reactive-element.js',
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  [
    '@lit/reactive-element/reactive-element.js',
    'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}',
    '',
  ],
  // A listener of ours is a function without options. Lit takes the function for them too, and a page whose scripts give
  // all functions a method called `once` has each listener heard once.
  [
    'lit-html/lit-html.js',
    'const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t',
    'const s=this._$AH;t===A&&s!==A&&this.element.removeEventListener(this.name,this),t!==A&&s===A&&this.element.addEventListener(this.name,this),this._$AH=t',
  ],
  ['@lit/reactive-element/reactive-element.js', 'void 0!==t.l&&(this.l=[...t.l]),', ''],
  ['@lit/reactive-element/reactive-element.js', ',this.constructor.l?.forEach(t=>t(this))', ''],
];

/** Hooks for polyfills, and versions. The classic script has a use for a hook: in XHTML (`src/cdn/xml-document.ts`). */
const HOOKS = [
  [
    'lit-html/lit-html.js',
    /,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    '',
  ],
  ['@lit/reactive-element/reactive-element.js', 'p=a.reactiveElementPolyfillSupport,', ''],
  [
    '@lit/reactive-element/reactive-element.js',
    /,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    '',
  ],
  ['lit-element/lit-element.js', 'const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
  ['lit-element/lit-element.js', /\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
];

/** Where a text or what matches stands: from, and to. */
function placeOf(code, old) {
  const [found] = old instanceof RegExp ? (old.exec(code) ?? []) : [old];
  const from = found === undefined ? -1 : code.indexOf(found);
  return from < 0 ? undefined : [from, from + found.length];
}

/** Leaves it out of the script-tag build. A new version of Lit in which something of it has changed is an error. */
export function leanLit(format) {
  const all = format === 'es' ? [...CUTS, ...HOOKS] : CUTS;
  return {
    name: 'lean-lit',
    transform(code, id) {
      const cuts = all.filter(([module]) => id.replaceAll('\\', '/').endsWith(`/node_modules/${module}`));
      if (!cuts.length) return null;
      const edited = new MagicString(code);
      for (const [module, old, lean] of cuts) {
        const place = placeOf(code, old);
        if (!place) this.error(`${module} has changed: look at scripts/build/lean-lit.mjs`);
        if (lean) edited.overwrite(...place, lean);
        else edited.remove(...place);
      }
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}
