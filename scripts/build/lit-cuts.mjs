// What Lit keeps for browsers older than those we promise (README, "Browsers"), for mistakes its types rule out, and for
// templates nobody has looked at before. All browsers we promise adopt style sheets.
import { fileURLToPath } from 'node:url';

const PARTS = fileURLToPath(new URL('template-parts.mjs', import.meta.url));

/** Module, what stands in it, and what takes its place. */
export const CUTS = [
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
  // The search for a template's expressions: the build has found them (prepared-templates.mjs).
  [
    'lit-html/lit-html.js',
    /constructor\(\{strings:t,_\$litType\$:i\},e\)\{let r;.+?(?=static createElement\(t,i\))/,
    'constructor({strings:t,_$litType$:i},e){const[s,r]=templateParts(t,{"":H,".":I,"?":L,"@":z});this.parts=r;this.el=S.createElement(V(t,2===i?`<svg>${s}</svg>`:s),e);if(2===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}}',
  ],
  ['lit-html/lit-html.js', /const N=\(t,i\)=>.+?(?=class S\{)/, ''],
  ['lit-html/lit-html.js', /h="\$lit\$",.+?(?=l=document,)/, ''],
  ['lit-html/lit-html.js', /f="\[ .+?(?=x=t=>\(i)/, ''],
  ['lit-html/lit-html.js', 'M:h,P:o,', ''],
  ['lit-html/lit-html.js', 'A:n,C:1,L:N,', ''],
  ['lit-html/lit-html.js', /^/, `import{templateParts}from${JSON.stringify(PARTS)};`],
  [
    '@lit-labs/ssr-client/lib/hydrate-lit-html.js',
    'for(const t of e.strings)',
    'for(const t of[e.strings[0].slice(e.strings.length-1),...e.strings.slice(1)])',
  ],
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
export const HOOKS = [
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
